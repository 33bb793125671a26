package convolarium.fast;

import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.Landing;
import convolarium.window.Placement;
import convolarium.window.Site;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Sliding maximum, minimum and average, a strip of output rows of one channel at a time.
///
/// Idea: the input under a strip is copied as for a convolution, with a border that changes nothing, and [Folds] runs
/// over it.
final class PoolStrips implements Kernel<Pool> {

    @Override
    public Class<Pool> kind() {
        return Pool.class;
    }

    @Override
    public boolean accepts(Pool pool, Shape input) {
        return pool.extent() == Pool.Extent.SLIDING && pool.reduction() != Pool.Reduction.LP && !pool.addsMany(input);
    }

    @Override
    public Ready ready(Pool pool, Shape input) {
        return new Strips(pool, pool.fit(input).require());
    }

    private static float neutral(Pool.Reduction reduction) {
        return switch (reduction) {
            case MAX -> Float.NEGATIVE_INFINITY;
            case MIN -> Float.POSITIVE_INFINITY;
            case AVERAGE, LP -> 0;
        };
    }

    private static final class Strips implements Ready {

        /// One tap on one cell.
        private static final Landing SINGLE = new Landing(0, 1, 1, 1, 1);

        private final Pool pool;
        private final Shape out;
        private final Placement placement;
        private final int pitch;
        private final int rows;
        private final Strip strip;
        private final Sweep whole;
        private final Sweep last;
        private final Spare<Hand> hands = new Spare<>(Hand::new);
        private final float[] across;
        private final OptionalInt divisor;

        Strips(Pool pool, Fit.Fits fits) {
            this.pool = pool;
            this.out = fits.output();
            this.placement = fits.placement();
            this.rows = Strip.rows(placement, 1);
            this.strip = new Strip(placement, Border.ZEROS, neutral(pool.reduction()), 1, rows);
            this.pitch = Math.ceilDiv(out.width(), Sweep.COLUMN) * Sweep.COLUMN;
            this.across = new float[pitch];
            for (int x = 0; x < out.width(); x++) {
                across[x] = counted(SINGLE, placement.cols().landing(x));
            }
            this.divisor = divisor();
            this.whole = sweep(rows);
            this.last = sweep(lastRows(out.height()));
        }

        /// What all averages divide by, if it is the same for all; other reductions divide by one.
        private OptionalInt divisor() {
            if (pool.reduction() != Pool.Reduction.AVERAGE) {
                return OptionalInt.of(1);
            }
            if (pool.divisor() > 0) {
                return OptionalInt.of(pool.divisor());
            }
            int[] cols = IntStream.range(0, out.width())
                    .map(x -> (int) across[x])
                    .distinct()
                    .toArray();
            int[] all = IntStream.range(0, out.depth() * out.height())
                    .map(i -> others(i / out.height(), i % out.height()))
                    .distinct()
                    .flatMap(others -> Arrays.stream(cols).map(col -> others * col))
                    .distinct()
                    .toArray();
            return all.length == 1 ? OptionalInt.of(all[0]) : OptionalInt.empty();
        }

        /// Whether the output is written in place: a last column that would stick out covers part of the one before.
        private boolean direct() {
            return divisor.isPresent() && out.width() >= Sweep.COLUMN;
        }

        private int lastRows(int height) {
            return (height - 1) % rows + 1;
        }

        private Sweep sweep(int height) {
            int columns = pitch / Sweep.COLUMN;
            int last = direct() ? out.width() - Sweep.COLUMN : pitch;
            int below = direct() ? out.width() : pitch;
            return new Sweep(
                    strip.taps(),
                    height * columns,
                    j -> strip.read(j / columns) + Math.min(j % columns * Sweep.COLUMN, last),
                    j -> j / columns * below + Math.min(j % columns * Sweep.COLUMN, last));
        }

        /// What an average divides by, as far as the windows' places along the columns or the other directions decide.
        private int counted(Landing other, Landing cols) {
            return pool.withDivisor(0).divisor(new Site(other, other, cols));
        }

        private int others(int z, int y) {
            return pool.divisor(
                    new Site(placement.depth().landing(z), placement.rows().landing(y), SINGLE));
        }

        @Override
        public Work band(Tensor input, Band band, float[] output) {
            return new Call(input, band, output);
        }

        private final class Call implements Work {

            private final Tensor input;
            private final Band band;
            private final Shape shape;
            private final float[] output;
            private final Sweep end;

            Call(Tensor input, Band band, float[] output) {
                this.input = input;
                this.band = band;
                this.shape = band.of(out);
                this.output = output;
                int height = lastRows(shape.height());
                this.end = height == lastRows(out.height()) ? last : sweep(height);
            }

            private int strips() {
                return Math.ceilDiv(shape.height(), rows);
            }

            @Override
            public int parts() {
                return shape.batch() * shape.depth() * strips() * shape.channels();
            }

            @Override
            public long size() {
                return shape.elements() * pool.window().taps();
            }

            @Override
            public IntConsumer hand() {
                return part -> hands.lend(hand -> fill(part, hand));
            }

            private void fill(int part, Hand hand) {
                int place = part / shape.channels();
                int y = place % strips() * rows;
                int z = place / strips() % shape.depth();
                int n = place / strips() / shape.depth();
                int c = part % shape.channels();
                strip.take(input, n, band.firstMap() + c, z, band.firstRow() + y, hand.near);
                int to = shape.index(n, c, z, y, 0);
                if (direct()) {
                    var sweep = y + rows < shape.height() ? whole : end;
                    Loops.folds().run(pool.reduction(), sweep, hand.near, 0, output, to, divisor.orElseThrow());
                    return;
                }
                hand.keep(z, band.firstRow() + y);
                for (int row = 0; row < rows && y + row < shape.height(); row++) {
                    System.arraycopy(hand.kept, row * pitch, output, to + row * out.width(), out.width());
                }
            }
        }

        /// Memory of somebody who works out a strip at a time, and of what comes out where that is not written in
        /// place.
        private final class Hand {

            private final float[] near = new float[strip.size()];
            private final float[] kept = new float[direct() ? 0 : rows * pitch];
            private final float[] divisors = new float[kept.length];
            private int divided = -1;

            void keep(int z, int y) {
                Loops.folds().run(pool.reduction(), whole, near, 0, kept, 0, divisor.orElse(1));
                if (divisor.isEmpty()) {
                    fillDivisors(z, y);
                    Loops.folds().divide(kept, divisors);
                }
            }

            private void fillDivisors(int z, int y) {
                if (divided == z * out.height() + y) {
                    return;
                }
                for (int row = 0; row < rows && y + row < out.height(); row++) {
                    int others = others(z, y + row);
                    for (int x = 0; x < out.width(); x++) {
                        divisors[row * pitch + x] = others * across[x];
                    }
                }
                divided = z * out.height() + y;
            }
        }
    }
}
