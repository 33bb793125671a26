package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Pool.Extent;
import convolarium.op.Pool.Reduction;
import convolarium.op.Softmax;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Adaptive;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Sampling;
import convolarium.window.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which windows use a cell is seen by putting something there and looking which output cells change.
class CoverageTest {

    private static final int SAMPLES = 80;

    private final RandomLayers random = new RandomLayers(8);

    @ParameterizedTest
    @EnumSource
    void whatAConvolutionUsesChangesItsOutput(Border border) {
        compare(() -> ones(rounded(random.conv(1, 5).withBorder(border))));
    }

    /// Now and then with a last window that hangs over the end.
    private Conv rounded(Conv conv) {
        boolean ceil = random.flag();
        return conv.withWindow(conv.window().map(axis -> axis.withCeil(ceil)));
    }

    private static Conv ones(Conv conv) {
        var one = conv.resized(1, 1);
        return one.withWeights(Tensor.of(one.weights().shape(), (_, _, _, _, _) -> 1), Tensor.zeros(Shape.vector(1)));
    }

    @ParameterizedTest
    @EnumSource
    void whatAPoolUsesChangesItsOutput(Extent extent) {
        compare(() -> random.pool(5).withExtent(extent));
    }

    @Test
    void whatATransposedConvolutionUsesChangesItsOutput() {
        compare(() -> ones(random.transposed(1, 5)));
    }

    @Test
    void whatUpsamplingUsesChangesItsOutput() {
        compare(() -> new Upsample(Sampling.NEAREST, random.number(1, 4), random.number(1, 4), Optional.empty()));
    }

    private static TransposedConv ones(TransposedConv conv) {
        var one = conv.arranged(1, 1, 1);
        return one.withWeights(Tensor.of(one.weights().shape(), (_, _, _, _, _) -> 1), Tensor.zeros(Shape.vector(1)));
    }

    /// With a single weight of 1 every input cell is laid once onto the output, or cut off.
    @Test
    void theUsesOfALaidWeightAreTheCellsThatItLays() {
        for (int fitting = 0; fitting < 4 * SAMPLES; ) {
            var conv = ones(random.transposed(1, 5));
            var shape = Shape.picture(1, random.number(1, 9), random.number(1, 9));
            if (conv.fit(shape).fits().isPresent()) {
                fitting++;
                int ky = random.number(0, conv.window().rows().size() - 1);
                int kx = random.number(0, conv.window().cols().size() - 1);
                var single = Tensor.of(conv.weights().shape(), (_, _, _, y, x) -> y == ky && x == kx ? 1 : 0);
                var numbered = Tensor.of(shape, (_, _, _, y, x) -> 1 + y * shape.width() + x);
                var laid = new ArrayList<Integer>();
                var made = new ArrayList<Integer>();
                var output = conv.withWeights(single, conv.bias()).forward(numbered);
                for (int i = 0; i < output.array().length; i++) {
                    if (output.array()[i] != 0) {
                        laid.add((int) output.array()[i] - 1);
                        made.add(i);
                    }
                }
                assertThat(pairs(Coverage.of(conv, shape).made(ky, kx)))
                        .extracting(cell -> cell.getFirst() * output.shape().width() + cell.getLast())
                        .isEqualTo(made);
                assertThat(pairs(Coverage.of(conv, shape).cells(ky, kx)))
                        .extracting(cell -> cell.getFirst() * shape.width() + cell.getLast())
                        .isEqualTo(laid);
            }
        }
    }

    @Test
    void anActivationUsesEveryCellOnce() {
        compare(() -> new Activation(Activation.Function.TANH));
        var uses = Coverage.of(new Softmax(false), Shape.picture(3, 4, 5)).uses();
        assertThat(uses.shape()).isEqualTo(Shape.picture(1, 4, 5));
        assertThat(uses.array()).containsOnly(1);
    }

    private void compare(Supplier<Op> layers) {
        for (int fitting = 0; fitting < SAMPLES; ) {
            var op = layers.get();
            var shape = Shape.picture(1, random.number(1, 9), random.number(1, 9));
            if (op.fit(shape).fits().isPresent()) {
                fitting++;
                compare(op, shape);
            }
        }
    }

    private static void compare(Op op, Shape shape) {
        float mark = op instanceof Pool pool && pool.reduction() == Reduction.MIN ? -1 : 1;
        var coverage = Coverage.of(op, shape);
        var uses = coverage.uses();
        for (int cell = 0; cell < shape.size(); cell++) {
            int y = cell / shape.width();
            int x = cell % shape.width();
            var marked = op.forward(Tensor.of(shape, (_, _, _, row, col) -> row == y && col == x ? mark : 0));
            var changed = new ArrayList<List<Integer>>();
            for (int i = 0; i < marked.array().length; i++) {
                if (marked.array()[i] != 0) {
                    changed.add(List.of(
                            i / marked.shape().width(), i % marked.shape().width()));
                }
            }
            assertThat(pairs(coverage.users(y, x))).as("%s on %s", op, shape).isEqualTo(changed);
            assertThat(uses.at(0, y, x)).as("%s on %s", op, shape).isEqualTo(changed.size());
            assertThat(coverage.users(y, x).size()).isEqualTo(changed.size());
        }
    }

    private static List<List<Integer>> pairs(Coverage.Block block) {
        return block.rows().stream()
                .flatMap(row -> block.cols().stream().map(col -> List.of(row, col)))
                .toList();
    }

    /// With a single weight of 1 the output is the cells that this weight reads.
    @ParameterizedTest
    @EnumSource
    void theUsesOfAWeightAreWhatItReads(Border border) {
        for (int fitting = 0; fitting < 4 * SAMPLES; ) {
            var conv = ones(rounded(random.conv(1, 5).withBorder(border).withFlip(false)));
            var shape = Shape.picture(1, random.number(1, 9), random.number(1, 9));
            if (conv.fit(shape).fits().isPresent()) {
                fitting++;
                int ky = random.number(0, conv.window().rows().size() - 1);
                int kx = random.number(0, conv.window().cols().size() - 1);
                var single = Tensor.of(conv.weights().shape(), (_, _, _, y, x) -> y == ky && x == kx ? 1 : 0);
                var numbered = Tensor.of(shape, (_, _, _, y, x) -> 1 + y * shape.width() + x);
                var read = conv.withWeights(single, conv.bias()).forward(numbered);
                var found = pairs(Coverage.of(conv, shape).cells(ky, kx)).stream()
                        .map(cell ->
                                cell.contains(Border.NONE) ? 0f : 1f + cell.getFirst() * shape.width() + cell.getLast())
                        .toList();
                assertThat(found).hasSize(read.array().length);
                for (int i = 0; i < found.size(); i++) {
                    assertThat(found.get(i)).isEqualTo(read.array()[i]);
                }
            }
        }
    }

    @Test
    void windowsThatShareAnInputMayLackATap() {
        var pool = Pool.TYPE.initial().withExtent(Extent.ADAPTIVE).withAdaptive(new Adaptive(1, 1, 2));
        var coverage = Coverage.of(pool, Shape.picture(1, 1, 3));
        assertThat(coverage.cells(0, 1).cols()).containsExactly(1, 2);
        assertThat(coverage.users(0, 1).cols()).containsExactly(0, 1);
        var uneven = Coverage.of(pool.withAdaptive(new Adaptive(1, 1, 3)), Shape.picture(1, 1, 5));
        assertThat(uneven.cells(0, 2).cols()).containsExactly(Border.NONE, 3, Border.NONE);
    }

    @Test
    void bordersAreUsedLess() {
        var without = Coverage.of(Conv.zeros(1, 1, Window.square(Axis.of(3))), Shape.picture(1, 6, 6));
        assertThat(row(without, 0)).containsExactly(1, 2, 3, 3, 2, 1);
        assertThat(row(without, 1)).containsExactly(2, 4, 6, 6, 4, 2);
        assertThat(row(without, 2)).containsExactly(3, 6, 9, 9, 6, 3);
        assertThat(without.users(0, 0)).isEqualTo(new Coverage.Block(List.of(0), List.of(0)));
    }

    @Test
    void paddingMakesUpForIt() {
        var axis = Axis.of(3).withPadding(1, 1);
        var one = Coverage.of(Conv.zeros(1, 1, Window.square(axis)), Shape.picture(1, 6, 6));
        assertThat(row(one, 0)).containsExactly(4, 6, 6, 6, 6, 4);
        assertThat(row(one, 3)).containsExactly(6, 9, 9, 9, 9, 6);
        var full = Coverage.of(Conv.zeros(1, 1, Window.square(axis.withPadding(2, 2))), Shape.picture(1, 6, 6));
        assertThat(full.uses().array()).containsOnly(9);
    }

    private static float[] row(Coverage coverage, int y) {
        var uses = coverage.uses();
        var row = new float[uses.shape().width()];
        System.arraycopy(uses.array(), uses.shape().index(0, 0, 0, y, 0), row, 0, row.length);
        return row;
    }

    /// Reflected at the border, a cell is seen in its place and in the mirror: one window, one use.
    @Test
    void aWindowThatSeesACellTwiceUsesItOnce() {
        var axis = Axis.of(3).withPadding(1, 1);
        var conv = Conv.zeros(1, 1, Window.flat(Axis.of(1), axis)).withBorder(Border.REFLECT);
        var coverage = Coverage.of(conv, Shape.picture(1, 1, 4));
        assertThat(row(coverage, 0)).containsExactly(2, 3, 3, 2);
        assertThat(coverage.users(0, 1).cols()).containsExactly(0, 1, 2);
        assertThat(coverage.cells(0, 0).cols()).containsExactly(1, 0, 1, 2);
        var around = Coverage.of(conv.withBorder(Border.CIRCULAR), Shape.picture(1, 1, 4));
        assertThat(row(around, 0)).containsExactly(3, 3, 3, 3);
        assertThat(around.users(0, 0).cols()).containsExactly(0, 1, 3);
    }

    @Test
    void whatDoesNotFitHasNoCoverage() {
        var conv = Conv.zeros(1, 1, Window.square(Axis.of(3)));
        assertThatIllegalArgumentException().isThrownBy(() -> Coverage.of(conv, Shape.picture(1, 2, 2)));
    }
}
