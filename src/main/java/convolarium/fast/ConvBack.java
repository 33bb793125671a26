package convolarium.fast;

import convolarium.op.Conv;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/// The way back through the filters of a convolution: each cell of the input gathers what the outputs that read it hand
/// back. With a stride, cells of different phases meet different taps, so each phase is a sweep of its own.
final class ConvBack implements Work {

    private final Conv conv;
    private final Bank upstream;
    private final Bank gradient;
    private final Order order;
    private final List<Phase> phases = new ArrayList<>();

    /// In which order a cell adds what the taps of a window hand back.
    enum Order {
        /// As outputs are visited one after the other.
        LAST_TO_FIRST,
        /// As the taps of the window are.
        FIRST_TO_LAST
    }

    /// Cells that meet the same taps.
    private record Phase(Sweep sweep, List<Filters> filters, List<Tap> taps) {}

    /// A weight that cells of a phase meet, and how far away its output lies.
    private record Tap(int filter, int kz, int ky, int kx, int away) {}

    ConvBack(Conv conv, Steps.Three steps, Bank upstream, Bank gradient, Order order) {
        this.conv = conv;
        this.order = order;
        this.upstream = upstream;
        this.gradient = gradient;
        for (int z = 0; z < Math.min(steps.depth().stride(), steps.depth().length()); z++) {
            for (int y = 0; y < Math.min(steps.rows().stride(), steps.rows().length()); y++) {
                for (int x = 0; x < Math.min(steps.cols().stride(), steps.cols().length()); x++) {
                    phases.add(phase(steps, z, y, x));
                }
            }
        }
    }

    private Phase phase(Steps.Three steps, int z, int y, int x) {
        var taps = taps(steps, z, y, x);
        int height = steps.rows().cells(y);
        int width = steps.cols().cells(x);
        var sweep = new Sweep(
                taps.stream().mapToInt(Tap::away).toArray(),
                steps.depth().cells(z) * height * width,
                j -> upstream.step(j / width / height, j / width % height, j % width),
                j -> gradient.step(
                        z + j / width / height * steps.depth().stride(),
                        y + j / width % height * steps.rows().stride(),
                        x + j % width * steps.cols().stride()));
        var filters = Stream.generate(() -> new Filters(conv.slices(), taps.size()))
                .limit(conv.groups())
                .toList();
        return new Phase(sweep, filters, taps);
    }

    /// Filter by filter, tap by tap.
    private List<Tap> taps(Steps.Three steps, int z, int y, int x) {
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
        return gradient.blocks() * conv.groups() * phases.size();
    }

    @Override
    public long size() {
        return upstream.shape().elements() * conv.slices() * conv.window().taps();
    }

    @Override
    public IntConsumer hand() {
        return part -> {
            var phase = phases.get(part % phases.size());
            int group = part / phases.size() % conv.groups();
            int block = part / phases.size() / conv.groups();
            Loops.taps()
                    .run(
                            phase.sweep(),
                            phase.filters().get(group),
                            upstream.values(),
                            upstream.at(block, group * (conv.filters() / conv.groups()), 0, 0, 0),
                            gradient.values(),
                            gradient.at(block, group * conv.slices(), 0, 0, 0),
                            gradient.plane());
        };
    }
}
