package convolarium.fast;

import convolarium.op.Activation;
import convolarium.op.Pool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Runs a loop again and again until the compiler has made it fast: until a round of it took less time than one of the
/// plain loop, several times in a row.
final class Warming {

    private static final int IN_A_ROW = 5;
    private static final long MOST_NANOS = 5_000_000_000L;

    private final List<Runnable> fast = new ArrayList<>();
    private final List<Runnable> plain = new ArrayList<>();

    Warming(Taps fast, Taps plain) {
        for (int filters : new int[] {8, 6, 4, 2, 1}) {
            this.fast.add(tapping(fast, filters));
            this.plain.add(tapping(plain, filters));
        }
    }

    Warming(Products fast, Products plain) {
        for (int filters : new int[] {Products.FILTERS, 2}) {
            this.fast.add(multiplying(fast, filters));
            this.plain.add(multiplying(plain, filters));
        }
    }

    Warming(Folds fast, Folds plain) {
        for (var reduction : new Pool.Reduction[] {Pool.Reduction.MAX, Pool.Reduction.MIN, Pool.Reduction.AVERAGE}) {
            this.fast.add(folding(fast, reduction));
            this.plain.add(folding(plain, reduction));
        }
    }

    Warming(Slopes fast, Slopes plain) {
        this.fast.add(sloping(fast));
        this.plain.add(sloping(plain));
    }

    Warming(Pairs fast, Pairs plain) {
        this.fast.add(pairing(fast));
        this.plain.add(pairing(plain));
    }

    Warming(Rectifier fast, Rectifier plain) {
        this.fast.add(bending(fast));
        this.plain.add(bending(plain));
    }

    Warming(Curves fast, Curves plain, Activation activation) {
        this.fast.add(curving(fast, activation));
        this.plain.add(curving(plain, activation));
    }

    Warming(Pooling fast, Pooling plain) {
        this.fast.add(handing(fast));
        this.plain.add(handing(plain));
    }

    private static Sweep sweep() {
        int columns = 32;
        int[] taps = new int[25];
        for (int t = 0; t < taps.length; t++) {
            taps[t] = t;
        }
        return new Sweep(taps, columns, j -> j * Sweep.COLUMN, j -> j * Sweep.COLUMN);
    }

    private static Runnable tapping(Taps loop, int filters) {
        var sweep = sweep();
        var packed = new Filters(filters, sweep.taps().length);
        int plane = sweep.columns() * Sweep.COLUMN;
        var x = new float[plane + sweep.taps().length];
        var y = new float[plane * filters];
        return () -> loop.run(sweep, packed, x, 0, y, 0, plane);
    }

    private static Runnable multiplying(Products loop, int filters) {
        var sweep = sweep();
        int plane = sweep.columns() * Sweep.COLUMN;
        var x = new float[plane + sweep.taps().length];
        var rows = new Products.Rows(new float[plane * filters], 0, plane, filters);
        var sums = Products.tile();
        var kept = Products.tile();
        return () -> loop.add(sweep, 0, x, 0, rows, sums, kept);
    }

    private static Runnable folding(Folds loop, Pool.Reduction reduction) {
        var sweep = sweep();
        var x = new float[sweep.columns() * Sweep.COLUMN + sweep.taps().length];
        var y = new float[sweep.columns() * Sweep.COLUMN];
        return () -> {
            loop.run(reduction, sweep, x, 0, y, 0, 1);
            loop.divide(y, y);
        };
    }

    private static Runnable sloping(Slopes loop) {
        int[] places = new int[256];
        Arrays.setAll(places, j -> j);
        int[] rows = new int[Slopes.ROWS];
        int[] filters = new int[Slopes.FILTERS];
        var row = new float[places.length + Sweep.COLUMN];
        var sums = Slopes.tile();
        return () -> loop.add(row, filters, row, rows, places, Sweep.COLUMN / 2, sums);
    }

    private static Runnable pairing(Pairs loop) {
        int count = 512;
        var row = new float[2 * count];
        var parted = new float[2 * count];
        return () -> {
            loop.part(row, 0, count, parted, 0, count);
            loop.join(parted, 0, count, count, row, 0);
        };
    }

    /// Positive and negative numbers in no pattern, as a branch likes them least.
    private static Runnable bending(Rectifier loop) {
        var x = new float[4096];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) Math.sin(i * i);
        }
        var y = x.clone();
        return () -> {
            loop.forward(x, 0, y, 0, x.length);
            loop.backward(x, 0, x, 0, y, 0, x.length);
        };
    }

    private static Runnable curving(Curves loop, Activation activation) {
        var x = new float[1024];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (4 * Math.sin(i));
        }
        var y = x.clone();
        return () -> {
            loop.forward(activation, x, 0, y, 0, x.length);
            loop.backward(activation, x, 0, x, 0, y, 0, x.length);
        };
    }

    /// Windows of four cells side by side.
    private static Runnable handing(Pooling loop) {
        var windows = new Pooling.Windows(64);
        for (int i = 0; i < windows.cells.length; i++) {
            int first = 4 * i * Sweep.COLUMN;
            windows.cells[i] =
                    new int[] {first, first + Sweep.COLUMN, first + 2 * Sweep.COLUMN, first + 3 * Sweep.COLUMN};
            windows.outputs[i] = i * Sweep.COLUMN;
            windows.divisors[i] = 4;
        }
        float[] x = new float[4 * 64 * Sweep.COLUMN];
        float[] gradient = new float[x.length];
        return () -> loop.backward(windows, x, 0, x, 0, gradient, 0);
    }

    /// Tells whether it has become fast, which it never does where the machine has no such instructions.
    boolean run() {
        return run(MOST_NANOS);
    }

    boolean run(long mostNanos) {
        long end = System.nanoTime() + mostNanos;
        int ahead = IN_A_ROW;
        for (int i = 0; i < fast.size() && ahead == IN_A_ROW; i++) {
            ahead = 0;
            while (ahead < IN_A_ROW && System.nanoTime() < end) {
                ahead = nanos(fast.get(i)) < nanos(plain.get(i)) ? ahead + 1 : 0;
            }
        }
        return ahead == IN_A_ROW;
    }

    private static long nanos(Runnable round) {
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            round.run();
        }
        return System.nanoTime() - start;
    }
}
