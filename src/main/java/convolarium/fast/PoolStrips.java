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
import java.util.function.IntConsumer;

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
        return pool.extent() == Pool.Extent.SLIDING && pool.reduction() != Pool.Reduction.LP;
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
        private final Sweep sweep;
        private final float[] across;

        Strips(Pool pool, Fit.Fits fits) {
            this.pool = pool;
            this.out = fits.output();
            this.placement = fits.placement();
            this.rows = Strip.rows(placement, 1);
            this.strip = new Strip(placement, Border.ZEROS, neutral(pool.reduction()), 1, rows);
            int columns = Math.ceilDiv(out.width(), Sweep.COLUMN);
            this.pitch = columns * Sweep.COLUMN;
            this.sweep = new Sweep(
                    strip.taps(),
                    rows * columns,
                    j -> strip.read(j / columns) + j % columns * Sweep.COLUMN,
                    j -> j * Sweep.COLUMN);
            this.across = new float[pitch];
            for (int x = 0; x < out.width(); x++) {
                across[x] = counted(SINGLE, placement.cols().landing(x));
            }
        }

        /// What an average divides by, as far as the windows' places along the columns or the other directions decide.
        private int counted(Landing other, Landing cols) {
            return pool.withDivisor(0).divisor(new Site(other, other, cols));
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

            Call(Tensor input, Band band, float[] output) {
                this.input = input;
                this.band = band;
                this.shape = band.of(out);
                this.output = output;
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
                var hand = new Hand();
                return part -> {
                    int place = part / shape.channels();
                    int y = place % strips() * rows;
                    int z = place / strips() % shape.depth();
                    int n = place / strips() / shape.depth();
                    int c = part % shape.channels();
                    hand.work(input, n, band.firstMap() + c, z, band.firstRow() + y);
                    for (int row = 0; row < rows && y + row < shape.height(); row++) {
                        System.arraycopy(hand.kept, row * pitch, output, shape.index(n, c, z, y + row, 0), out.width());
                    }
                };
            }
        }

        /// Somebody who works out a strip at a time, with memory for one.
        private final class Hand {

            private final float[] near = new float[strip.size()];
            private final float[] kept = new float[rows * pitch];
            private final float[] divisors = new float[kept.length];
            private int divided = -1;

            void work(Tensor input, int n, int c, int z, int y) {
                strip.take(input, n, c, z, y, near);
                Loops.folds().run(pool.reduction(), sweep, near, kept);
                if (pool.reduction() == Pool.Reduction.AVERAGE) {
                    divide(z, y);
                }
            }

            private void divide(int z, int y) {
                if (divided != z * out.height() + y) {
                    for (int row = 0; row < rows && y + row < out.height(); row++) {
                        fillDivisors(z, y + row, row * pitch);
                    }
                    divided = z * out.height() + y;
                }
                Loops.folds().divide(kept, divisors);
            }

            private void fillDivisors(int z, int y, int at) {
                if (pool.divisor() > 0) {
                    Arrays.fill(divisors, at, at + out.width(), pool.divisor());
                    return;
                }
                int others = pool.divisor(
                        new Site(placement.depth().landing(z), placement.rows().landing(y), SINGLE));
                for (int x = 0; x < out.width(); x++) {
                    divisors[at + x] = others * across[x];
                }
            }
        }
    }
}
