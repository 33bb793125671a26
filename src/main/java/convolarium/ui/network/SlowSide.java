package convolarium.ui.network;

import convolarium.op.BatchNorm;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Layer;
import convolarium.text.Messages;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Segments;
import convolarium.ui.control.Stepper;
import convolarium.ui.draw.Numbers;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// Beside the cells of a step: which place it is, what can be chosen there, and the arithmetic in words.
final class SlowSide extends VBox {

    private final SlowMotion slow;
    private final Messages messages;
    private final Consumer<UnaryOperator<SlowChoice>> change;
    private final Label title = new Label();
    private final Label words = new Label();
    private final List<ToggleButton> parameters = List.of(parameter(0), parameter(1));
    private final SegmentedButton which = Segments.of(parameters.toArray(ToggleButton[]::new));
    private final HBox filters = new HBox();
    private final HBox channels = new HBox();
    private final HBox examples = new HBox();

    /// @param change is told what somebody wants to see
    SlowSide(SlowMotion slow, Messages messages, Consumer<UnaryOperator<SlowChoice>> change) {
        this.slow = slow;
        this.messages = messages;
        this.change = change;
        getStyleClass().add("slow-side");
        title.setId("slow-title");
        title.setWrapText(true);
        title.getStyleClass().add("section-title");
        words.setId("slow-words");
        words.setWrapText(true);
        words.getStyleClass().add("slow-words");
        VBox.setVgrow(words, Priority.ALWAYS);
        which.setId("slow-parameters");
        getChildren().addAll(title, words, which, filters, channels, examples, seconds());
    }

    private HBox seconds() {
        var stepper =
                new Stepper("slow-seconds", 1, 9, (_, value) -> slow.seconds().set(value));
        slow.seconds().subscribe(value -> stepper.show(value.intValue()));
        var box = chooser(new HBox(), stepper);
        called(box, "seconds");
        return box;
    }

    /// A control with what it is called before it.
    private HBox chooser(HBox box, Stepper stepper) {
        var label = new Label();
        stepper.describe(label.textProperty());
        box.getStyleClass().setAll("slow-chooser");
        box.getChildren().setAll(label, Nodes.gap(), stepper);
        return box;
    }

    /// What a control sets is called so from now on.
    private void called(HBox box, String what) {
        ((Label) box.getChildren().getFirst()).textProperty().bind(messages.text("slow.choose." + what));
    }

    /// Says what is on its way.
    void expect(String sentence) {
        title.setText(sentence);
        words.setText("");
        List.of(which, filters, channels, examples).forEach(box -> Nodes.show(box, false));
    }

    /// @param classes what they are called
    void show(String place, SlowScene scene, List<String> classes) {
        boolean whole = scene.classes();
        var step = scene.step();
        var choice = scene.choice();
        title.setText(place);
        words.setText(Numbers.unbroken(new SlowWords(messages, scene, classes).text()));
        chooseParameter(scene);
        fill(
                filters,
                "slow-filter",
                whole ? 1 : scene.filters(),
                choice.filter(),
                (_, value) -> change.accept(now -> now.withFilter(value - 1)));
        fill(
                channels,
                "slow-channel",
                whole ? 1 : scene.channels(),
                choice.channel(),
                (_, value) -> change.accept(now -> now.withChannel(value - 1)));
        fill(
                examples,
                "slow-example",
                scene.place().phase() == SlowPlace.Phase.UPDATE
                        ? 1
                        : step.losses().size(),
                step.seen().number(),
                (_, value) -> slow.example().set(value - 1));
        called(filters, kind(scene.layer()));
        called(channels, "channel");
        called(examples, "example");
    }

    private ToggleButton parameter(int index) {
        var button = new ToggleButton();
        button.setId("slow-parameter-" + index);
        button.setOnAction(_ -> change.accept(now -> now.withParameter(index)));
        return button;
    }

    /// Weights or bias, scale or shift.
    private void chooseParameter(SlowScene scene) {
        var names = scene.layer() instanceof BatchNorm ? List.of("scale", "shift") : List.of("weights", "bias");
        Nodes.show(which, scene.parameters() > 1);
        for (int i = 0; i < parameters.size(); i++) {
            parameters.get(i).setText(messages.get("slow.parameter." + names.get(i)));
            parameters.get(i).setSelected(scene.choice().parameter() == i);
        }
    }

    private static String kind(Layer layer) {
        return switch (layer) {
            case Conv _ -> "filter";
            case Dense _ -> "unit";
            default -> "map";
        };
    }

    /// A stepper for so many things, none for one; the same control stays as long as their number does.
    private void fill(HBox box, String id, int count, int now, ObjIntConsumer<Object> edit) {
        Nodes.show(box, count > 1);
        if (!Integer.valueOf(count).equals(box.getUserData())) {
            box.setUserData(count);
            chooser(box, new Stepper(id, 1, count, edit));
        }
        ((Stepper) box.getChildren().getLast()).show(now + 1);
    }

    /// All that it says.
    String text() {
        return title.getText() + ". " + words.getText();
    }
}
