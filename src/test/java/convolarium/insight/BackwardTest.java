package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.Gradients;
import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackwardTest {

    private static final int TRIES = 120;

    static List<OpType<?>> kinds() {
        return List.of(Conv.TYPE, Pool.TYPE, StochasticPool.TYPE, TransposedConv.TYPE, Upsample.TYPE);
    }

    /// Random layers that fit, the losses of one of their maps, perhaps with an activation behind.
    private static void each(OpType<?> kind, BiConsumer<RandomLayers, Backward> check) {
        var random = new RandomLayers(kind.id().hashCode());
        int tried = 0;
        while (tried < TRIES) {
            int channels = random.number(1, 4);
            var op = random.layer(kind, channels, 3);
            var input = random.flag()
                    ? random.broken(Shape.picture(channels, random.number(2, 7), random.number(2, 7)))
                    : random.whole(Shape.picture(channels, random.number(2, 7), random.number(2, 7)));
            if (op.fit(input.shape()) instanceof Fit.Fits fits) {
                int map = random.number(0, fits.output().channels() - 1);
                var functions = Activation.Function.values();
                var after = Optional.of(functions[random.number(0, functions.length - 1)])
                        .filter(_ -> random.flag())
                        .map(Activation::new);
                var source = new Backward.Source(op, after, input, map);
                check.accept(random, Backward.of(source, loss(random, fits.output()), Crew.ALONE, Job.PATIENT));
                tried++;
            }
        }
    }

    private static MapLoss loss(RandomLayers random, Shape output) {
        int cells = Math.toIntExact(output.plane());
        return switch (random.number(0, 2)) {
            case 0 -> new MapLoss.Sum();
            case 1 -> new MapLoss.Cell(random.number(0, cells - 1));
            default -> new MapLoss.Distance(random.whole(output.withChannels(1)));
        };
    }

    /// What the layer itself says when only one map has a loss, and only some of its cells count.
    private static Gradients oracle(Backward backward, int last) {
        var source = backward.source();
        var op = source.op();
        var output = op.fit(source.input().shape()).require().output();
        var sums = op.forward(source.input());
        var made = source.activation().map(after -> after.forward(sums)).orElse(sums);
        int wide = output.width();
        var arriving = Tensor.of(output, (_, c, _, y, x) -> {
            float value = made.at(c, y, x);
            return c != source.map() || y * wide + x > last
                    ? 0
                    : switch (backward.loss()) {
                        case MapLoss.Sum _ -> 1;
                        case MapLoss.Cell(int index) -> index == y * wide + x ? 1 : 0;
                        case MapLoss.Distance(Tensor wanted) -> value - wanted.at(0, y, x);
                    };
        });
        var upstream = source.activation()
                .map(after -> after.backward(sums, arriving).input())
                .orElse(arriving);
        return op.backward(source.input(), upstream);
    }

    private static void assertAlike(Backward backward, Gradients expected) {
        assertThat(plain(backward.input())).isEqualTo(plain(expected.input()));
        var parameters = backward.layer().parameters();
        if (backward.source().op() instanceof Filtering) {
            assertThat(parameters).hasSameSizeAs(expected.parameters());
            for (int i = 0; i < parameters.size(); i++) {
                assertThat(plain(parameters.get(i)))
                        .isEqualTo(plain(expected.parameters().get(i)));
            }
        }
    }

    /// The bits, zeros of either sign alike.
    private static float[] plain(Tensor tensor) {
        var values = tensor.array().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += 0f;
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void allGradientsAreThoseOfTheLayerBitForBit(OpType<?> kind) {
        each(kind, (_, backward) -> assertAlike(backward, oracle(backward, Integer.MAX_VALUE)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatWasGatheredIsWhatTheCellsSoFarHandBackBitForBit(OpType<?> kind) {
        each(kind, (random, backward) -> {
            int cells = backward.made().shape().size();
            int last = random.number(-1, cells - 1);
            int channel = channel(random, backward);
            var part = backward.upTo(last, channel);
            var expected = oracle(backward, last);
            var shape = backward.source().input().shape();
            var own = Tensor.of(
                    shape, (_, c, _, y, x) -> c == channel ? expected.input().at(c, y, x) : 0);
            assertThat(plain(part.input())).isEqualTo(plain(own));
            if (backward.source().op() instanceof Filtering conv && part.layer() instanceof Filtering slopes) {
                var whole = (Filtering) conv.withParameters(expected.parameters());
                int slice = conv.slice(channel);
                var kernels = Tensor.of(
                        conv.kernels().shape(),
                        (f, s, z, y, x) -> s == slice ? whole.kernels().at(f, s, z, y, x) : 0);
                assertThat(plain(slopes.kernels())).isEqualTo(plain(kernels));
                assertThat(plain(slopes.bias())).isEqualTo(plain(whole.bias()));
            }
        });
    }

    /// A channel that the map is made of.
    private static int channel(RandomLayers random, Backward backward) {
        int map = backward.source().map();
        return backward.source().op() instanceof Filtering conv
                ? conv.inputChannel(map, random.number(0, conv.slices() - 1))
                : map;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theTermsOfACellAddUpToItsGradient(OpType<?> kind) {
        each(kind, (random, backward) -> {
            var shape = backward.source().input().shape();
            int channel = channel(random, backward);
            int row = random.number(0, shape.height() - 1);
            int col = random.number(0, shape.width() - 1);
            var terms = HandedBack.toInput(backward, channel, row, col);
            assertThat(sum(terms))
                    .isCloseTo(backward.input().at(channel, row, col), within(1e-3 * (1 + magnitude(terms))));
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theTermsOfAWeightAddUpToItsGradient(OpType<?> kind) {
        each(kind, (random, backward) -> {
            if (backward.source().op() instanceof Filtering conv && backward.layer() instanceof Filtering slopes) {
                int channel = channel(random, backward);
                int ky = random.number(0, conv.window().rows().size() - 1);
                int kx = random.number(0, conv.window().cols().size() - 1);
                var terms = HandedBack.toWeight(backward, channel, ky, kx);
                float expected = slopes.weight(backward.source().map(), conv.slice(channel), 0, ky, kx);
                assertThat(sum(terms)).isCloseTo(expected, within(1e-3 * (1 + magnitude(terms))));
            }
        });
    }

    private static double sum(HandedBack back) {
        return back.terms().stream()
                .mapToDouble(term -> (double) term.upstream() * term.factor())
                .sum();
    }

    private static double magnitude(HandedBack back) {
        return back.terms().stream()
                .mapToDouble(term -> Math.abs((double) term.upstream() * term.factor()))
                .sum();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aDifferenceFindsTheSameGradient(OpType<?> kind) {
        each(kind, (random, backward) -> {
            if (backward.source().activation().isPresent()
                    || bends(backward.source().op())) {
                return;
            }
            var shape = backward.source().input().shape();
            int channel = channel(random, backward);
            int row = random.number(0, shape.height() - 1);
            int col = random.number(0, shape.width() - 1);
            double size = 1 + magnitude(HandedBack.toInput(backward, channel, row, col));
            assertThat(backward.quotient(channel, row, col))
                    .isCloseTo(backward.input().at(channel, row, col), within(5e-3 * size));
            if (backward.layer() instanceof Filtering slopes) {
                int ky = random.number(0, slopes.window().rows().size() - 1);
                int kx = random.number(0, slopes.window().cols().size() - 1);
                double large = 1 + magnitude(HandedBack.toWeight(backward, channel, ky, kx));
                assertThat(backward.quotientOfWeight(channel, ky, kx))
                        .isCloseTo(
                                slopes.weight(backward.source().map(), slopes.slice(channel), 0, ky, kx),
                                within(5e-3 * large));
            }
        });
    }

    /// Whether a difference is not all there is to a slope.
    private static boolean bends(Op op) {
        return op instanceof StochasticPool || (op instanceof Pool pool && pool.reduction() != Pool.Reduction.AVERAGE);
    }

    @Test
    void aSmallStepLowersTheLoss() {
        var random = new RandomLayers(7);
        for (int i = 0; i < 20; i++) {
            var conv = random.conv(1, 3);
            var input = random.whole(Shape.picture(1, 7, 7));
            if (!(conv.fit(input.shape()) instanceof Fit.Fits fits)) {
                continue;
            }
            var loss = new MapLoss.Distance(random.whole(fits.output().withChannels(1)));
            var before =
                    Backward.of(new Backward.Source(conv, Optional.empty(), input, 0), loss, Crew.ALONE, Job.PATIENT);
            var moved = before.stepped(conv, 1e-6f);
            var after =
                    Backward.of(new Backward.Source(moved, Optional.empty(), input, 0), loss, Crew.ALONE, Job.PATIENT);
            assertThat(after.value()).isLessThan(before.value());
        }
    }
}
