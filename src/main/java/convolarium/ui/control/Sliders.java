package convolarium.ui.control;

import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventTarget;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Sliders that do not mind a drag whose press somebody else took, such as a menu that it closed. Those of JavaFX fail.
public final class Sliders {

    private Sliders() {}

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
