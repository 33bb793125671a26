package convolarium.fast;

import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import convolarium.window.Track;
import java.util.Arrays;

/// Upsampling, row by row.
///
/// Idea: from which columns an output is found, and by what shares, is the same for all rows, and the other way round.
final class UpsampleRows implements Kernel<Upsample> {

    @Override
    public Class<Upsample> kind() {
        return Upsample.class;
    }

    @Override
    public boolean accepts(Upsample layer, Shape input) {
        return true;
    }

    @Override
    public Ready ready(Upsample layer, Shape input) {
        return new Found(layer.fit(input).require());
    }

    /// One direction: for each output the first of neighbouring cells it is found from, and the share of each.
    private static final class Side {

        private final int[] firsts;
        private final double[][] shares;
        /// The outputs that are found between two cells, all but some at the ends: the first, and one past the last.
        private final int from;
        private final int to;
        /// What each takes of both cells.
        private final double[] near;
        private final double[] far;

        Side(Track track) {
            if (!(track instanceof Track.Sampled sampled)) {
                throw new IllegalArgumentException("not sampled: " + track);
            }
            firsts = new int[track.outputs()];
            shares = new double[firsts.length][];
            for (int i = 0; i < firsts.length; i++) {
                var landing = track.landing(i);
                firsts[i] = landing.start();
                shares[i] = new double[landing.size()];
                for (int tap = 0; tap < shares[i].length; tap++) {
                    shares[i][tap] = sampled.share(i, tap);
                }
            }
            from = (int)
                    Arrays.stream(shares).takeWhile(share -> share.length != 2).count();
            to = from
                    + (int) Arrays.stream(shares)
                            .skip(from)
                            .takeWhile(share -> share.length == 2)
                            .count();
            near = new double[firsts.length];
            far = new double[firsts.length];
            for (int i = from; i < to; i++) {
                near[i] = shares[i][0];
                far[i] = shares[i][1];
            }
        }

        /// Whether every output is a cell.
        private boolean copies() {
            return Arrays.stream(shares).allMatch(share -> share.length == 1);
        }
    }

    private static final class Found implements Ready {

        private final Shape out;
        private final Side depth;
        private final Side rows;
        private final Side cols;
        private final boolean copies;

        Found(Fit.Fits fits) {
            this.out = fits.output();
            this.depth = new Side(fits.placement().depth());
            this.rows = new Side(fits.placement().rows());
            this.cols = new Side(fits.placement().cols());
            this.copies = depth.copies() && rows.copies() && cols.copies();
        }

        @Override
        public Work band(Tensor input, Band band, float[] output) {
            var shape = band.of(out);
            long size = shape.elements() * depth.shares[0].length * rows.shares[0].length * cols.shares[0].length;
            return new Rows(shape, size, () -> {
                var sums = new double[copies ? 0 : out.width()];
                return (n, z, y) -> {
                    for (int c = 0; c < shape.channels(); c++) {
                        int to = shape.index(n, c, z, y, 0);
                        if (copies) {
                            copy(input, n, band.firstMap() + c, z, band.firstRow() + y, output, to);
                        } else {
                            fill(input, n, band.firstMap() + c, z, band.firstRow() + y, sums);
                            for (int x = 0; x < sums.length; x++) {
                                output[to + x] = (float) sums[x];
                            }
                        }
                    }
                };
            });
        }

        /// What is added to nothing is no zero below zero.
        private void copy(Tensor input, int n, int c, int z, int y, float[] output, int to) {
            float[] numbers = input.array();
            int from = input.shape().index(n, c, depth.firsts[z], rows.firsts[y], 0);
            for (int x = 0; x < out.width(); x++) {
                output[to + x] = numbers[from + cols.firsts[x]] + 0f;
            }
        }

        /// Adds in the order in which the layer does.
        private void fill(Tensor input, int n, int c, int z, int y, double[] sums) {
            Arrays.fill(sums, 0);
            for (int kz = 0; kz < depth.shares[z].length; kz++) {
                for (int ky = 0; ky < rows.shares[y].length; ky++) {
                    double share = depth.shares[z][kz] * rows.shares[y][ky];
                    int from = input.shape().index(n, c, depth.firsts[z] + kz, rows.firsts[y] + ky, 0);
                    add(input, from, share, sums, 0, cols.from);
                    addBetween(input, from, share, sums);
                    add(input, from, share, sums, cols.to, sums.length);
                }
            }
        }

        private void addBetween(Tensor input, int from, double share, double[] sums) {
            float[] numbers = input.array();
            for (int x = cols.from; x < cols.to; x++) {
                int at = from + cols.firsts[x];
                sums[x] = sums[x] + share * cols.near[x] * numbers[at] + share * cols.far[x] * numbers[at + 1];
            }
        }

        private void add(Tensor input, int from, double share, double[] sums, int first, int end) {
            float[] numbers = input.array();
            for (int x = first; x < end; x++) {
                double[] shares = cols.shares[x];
                int at = from + cols.firsts[x];
                for (int kx = 0; kx < shares.length; kx++) {
                    sums[x] += share * shares[kx] * numbers[at + kx];
                }
            }
        }
    }
}
