package convolarium.fast;

import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.Site;
import java.util.Arrays;

/// Sliding maximum, minimum and average, one output row at a time.
///
/// Idea: the taps are the outer loops and the outputs of a row the inner one, over shifted rows in which the padding
/// holds what changes nothing.
final class PoolRows implements Kernel<Pool> {

    @Override
    public Class<Pool> kind() {
        return Pool.class;
    }

    @Override
    public boolean accepts(Pool pool, Shape input) {
        return pool.extent() == Pool.Extent.SLIDING && pool.reduction() != Pool.Reduction.LP;
    }

    @Override
    public Work work(Pool pool, Tensor input, Fit.Fits fits, float[] output) {
        var out = fits.output();
        var placement = fits.placement();
        boolean average = pool.reduction() == Pool.Reduction.AVERAGE;
        return new Rows(out, () -> {
            var row = new PaddedRow(placement.cols(), Border.ZEROS, neutral(pool.reduction()));
            var kept = new float[out.width()];
            var divisors = new float[out.width()];
            return (n, z, y) -> {
                for (int x = 0; average && x < divisors.length; x++) {
                    divisors[x] = pool.divisor(placement.at(z, y, x));
                }
                for (int c = 0; c < out.channels(); c++) {
                    Arrays.fill(kept, neutral(pool.reduction()));
                    reduce(pool, input, n, c, placement.at(z, y, 0), row, kept);
                    for (int x = 0; average && x < kept.length; x++) {
                        kept[x] /= divisors[x];
                    }
                    System.arraycopy(kept, 0, output, out.index(n, c, z, y, 0), kept.length);
                }
            };
        });
    }

    private static float neutral(Pool.Reduction reduction) {
        return switch (reduction) {
            case MAX -> Float.NEGATIVE_INFINITY;
            case MIN -> Float.POSITIVE_INFINITY;
            case AVERAGE, LP -> 0;
        };
    }

    private static void reduce(Pool pool, Tensor input, int n, int c, Site site, PaddedRow row, float[] kept) {
        for (int kz = site.depth().first(); kz < site.depth().end(); kz++) {
            for (int ky = site.rows().first(); ky < site.rows().end(); ky++) {
                row.take(input, n, c, site.depth().cell(kz), site.rows().cell(ky));
                for (int kx = 0; kx < pool.window().cols().size(); kx++) {
                    reduce(pool.reduction(), kept, row.under(kx));
                }
            }
        }
    }

    private static void reduce(Pool.Reduction reduction, float[] kept, float[] seen) {
        switch (reduction) {
            case MAX -> {
                for (int x = 0; x < kept.length; x++) {
                    kept[x] = Math.max(kept[x], seen[x]);
                }
            }
            case MIN -> {
                for (int x = 0; x < kept.length; x++) {
                    kept[x] = Math.min(kept[x], seen[x]);
                }
            }
            case AVERAGE, LP -> {
                for (int x = 0; x < kept.length; x++) {
                    kept[x] += seen[x];
                }
            }
        }
    }
}
