package convolarium.ui.network;

import convolarium.text.Messages;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Segments;
import convolarium.ui.control.Sliders;
import convolarium.ui.network.SlowPlace.Phase;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

/// The way through the places of a training step.
final class SlowBar extends HBox {

    private final SlowMotion slow;
    private final Messages messages;
    private final Slider scrubber = new Slider();
    private final Label counter = new Label();
    private final Map<Phase, ToggleButton> phases = new EnumMap<>(Phase.class);
    private boolean showing;

    SlowBar(SlowMotion slow, Actions actions, Messages messages) {
        this.slow = slow;
        this.messages = messages;
        getStyleClass().addAll("transport", "slow-bar");
        setAlignment(Pos.CENTER_LEFT);
        counter.setId("slow-counter");
        counter.getStyleClass().add("counter");
        for (var phase : Phase.values()) {
            phases.put(phase, segment(phase));
        }
        getChildren()
                .addAll(
                        Icons.button(actions.get("slow-first"), messages),
                        Icons.button(actions.get("slow-back"), messages),
                        Icons.play(actions.get("slow-play"), messages, slow.playing()),
                        Icons.button(actions.get("slow-forward"), messages),
                        Icons.button(actions.get("slow-last"), messages),
                        scrubber(),
                        counter,
                        take(actions));
        slow.step().subscribe(this::show);
        slow.at().subscribe(this::show);
        messages.languageProperty().subscribe(this::show);
    }

    private ToggleButton segment(Phase phase) {
        var button = new ToggleButton();
        var key = Messages.key("slow.phase", phase);
        button.setId(key.replace('.', '-'));
        button.textProperty().bind(messages.text(key));
        Icons.tellWhole(button);
        button.setOnAction(_ -> {
            slow.jump(phase);
            show();
        });
        return button;
    }

    /// What happens in a step, to jump to.
    SegmentedButton phases() {
        var row = Segments.of(phases.values().toArray(ToggleButton[]::new));
        row.setId("slow-phases");
        return row;
    }

    private Slider scrubber() {
        Sliders.throughTime(scrubber, "slow-scrubber", messages.text("slow.scrub"));
        scrubber.setMinWidth(60);
        scrubber.valueProperty().subscribe(value -> {
            if (!showing && slow.step().get() != null) {
                slow.at().set((int) Math.round(value.doubleValue()));
            }
        });
        return scrubber;
    }

    private Button take(Actions actions) {
        var action = actions.get("slow-take");
        var button = new Button();
        button.setId(action.id());
        button.setGraphic(new FontIcon(action.icon()));
        button.textProperty().bind(action.text(messages));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        slow.at().subscribe(() -> accent(button));
        slow.step().subscribe(() -> accent(button));
        return button;
    }

    /// At the end of the walk this is what is next.
    private void accent(Button button) {
        button.getStyleClass().remove("accent");
        if (slow.step().get() != null && slow.at().get() == slow.places() - 1) {
            button.getStyleClass().add("accent");
        }
    }

    private void show() {
        boolean there = slow.step().get() != null;
        setDisable(!there);
        phases.values().forEach(button -> button.setDisable(!there));
        if (there) {
            showing = true;
            scrubber.setMax(Math.max(1, slow.places() - 1));
            scrubber.setValue(slow.at().get());
            showing = false;
            counter.setText(messages.get("transport.counter", slow.at().get() + 1, slow.places()));
            phases.forEach(
                    (phase, button) -> button.setSelected(phase == slow.place().phase()));
        }
    }
}
