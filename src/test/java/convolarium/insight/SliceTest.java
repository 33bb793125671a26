package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Adaptive;
import convolarium.window.Axis;
import convolarium.window.Border;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A slice is right if its layer makes what the whole layer makes there. What uses a cell is seen by what changes with
/// it.
class SliceTest {

    private static final int SAMPLES = 120;

    private final RandomLayers random = new RandomLayers(31);

    static Stream<OpType<?>> kinds() {
        return Stream.of(Conv.TYPE, Pool.TYPE, TransposedConv.TYPE, StochasticPool.TYPE);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everySliceIsMadeByALayerOfItsOwn(OpType<?> kind) {
        int deep = 0;
        for (int i = 0; i < SAMPLES; i++) {
            var fitting = fitting(kind, 7);
            var op = fitting.op();
            var input = fitting.input();
            var whole = op.forward(input);
            for (int z = 0; z < whole.shape().depth(); z++) {
                var slice = Slice.of(op, input, z);
                deep += slice.planes().each() > 1 ? 1 : 0;
                assertThat(slice.op().forward(slice.input()))
                        .as("%s on %s at %d", op, input.shape(), z)
                        .isEqualTo(cut(whole, z));
                traced(slice, cut(whole, z));
            }
        }
        assertThat(deep).isGreaterThan(kind.equals(StochasticPool.TYPE) ? -1 : SAMPLES / 4);
    }

    private record Fitting(Op op, Tensor input) {}

    /// A layer and an input that it fits.
    private Fitting fitting(OpType<?> kind, int side) {
        while (true) {
            var shape = new Shape(
                    1, random.number(1, 3), random.number(1, 5), random.number(1, side), random.number(1, side));
            var op = op(kind, shape);
            if (op.fit(shape).fits().isPresent()) {
                return new Fitting(op, random.whole(shape));
            }
        }
    }

    private Op op(OpType<?> kind, Shape shape) {
        var op = random.layer(kind, shape, 4);
        return switch (op) {
            case Conv conv -> {
                var window = conv.window();
                var thick = shape.depth() == 1 ? window.withDepth(Axis.of(3).withPadding(1, 2)) : window;
                yield conv.withBorder(thick.isDeep() && shape.depth() == 1 ? Border.ZEROS : conv.border())
                        .withWindow(thick)
                        .withFlip(random.flag());
            }
            case Pool pool ->
                pool.withAdaptive(new Adaptive(random.number(1, 3), random.number(1, 3), random.number(1, 3)));
            case StochasticPool pool -> new StochasticPool(pool.window().withDepth(Axis.of(1)), pool.seed());
            default -> op;
        };
    }

    private static Tensor cut(Tensor whole, int slice) {
        var shape = whole.shape();
        return Tensor.of(
                Shape.picture(shape.channels(), shape.height(), shape.width()),
                (n, c, _, y, x) -> whole.at(n, c, slice, y, x));
    }

    /// The trace of any of its cells makes the cell: planes are told apart, and the winner is among them.
    private void traced(Slice slice, Tensor made) {
        var shape = made.shape();
        int map = random.number(0, shape.channels() - 1);
        int row = random.number(0, shape.height() - 1);
        int col = random.number(0, shape.width() - 1);
        var trace = CellTrace.of(slice.op(), slice.input(), map, row, col);
        float value = made.at(map, row, col);
        assertThat(trace.value()).isEqualTo(value);
        var flat = slice.input().flat();
        for (var tap : trace.taps()) {
            if (!tap.padding()) {
                assertThat(tap.value()).isEqualTo(flat.at(tap.channel(), tap.row(), tap.col()));
            }
        }
        switch (slice.op()) {
            case Conv _, TransposedConv _ ->
                assertThat(trace.sum(trace.taps().size())).isEqualTo(value);
            case Pool pool
            when pool.hasWinners() ->
                assertThat(trace.kept().orElseThrow().value() + 0f).isEqualTo(value + 0f);
            default -> {}
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void planesAreWhereTheySayTheyAre(OpType<?> kind) {
        for (int i = 0; i < SAMPLES; i++) {
            var fitting = fitting(kind, 5);
            var op = fitting.op();
            var input = fitting.input();
            var slice = Slice.of(
                    op,
                    input,
                    random.number(0, op.fit(input.shape()).require().output().depth() - 1));
            var flat = slice.input().flat();
            var planes = slice.planes();
            for (int p = 0; p < flat.shape().channels(); p++) {
                int cell = planes.cell(p);
                float due = cell == Border.NONE ? 0 : input.at(0, planes.channel(p), cell, 0, 0);
                assertThat(flat.at(p, 0, 0)).isEqualTo(due);
            }
        }
    }

    static Stream<OpType<?>> weighing() {
        return Stream.of(Conv.TYPE, TransposedConv.TYPE);
    }

    /// With ones for weights something put into a slice changes all that use it.
    @ParameterizedTest
    @MethodSource("weighing")
    void theUsesOfASliceAreTheSlicesThatChangeWithIt(OpType<?> kind) {
        int checked = 0;
        for (int fitting = 0; fitting < SAMPLES; ) {
            var shape = new Shape(1, 1, random.number(2, 6), random.number(2, 4), random.number(2, 4));
            var op = ones(op(kind, shape));
            if (op.fit(shape).fits().isEmpty()) {
                continue;
            }
            fitting++;
            var none = op.forward(Tensor.zeros(shape));
            if (none.equals(op.forward(Tensor.of(shape, (_, _, _, _, _) -> 1)))) {
                continue;
            }
            for (int z = 0; z < none.shape().depth(); z++) {
                var planes = Slice.of(op, Tensor.zeros(shape), z).planes();
                for (int plane = 0; plane < planes.each(); plane++) {
                    int cell = planes.cell(plane);
                    int due = cell == Border.NONE ? 0 : changed(op, shape, cell);
                    assertThat(planes.uses(plane)).as("%s on %s", op, shape).isEqualTo(due);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(SAMPLES);
    }

    private static Op ones(Op op) {
        return op.withParameters(op.parameters().stream()
                .map(weights -> Tensor.of(weights.shape(), (_, _, _, _, _) -> 1))
                .toList());
    }

    private static int changed(Op op, Shape shape, int cell) {
        var before = op.forward(Tensor.zeros(shape));
        var after = op.forward(Tensor.of(shape, (_, _, z, _, _) -> z == cell ? 1 : 0));
        return (int) IntStream.range(0, before.shape().depth())
                .filter(z -> !cut(before, z).equals(cut(after, z)))
                .count();
    }

    @Test
    void upsamplingMakesEverySliceOfItself() {
        var shape = new Shape(1, 2, 3, 3, 4);
        var input = random.whole(shape);
        for (var op : List.of(random.upsample(3), random.upsample(3), Upsample.TYPE.initial())) {
            if (op.size().isPresent()) {
                continue;
            }
            var whole = op.forward(input);
            for (int z = 0; z < 3; z++) {
                var slice = Slice.of(op, input, z);
                assertThat(slice.op().forward(slice.input())).isEqualTo(cut(whole, z));
            }
        }
    }
}
