package convolarium.fast;

import convolarium.op.Activation;
import convolarium.op.Activation.Function;
import convolarium.op.Pool;
import java.util.Set;
import java.util.stream.Collectors;

/// The loops that do the work on this machine: by vector instructions where their module is there, in plain Java
/// otherwise and until those are warm. Both give the same numbers.
final class Loops {

    static final boolean VECTORS =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    private static final Taps TAPS = new PlainTaps();
    private static final Products PRODUCTS = new PlainProducts();
    private static final Folds FOLDS = new PlainFolds();
    private static final Slopes SLOPES = new Slopes.Plain();
    private static final Pairs PAIRS = new Pairs.Plain();
    private static final Rectifier RECTIFIER = new Rectifier.Plain();
    private static final Curves CURVES = new Curves.Plain();
    private static final Pooling LARGEST = new PlainExtremes(true);
    private static final Pooling SMALLEST = new PlainExtremes(false);
    private static final Pooling AVERAGES = new PlainAverages();

    /// The loops by vector instructions, made once they are wanted: only to load what they need takes a while.
    private static final class Vectors {
        private static final Taps TAPS = new VectorTaps();
        private static final Products PRODUCTS = new VectorProducts();
        private static final Folds FOLDS = new VectorFolds();
        private static final Slopes SLOPES = new VectorSlopes();
        private static final Pairs PAIRS = new VectorPairs(Loops.PAIRS);
        private static final Rectifier RECTIFIER = new VectorRectifier(Loops.RECTIFIER);
        private static final Curves CURVES = new VectorCurves(Loops.CURVES);
        private static final Pooling LARGEST = new VectorExtremes(true);
        private static final Pooling SMALLEST = new VectorExtremes(false);
        private static final Pooling AVERAGES = new VectorAverages();

        /// Until they are compiled and faster than the plain ones. Sums are nearly all of the work: whether they become
        /// fast decides.
        static boolean warmUp() {
            boolean fast = new Warming(TAPS, Loops.TAPS).run() && new Warming(PRODUCTS, Loops.PRODUCTS).run();
            if (fast) {
                new Warming(PAIRS, Loops.PAIRS).run();
                new Warming(FOLDS, Loops.FOLDS).run();
                new Warming(SLOPES, Loops.SLOPES).run();
                new Warming(RECTIFIER, Loops.RECTIFIER).run();
                new Warming(LARGEST, Loops.LARGEST).run();
                new Warming(SMALLEST, Loops.SMALLEST).run();
                new Warming(AVERAGES, Loops.AVERAGES).run();
            }
            return fast;
        }

        static boolean warmUp(Function function) {
            return new Warming(CURVES, Loops.CURVES, new Activation(function)).run();
        }
    }

    /// How often vector instructions are given time to become fast: compilers take long on busy machines.
    private static final int PATIENCE = 6;

    private static volatile boolean warm = VECTORS;
    /// The curves whose loops are warm: they are many, and come last.
    private static volatile Set<Function> curved = VECTORS ? Curves.OF_E : Set.of();

    private Loops() {}

    static Taps taps() {
        return warm ? Vectors.TAPS : TAPS;
    }

    static Products products() {
        return warm ? Vectors.PRODUCTS : PRODUCTS;
    }

    static Folds folds() {
        return warm ? Vectors.FOLDS : FOLDS;
    }

    static Slopes slopes() {
        return warm ? Vectors.SLOPES : SLOPES;
    }

    static Pairs pairs() {
        return warm ? Vectors.PAIRS : PAIRS;
    }

    static Rectifier rectifier() {
        return warm ? Vectors.RECTIFIER : RECTIFIER;
    }

    static Curves curves(Function function) {
        return curved.contains(function) ? Vectors.CURVES : CURVES;
    }

    static Pooling pooling(Pool.Reduction reduction) {
        return switch (reduction) {
            case MAX -> warm ? Vectors.LARGEST : LARGEST;
            case MIN -> warm ? Vectors.SMALLEST : SMALLEST;
            case AVERAGE -> warm ? Vectors.AVERAGES : AVERAGES;
            case LP -> throw new IllegalArgumentException("no loop for " + reduction);
        };
    }

    /// Keeps to plain Java until [#warmUp] is through.
    static void cold() {
        warm = false;
        curved = Set.of();
    }

    /// Takes vector instructions at once, where there are any.
    static void warm() {
        warm = VECTORS;
        curved = VECTORS ? Curves.OF_E : Set.of();
    }

    /// Runs the loops by vector instructions until they are compiled and faster than the plain ones; plain Java goes on
    /// where they never are.
    static void warmUp() {
        for (int i = 0; VECTORS && !warm && i < PATIENCE; i++) {
            warm = Vectors.warmUp();
        }
        if (warm) {
            curved = Curves.OF_E.stream().filter(Vectors::warmUp).collect(Collectors.toUnmodifiableSet());
        }
    }
}
