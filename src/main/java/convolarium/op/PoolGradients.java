package convolarium.op;

import convolarium.tensor.Tensor;
import convolarium.window.Site;

/// The gradient of pooling: every output cell hands its gradient back to the cells of its window. A cell in several
/// windows adds up what it gets, in the order of the output cells.
final class PoolGradients {

    private final Pool pool;
    private final Tensor input;
    private final float[] ofInput;

    private PoolGradients(Pool pool, Tensor input) {
        this.pool = pool;
        this.input = input;
        this.ofInput = new float[input.shape().size()];
    }

    static Tensor of(Pool pool, Tensor input, Tensor upstream) {
        var gradients = new PoolGradients(pool, input);
        var placement = pool.fit(input.shape()).require().placement();
        Outputs.forEach(
                upstream, (n, c, z, y, x, gradient) -> gradients.handBack(n, c, placement.at(z, y, x), gradient));
        return Tensor.owning(input.shape(), gradients.ofInput);
    }

    private void handBack(int n, int c, Site site, float gradient) {
        switch (pool.reduction()) {
            case MAX, MIN -> ofInput[pool.winner(input, n, c, site)] += gradient;
            case AVERAGE -> share(n, c, site, gradient / pool.divisor(site));
            case LP -> shareByNorm(n, c, site, gradient);
        }
    }

    /// The mean moves by the same share of every cell.
    private void share(int n, int c, Site site, float each) {
        for (int kz = site.depth().first(); kz < site.depth().end(); kz++) {
            for (int ky = site.rows().first(); ky < site.rows().end(); ky++) {
                for (int kx = site.cols().first(); kx < site.cols().end(); kx++) {
                    ofInput[site.index(input.shape(), n, c, kz, ky, kx)] += each;
                }
            }
        }
    }

    /// Where all cells are 0 the norm does not move.
    private void shareByNorm(int n, int c, Site site, float gradient) {
        var lp = new Norm(pool.norm());
        double norm = pool.norm(input, n, c, site);
        for (int kz = site.depth().first(); norm > 0 && kz < site.depth().end(); kz++) {
            for (int ky = site.rows().first(); ky < site.rows().end(); ky++) {
                for (int kx = site.cols().first(); kx < site.cols().end(); kx++) {
                    int cell = site.index(input.shape(), n, c, kz, ky, kx);
                    ofInput[cell] += (float) (gradient * lp.slope(input.array()[cell], norm));
                }
            }
        }
    }
}
