package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaBarTest extends Visit {

    @ParameterizedTest
    @ValueSource(ints = {1000, 1100, 1200, 1300, 1400, 1500, 1920})
    void noMarkBetweenTwoBeginsALine(int width) {
        run(() -> room.edit(now -> now.withOp(conv().withWindow(conv().window()
                .withAxes(conv().window().rows(), conv().window().cols().withSize(5))))));
        run(() -> room.shell.resize(width, 700));
        pulses(2);
        var parameters = node(Region.class, "parameters");
        boolean begins = fx(() -> parameters.getParent().getLayoutX() < 40);
        var line = fx(() -> parameters.getBorder().getStrokes().getFirst().getLeftStroke());
        assertThat(Color.TRANSPARENT.equals(line)).as("%s", line).isEqualTo(begins);
    }
}
