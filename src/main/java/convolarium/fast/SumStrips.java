package convolarium.fast;

import convolarium.op.Norm;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.Placement;
import java.util.Arrays;
import java.util.function.IntConsumer;

/// Pools that add up something of the cells of a window, Lp norms and what stochastic pooling expects, a strip of
/// output rows of one channel at a time.
///
/// Idea: what a cell adds is worked out once, however many windows it lies in.
final class SumStrips implements Kernel<Op> {

    /// What is done with a cell before it is added, counted in additions.
    private static final int COST = 32;

    /// What a window adds up, and what it makes of that.
    private interface Rule {

        /// How many sums a window has.
        int sums();

        /// What a cell adds to a sum: nothing if it is 0.
        double term(int sum, float cell);

        double made(double first, double last);
    }

    private record NormRule(Norm norm) implements Rule {

        @Override
        public int sums() {
            return 1;
        }

        @Override
        public double term(int sum, float cell) {
            return norm.power(cell);
        }

        @Override
        public double made(double first, double last) {
            return norm.root(first);
        }
    }

    private record MeanRule() implements Rule {

        @Override
        public int sums() {
            return 2;
        }

        @Override
        public double term(int sum, float cell) {
            return cell > 0 ? sum == 0 ? (double) cell * cell : cell : 0;
        }

        @Override
        public double made(double squares, double sum) {
            return squares == 0 ? 0 : squares / sum;
        }
    }

    @Override
    public Class<Op> kind() {
        return Op.class;
    }

    @Override
    public boolean accepts(Op op, Shape input) {
        return switch (op) {
            case Pool pool -> pool.reduction() == Pool.Reduction.LP && pool.extent() == Pool.Extent.SLIDING;
            case StochasticPool pool -> pool.seed().isEmpty();
            default -> false;
        };
    }

    @Override
    public Ready ready(Op op, Shape input) {
        var rule = op instanceof Pool pool ? new NormRule(new Norm(pool.norm())) : new MeanRule();
        return new Strips(rule, op.fit(input).require());
    }

    private static final class Strips implements Ready {

        private final Rule rule;
        private final Shape out;
        private final int rows;
        private final Strip strip;
        private final int[] taps;
        private final Spare<Hand> hands = new Spare<>(Hand::new);

        Strips(Rule rule, Fit.Fits fits) {
            Placement placement = fits.placement();
            this.rule = rule;
            this.out = fits.output();
            this.rows = Strip.rows(placement, 1);
            this.strip = new Strip(placement, Border.ZEROS, 0, 1, rows);
            this.taps = strip.taps();
        }

        @Override
        public Work band(Tensor input, Band band, float[] output) {
            return new Call(input, band, band.of(out), output);
        }

        private final class Call implements Work {

            private final Tensor input;
            private final Band band;
            private final Shape shape;
            private final float[] output;
            private final int strips;

            Call(Tensor input, Band band, Shape shape, float[] output) {
                this.input = input;
                this.band = band;
                this.shape = shape;
                this.output = output;
                this.strips = Math.ceilDiv(shape.height(), rows);
            }

            @Override
            public int parts() {
                return shape.batch() * shape.channels() * shape.depth() * strips;
            }

            @Override
            public long size() {
                return shape.elements() * (taps.length + COST);
            }

            @Override
            public IntConsumer hand() {
                return part -> hands.lend(hand -> fill(part, hand));
            }

            private void fill(int part, Hand hand) {
                int y = part % strips * rows;
                int z = part / strips % shape.depth();
                int c = part / strips / shape.depth() % shape.channels();
                int n = part / strips / shape.depth() / shape.channels();
                strip.take(input, n, band.firstMap() + c, z, band.firstRow() + y, hand.near);
                int height = Math.min(rows, shape.height() - y);
                for (int sum = 0; sum < rule.sums(); sum++) {
                    hand.add(sum, height);
                }
                hand.put(height * out.width(), output, shape.index(n, c, z, y, 0));
            }
        }

        /// Memory of somebody who works out a strip at a time.
        private final class Hand {

            private final float[] near = new float[strip.size()];
            private final double[] terms = new double[near.length];
            private final double[][] sums = new double[rule.sums()][rows * out.width()];

            void add(int sum, int height) {
                for (int i = 0; i < near.length; i++) {
                    terms[i] = rule.term(sum, near[i]);
                }
                Arrays.fill(sums[sum], 0);
                for (int row = 0; row < height; row++) {
                    for (int tap : taps) {
                        add(strip.read(row) + tap, sums[sum], row * out.width());
                    }
                }
            }

            private void add(int from, double[] to, int at) {
                for (int x = 0; x < out.width(); x++) {
                    to[at + x] += terms[from + x];
                }
            }

            void put(int count, float[] output, int at) {
                for (int i = 0; i < count; i++) {
                    output[at + i] = (float) rule.made(sums[0][i], sums[rule.sums() - 1][i]);
                }
            }
        }
    }
}
