package convolarium.fast;

import convolarium.op.Conv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import convolarium.window.Landing;
import java.util.Arrays;

/// Convolution, one output row of all filters at a time.
///
/// Idea: every filter adds the same shifted input row, times its own weight, to its own output row. Taps and slices
/// come in the order of the definition, so that every output is the same sum, bit for bit.
final class ConvRows implements Kernel<Conv> {

    @Override
    public Class<Conv> kind() {
        return Conv.class;
    }

    @Override
    public boolean accepts(Conv conv, Shape input) {
        return true;
    }

    @Override
    public Rows rows(Conv conv, Tensor input, Fit.Fits fits) {
        var out = fits.output();
        var placement = fits.placement();
        var row = new PaddedRow(placement.cols(), conv.border(), 0);
        var sums = new float[conv.filters()][out.width()];
        return (n, z, y, output) -> {
            for (int f = 0; f < sums.length; f++) {
                Arrays.fill(sums[f], conv.bias().at(f));
            }
            for (int group = 0; group < conv.groups(); group++) {
                var depth = placement.depth().landing(z);
                addGroup(conv, input, n, group, depth, placement.rows().landing(y), row, sums);
            }
            for (int f = 0; f < sums.length; f++) {
                System.arraycopy(sums[f], 0, output, out.index(n, f, z, y, 0), out.width());
            }
        };
    }

    private static void addGroup(
            Conv conv, Tensor input, int n, int group, Landing depth, Landing rows, PaddedRow row, float[][] sums) {
        int filters = conv.filters() / conv.groups();
        int first = group * filters;
        for (int s = 0; s < conv.slices(); s++) {
            for (int kz = 0; kz < depth.counted(); kz++) {
                for (int ky = 0; ky < rows.counted(); ky++) {
                    int iz = conv.border().source(depth.cell(kz), depth.length());
                    int iy = conv.border().source(rows.cell(ky), rows.length());
                    row.take(input, n, conv.inputChannel(first, s), iz, iy);
                    for (int kx = 0; kx < conv.window().cols().size(); kx++) {
                        float[] seen = row.under(kx);
                        for (int f = first; f < first + filters; f++) {
                            add(sums[f], conv.weight(f, s, kz, ky, kx), seen);
                        }
                    }
                }
            }
        }
    }

    private static void add(float[] sums, float weight, float[] seen) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] = Math.fma(weight, seen[x], sums[x]);
        }
    }
}
