package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.net.Initialiser;
import convolarium.net.Network;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckupTest {

    @Test
    void numbersAreCountedAsTheDefinitionsSay() {
        var random = new Random(5);
        var values = new float[999];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian() * 3 - 1;
        }
        values[7] = Float.NaN;
        var spread = Distribution.of(values, 10);
        var finite = IntStream.range(0, 999)
                .filter(i -> i != 7)
                .mapToDouble(i -> values[i])
                .sorted()
                .toArray();
        double mean =
                IntStream.range(0, 998).mapToDouble(i -> finite[i]).average().orElseThrow();
        double square = IntStream.range(0, 998)
                .mapToDouble(i -> finite[i] * finite[i])
                .average()
                .orElseThrow();
        assertThat(spread.least()).isEqualTo((float) finite[0]);
        assertThat(spread.most()).isEqualTo((float) finite[997]);
        assertThat(spread.mean()).isCloseTo(mean, within(1e-9));
        assertThat(spread.deviation()).isCloseTo(Math.sqrt(square - mean * mean), within(1e-9));
        assertThat(spread.odd()).isEqualTo(1);
        double part = spread.reach() / 5.0;
        for (int i = 0; i < 10; i++) {
            double from = (i - 5) * part;
            long within = IntStream.range(0, 998)
                    .filter(j -> finite[j] >= from && (finite[j] < from + part || from + part >= spread.reach()))
                    .count();
            assertThat((long) spread.bins().get(i)).isCloseTo(within, within(1L));
        }
        assertThat(Distribution.of(new float[] {0, 0}, 3).bins()).containsExactly(0, 2, 0);
        assertThat(Distribution.of(new float[] {Float.NaN}, 3).odd()).isEqualTo(1);
    }

    /// Two of three filters see to it that nothing comes through.
    @Test
    void mapsThatAreZeroOnEveryInputAreSilent() {
        var conv = Conv.TYPE.initial();
        var network = Network.sequence(
                        Shape.picture(1, 6, 6), List.of(conv.withFilters(3), new Activation(Activation.Function.RELU)))
                .initialised(Initialiser.UNIFORM, 1);
        var filters = (Conv) network.nodes().getFirst().layer();
        var weights = filters.parameters().getFirst();
        var bias = filters.parameters().getLast();
        var deaf = filters.withParameters(List.of(
                weights, Tensor.of(bias.shape(), (n, c, z, y, x) -> Math.max(n, Math.max(c, x)) == 1 ? 1e6f : -1e6f)));
        var inputs = Tensor.of(new Shape(4, 1, 1, 6, 6), (n, c, z, y, x) -> n + y * x);
        var found = Checkup.of(network.withLayer(0, deaf), network, inputs);
        assertThat(found).extracting(Checkup::node).containsExactly(0, 1);
        assertThat(found.getLast().silence()).contains(new Checkup.Silence(2, 3, 4));
        assertThat(found.getFirst().learned().orElseThrow().weights()).isEqualTo(Distribution.of(weights.array(), 41));
        assertThat(found.getLast().learned()).isEmpty();
    }
}
