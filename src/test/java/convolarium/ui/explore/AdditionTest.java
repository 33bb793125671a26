package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.net.Architecture;
import convolarium.net.Place;
import convolarium.tensor.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Somebody adds a layer of every kind behind a convolution with eight maps of 8×8 cells.
class AdditionTest extends NetworkVisit {

    /// What goes out of the new layer, as on its card.
    private static final Map<String, String> MADE = new LinkedHashMap<>();

    static {
        MADE.put("conv", "8×8×8");
        MADE.put("transposed-conv", "16×16×8");
        MADE.put("unfold", "8×8×72");
        MADE.put("pool", "4×4×8");
        MADE.put("stochastic-pool", "4×4×8");
        MADE.put("upsample", "16×16×8");
        MADE.put("activation", "8×8×8");
        MADE.put("softmax", "8×8×8");
        MADE.put("dense", "10");
        MADE.put("flatten", "512");
        MADE.put("batch-norm", "8×8×8");
        MADE.put("dropout", "8×8×8");
        MADE.put("add", "8×8×8");
        MADE.put("concat", "8×8×9");
    }

    private void begin() {
        run(() -> room.studio.edit(
                new Object(),
                now -> now.withInput(Shape.picture(1, 8, 8))
                        .withArchitecture(Architecture.ONE_LAYER)
                        .select(0)));
    }

    private String made(int node) {
        var shape = network().places().get(node).out().orElseThrow();
        return shape.plane() == 1
                ? Integer.toString(shape.channels())
                : shape.height() + "×" + shape.width() + "×" + shape.channels();
    }

    private void check(String kind, String due) {
        assertThat(network().nodes()).as(kind).hasSize(2);
        assertThat(chosen()).as(kind).isEqualTo(1);
        assertThat(network().places()).as(kind).allMatch(Place.Works.class::isInstance);
        assertThat(made(1)).as(kind).isEqualTo(due);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(network().nodes()).as(kind).hasSize(1);
    }

    @Test
    void byTheMenu() {
        begin();
        MADE.forEach((kind, due) -> {
            click("layer-add");
            click("menu-" + kind);
            check(kind, due);
        });
    }

    @Test
    void byKeysAlone() {
        begin();
        MADE.forEach((kind, due) -> {
            push(KeyCode.CONTROL, KeyCode.K);
            run(() -> node(TextField.class, "palette-field").setText(room.messages.get("add." + kind)));
            push(KeyCode.ENTER);
            check(kind, due);
        });
    }
}
