package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.StochasticPool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.Site;
import convolarium.window.Window;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The story that is told of a cell is the story of its number.
class CellTraceTest {

    private static final int SAMPLES = 300;

    private final RandomLayers random = new RandomLayers(31);

    /// Which output cell.
    private record Place(int channel, Site site) {}

    /// What has to hold for the trace of a cell.
    private interface Check<O extends Op> {
        void of(O op, Tensor input, Place place, CellTrace trace);
    }

    private <O extends Op> void cells(Supplier<O> layers, Supplier<Tensor> inputs, Check<O> check) {
        for (int fitting = 0; fitting < SAMPLES; ) {
            O op = layers.get();
            var input = inputs.get();
            if (op.fit(input.shape()) instanceof Fit.Fits fits) {
                fitting++;
                var out = fits.output();
                int c = random.number(0, out.channels() - 1);
                int y = random.number(0, out.height() - 1);
                int x = random.number(0, out.width() - 1);
                var trace = CellTrace.of(op, input, c, y, x);
                assertThat(bits(trace.value())).isEqualTo(bits(op.cell(input).at(0, c, 0, y, x)));
                check.of(op, input, new Place(c, fits.placement().at(0, y, x)), trace);
            }
        }
    }

    @Test
    void whatIsDrawnByChanceIsWeighedByItsChances() {
        Supplier<StochasticPool> pools = () -> (StochasticPool) random.layer(StochasticPool.TYPE, 1, 3);
        Supplier<Tensor> inputs = () -> Tensor.of(shape(1), (_, _, _, _, _) -> random.number(-3, 9));
        cells(pools, inputs, (_, _, _, trace) -> {
            double chances = trace.taps().stream().mapToDouble(Tap::weight).sum();
            double mean = trace.taps().stream()
                    .mapToDouble(tap -> (double) tap.weight() * tap.value())
                    .sum();
            assertThat(mean).isCloseTo(trace.value(), within(1e-4));
            assertThat(chances)
                    .satisfiesAnyOf(
                            sum -> assertThat(sum).isZero(),
                            sum -> assertThat(sum).isCloseTo(1, within(1e-5)));
        });
    }

    private static int bits(float value) {
        return Float.floatToIntBits(value + 0f);
    }

    private Shape shape(int channels) {
        return Shape.picture(channels, random.number(1, 12), random.number(1, 12));
    }

    @Test
    void theTapsOfAConvolutionAddUpToItsValue() {
        cells(() -> random.conv(3, 5), () -> random.broken(shape(3)), (conv, _, _, trace) -> {
            assertThat(trace.taps()).hasSize(conv.slices() * conv.window().taps());
            assertThat(bits(trace.sum(trace.taps().size()))).isEqualTo(bits(trace.value()));
            assertThat(trace.sum(0)).isEqualTo(trace.bias());
        });
    }

    @Test
    void whatIsLaidOntoACellAddsUpToIt() {
        cells(() -> random.transposed(3, 5), () -> random.broken(shape(3)), (conv, input, place, trace) -> {
            assertThat(bits(trace.sum(trace.taps().size()))).isEqualTo(bits(trace.value()));
            var site = place.site().onInput();
            assertThat(trace.taps())
                    .hasSize(conv.slices() * site.rows().size() * site.cols().size());
            for (var tap : trace.taps()) {
                assertThat(tap.padding()).isFalse();
                assertThat(tap.value()).isEqualTo(input.at(tap.channel(), tap.row(), tap.col()));
                assertThat(site.rows().tap(tap.row())).isNotNegative();
                assertThat(site.cols().tap(tap.col())).isNotNegative();
            }
            for (int channel = 0; channel < 3; channel++) {
                int own = channel;
                assertThat(trace.read(channel))
                        .containsExactlyInAnyOrderElementsOf(trace.taps().stream()
                                .filter(tap -> tap.channel() == own)
                                .toList())
                        .isSortedAccordingTo(Comparator.comparingInt(
                                tap -> tap.row() * input.shape().width() + tap.col()));
            }
        });
    }

    @Test
    void theSharesOfAnUpsampledCellMakeOneAndGiveIt() {
        cells(() -> random.upsample(5), () -> random.broken(shape(2)), (_, input, place, trace) -> {
            double sum = 0;
            double shares = 0;
            for (var tap : trace.taps()) {
                assertThat(tap.channel()).isEqualTo(place.channel());
                sum += tap.weight() * (double) input.at(tap.channel(), tap.row(), tap.col());
                shares += tap.weight();
            }
            assertThat(shares).isCloseTo(1, within(1e-6));
            assertThat(sum).isCloseTo(trace.value(), within(1e-5));
        });
    }

    @Test
    void theChannelsOfAConvolutionAddUpToItsValue() {
        cells(() -> random.conv(3, 5), () -> random.broken(shape(3)), (_, _, _, trace) -> {
            double sum = trace.bias();
            for (int c = 0; c < 3; c++) {
                sum += trace.channelSum(c);
            }
            assertThat(sum).isCloseTo(trace.value(), within(0.01));
        });
    }

    @Test
    void beyondThePaddingLiesNothing() {
        var hanging = new Axis(2, 2, 0, 1, 1, true);
        var conv = new Conv(
                random.whole(new Shape(1, 1, 1, 2, 2)),
                Tensor.zeros(Shape.vector(1)),
                Window.square(hanging),
                Border.REPLICATE,
                1,
                false);
        var input = random.whole(Shape.picture(1, 4, 4));
        var trace = CellTrace.of(conv, input, 0, 2, 2);
        assertThat(trace.taps()).hasSize(1).allMatch(Tap::padding);
        assertThat(bits(trace.sum(1))).isEqualTo(bits(trace.value()));
    }

    @Test
    void winnersAreAllThatShareTheKeptValue() {
        cells(this::comparing, () -> random.odd(shape(2)), (pool, input, place, trace) -> {
            var taps = trace.taps();
            var inside = IntStream.range(0, taps.size())
                    .filter(i -> !taps.get(i).padding())
                    .boxed()
                    .toList();
            var values = inside.stream().map(i -> taps.get(i).value() + 0f).toList();
            var best = pool.reduction() == Pool.Reduction.MAX || values.contains(Float.NaN)
                    ? values.stream().max(Float::compare)
                    : values.stream().min(Float::compare);
            assertThat(bits(best.orElseThrow())).isEqualTo(bits(trace.value()));
            var equal = inside.stream()
                    .filter(i -> bits(taps.get(i).value()) == bits(trace.value()))
                    .toList();
            assertThat(tied(trace)).isEqualTo(equal);
            assertThat(trace.ties()).isEqualTo(equal.size());
            assertThat(trace.winner()).isEqualTo(equal.getFirst());
            var first = trace.kept().orElseThrow();
            if (!Float.isNaN(trace.value())) {
                int winner = pool.winner(input, 0, place.channel(), place.site());
                assertThat(input.shape().index(0, place.channel(), 0, first.row(), first.col()))
                        .isEqualTo(winner);
            }
        });
    }

    private static List<Integer> tied(CellTrace trace) {
        var taps = trace.taps();
        return IntStream.range(0, taps.size())
                .filter(i -> trace.ties(taps.get(i)))
                .boxed()
                .toList();
    }

    private Pool comparing() {
        return random.pool(5).withReduction(random.flag() ? Pool.Reduction.MAX : Pool.Reduction.MIN);
    }

    @Test
    void paddingNeverWins() {
        var pool = Pool.of(Pool.Reduction.MAX, Window.square(Axis.of(3).withPadding(1, 1)));
        var input = Tensor.of(Shape.picture(1, 3, 3), (_, _, _, _, _) -> -4);
        var trace = CellTrace.of(pool, input, 0, 0, 0);
        assertThat(trace.taps()).hasSize(9);
        assertThat(trace.value()).isEqualTo(-4);
        assertThat(tied(trace)).containsExactly(4, 5, 7, 8);
    }

    @Test
    void anAverageIsTheSumOfItsTapsDividedByTheDivisor() {
        cells(
                () -> random.pool(5).withReduction(Pool.Reduction.AVERAGE).withDivisor(random.number(0, 2)),
                () -> random.broken(shape(2)),
                (pool, _, _, trace) -> {
                    assertThat(bits(trace.sum(trace.taps().size()) / trace.divisor()))
                            .isEqualTo(bits(trace.value()));
                    long inside =
                            trace.taps().stream().filter(tap -> !tap.padding()).count();
                    long counted = pool.countPadding() ? trace.taps().size() : inside;
                    assertThat(trace.divisor()).isEqualTo(pool.divisor() > 0 ? pool.divisor() : (int) counted);
                    assertThat(tied(trace)).isEmpty();
                    assertThat(trace.kept()).isEmpty();
                });
    }

    @Test
    void tapsKnowTheCellsUnderThem() {
        cells(() -> random.pool(4), () -> random.whole(shape(2)), (_, input, place, trace) -> {
            for (var tap : trace.taps()) {
                boolean inside = tap.row() >= 0
                        && tap.row() < input.shape().height()
                        && tap.col() >= 0
                        && tap.col() < input.shape().width();
                assertThat(tap.padding()).isEqualTo(!inside);
                assertThat(tap.channel()).isEqualTo(place.channel());
                assertThat(tap.value()).isEqualTo(inside ? input.at(place.channel(), tap.row(), tap.col()) : 0);
            }
        });
    }

    @Test
    void aCellThatIsBentSawOneCell() {
        var input = random.broken(Shape.picture(2, 4, 5));
        for (var op : List.of(new Activation(Activation.Function.TANH), new Softmax(false))) {
            var trace = CellTrace.of(op, input, 1, 3, 2);
            assertThat(trace.taps()).containsExactly(new Tap(1, 0, 0, 3, 2, false, input.at(1, 3, 2), 1));
            assertThat(trace.value()).isEqualTo(op.forward(input).at(1, 3, 2));
        }
    }
}
