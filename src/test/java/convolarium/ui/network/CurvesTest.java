package convolarium.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.net.Curve;
import convolarium.net.Loss;
import convolarium.net.Point;
import convolarium.net.Score;
import convolarium.session.Spread;
import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.ui.draw.Chart.Line;
import convolarium.ui.draw.Chart.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurvesTest {

    private static final Messages ENGLISH = new Messages(Language.EN);

    private static Curves.Drawn run(int number, int steps) {
        var loss = Loss.CROSS_ENTROPY;
        var curve = new Curve(List.of(new Point(8, steps, 0.5, 0.75, loss)), List.of(new Score(8, 0, 0.6, 0.7, loss)));
        return new Curves.Drawn(number, number, 8, curve);
    }

    private static List<String> names(Curves curves) {
        return curves.accuracy(new Range(0, 8), ENGLISH).lines().stream()
                .map(Line::name)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// The test is over all of its examples; what was shown is told of a batch only.
    @Test
    void whatWasShownIsCalledABatch() {
        assertThat(new Curves(List.of(run(1, 1)), List.of()).words(8, ENGLISH))
                .isEqualTo("Step 8: training batch\u00a075\u00a0%, loss\u00a00.5 · test\u00a070\u00a0%, loss\u00a00.6");
        assertThat(new Curves(List.of(run(1, 4)), List.of()).words(8, ENGLISH))
                .startsWith("Step 8: mean of 4 training batches\u00a075\u00a0%");
        assertThat(new Curves(List.of(run(1, 1), run(2, 1)), List.of()).words(8, ENGLISH))
                .startsWith("Step 8, run 1: training batch")
                .contains("run 2: test\u00a070\u00a0%, loss\u00a00.6");
    }

    @Test
    void ofSeveralRunsTheLegendTellsWhichLineIsWhich() {
        assertThat(names(new Curves(List.of(run(1, 1)), List.of()))).containsExactly("training batch", "test");
        assertThat(names(new Curves(List.of(run(1, 1), run(2, 1)), List.of())))
                .containsExactly("Run 1", "Run 2", "training batch", "test");
    }

    @Test
    void theBandTellsOfHowManyRunsItIs() {
        var spread = List.of(new Spread.Point(0, 3, 0.5, 0.1, 0.4, 0.6), new Spread.Point(8, 2, 0.5, 0.1, 0.4, 0.6));
        assertThat(names(new Curves(List.of(run(1, 1)), spread))).contains("mean ± SD of 3 runs");
    }
}
