package convolarium.fast;

import convolarium.window.Placement;
import convolarium.window.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How a window slides along one direction, in numbers.
///
/// @param before  padding cells before the input
/// @param step    cells from tap to tap
/// @param length  input cells
/// @param outputs output cells
record Steps(int taps, int stride, int before, int step, int length, int outputs) {

    static final int NEVER = Integer.MIN_VALUE;

    /// The share of the taps that must be met lest cells are told apart.
    private static final double MUCH = 0.875;

    static Steps of(Track track) {
        var first = track.landing(0);
        int stride = track.outputs() > 1 ? track.landing(1).start() - first.start() : 1;
        return new Steps(first.size(), stride, -first.start(), first.step(), track.length(), track.outputs());
    }

    /// Cells from the first tap to the last.
    int reach() {
        return step * (taps - 1);
    }

    /// Input cells from the first to the last that so many neighbouring outputs read.
    int under(int outputs) {
        return (outputs - 1) * stride + reach() + 1;
    }

    /// Zeros that the windows want around the input.
    int halo() {
        return Math.max(before, Math.max(0, (outputs - 1) * stride + reach() - before - (length - 1)));
    }

    /// Zeros that the way back wants around the output: how far from their own output cells read.
    int backHalo() {
        int first = Math.ceilDiv(reach() - before, stride);
        int last = (length - 1 + before) / stride - (outputs - 1);
        return Math.max(0, Math.max(first, last));
    }

    /// From an input cell, counted in strides from the first one of its phase, to the output in which it meets a tap,
    /// unless cells of this phase never meet it.
    ///
    /// @param phase the first cell of its kind, below the stride
    /// @return the distance, or [#NEVER]
    int meets(int phase, int tap) {
        int distance = phase + before - tap * step;
        return Math.floorMod(distance, stride) == 0 ? Math.floorDiv(distance, stride) : NEVER;
    }

    /// Input cells of a phase.
    int cells(int phase) {
        return Math.max(0, Math.ceilDiv(length - phase, stride));
    }

    /// Some neighbouring cells of a phase.
    record Stretch(int from, int to) {
        int size() {
            return to - from;
        }
    }

    /// Whether a cell of a stretch meets a tap in an output that exists.
    boolean meets(int phase, int tap, Stretch cells) {
        int distance = meets(phase, tap);
        return distance != NEVER && cells.to() + distance > 0 && cells.from() + distance < outputs;
    }

    /// The cells of a phase: at once, or where much of what their taps meet would lie beyond the outputs, those in the
    /// middle, which meet all taps, apart from those near the ends, two by two.
    List<Stretch> stretches(int phase) {
        int[] distances = IntStream.range(0, taps)
                .map(tap -> meets(phase, tap))
                .filter(distance -> distance != NEVER)
                .toArray();
        int cells = cells(phase);
        int from = Math.clamp(-IntStream.of(distances).min().orElse(0), 0, cells);
        int to = Math.clamp(outputs - IntStream.of(distances).max().orElse(0), from, cells);
        var apart = new ArrayList<Stretch>();
        addPairs(apart, 0, from);
        apart.add(new Stretch(from, to));
        addPairs(apart, to, cells);
        apart.removeIf(stretch -> stretch.size() == 0);
        int met = apart.stream()
                .mapToInt(stretch -> stretch.size() * met(phase, stretch))
                .sum();
        return met < MUCH * cells * distances.length ? apart : List.of(new Stretch(0, cells));
    }

    private static void addPairs(List<Stretch> stretches, int from, int to) {
        for (int i = from; i < to; i += 2) {
            stretches.add(new Stretch(i, Math.min(i + 2, to)));
        }
    }

    private int met(int phase, Stretch cells) {
        return (int)
                IntStream.range(0, taps).filter(tap -> meets(phase, tap, cells)).count();
    }

    /// The three directions of a window.
    record Three(Steps depth, Steps rows, Steps cols) {

        static Three of(Placement placement) {
            return new Three(Steps.of(placement.depth()), Steps.of(placement.rows()), Steps.of(placement.cols()));
        }

        Halo halo() {
            return new Halo(depth.halo(), rows.halo(), cols.halo());
        }

        Halo backHalo() {
            return new Halo(depth.backHalo(), rows.backHalo(), cols.backHalo());
        }
    }
}
