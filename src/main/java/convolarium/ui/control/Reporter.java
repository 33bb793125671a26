package convolarium.ui.control;

import javafx.beans.value.ObservableValue;

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

    /// What may come next.
    ///
    /// @param possible whether it can be done at the moment
    record Offer(String words, ObservableValue<Boolean> possible, Runnable action) {}

    /// Shows what was done, and offers what may come next where there is a place for offers.
    default void offer(String sentence, Offer next) {
        show(sentence);
    }

    /// Shows why something was not done.
    default void refuse(String why) {
        show(why, true);
    }
}
