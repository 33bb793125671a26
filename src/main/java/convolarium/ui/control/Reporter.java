package convolarium.ui.control;

/// Says what happened, in sentences that need no answer.
@FunctionalInterface
public interface Reporter {

    /// Shows a sentence; an empty one takes the last one away.
    ///
    /// @param refusal whether it says why something was not done
    void show(String sentence, boolean refusal);

    /// Shows what was done.
    default void show(String sentence) {
        show(sentence, false);
    }

    /// Shows what was done, and offers what may come next where that is possible.
    ///
    /// @param words name the offer
    default void offer(String sentence, String words, Runnable next) {
        show(sentence);
    }

    /// Shows why something was not done.
    default void refuse(String why) {
        show(why, true);
    }
}
