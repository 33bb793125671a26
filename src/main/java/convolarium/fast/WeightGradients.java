package convolarium.fast;

import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.TransposedConv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;

/// How a loss changes with the weights and biases of a convolution, for one picture as it lies: the numbers of
/// [Op#backward].
///
/// Idea: a weight's gradient adds up, over all places, what its tap saw times what the output handed back, one place
/// after the other. The sums of many weights wait in registers while the places pass.
final class WeightGradients {

    private final Conv conv;
    private final Steps.Three steps;
    private final Ground ground;
    private final Tensor upstream;
    private final float[] slopes;
    /// How many columns of weights a row of taps makes.
    private final int columns;

    private WeightGradients(Conv conv, Ground ground, Tensor upstream) {
        this.conv = conv;
        this.steps = ground.steps();
        this.ground = ground;
        this.upstream = upstream;
        this.slopes = new float[conv.weights().shape().size()];
        this.columns = Math.ceilDiv(steps.cols().taps(), Sweep.COLUMN);
    }

    /// Whether it is one picture and one group, and nothing that is infinite meets the zeros of a border.
    static boolean accepts(Filtering layer, Tensor input, Tensor upstream) {
        return layer.groups() == 1
                && input.shape().batch() == 1
                && InputGradients.accepts(layer, input.shape())
                && input.isFinite()
                && upstream.isFinite();
    }

    static List<Tensor> of(Filtering layer, Tensor input, Tensor upstream, Crew crew, Job job) {
        var weights = switch (layer) {
            case Conv conv -> weights(conv, input, upstream, crew, job);
            case TransposedConv transposed -> weights(TransposedStage.reverse(transposed), upstream, input, crew, job);
        };
        return layer.biased() ? List.of(weights, biases(upstream)) : List.of(weights);
    }

    private static Tensor weights(Conv conv, Tensor input, Tensor upstream, Crew crew, Job job) {
        var placement = conv.fit(input.shape()).require().placement();
        var ground = new Ground(input, conv.border(), placement, crew, job);
        var all = new WeightGradients(conv, ground, upstream);
        long size = upstream.shape().elements() * conv.slices() * conv.window().taps();
        crew.work(new Each(all.filterTiles() * all.rowTiles(), size, all::tile), job);
        return Tensor.owning(conv.weights().shape(), all.slopes);
    }

    private int filterTiles() {
        return Math.ceilDiv(conv.filters(), Slopes.FILTERS);
    }

    private int rowTiles() {
        return Math.ceilDiv(rows(), Slopes.ROWS);
    }

    /// Rows of taps of one filter.
    private int rows() {
        return conv.slices() * steps.depth().taps() * steps.rows().taps() * columns;
    }

    /// A tile that reaches beyond the last filter or row does that once more.
    private void tile(int part) {
        int firstFilter = part / rowTiles() * Slopes.FILTERS;
        int firstRow = part % rowTiles() * Slopes.ROWS;
        int[] handed = new int[Slopes.FILTERS];
        int[] seen = new int[Slopes.ROWS];
        int lanes = Math.min(steps.cols().taps(), Sweep.COLUMN);
        var sums = Slopes.tile();
        for (int z = 0; z < steps.depth().outputs(); z++) {
            for (int y = 0; y < steps.rows().outputs(); y++) {
                for (int f = 0; f < Slopes.FILTERS; f++) {
                    int filter = Math.min(firstFilter + f, conv.filters() - 1);
                    handed[f] = upstream.shape().index(0, filter, z, y, 0);
                }
                for (int r = 0; r < Slopes.ROWS; r++) {
                    seen[r] = seen(Math.min(firstRow + r, rows() - 1), z, y);
                }
                Loops.slopes().add(upstream.array(), handed, ground.values(), seen, ground.places(), lanes, sums);
            }
        }
        for (int f = 0; f < Math.min(Slopes.FILTERS, conv.filters() - firstFilter); f++) {
            for (int r = 0; r < Math.min(Slopes.ROWS, rows() - firstRow); r++) {
                keep(firstFilter + f, firstRow + r, sums, Slopes.at(f, r));
            }
        }
    }

    /// Where what a row of taps sees begins, for a row of outputs.
    private int seen(int row, int z, int y) {
        int ky = row / columns % steps.rows().taps();
        int kz = row / columns / steps.rows().taps() % steps.depth().taps();
        int slice = row / columns / steps.rows().taps() / steps.depth().taps();
        int beneath = z * steps.depth().stride() + kz * steps.depth().step();
        return ground.at(
                        slice,
                        beneath,
                        y * steps.rows().stride() + ky * steps.rows().step())
                + row % columns * Sweep.COLUMN;
    }

    private void keep(int filter, int row, float[] sums, int from) {
        int width = steps.cols().taps();
        int first = row % columns * Sweep.COLUMN;
        for (int kx = first; kx < Math.min(width, first + Sweep.COLUMN); kx++) {
            slopes[conv.weightIndex(filter, row / columns * width + kx)] = sums[from + kx - first];
        }
    }

    /// Four filters side by side: no sum has to wait for its own last one.
    private static Tensor biases(Tensor upstream) {
        float[] handed = upstream.array();
        int plane = Math.toIntExact(upstream.shape().plane());
        var sums = new float[upstream.shape().channels()];
        for (int f = 0; f < sums.length; f += 4) {
            int second = Math.min(f + 1, sums.length - 1);
            int third = Math.min(f + 2, sums.length - 1);
            int fourth = Math.min(f + 3, sums.length - 1);
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            for (int i = 0; i < plane; i++) {
                a += handed[f * plane + i];
                b += handed[second * plane + i];
                c += handed[third * plane + i];
                d += handed[fourth * plane + i];
            }
            sums[fourth] = d;
            sums[third] = c;
            sums[second] = b;
            sums[f] = a;
        }
        return Tensor.owning(Shape.vector(sums.length), sums);
    }
}
