package convolarium.ui.control;

import convolarium.data.Knob;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/// A slider for what can be set on a pattern or a kernel, with its number beside it. One drag is one gesture, and so is
/// a key that is held.
public final class KnobSlider extends HBox {

    private static final double GAP = 8;

    private final Knob knob;
    private final Slider slider;
    private final Label number = new Label();
    private double shown;

    /// Takes a value and the gesture that set it.
    @FunctionalInterface
    public interface Taker {
        void take(Object gesture, double value);
    }

    public KnobSlider(Knob knob, Messages messages, Taker taker) {
        super(GAP);
        this.knob = knob;
        this.slider = new Slider(knob.min(), knob.max(), knob.initial());
        this.shown = knob.initial();
        Sliders.guard(slider);
        slider.setId("knob-" + knob.key());
        slider.setBlockIncrement(knob.step());
        slider.accessibleTextProperty().bind(messages.text("knob." + knob.key()));
        var gesture = new Gesture(slider);
        number.getStyleClass().addAll("figure", "knob-number");
        getStyleClass().add("knob");
        getChildren().addAll(slider, number);
        slider.valueProperty().subscribe(value -> {
            double offered = knob.nearest(value.doubleValue());
            number.setText(Numbers.text((float) offered) + knob.unit());
            if (offered != shown) {
                shown = offered;
                taker.take(gesture.now(), offered);
            }
        });
    }

    /// Shows a value without telling anybody.
    public void show(double value) {
        if (value != shown) {
            shown = value;
            slider.setValue(value);
            number.setText(Numbers.text((float) value) + knob.unit());
        }
    }

    /// What it sets.
    public Knob knob() {
        return knob;
    }
}
