package convolarium.ui.control;

import convolarium.ui.draw.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A list of numbers to choose from.
public final class NumberBox<N extends Number> extends ComboBox<N> {

    private final Function<N, String> words;

    /// @param words how a number is written
    /// @param edit  is told what somebody chooses
    public NumberBox(String id, List<N> numbers, Function<N, String> words, Consumer<N> edit) {
        this.words = words;
        setId(id);
        setMinWidth(USE_PREF_SIZE);
        getItems().setAll(numbers);
        read(_ -> Optional.empty());
        Choices.onChoice(this, edit);
    }

    private void read(Function<String, Optional<N>> typed) {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable N number) {
                return number == null ? "" : words.apply(number);
            }

            @Override
            public @Nullable N fromString(String text) {
                return text.equals(toString(getValue()))
                        ? getValue()
                        : typed.apply(text).orElse(getValue());
            }
        });
    }

    /// Lets other numbers be typed too. What does not go there is refused: what stood there comes back.
    ///
    /// @param number what a number that is typed means, nothing where it does not go there
    /// @param least  the least number that goes there
    /// @param most   the largest
    public void takeTyped(DoubleFunction<Optional<N>> number, N least, N most) {
        setEditable(true);
        getEditor().setPrefColumnCount(6);
        read(text -> {
            var typed = Numbers.parse(text)
                    .map(value -> Double.parseDouble(Float.toString(value)))
                    .filter(value -> value >= least.doubleValue() && value <= most.doubleValue())
                    .flatMap(number::apply);
            if (typed.isEmpty() && !text.isBlank()) {
                fireEvent(new Mistyped(text.strip(), least, most));
            }
            return typed;
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                getEditor().setText(getConverter().toString(getValue()));
            }
        });
    }
}
