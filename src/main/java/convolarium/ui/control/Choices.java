package convolarium.ui.control;

import convolarium.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Lists of constants in the language of the moment.
public final class Choices {

    /// The height of a row of a list: at least in pixels, and in sizes of the font.
    private static final double LEAST = 40;

    private static final double ROW = 2.9;

    private Choices() {}

    /// The next larger of some numbers, or the next smaller; nothing at the end.
    ///
    /// @param rising the numbers, the smallest first
    /// @param by     above 0 for larger, below for smaller
    public static <N extends Number> Optional<N> next(List<N> rising, double now, int by) {
        return (by > 0 ? rising : rising.reversed())
                .stream()
                        .filter(number -> by * (number.doubleValue() - now) > 0)
                        .findFirst();
    }

    /// Tells what somebody chooses in a box. Where a choice is taken away, as lists do when Ctrl is held,
    /// the box goes on showing what was chosen.
    public static <E> void onChoice(ComboBox<E> box, Consumer<E> taker) {
        box.setOnAction(_ -> {
            var value = box.getValue();
            if (value != null) {
                taker.accept(value);
            }
        });
        box.valueProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                box.setValue(before);
            }
        });
    }

    /// Lets a box show a value without telling anybody. A box that shows it already is left alone: it may be in the
    /// middle of a choice.
    public static <E> void show(ComboBox<E> box, E value) {
        if (!value.equals(box.getValue())) {
            write(box, value);
        }
    }

    /// Writes the words of a box and of its rows anew.
    public static <E> void rewrite(ComboBox<E> box) {
        var value = box.getValue();
        if (value != null) {
            write(box, value);
        }
        reword(box);
    }

    /// Lets a box offer other values without telling anybody.
    public static <E> void offer(ComboBox<E> box, List<E> values) {
        if (!box.getItems().equals(values)) {
            silently(box, () -> box.getItems().setAll(values));
        }
    }

    private static <E> void write(ComboBox<E> box, E value) {
        silently(box, () -> {
            box.setValue(null);
            box.setValue(value);
        });
    }

    private static void silently(ComboBox<?> box, Runnable change) {
        var action = box.getOnAction();
        box.setOnAction(null);
        change.run();
        box.setOnAction(action);
    }

    /// Lets a box show its constants in words, in full where they have too little room, and in others when the language
    /// changes.
    ///
    /// @param key the key of a constant's words
    public static <E> void translate(ComboBox<E> box, Function<E, String> key, Messages messages) {
        word(box, value -> messages.get(key.apply(value)), messages);
    }

    /// The same for words that are not all in the table of messages.
    ///
    /// @param words those of a constant, in the language of the moment
    public static <E> void word(ComboBox<E> box, Function<E, String> words, Messages messages) {
        var whole = Bindings.createStringBinding(
                () -> box.getValue() == null ? "" : words.apply(box.getValue()),
                box.valueProperty(),
                messages.languageProperty());
        box.setTooltip(Icons.tooltip(whole));
        messages.languageProperty()
                .subscribe(_ -> box.setConverter(new StringConverter<>() {
                    @Override
                    public String toString(@Nullable E value) {
                        return value == null ? "" : words.apply(value);
                    }

                    @Override
                    public E fromString(String typed) {
                        throw new UnsupportedOperationException();
                    }
                }));
        messages.languageProperty().subscribe(_ -> rewrite(box));
        box.setOnShowing(_ -> fit(box));
    }

    /// A list that was open before keeps the words of its rows, unless it makes them anew.
    private static void reword(ComboBox<?> box) {
        if (box.getSkin() instanceof ComboBoxListViewSkin<?> skin
                && skin.getPopupContent() instanceof ListView<?> list) {
            list.refresh();
        }
    }

    /// A list is no higher than the window.
    private static void fit(ComboBox<?> box) {
        if (box.getScene() != null && box.lookup(".list-cell") instanceof Labeled shown) {
            double row = Math.max(LEAST, ROW * shown.getFont().getSize());
            int rows = (int) (box.getScene().getHeight() / row) - 1;
            box.setVisibleRowCount(Math.clamp(rows, 1, box.getItems().size()));
        }
    }
}
