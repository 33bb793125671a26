package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import org.junit.jupiter.api.Test;

/// The maps of the channels are what the definition says, and add up to the map of the filter.
class ChannelSumsTest {

    private static final int SAMPLES = 300;

    private final RandomLayers random = new RandomLayers(17);

    /// A layer in groups and what it is laid on.
    private record Sample(Filtering conv, Tensor input) {}

    private Sample next() {
        while (true) {
            Filtering drawn = random.flag() ? random.conv(random.number(1, 3), 4) : random.transposed(3, 4);
            int groups = random.number(1, 3);
            int filters = groups * random.number(1, 2);
            var grouped = drawn.arranged(filters, groups * drawn.slices(), groups);
            var conv = grouped.withKernels(
                    random.broken(grouped.kernels().shape()),
                    grouped.biased() ? random.broken(grouped.bias().shape()) : grouped.bias());
            int channels = conv.slices() * conv.groups();
            var shape = new Shape(random.number(1, 2), channels, 1, random.number(1, 9), random.number(1, 9));
            if (conv.fit(shape).fits().isPresent()) {
                return new Sample(conv, random.broken(shape));
            }
        }
    }

    @Test
    void theMapsAndTheBiasAddUpToTheOutput() {
        for (int i = 0; i < SAMPLES; i++) {
            var sample = next();
            var output = sample.conv().forward(sample.input());
            int filter = random.number(0, sample.conv().filters() - 1);
            var sums = ChannelSums.of(sample.conv(), filter, sample.input());
            var maps = sums.each().forward(sums.seen());
            assertThat(maps.shape())
                    .isEqualTo(output.shape().withChannels(sample.conv().slices()));
            var found = Tensor.of(output.shape().withChannels(1), (n, _, z, y, x) -> {
                double sum = sums.together().bias().at(0);
                for (int s = 0; s < sample.conv().slices(); s++) {
                    sum += maps.at(n, s, z, y, x);
                }
                return (float) sum;
            });
            var together = sums.together().forward(sums.seen());
            for (int n = 0; n < output.shape().batch(); n++) {
                for (int cell = 0; cell < output.shape().plane(); cell++) {
                    int y = cell / output.shape().width();
                    int x = cell % output.shape().width();
                    assertThat(together.at(n, 0, 0, y, x)).isEqualTo(output.at(n, filter, 0, y, x));
                    assertThat(found.at(n, 0, 0, y, x)).isCloseTo(output.at(n, filter, 0, y, x), within(0.01f));
                }
            }
        }
    }

    /// The definition, loop by loop.
    @Test
    void everyMapIsItsChannelUnderItsSlice() {
        for (int i = 0; i < SAMPLES; i++) {
            var sample = next();
            var conv = sample.conv();
            int filter = random.number(0, conv.filters() - 1);
            int slice = random.number(0, conv.slices() - 1);
            var sums = ChannelSums.of(conv, filter, sample.input());
            int channel = filter / (conv.filters() / conv.groups()) * conv.slices() + slice;
            assertThat(sums.firstChannel() + slice).isEqualTo(channel);
            var maps = sums.each().forward(sums.seen());
            var output = maps.shape();
            int y = random.number(0, output.height() - 1);
            int x = random.number(0, output.width() - 1);
            var trace = CellTrace.of(conv, first(sample.input()), filter, y, x);
            double due = trace.taps().stream()
                    .filter(tap -> tap.channel() == channel)
                    .mapToDouble(tap -> (double) tap.weight() * tap.value())
                    .sum();
            assertThat((double) maps.at(0, slice, 0, y, x)).isCloseTo(due, within(0.01));
        }
    }

    private static Tensor first(Tensor input) {
        var shape = input.shape();
        return Tensor.of(
                Shape.picture(shape.channels(), shape.height(), shape.width()), (_, c, _, y, x) -> input.at(c, y, x));
    }

    @Test
    void threeColoursByHand() {
        var weights = Tensor.of(new Shape(1, 3, 1, 1, 2), (_, s, _, _, x) -> 10 * s + x + 1);
        var conv = Conv.zeros(1, 3, Window.flat(Axis.of(1), Axis.of(2)))
                .withWeights(weights, Tensor.of(Shape.vector(1), (_, _, _, _, _) -> 5));
        var input = Tensor.of(Shape.picture(3, 1, 3), (_, c, _, _, x) -> c + x);
        var sums = ChannelSums.of(conv, 0, input);
        assertThat(sums.each().forward(sums.seen()).array()).containsExactly(2, 5, 35, 58, 108, 151);
        assertThat(sums.together().bias().at(0)).isEqualTo(5);
        assertThat(conv.forward(input).array()).containsExactly(150, 219);
    }

    @Test
    void whatDoesNotFitHasNoMaps() {
        var conv = Conv.zeros(1, 2, Window.square(Axis.of(2)));
        var input = Tensor.zeros(Shape.picture(3, 4, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> ChannelSums.of(conv, 0, input));
    }
}
