package convolarium.ui.explore;

import convolarium.data.Channels;
import convolarium.data.Crop;
import convolarium.data.Knob;
import convolarium.data.Paper;
import convolarium.data.Pattern;
import convolarium.data.Picture;
import convolarium.data.Resize;
import convolarium.session.Session;
import convolarium.tensor.Shape;
import convolarium.text.Messages;
import convolarium.ui.control.KnobSlider;
import convolarium.ui.control.Pictures;
import convolarium.ui.control.Rows;
import convolarium.ui.control.Stepper;
import convolarium.ui.control.Titles;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The size and channels of the picture, and what can be set on a pattern. Everything starts from the picture there was
/// when the pane opened, so that nothing is lost on the way to a smaller size and back.
final class ShapePane extends VBox {

    private static final int LONGEST = 10_000;
    private static final int MOST_CHANNELS = 16;
    private static final List<Integer> SIDES = List.of(8, 16, 28, 64, 128, 256);

    private final Session session;
    private final Pictures pictures;
    private final Messages messages;
    private final String source;
    private final Rows labels;
    private final Map<String, Double> settings = new HashMap<>();
    private final Stepper rows;
    private final Stepper cols;
    private final Stepper channels;
    private final CheckBox cut = new CheckBox();
    private final Button grey = new Button();
    private Picture original;

    /// @param seen the part of the picture that is seen, where that is not all
    ShapePane(Session session, Messages messages, Pictures pictures, ObservableValue<Optional<Crop>> seen) {
        this.session = session;
        this.pictures = pictures;
        this.messages = messages;
        this.labels = new Rows(messages);
        this.source = session.experiment().get().source();
        this.original = session.experiment().get().picture();
        rows = stepper("shape-rows", LONGEST, "lane.rows", (gesture, value) -> resize(gesture, value, now().width()));
        cols = stepper(
                "shape-columns", LONGEST, "lane.columns", (gesture, value) -> resize(gesture, now().height(), value));
        channels = stepper(
                "shape-channels",
                MOST_CHANNELS,
                "shape.channels",
                (gesture, value) -> sized(gesture, value, picture -> Channels.of(picture, value)));
        getStyleClass().add("shape-pane");
        var title = Titles.of(messages.text("shape.title"));
        getChildren()
                .addAll(
                        title,
                        labels.labelled("lane.rows", rows),
                        labels.labelled("lane.columns", cols),
                        cut,
                        squares(seen));
        cut.setId("shape-cut");
        cut.setWrapText(true);
        cut.setMinHeight(USE_PREF_SIZE);
        cut.textProperty().bind(messages.text("shape.cut"));
        grey.setId("shape-grey");
        grey.textProperty().bind(messages.text("shape.grey"));
        grey.setOnAction(_ -> sized(new Object(), 1, Channels::grey));
        getChildren().addAll(labels.labelled("shape.channels", channels), grey);
        pattern().ifPresent(this::addKnobs);
        show(original);
    }

    private Optional<Pattern> pattern() {
        return Arrays.stream(Pattern.values())
                .filter(pattern -> pattern.id().equals(source))
                .findFirst();
    }

    private Stepper stepper(String id, int most, String key, ObjIntConsumer<Object> edit) {
        var stepper = new Stepper(id, 1, most, edit);
        stepper.describe(messages.get(key));
        return stepper;
    }

    private FlowPane squares(ObservableValue<Optional<Crop>> seen) {
        var pane = new FlowPane();
        pane.getStyleClass().add("shape-sides");
        for (int side : SIDES) {
            var button = new Button(Words.size(side, side));
            button.setId("shape-" + side);
            button.setOnAction(
                    _ -> from(new Object(), original.values().shape(), picture -> Resize.fitSquare(picture, side)));
            pane.getChildren().add(button);
        }
        var crop = new Button();
        crop.setId("shape-square");
        crop.textProperty().bind(messages.text("shape.square"));
        crop.setOnAction(_ -> from(
                new Object(),
                original.values().shape(),
                picture -> Crop.square(picture).of(picture)));
        pane.getChildren().add(crop);
        var part = new Button();
        part.setId("shape-seen");
        part.textProperty().bind(messages.text("shape.seen"));
        part.setOnAction(_ -> seen.getValue().ifPresent(this::keep));
        seen.subscribe(now -> part.setDisable(now.isEmpty()));
        pane.getChildren().add(part);
        return pane;
    }

    private void keep(Crop crop) {
        original = crop.of(now());
        from(new Object(), original.values().shape(), UnaryOperator.identity());
    }

    private void addKnobs(Pattern pattern) {
        pattern.knobs().stream()
                .filter(knob -> !knob.equals(Knob.ROWS) && !knob.equals(Knob.COLUMNS))
                .forEach(knob -> getChildren().add(labels.labelled("knob." + knob.key(), slider(pattern, knob))));
    }

    private KnobSlider slider(Pattern pattern, Knob knob) {
        return new KnobSlider(knob, messages, (gesture, value) -> {
            settings.put(knob.key(), value);
            original = drawn(pattern, now().height(), now().width());
            from(gesture, original.values().shape(), UnaryOperator.identity());
        });
    }

    private Picture now() {
        return session.experiment().get().picture();
    }

    /// Patterns are drawn in the new size as far as they go; everything else is resized.
    private void resize(Object gesture, int height, int width) {
        pattern()
                .filter(_ -> height <= Knob.ROWS.max() && width <= Knob.COLUMNS.max())
                .ifPresent(pattern -> original = drawn(pattern, height, width));
        int count = now().channels();
        var shape = Shape.picture(count, height, width);
        from(gesture, shape, picture -> Channels.of(fitted(picture, height, width), count));
    }

    private Picture fitted(Picture picture, int height, int width) {
        return cut.isSelected() ? Paper.under(picture, height, width) : Resize.to(picture, height, width);
    }

    private Picture drawn(Pattern pattern, int height, int width) {
        var all = new HashMap<>(settings);
        all.put(Knob.ROWS.key(), (double) height);
        all.put(Knob.COLUMNS.key(), (double) width);
        return pattern.draw(all);
    }

    /// Something else of the picture there was, in the size there is.
    private void sized(Object gesture, int count, UnaryOperator<Picture> change) {
        int height = now().height();
        int width = now().width();
        from(gesture, Shape.picture(count, height, width), picture -> change.apply(fitted(picture, height, width)));
    }

    /// What takes long does not hold up the display.
    ///
    /// @param shape at least that of what comes of it
    private void from(Object gesture, Shape shape, UnaryOperator<Picture> change) {
        var from = original;
        if (Math.max(from.values().shape().elements(), shape.elements()) > InputPane.MOST_DRAWN) {
            pictures.make(source, shape, () -> change.apply(from));
        } else {
            session.edit(gesture, now -> now.withPicture(source, change.apply(from)));
        }
    }

    /// Shows size and channels of the picture there is now.
    void show(Picture picture) {
        rows.show(picture.height());
        cols.show(picture.width());
        channels.show(picture.channels());
        grey.setDisable(picture.channels() == 1);
    }
}
