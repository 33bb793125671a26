package convolarium.ui.control;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// Says what happened, in sentences that need no answer. A sentence is asked for again in another language.
@FunctionalInterface
public interface Reporter {

    /// Shows a sentence; an empty one takes the last one away.
    ///
    /// @param refusal whether it says why something was not done
    void show(Supplier<String> sentence, boolean refusal);

    /// Takes the last sentence away.
    default void clear() {
        show(() -> "", false);
    }

    /// Shows what was done.
    default void show(Supplier<String> sentence) {
        show(sentence, false);
    }

    /// What may come next.
    ///
    /// @param possible whether it can be done at the moment
    record Offer(Supplier<String> words, ObservableValue<Boolean> possible, Runnable action) {}

    /// Shows what was done, and offers what may come next where there is a place for offers.
    default void offer(Supplier<String> sentence, Offer next) {
        show(sentence);
    }

    /// Shows why something was not done.
    default void refuse(Supplier<String> why) {
        show(why, true);
    }
}
