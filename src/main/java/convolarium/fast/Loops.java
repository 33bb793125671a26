package convolarium.fast;

import convolarium.op.Pool;

/// The loops that do the work on this machine: by vector instructions where their module is there, in plain Java
/// otherwise and until those are warm. Both give the same numbers.
final class Loops {

    static final boolean VECTORS =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    private static final Taps PLAIN_TAPS = new PlainTaps();
    private static final Taps VECTOR_TAPS = VECTORS ? new VectorTaps() : PLAIN_TAPS;
    private static final Products PLAIN_PRODUCTS = new PlainProducts();
    private static final Products VECTOR_PRODUCTS = VECTORS ? new VectorProducts() : PLAIN_PRODUCTS;

    private static final Folds PLAIN_FOLDS = new PlainFolds();
    private static final Folds VECTOR_FOLDS = VECTORS ? new VectorFolds() : PLAIN_FOLDS;

    private static final Pairs VECTOR_PAIRS = VECTORS ? new VectorPairs() : Pairs.PLAIN;

    private static final Rectifier PLAIN_RECTIFIER = new Rectifier.Plain();
    private static final Rectifier VECTOR_RECTIFIER = VECTORS ? new VectorRectifier(PLAIN_RECTIFIER) : PLAIN_RECTIFIER;

    private static volatile boolean warm = VECTORS;

    private Loops() {}

    static Taps taps() {
        return warm ? VECTOR_TAPS : PLAIN_TAPS;
    }

    static Products products() {
        return warm ? VECTOR_PRODUCTS : PLAIN_PRODUCTS;
    }

    static Folds folds() {
        return warm ? VECTOR_FOLDS : PLAIN_FOLDS;
    }

    static Pairs pairs() {
        return warm ? VECTOR_PAIRS : Pairs.PLAIN;
    }

    static Rectifier rectifier() {
        return warm ? VECTOR_RECTIFIER : PLAIN_RECTIFIER;
    }

    static Pooling pooling(Pool pool, Pooling.Windows windows) {
        if (pool.reduction() == Pool.Reduction.AVERAGE) {
            return warm ? new VectorAverages(windows) : new PlainAverages(windows);
        }
        boolean largest = pool.reduction() == Pool.Reduction.MAX;
        return warm ? new VectorExtremes(windows, largest) : new PlainExtremes(windows, largest);
    }

    /// Keeps to plain Java until [#warmUp] is through.
    static void cold() {
        warm = false;
    }

    /// Runs the loops by vector instructions until they are compiled and faster than the plain ones.
    static void warmUp() {
        if (VECTORS) {
            new Warming(VECTOR_TAPS, PLAIN_TAPS).run();
            new Warming(VECTOR_PRODUCTS, PLAIN_PRODUCTS).run();
            new Warming(VECTOR_PAIRS, Pairs.PLAIN).run();
            new Warming(VECTOR_FOLDS, PLAIN_FOLDS).run();
            new Warming(VECTOR_RECTIFIER, PLAIN_RECTIFIER).run();
            warm = true;
        }
    }
}
