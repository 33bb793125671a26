package convolarium.fast;

import convolarium.op.Pool;

/// The loops that do the work on this machine: by vector instructions where their module is there.
final class Loops {

    static final boolean VECTORS =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    static final Taps TAPS = VECTORS ? new VectorTaps() : new PlainTaps();

    static final Products PRODUCTS = VECTORS ? new VectorProducts() : new PlainProducts();

    private Loops() {}

    static Pooling pooling(Pool pool, Pooling.Windows windows) {
        if (pool.reduction() == Pool.Reduction.AVERAGE) {
            return new Averages(windows);
        }
        boolean largest = pool.reduction() == Pool.Reduction.MAX;
        return VECTORS ? new VectorExtremes(windows, largest) : new PlainExtremes(windows, largest);
    }
}
