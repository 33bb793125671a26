package convolarium.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import convolarium.op.Op;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// A kernel against the definition of its layer, alone and by many hands, as a whole and in part.
final class KernelCheck {

    static final long SEED = 20_261_124;

    private static final int SAMPLES = 240;
    private static final int BANDS = 3;
    private static final float UNTOUCHED = 12_345;
    private static final SplittableRandom DRAW = new SplittableRandom(SEED);
    private static final List<Crew> CREWS = List.of(Crew.ALONE, new Trio());

    private KernelCheck() {}

    /// A layer and what it is laid on.
    record Sample<O extends Op>(O op, Tensor input) {}

    /// Compares on samples drawn until the kernel has accepted many.
    static <O extends Op> void compare(Kernel<O> kernel, Supplier<Sample<O>> next) {
        int accepted = 0;
        for (int tries = 0; accepted < SAMPLES; tries++) {
            assertThat(tries).as("samples tried for %d accepted", accepted).isLessThan(100 * SAMPLES);
            var sample = next.get();
            var shape = sample.input().shape();
            var fits = sample.op().fit(shape).fits();
            if (fits.isPresent() && kernel.accepts(sample.op(), shape)) {
                accepted++;
                assertThat(kernel.offer(sample.op(), shape)).isPresent();
                same(sample.op(), sample.input());
                partsAreThoseOfTheWhole(sample.op(), sample.input());
            }
        }
    }

    /// A band of some maps and rows, wherever it lies, has the numbers that the definition says, and fills its array.
    static void partsAreThoseOfTheWhole(Op op, Tensor input) {
        var cell = op.cell(input);
        var ready = Kernels.ready(op, input.shape());
        var output = op.fit(input.shape()).require().output();
        for (int i = 0; i < BANDS; i++) {
            var band = band(output);
            var shape = band.of(output);
            var found = new float[shape.size()];
            Arrays.fill(found, UNTOUCHED);
            CREWS.get(i % CREWS.size()).work(ready.band(input, band, found), Job.PATIENT);
            var due = Tensor.of(shape, (n, c, z, y, x) -> cell.at(n, band.firstMap() + c, z, band.firstRow() + y, x));
            for (int at = 0; at < found.length; at++) {
                if (bits(found[at]) != bits(due.array()[at])) {
                    fail("%s on %s, seed %d, %s: %s at %d", op, input.shape(), SEED, band, found[at], at);
                }
            }
        }
    }

    private static Band band(Shape output) {
        int map = DRAW.nextInt(output.channels());
        int row = DRAW.nextInt(output.height());
        int maps = DRAW.nextInt(output.channels() - map) + 1;
        return new Band(map, map + maps, row, row + DRAW.nextInt(output.height() - row) + 1);
    }

    static void same(Op op, Tensor input) {
        var expected = op.forward(input);
        for (var crew : CREWS) {
            same(op, input, expected, Kernels.forward(op, input, crew, Job.PATIENT));
        }
    }

    private static void same(Op op, Tensor input, Tensor expected, Tensor found) {
        assertThat(found.shape()).isEqualTo(expected.shape());
        for (int i = 0; i < expected.array().length; i++) {
            if (bits(found.array()[i]) != bits(expected.array()[i])) {
                fail(
                        "%s on %s, seed %d: %s at %d, not %s",
                        op, input.shape(), SEED, found.array()[i], i, expected.array()[i]);
            }
        }
    }

    /// Equal for the two zeros and for all that is not a number.
    private static int bits(float value) {
        return Float.floatToIntBits(value + 0f);
    }
}
