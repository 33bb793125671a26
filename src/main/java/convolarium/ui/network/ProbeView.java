package convolarium.ui.network;

import convolarium.data.Centring;
import convolarium.data.Pencil;
import convolarium.data.Picture;
import convolarium.insight.Occlusion.Fill;
import convolarium.session.Studio;
import convolarium.tensor.Tensor;
import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import convolarium.ui.control.Choices;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Rows;
import convolarium.ui.control.Sliders;
import convolarium.ui.control.Stepper;
import convolarium.ui.control.Surroundings;
import convolarium.ui.control.Titles;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where the network is put to the test: its picture to draw on, what it answers, and why.
final class ProbeView extends VBox {

    private static final int MOST_SIZE = 64;

    /// The share of the width that is drawn on, in percent.
    private static final int PAD = 42;

    private final Probing probing;
    private final Studio studio;
    private final Messages messages;
    private final ProbePad pad;
    private final GridPane middle = new GridPane();
    private final AnswerBars bars;
    private final AnswerPicture picture;
    private final VBox side;
    private final List<Action> actions;
    private final Label sentence = new Label();
    private final ComboBox<Probing.Method> how;

    /// @param brought the ways to bring a picture
    ProbeView(Surroundings surroundings, Probing probing, Material material, List<Action> brought) {
        this.probing = probing;
        this.studio = surroundings.studio();
        this.messages = surroundings.messages();
        var reading = new Label();
        this.pad = new ProbePad(surroundings, probing, reading::setText);
        this.bars = new AnswerBars(surroundings, probing, material);
        this.picture = new AnswerPicture(surroundings, bars::names);
        surroundings.studio().flow().subscribe(flow -> Nodes.show(bars, !AnswerPicture.isPicture(flow)));
        this.actions = actions();
        this.how = choice("explanation", Probing.Method.values(), "explain");
        reading.setId("probe-reading");
        reading.setMaxWidth(Double.MAX_VALUE);
        reading.getStyleClass().add("maps-reading");
        getStyleClass().add("net-maps");
        List.of(PAD, 100 - PAD).forEach(share -> {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            middle.getColumnConstraints().add(column);
        });
        middle.addRow(0, pad);
        GridPane.setVgrow(pad, Priority.ALWAYS);
        VBox.setVgrow(middle, Priority.ALWAYS);
        this.side = beside();
        getChildren().addAll(tools(brought), middle, sentence, reading);
    }

    /// Shows what layers make of the picture beside it.
    void show(MapsView maps) {
        if (!middle.getChildren().contains(maps)) {
            middle.add(maps, 1, 0);
        }
    }

    /// What stands beside it.
    VBox side() {
        return side;
    }

    private VBox beside() {
        var rows = new Rows(messages);
        Choices.onChoice(how, probing.method::set);
        probing.method.subscribe(now -> Choices.show(how, now));
        var opacity = new Slider(0, 1, pad.opacity.get());
        opacity.setId("explanation-opacity");
        pad.opacity.bind(opacity.valueProperty());
        Sliders.guard(opacity);
        var hiding = hiding(rows);
        var strength = rows.labelled("probe.opacity", opacity);
        sentence.setId("explanation-told");
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("maps-reading", "explanation-told");
        probing.method.subscribe(now -> {
            Nodes.show(hiding, now == Probing.Method.OCCLUSION);
            Nodes.show(strength, now != Probing.Method.NONE);
            tell();
        });
        probing.inquiry().known().subscribe(_ -> tell());
        messages.languageProperty().subscribe(this::tell);
        var title = Titles.of(messages.text("probe.answer"));
        var pane = new VBox(title, untaught(), bars, picture, hiding, strength);
        pane.getStyleClass().addAll("side-pane", "net-layer");
        return pane;
    }

    /// Says that an answer of random weights is none.
    private Label untaught() {
        var label = new Label();
        label.setId("probe-untaught");
        label.setWrapText(true);
        label.textProperty().bind(messages.text("probe.untaught"));
        studio.blueprint().subscribe(now -> Nodes.show(label, now.isUntaught()));
        return label;
    }

    private VBox hiding(Rows rows) {
        var size = new Stepper("patch-size", 1, MOST_SIZE, (_, value) -> probing.size.set(value));
        var stride = new Stepper("patch-stride", 1, MOST_SIZE, (_, value) -> probing.stride.set(value));
        probing.size.subscribe(now -> size.show(now.intValue()));
        probing.stride.subscribe(now -> stride.show(now.intValue()));
        var fill = choice("patch-fill", Fill.values(), "fill");
        Choices.onChoice(fill, probing.fill::set);
        Choices.show(fill, probing.fill.get());
        return new VBox(
                rows.of("probe.size", size), rows.of("probe.stride", stride), rows.labelled("probe.fill", fill));
    }

    private <E extends Enum<E>> ComboBox<E> choice(String id, E[] values, String family) {
        var box = new ComboBox<E>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(values);
        Choices.translate(box, value -> Messages.key(family, value), messages);
        return box;
    }

    private void tell() {
        var known = probing.inquiry().known().get();
        boolean none = known != null && known.done() && known.answer().isEmpty();
        sentence.setText(messages.get(none ? "probe.no-map" : Messages.key("explained", probing.method.get())));
    }

    private FlowPane tools(List<Action> brought) {
        var eraser = Icons.toggle("probe-eraser", "mdi2e-eraser", messages.text("tool.eraser"));
        pad.wipes.bind(eraser.selectedProperty());
        var width = new Stepper("probe-pen", 1, 9, (_, value) -> pad.pen.set(value));
        pad.pen.subscribe(now -> width.show(now.intValue()));
        width.describe(messages.text("tool.size"));
        var row = new FlowPane(Titles.of(messages.text("probe.title")), new HBox(eraser), width);
        List.of("probe-clear", "probe-centre", "probe-invert")
                .forEach(id -> actions.stream()
                        .filter(action -> action.id().equals(id))
                        .forEach(action -> row.getChildren().add(Icons.button(action, messages))));
        brought.forEach(action -> row.getChildren()
                .add(Icons.button("probe-" + action.id(), action.icon(), action.hint(messages), action::run)));
        how.accessibleTextProperty().bind(messages.text("probe.why"));
        row.getChildren().add(how);
        row.getStyleClass().addAll("maps-head", "probe-tools");
        return row;
    }

    List<Action> list() {
        return actions;
    }

    private List<Action> actions() {
        return List.of(
                Action.flip("probe", Group.VIEW, "probe.open", probing.open)
                        .withIcon("mdi2f-flask-outline")
                        .on(KeyCode.Q),
                Action.of("probe-clear", Group.INPUT, "probe.clear", () -> edit(ProbeView::blank))
                        .withIcon("mdi2f-file-outline")
                        .on(KeyCode.C),
                Action.of("probe-centre", Group.INPUT, "probe.centre", () -> edit(Centring::of))
                        .withIcon("mdi2i-image-filter-center-focus")
                        .on(KeyCode.M),
                Action.of("probe-invert", Group.INPUT, "own.invert", () -> edit(Pencil::inverted))
                        .withIcon("mdi2i-invert-colors")
                        .on(KeyCode.I),
                Action.of("explain-next", Group.VIEW, "probe.next", this::next)
                        .withIcon("mdi2h-head-question-outline")
                        .on(KeyCode.W));
    }

    private void edit(UnaryOperator<Picture> change) {
        probing.open.set(true);
        pad.edit(new Object(), change);
    }

    private static Picture blank(Picture old) {
        return new Picture(Tensor.zeros(old.values().shape()), old.tone());
    }

    private void next() {
        var all = List.of(Probing.Method.values());
        probing.open.set(true);
        probing.method.set(all.get((all.indexOf(probing.method.get()) + 1) % all.size()));
    }
}
