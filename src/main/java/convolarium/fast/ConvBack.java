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

    /// Cells that are as far from the first of a stride, with all weights they meet.
    private record Phase(int z, int y, int x, List<Tap> taps, List<Filters> filters) {}

    /// Neighbouring cells of a phase, and those of its taps that they meet.
    private record Zone(Phase phase, Sweep sweep, List<Integer> picks, List<Filters> filters) {

        /// Takes the weights of the phase, unless they are the zone's as well.
        void take(int group) {
            if (picks.size() < phase.taps.size()) {
                filters.get(group).pick(phase.filters.get(group), picks);
            }
        }
    }

    /// Neighbouring cells of a phase.
    private record Box(Steps.Stretch depth, Steps.Stretch rows, Steps.Stretch cols) {

        int size() {
            return depth.size() * rows.size() * cols.size();
        }

        int z(int j) {
            return depth.from() + j / cols.size() / rows.size();
        }

        int y(int j) {
            return rows.from() + j / cols.size() % rows.size();
        }

        int x(int j) {
            return cols.from() + j % cols.size();
        }
    }

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
        return new Phase(z, y, x, taps, filters(taps.size()));
    }

    private List<Filters> filters(int taps) {
        return Stream.generate(() -> new Filters(conv.slices(), taps))
                .limit(conv.groups())
                .toList();
    }

    private void add(Phase phase) {
        phases.add(phase);
        for (var depth : steps.depth().stretches(phase.z())) {
            for (var rows : steps.rows().stretches(phase.y())) {
                for (var cols : steps.cols().stretches(phase.x())) {
                    zones.add(zone(phase, new Box(depth, rows, cols)));
                }
            }
        }
    }

    private Zone zone(Phase phase, Box box) {
        var taps = phase.taps();
        var picks = IntStream.range(0, taps.size())
                .filter(t -> meets(phase, taps.get(t), box))
                .boxed()
                .toList();
        var sweep = new Sweep(
                picks.stream().mapToInt(t -> taps.get(t).away()).toArray(),
                box.size(),
                j -> upstream.step(box.z(j), box.y(j), box.x(j)),
                j -> gradient.step(
                        phase.z() + box.z(j) * steps.depth().stride(),
                        phase.y() + box.y(j) * steps.rows().stride(),
                        phase.x() + box.x(j) * steps.cols().stride()));
        return new Zone(phase, sweep, picks, picks.size() < taps.size() ? filters(picks.size()) : phase.filters());
    }

    private boolean meets(Phase phase, Tap tap, Box box) {
        return steps.depth().meets(phase.z(), tap.kz(), box.depth())
                && steps.rows().meets(phase.y(), tap.ky(), box.rows())
                && steps.cols().meets(phase.x(), tap.kx(), box.cols());
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
        for (var zone : zones) {
            for (int group = 0; group < conv.groups(); group++) {
                zone.take(group);
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
                            zone.filters().get(group),
                            upstream.values(),
                            upstream.at(block, group * (conv.filters() / conv.groups()), 0, 0, 0),
                            gradient.values(),
                            gradient.at(block, group * conv.slices(), 0, 0, 0),
                            gradient.plane());
        };
    }
}
