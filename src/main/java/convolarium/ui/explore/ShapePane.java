package convolarium.ui.explore;

import convolarium.data.Crop;
import convolarium.data.Knob;
import convolarium.data.PatternSource;
import convolarium.data.Picture;
import convolarium.text.Messages;
import convolarium.ui.control.Icons;
import convolarium.ui.control.KnobSlider;
import convolarium.ui.control.Rows;
import convolarium.ui.control.Stepper;
import convolarium.ui.control.Titles;
import convolarium.ui.draw.Ink;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The size, the channels and the slices of the picture, and what can be set on a pattern.
final class ShapePane extends VBox {

    private final Shaping shaping;
    private final Messages messages;
    private final Rows labels;
    private final Stepper rows;
    private final Stepper cols;
    private final Stepper channels;
    private final CropPad pad;
    private final Button crop = new Button();
    private final Stepper slices;
    private final Button stack = new Button();
    private final CheckBox cut = new CheckBox();
    private final Button grey = new Button();
    private List<KnobSlider> knobs = List.of();

    ShapePane(Shaping shaping, Bench bench, ObservableValue<Ink> ink) {
        this.shaping = shaping;
        this.messages = bench.messages();
        this.pad = new CropPad(bench, ink);
        this.labels = new Rows(messages);
        rows = stepper("shape-rows", Picture.MOST_SIDE, "lane.rows", (gesture, value) -> {
            shaping.resize(gesture, value, shaping.now().width());
        });
        cols = stepper("shape-columns", Picture.MOST_SIDE, "lane.columns", (gesture, value) -> {
            shaping.resize(gesture, shaping.now().height(), value);
        });
        channels = stepper("shape-channels", Picture.MOST_CHANNELS, "shape.channels", shaping::channels);
        slices = stepper("shape-slices", Picture.MOST_DEPTH, "shape.slices", shaping::slices);
        getStyleClass().add("shape-pane");
        getChildren()
                .addAll(
                        Titles.of(messages.text("shape.title")),
                        pad,
                        framed(),
                        labels.labelled("lane.rows", rows),
                        labels.labelled("lane.columns", cols),
                        cut,
                        squares(bench.gaze().seen()));
        furnishCut();
        getChildren()
                .addAll(
                        labels.labelled("shape.channels", channels),
                        labels.labelled("shape.slices", slices),
                        conversions());
        show();
    }

    private void furnishCut() {
        cut.setId("shape-cut");
        cut.setWrapText(true);
        cut.setMinHeight(USE_PREF_SIZE);
        cut.textProperty().bind(messages.text("shape.cut"));
        cut.selectedProperty().subscribe(shaping::cutting);
    }

    private FlowPane conversions() {
        grey.setId("shape-grey");
        grey.textProperty().bind(messages.text("shape.grey"));
        grey.setOnAction(_ -> shaping.grey());
        stack.setId("shape-stack");
        Icons.hint(stack, "shape.stack", messages);
        stack.setOnAction(_ -> shaping.restack());
        var pane = new FlowPane(grey, stack);
        pane.getStyleClass().add("shape-sides");
        return pane;
    }

    private Stepper stepper(String id, int most, String key, ObjIntConsumer<Object> edit) {
        var stepper = new Stepper(id, 1, most, edit);
        stepper.describe(messages.text(key));
        return stepper;
    }

    /// Cuts the picture to what is framed.
    private Button framed() {
        crop.setId("shape-crop");
        crop.setMaxWidth(Double.MAX_VALUE);
        Icons.tellWhole(crop);
        crop.setOnAction(_ -> pad.frame().get().ifPresent(shaping::keep));
        pad.frame().subscribe(frame -> {
            crop.setDisable(frame.isEmpty());
            crop.textProperty()
                    .bind(frame.map(part -> messages.text("crop.cut", Words.size(part.height(), part.width())))
                            .orElseGet(() -> messages.text("crop.hint")));
        });
        return crop;
    }

    private FlowPane squares(ObservableValue<Optional<Crop>> seen) {
        var pane = new FlowPane();
        pane.getStyleClass().add("shape-sides");
        for (int side : Shaping.SIDES) {
            var button = new Button(Words.size(side, side));
            button.setId("shape-" + side);
            button.setOnAction(_ -> shaping.fit(side));
            pane.getChildren().add(button);
        }
        var crop = new Button();
        crop.setId("shape-square");
        crop.textProperty().bind(messages.text("shape.square"));
        crop.setOnAction(_ -> shaping.square());
        pane.getChildren().add(crop);
        var part = new Button();
        part.setId("shape-seen");
        part.textProperty().bind(messages.text("shape.seen"));
        part.setOnAction(_ -> seen.getValue().ifPresent(shaping::keep));
        seen.subscribe(now -> part.setDisable(now.isEmpty()));
        pane.getChildren().add(part);
        return pane;
    }

    /// Another pattern has other knobs, and what is no pattern has none.
    private void showKnobs(Optional<PatternSource> pattern) {
        var wanted = pattern.map(PatternSource::knobs).orElse(List.of());
        if (!wanted.equals(knobs.stream().map(KnobSlider::knob).toList())) {
            getChildren().removeAll(knobs.stream().map(Node::getParent).toList());
            knobs = wanted.stream().map(this::slider).toList();
            knobs.forEach(slider ->
                    getChildren().add(labels.labelled("knob." + slider.knob().key(), slider)));
        }
        pattern.ifPresent(set -> knobs.forEach(slider -> slider.show(set.value(slider.knob()))));
    }

    private KnobSlider slider(Knob knob) {
        return new KnobSlider(knob, messages, (gesture, value) -> shaping.set(gesture, knob, value));
    }

    /// Shows the picture there is now, and what is set on it.
    void show() {
        shaping.follow();
        showKnobs(shaping.pattern());
        var picture = shaping.now();
        pad.show(picture);
        rows.show(picture.height());
        cols.show(picture.width());
        channels.show(picture.channels());
        slices.show(picture.depth());
        grey.setDisable(picture.channels() == 1);
        stack.textProperty().bind(messages.text(picture.depth() > 1 ? "shape.unstack" : "shape.stack"));
        stack.setDisable(!Shaping.restacks(picture));
    }
}
