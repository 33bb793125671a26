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

    private static final Pooling PLAIN_LARGEST = new PlainExtremes(true);
    private static final Pooling VECTOR_LARGEST = VECTORS ? new VectorExtremes(true) : PLAIN_LARGEST;

    private static final Pooling PLAIN_SMALLEST = new PlainExtremes(false);
    private static final Pooling VECTOR_SMALLEST = VECTORS ? new VectorExtremes(false) : PLAIN_SMALLEST;

    private static final Pooling PLAIN_AVERAGES = new PlainAverages();
    private static final Pooling VECTOR_AVERAGES = VECTORS ? new VectorAverages() : PLAIN_AVERAGES;

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

    static Pooling pooling(Pool.Reduction reduction) {
        return switch (reduction) {
            case MAX -> warm ? VECTOR_LARGEST : PLAIN_LARGEST;
            case MIN -> warm ? VECTOR_SMALLEST : PLAIN_SMALLEST;
            case AVERAGE -> warm ? VECTOR_AVERAGES : PLAIN_AVERAGES;
            case LP -> throw new IllegalArgumentException("no loop for " + reduction);
        };
    }

    /// Keeps to plain Java until [#warmUp] is through.
    static void cold() {
        warm = false;
    }

    /// Takes vector instructions at once, where there are any.
    static void warm() {
        warm = VECTORS;
    }

    /// Runs the loops by vector instructions until they are compiled and faster than the plain ones.
    static void warmUp() {
        if (VECTORS) {
            new Warming(VECTOR_TAPS, PLAIN_TAPS).run();
            new Warming(VECTOR_PRODUCTS, PLAIN_PRODUCTS).run();
            new Warming(VECTOR_PAIRS, Pairs.PLAIN).run();
            new Warming(VECTOR_FOLDS, PLAIN_FOLDS).run();
            new Warming(VECTOR_RECTIFIER, PLAIN_RECTIFIER).run();
            new Warming(VECTOR_LARGEST, PLAIN_LARGEST).run();
            new Warming(VECTOR_SMALLEST, PLAIN_SMALLEST).run();
            new Warming(VECTOR_AVERAGES, PLAIN_AVERAGES).run();
            warm();
        }
    }
}
