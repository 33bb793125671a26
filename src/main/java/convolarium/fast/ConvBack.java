package convolarium.fast;

import convolarium.op.Conv;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The way back through the filters of a convolution: each cell of the input gathers what the outputs that read it hand
/// back. With a stride, cells of different phases meet different taps, so each phase is a sweep of its own.
final class ConvBack implements Work {

    private final Conv conv;
    private final Bank upstream;
    private final Bank gradient;
    private final Order order;
    private final Steps.Three steps;
    private final List<Phase> phases = new ArrayList<>();
    private final List<Zone> zones = new ArrayList<>();

    /// In which order a cell adds what the taps of a window hand back.
    enum Order {
        /// As outputs are visited one after the other.
        LAST_TO_FIRST,
        /// As the taps of the window are.
        FIRST_TO_LAST
    }

    /// Cells that are as far from the first of a stride.
    private record Phase(int z, int y, int x, List<Filters> filters, List<Tap> taps) {}

    /// Cells of a phase that meet the same taps.
    private record Zone(Phase phase, Sweep sweep) {}

    /// A weight that cells of a phase meet, and how far away its output lies.
    private record Tap(int filter, int kz, int ky, int kx, int away) {}

    ConvBack(Conv conv, Steps.Three steps, Bank upstream, Bank gradient, Order order) {
        this.conv = conv;
        this.order = order;
        this.steps = steps;
        this.upstream = upstream;
        this.gradient = gradient;
        for (int z = 0; z < Math.min(steps.depth().stride(), steps.depth().length()); z++) {
            for (int y = 0; y < Math.min(steps.rows().stride(), steps.rows().length()); y++) {
                for (int x = 0; x < Math.min(steps.cols().stride(), steps.cols().length()); x++) {
                    add(phase(z, y, x));
                }
            }
        }
    }

    private Phase phase(int z, int y, int x) {
        var taps = taps(z, y, x);
        var filters = Stream.generate(() -> new Filters(conv.slices(), taps.size()))
                .limit(conv.groups())
                .toList();
        return new Phase(z, y, x, filters, taps);
    }

    private void add(Phase phase) {
        phases.add(phase);
        for (var depth : steps.depth().stretches(phase.z())) {
            for (var rows : steps.rows().stretches(phase.y())) {
                for (var cols : steps.cols().stretches(phase.x())) {
                    zones.add(new Zone(phase, sweep(phase, depth, rows, cols)));
                }
            }
        }
    }

    private Sweep sweep(Phase phase, Steps.Stretch depth, Steps.Stretch rows, Steps.Stretch cols) {
        int[] picks = IntStream.range(0, phase.taps().size())
                .filter(t -> {
                    var tap = phase.taps().get(t);
                    return steps.depth().meets(phase.z(), tap.kz(), depth)
                            && steps.rows().meets(phase.y(), tap.ky(), rows)
                            && steps.cols().meets(phase.x(), tap.kx(), cols);
                })
                .toArray();
        int[] away =
                IntStream.of(picks).map(t -> phase.taps().get(t).away()).toArray();
        int cells = depth.size() * rows.size() * cols.size();
        return new Sweep(
                away, picks, cells, j -> cell(j, depth, rows, cols, upstream::step), j -> cell(j, depth, rows, cols, (z, y, x) -> gradient.step(
                        phase.z() + z * steps.depth().stride(),
                        phase.y() + y * steps.rows().stride(),
                        phase.x() + x * steps.cols().stride())));
    }

    /// Where a cell lies.
    @FunctionalInterface
    private interface Lie {
        int at(int z, int y, int x);
    }

    /// Where the cell number `j` of a box lies.
    private static int cell(int j, Steps.Stretch depth, Steps.Stretch rows, Steps.Stretch cols, Lie lie) {
        return lie.at(
                depth.from() + j / cols.size() / rows.size(),
                rows.from() + j / cols.size() % rows.size(),
                cols.from() + j % cols.size());
    }

    /// Filter by filter, tap by tap.
    private List<Tap> taps(int z, int y, int x) {
        int height = steps.rows().taps();
        int width = steps.cols().taps();
        int window = steps.depth().taps() * height * width;
        var taps = new ArrayList<Tap>();
        for (int i = 0; i < conv.filters() / conv.groups() * window; i++) {
            int f = i / window;
            int k = order == Order.FIRST_TO_LAST ? i % window : window - 1 - i % window;
            int kz = k / width / height;
            int ky = k / width % height;
            int kx = k % width;
            int dz = steps.depth().meets(z, kz);
            int dy = steps.rows().meets(y, ky);
            int dx = steps.cols().meets(x, kx);
            if (dz != Steps.NEVER && dy != Steps.NEVER && dx != Steps.NEVER) {
                taps.add(new Tap(f, kz, ky, kx, f * upstream.plane() + upstream.step(dz, dy, dx)));
            }
        }
        return taps;
    }

    /// Takes the weights as they are now.
    ///
    /// @param start what the sums of each channel begin with
    void take(Learning learning, float[] start) {
        for (var phase : phases) {
            for (int group = 0; group < conv.groups(); group++) {
                System.arraycopy(
                        start, group * conv.slices(), phase.filters().get(group).start(), 0, conv.slices());
                int first = group * (conv.filters() / conv.groups());
                phase.filters().get(group).pack((slice, t) -> {
                    var tap = phase.taps().get(t);
                    int stored = conv.weightIndex(first + tap.filter(), slice, tap.kz(), tap.ky(), tap.kx());
                    return learning.weights()[learning.from() + stored];
                });
            }
        }
    }

    @Override
    public int parts() {
        return gradient.blocks() * conv.groups() * zones.size();
    }

    @Override
    public long size() {
        return upstream.shape().elements() * conv.slices() * conv.window().taps();
    }

    @Override
    public IntConsumer hand() {
        return part -> {
            var zone = zones.get(part % zones.size());
            int group = part / zones.size() % conv.groups();
            int block = part / zones.size() / conv.groups();
            Loops.taps()
                    .run(
                            zone.sweep(),
                            zone.phase().filters().get(group),
                            upstream.values(),
                            upstream.at(block, group * (conv.filters() / conv.groups()), 0, 0, 0),
                            gradient.values(),
                            gradient.at(block, group * conv.slices(), 0, 0, 0),
                            gradient.plane());
        };
    }
}
