package convolarium.ui.control;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.EventTarget;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// Sliders that do not mind a drag whose press somebody else took, such as a menu that it closed. Those of JavaFX fail.
public final class Sliders {

    private Sliders() {}

    /// Makes a slider one that goes through time, step by step and as wide as there is room.
    public static void throughTime(Slider slider, String id, ObservableValue<String> words) {
        slider.setId(id);
        slider.accessibleTextProperty().bind(words);
        slider.setTooltip(Icons.tooltip(words));
        slider.setBlockIncrement(1);
        guard(slider);
        HBox.setHgrow(slider, Priority.ALWAYS);
    }

    /// Lets a part of a slider hear of drags only after a press of its own.
    public static void guard(Slider slider) {
        var pressed = new SimpleObjectProperty<@Nullable EventTarget>();
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed.set(event.getTarget()));
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> pressed.set(null));
        slider.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (!event.getTarget().equals(pressed.get())) {
                event.consume();
            }
        });
    }
}
