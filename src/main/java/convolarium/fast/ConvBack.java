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
    private final List<Phase> phases = new ArrayList<>();

    /// Cells that meet the same taps.
    private record Phase(Sweep sweep, List<Filters> filters, List<Tap> taps) {}

    /// A weight that cells of a phase meet, and how far away its output lies.
    private record Tap(int filter, int kz, int ky, int kx, int away) {}

    ConvBack(Conv conv, Steps.Three steps, Bank upstream, Bank gradient) {
        this.conv = conv;
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

    /// Taps in the order in which the definition adds what the outputs hand back: filter by filter, from the last tap
    /// of
    /// the window to the first.
    private List<Tap> taps(Steps.Three steps, int z, int y, int x) {
        var taps = new ArrayList<Tap>();
        for (int f = 0; f < conv.filters() / conv.groups(); f++) {
            for (int kz = steps.depth().taps() - 1; kz >= 0; kz--) {
                for (int ky = steps.rows().taps() - 1; ky >= 0; ky--) {
                    for (int kx = steps.cols().taps() - 1; kx >= 0; kx--) {
                        int dz = steps.depth().meets(z, kz);
                        int dy = steps.rows().meets(y, ky);
                        int dx = steps.cols().meets(x, kx);
                        if (dz != Steps.NEVER && dy != Steps.NEVER && dx != Steps.NEVER) {
                            taps.add(new Tap(f, kz, ky, kx, f * upstream.plane() + upstream.step(dz, dy, dx)));
                        }
                    }
                }
            }
        }
        return taps;
    }

    /// Takes the weights as they are now.
    void take(Learning learning) {
        for (var phase : phases) {
            for (int group = 0; group < conv.groups(); group++) {
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
