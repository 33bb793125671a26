package convolarium.ui.explore;

import convolarium.data.Knob;
import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.KernelPreset;
import convolarium.session.Experiment;
import convolarium.session.Filter;
import convolarium.session.Session;
import convolarium.text.Messages;
import convolarium.ui.control.Choices;
import convolarium.ui.control.Icons;
import convolarium.ui.control.KnobSlider;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Rows;
import convolarium.ui.control.Stepper;
import convolarium.ui.draw.Numbers;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How the chosen filter comes by its weights, and its bias.
final class FilterPane extends VBox {

    private final Bench bench;
    private final Session session;
    private final Gaze gaze;
    private final Messages messages;
    private final Label title = new Label();
    private final ComboBox<KernelPreset> preset = new ComboBox<>();
    private final Button again;
    private final Button cut;
    private final List<KnobSlider> knobs;
    private final Stepper seed = new Stepper(
            "kernel-seed", 0, Weights.MOST_SEED, (gesture, value) -> weights().sow(gesture, value));
    private final TextField bias = new TextField();
    private String shownBias = "";

    FilterPane(Bench bench) {
        this.bench = bench;
        this.session = bench.session();
        this.gaze = bench.gaze();
        this.messages = bench.messages();
        this.again = Icons.button(
                "random-again",
                "mdi2d-dice-5-outline",
                messages.text("filter.again"),
                () -> weights().again());
        this.cut = Icons.button("kernel-cut", "mdi2c-content-cut", messages.text("kernel.cut"), bench::cut);
        this.knobs = Stream.of(Filter.ANGLE, Filter.WAVES).map(this::slider).toList();
        getStyleClass().add("filter-pane");
        title.getStyleClass().add("param-label");
        preset.setId("preset");
        preset.getItems().setAll(KernelPreset.values());
        preset.setMaxWidth(Double.MAX_VALUE);
        Choices.translate(preset, value -> Messages.key("preset", value), messages);
        Choices.onChoice(preset, this::choose);
        preset.accessibleTextProperty().bind(messages.text("filter.preset"));
        HBox.setHgrow(preset, Priority.ALWAYS);
        var normalise = Icons.button(
                "normalise",
                "mdi2d-division",
                messages.text("kernel.normalise"),
                () -> weights().normalise());
        getChildren().addAll(title, row(preset, again, normalise, cut));
        var rows = new Rows(messages);
        knobs.forEach(slider ->
                getChildren().add(rows.labelled("knob." + slider.knob().key(), slider)));
        getChildren().addAll(rows.of("knob.seed", seed), biasRow());
        gaze.filter().subscribe(this::refresh);
        messages.languageProperty().subscribe(this::refresh);
        session.experiment().subscribe(this::refresh);
        refresh();
    }

    private static HBox row(Node... parts) {
        var row = new HBox(parts);
        row.getStyleClass().add("param-row");
        return row;
    }

    private HBox biasRow() {
        var label = new Label();
        label.textProperty().bind(messages.text("filter.bias"));
        Icons.hint(label, "biased", messages);
        label.getStyleClass().add("param-label");
        label.setLabelFor(bias);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        bias.setId("bias");
        bias.setPrefColumnCount(5);
        bias.accessibleTextProperty().bind(label.textProperty());
        bias.setOnAction(_ -> commitBias());
        bias.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commitBias();
            }
        });
        return row(label, bias);
    }

    private void choose(KernelPreset chosen) {
        if (chosen == KernelPreset.CUT) {
            bench.cut();
        } else {
            weights().choose(chosen);
        }
    }

    private KnobSlider slider(Knob knob) {
        return new KnobSlider(knob, messages, (gesture, value) -> weights().set(gesture, knob, value));
    }

    private Weights weights() {
        return bench.weights();
    }

    /// Lets the keyboard write the bias.
    void typeBias() {
        bias.requestFocus();
    }

    private void commitBias() {
        if (!bias.getText().equals(shownBias)) {
            Numbers.parse(bias.getText())
                    .ifPresentOrElse(
                            value -> session.edit(
                                    new Object(), now -> now.withBias(weights().filter(), value)),
                            () -> bench.refuse(bias.getText()));
            refresh();
        }
    }

    private void refresh() {
        var now = session.experiment().get();
        if (!(now.op() instanceof Filtering conv) || now.filters().isEmpty()) {
            return;
        }
        show(now, conv);
    }

    private void show(Experiment now, Filtering conv) {
        int index = weights().filter();
        title.setText(messages.get("filter.title", index + 1));
        var filter = now.filters().get(index);
        Choices.show(preset, filter.preset());
        Nodes.show(again, filter.preset() == KernelPreset.RANDOM);
        Nodes.show(seed.getParent(), filter.preset() == KernelPreset.RANDOM);
        seed.show((int) filter.seed());
        Nodes.show(cut, filter.preset() == KernelPreset.CUT && conv instanceof Conv);
        for (var slider : knobs) {
            boolean has = filter.knobs().contains(slider.knob());
            Nodes.show(slider.getParent(), has);
            slider.show(filter.value(slider.knob()));
        }
        shownBias = Numbers.digits(conv.bias().at(index));
        bias.setText(shownBias);
        bias.setDisable(!conv.biased());
    }
}
