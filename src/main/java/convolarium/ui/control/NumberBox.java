package convolarium.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A list of numbers to choose from.
public final class NumberBox<N extends Number> extends ComboBox<N> {

    /// @param words how a number is written
    /// @param edit  is told what somebody chooses
    public NumberBox(String id, List<N> numbers, Function<N, String> words, Consumer<N> edit) {
        setId(id);
        setMinWidth(USE_PREF_SIZE);
        getItems().setAll(numbers);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable N number) {
                return number == null ? "" : words.apply(number);
            }

            @Override
            public N fromString(String typed) {
                throw new UnsupportedOperationException();
            }
        });
        Choices.onChoice(this, edit);
    }
}
