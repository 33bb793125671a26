package convolarium.net;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Choice;
import convolarium.data.DataSet;
import convolarium.data.Split;
import convolarium.fast.Crew;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Flatten;
import convolarium.op.Layer;
import convolarium.op.Pool;
import convolarium.tensor.Chance;
import convolarium.tensor.Shape;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whether the sets can be learned: labels that are mixed up could not.
class LearnableTest {
    private static final int BATCH = 40;

    private static final Layer RELU = new Activation(Activation.Function.RELU);

    private static Layer conv(int filters, int channels) {
        return Conv.zeros(filters, channels, Window.square(Axis.of(3).withPadding(1, 1)));
    }

    private static Layer pool(int size) {
        return Pool.of(Pool.Reduction.MAX, Window.square(Axis.of(size).withStride(size)));
    }

    @Test
    void smallDigitsAreToldApart() {
        var layers = List.of(conv(8, 1), RELU, pool(2), new Flatten(), Dense.zeros(10, 8 * 16));
        assertThat(learned(Choice.of("digits-8x8").load(), layers, 6)).isGreaterThan(0.85);
    }

    @Test
    void drawnDigitsAreToldApart() {
        var layers =
                List.of(conv(8, 1), RELU, pool(2), conv(16, 8), RELU, pool(2), new Flatten(), Dense.zeros(10, 16 * 49));
        var choice = Choice.of("drawn-digits").withTrain(1_000).withTest(200);
        assertThat(learned(choice.load(), layers, 3)).isGreaterThan(0.85);
    }

    private static double learned(Split split, List<Layer> layers, int epochs) {
        var train = split.train();
        var of = train.shape();
        var batch = new Shape(BATCH, of.channels(), 1, of.height(), of.width());
        var network = Network.sequence(batch, layers).initialised(Initialiser.HE_NORMAL, 1);
        var plan = new Plan(network, Sgd.withMomentum(0.05, 0.9), Crew.ALONE);
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int from = 0; from + BATCH <= train.size(); from += BATCH) {
                int[] which = batch(from);
                plan.step(train.inputs(which), train.wanted(which), Loss.CROSS_ENTROPY, Chance.bits(epoch, from));
            }
        }
        return right(plan, split.test());
    }

    private static int[] batch(int from) {
        return IntStream.range(from, from + BATCH).toArray();
    }

    private static double right(Plan plan, DataSet test) {
        int right = 0;
        for (int from = 0; from + BATCH <= test.size(); from += BATCH) {
            var output = plan.evaluate(test.inputs(batch(from)));
            for (int i = 0; i < BATCH; i++) {
                int best = 0;
                for (int c = 1; c < output.shape().channels(); c++) {
                    best = output.at(i, c, 0, 0, 0) > output.at(i, best, 0, 0, 0) ? c : best;
                }
                right += best == test.label(from + i) ? 1 : 0;
            }
        }
        return right / (double) (test.size() / BATCH * BATCH);
    }
}
