package convolarium.net;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.net.Curve.Turn;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Two losses in one run.
class CurveTest {

    private static final int TURN = 20;

    private static Loss measure(int step) {
        return step <= TURN ? Loss.SQUARED_ERROR : Loss.CROSS_ENTROPY;
    }

    /// Squared errors are small numbers, cross entropies large ones.
    private static double loss(int step) {
        return step <= TURN ? 0.1 : 2 + step / 100.0;
    }

    private static Curve until(int end) {
        var points = new Points(List.of());
        IntStream.rangeClosed(1, end).forEach(step -> points.add(new Point(step, 1, loss(step), 0.5, measure(step))));
        var scores = IntStream.rangeClosed(0, end)
                .filter(step -> step % 10 == 0)
                .mapToObj(step -> new Score(step, step / 10, loss(step), 0.5, measure(step)))
                .toList();
        return new Curve(points.view(), scores);
    }

    @Test
    void theBestStepIsOneOfThePresentLoss() {
        var curve = until(50);
        assertThat(curve.best(Loss.CROSS_ENTROPY)).isEqualTo(30);
        assertThat(curve.best(Loss.SQUARED_ERROR)).isZero();
    }

    @Test
    void withoutATestByThePresentLossItIsTheLastOne() {
        assertThat(until(25).best(Loss.CROSS_ENTROPY)).isEqualTo(20);
        assertThat(Curve.EMPTY.best(Loss.CROSS_ENTROPY)).isZero();
    }

    @Test
    void theCurveKnowsWhereItTurned() {
        assertThat(until(TURN).turns()).isEmpty();
        assertThat(until(50).turns()).containsExactly(new Turn(TURN, Loss.CROSS_ENTROPY));
    }

    /// The run is so long that a point tells of several steps.
    @Test
    void numbersOfTwoLossesAreNeverMixed() {
        var points = until(3 * 4096 + 1).train();
        assertThat(points).anyMatch(point -> point.steps() > 1);
        assertThat(points)
                .allMatch(point -> point.measure() == Loss.CROSS_ENTROPY ? point.loss() >= 2 : point.loss() == 0.1);
    }
}
