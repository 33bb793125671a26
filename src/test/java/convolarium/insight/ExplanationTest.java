package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.insight.Occlusion.Fill;
import convolarium.net.Architecture;
import convolarium.net.Initialiser;
import convolarium.net.Network;
import convolarium.net.Pass;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.tensor.Chance;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/// Why a network answers what it does, by what it answers to other inputs.
class ExplanationTest {

    private static final Shape INPUT = Shape.picture(2, 9, 7);

    private static Network network(Activation.Function function) {
        var layers = List.of(
                Conv.TYPE.initial().resized(3, 2),
                new Activation(function),
                Conv.TYPE.initial().resized(4, 3),
                new Activation(function),
                Pool.TYPE.initial().withReduction(Pool.Reduction.AVERAGE).withExtent(Pool.Extent.GLOBAL),
                Dense.TYPE.initial().resized(5, 4),
                new Softmax(false));
        return Network.sequence(INPUT, layers).initialised(Initialiser.HE_NORMAL, 3);
    }

    private static Tensor drawn(Shape shape, long seed) {
        return Tensor.of(shape, (n, c, z, y, x) -> (float) Chance.uniform(seed, shape.index(n, c, z, y, x)));
    }

    private static Tensor map(Explanation way, Network network, Tensor input, int type) {
        return way.of(network, input, type, Crew.ALONE, Job.PATIENT).orElseThrow();
    }

    /// The mean of a channel of what comes out.
    private static double said(Network network, Tensor input, int type) {
        var output = Pass.forward(network, input).output();
        double sum = 0;
        for (int y = 0; y < output.shape().height(); y++) {
            for (int x = 0; x < output.shape().width(); x++) {
                sum += output.at(type, y, x);
            }
        }
        return sum / output.shape().plane();
    }

    private static Tensor with(Tensor input, int c, int y, int x, float more) {
        var values = input.array().clone();
        values[input.shape().index(0, c, 0, y, x)] += more;
        return Tensor.owning(input.shape(), values);
    }

    @Test
    void saliencyIsTheLargestDifferenceThatASmallChangeOfACellMakes() {
        var network = network(Activation.Function.TANH);
        var scoring = network.withoutSoftmax();
        var input = drawn(INPUT, 1);
        var map = map(new Saliency(), network, input, 2);
        float little = 1 / 64f;
        for (int y = 0; y < 9; y++) {
            for (int x = 0; x < 7; x++) {
                double most = 0;
                for (int c = 0; c < 2; c++) {
                    double rise = said(scoring, with(input, c, y, x, little), 2)
                            - said(scoring, with(input, c, y, x, -little), 2);
                    most = Math.max(most, Math.abs(rise / (2 * little)));
                }
                assertThat((double) map.at(0, y, x)).isCloseTo(most, within(2e-4 + 0.01 * most));
            }
        }
    }

    @Test
    void occlusionIsTheMeanDropOfTheShareOverAllSquaresThatHideACell() {
        var network = network(Activation.Function.RELU);
        var input = drawn(INPUT, 2);
        for (var fill : Fill.values()) {
            var map = map(new Occlusion(4, 3, fill), network, input, 1);
            int[] tops = {0, 3, 5};
            int[] lefts = {0, 3};
            var sums = new double[9][7];
            var counts = new int[9][7];
            for (int top : tops) {
                for (int left : lefts) {
                    double drop = said(network, input, 1) - said(network, hidden(input, top, left, fill), 1);
                    for (int y = top; y < top + 4; y++) {
                        for (int x = left; x < left + 4; x++) {
                            sums[y][x] += drop;
                            counts[y][x]++;
                        }
                    }
                }
            }
            for (int y = 0; y < 9; y++) {
                for (int x = 0; x < 7; x++) {
                    assertThat((double) map.at(0, y, x)).isCloseTo(sums[y][x] / counts[y][x], within(1e-6));
                }
            }
        }
    }

    private static Tensor hidden(Tensor input, int top, int left, Fill fill) {
        return Tensor.of(input.shape(), (n, c, z, y, x) -> {
            boolean inside = y >= top && y < top + 4 && x >= left && x < left + 4;
            return inside
                    ? switch (fill) {
                        case MEAN -> (float) mean(input, c);
                        case GREY -> 0.5f;
                        case ZERO -> 0;
                    }
                    : input.at(n, c, z, y, x);
        });
    }

    private static double mean(Tensor input, int c) {
        double sum = 0;
        for (int i = 0; i < 63; i++) {
            sum += input.at(c, i / 7, i % 7);
        }
        return sum / 63;
    }

    @Test
    void aSquareLargerThanTheInputHidesAllOfIt() {
        var network = network(Activation.Function.RELU);
        var input = drawn(INPUT, 4);
        var map = map(new Occlusion(50, 1, Fill.ZERO), network, input, 0);
        double drop = said(network, input, 0) - said(network, Tensor.zeros(INPUT), 0);
        assertThat((double) map.at(0, 8, 6)).isCloseTo(drop, within(1e-6));
        assertThatThrownBy(() -> new Occlusion(2, 3, Fill.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMapOfAClassAddsUpToItsScoreButForTheBias() {
        var network = network(Activation.Function.RELU);
        var dense = (Dense) network.nodes().get(5).layer();
        dense = dense.withParameters(
                List.of(dense.weights(), Tensor.of(dense.bias().shape(), (_, c, _, _, _) -> c)));
        network = network.withLayer(5, dense);
        var input = drawn(INPUT, 5);
        for (int type = 0; type < 5; type++) {
            double sum = 0;
            for (float value : map(new ClassMap(), network, input, type).array()) {
                sum += value;
            }
            assertThat(sum + type).isCloseTo(said(network.withoutSoftmax(), input, type), within(1e-4));
        }
        assertThat(ClassMap.node(network)).hasValue(3);
    }

    @Test
    void aNetworkWithoutConvolutionsHasNoMapOfAClass() {
        var dense = Architecture.DENSE.on(INPUT, 3);
        assertThat(new ClassMap().of(dense, drawn(INPUT, 6), 0, Crew.ALONE, Job.PATIENT))
                .isEmpty();
    }

    @Test
    void whoeverLosesInterestIsNotKeptWaiting() {
        var input = drawn(INPUT, 7);
        var network = network(Activation.Function.RELU);
        for (var way : List.of(new Occlusion(2, 1, Fill.MEAN), new Saliency(), new ClassMap())) {
            assertThatThrownBy(() -> way.of(network, input, 0, Crew.ALONE, Job.until(() -> true)))
                    .isInstanceOf(CancellationException.class);
        }
    }
}
