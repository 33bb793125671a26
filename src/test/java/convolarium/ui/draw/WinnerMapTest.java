package convolarium.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.insight.Coverage;
import convolarium.insight.RandomLayers;
import convolarium.op.Pool;
import convolarium.op.Unpool;
import convolarium.session.Experiment;
import convolarium.session.Outcome;
import convolarium.session.Session;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class WinnerMapTest {

    private static Outcome outcome(Experiment experiment) {
        return Objects.requireNonNull(
                new Session(experiment, Runnable::run, Runnable::run).outcome().get());
    }

    @RepeatedTest(30)
    void itShowsWhatUnpoolingMakes(RepetitionInfo repetition) {
        var random = new RandomLayers(repetition.getCurrentRepetition());
        var input = Tensor.of(Shape.picture(2, 7, 6), (_, _, _, _, _) -> random.number(0, 5));
        var axis = new Axis(random.number(1, 3), random.number(1, 3), 0, 0, 1, random.flag());
        var pool = Pool.of(random.flag() ? Pool.Reduction.MAX : Pool.Reduction.MIN, Window.square(axis));
        var expected = new Unpool(pool).forward(List.of(pool.forward(input), input));
        var experiment = Experiment.of("any", new Picture(input, Picture.Tone.INK), pool, Optional.empty());
        int channel = random.number(0, 1);
        var map =
                new WinnerMap(outcome(experiment), pool, channel, Integer.MAX_VALUE, Coverage.of(pool, input.shape()));
        for (int y = 0; y < 7; y++) {
            for (int x = 0; x < 6; x++) {
                assertThat(map.at(y, x)).as("%s at %d, %d", pool, y, x).isEqualTo(expected.at(channel, y, x));
            }
        }
    }
}
