package convolarium.fast;

import convolarium.op.Pool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Pooling of a batch, forward and backward, plane by plane.
///
/// Idea: where the windows lie is the same for every plane: a list of cells for each output, and outputs whose lists
/// look alike are one sweep. On the way back the winners are found again rather than remembered.
final class PoolStage implements Stage {

    private final Pool pool;
    private final Wiring wiring;
    private final Pooling.Windows windows;
    private final List<Zone> zones;
    private final Work forward;
    private final Optional<Work> back;

    /// Outputs whose windows look alike.
    ///
    /// @param divisor what an average divides by
    private record Zone(Sweep sweep, int divisor) {}

    /// What outputs of a zone share: their cells from the first one on, and what an average divides by.
    private record Look(List<Integer> cells, int divisor) {}

    PoolStage(Pool pool, Wiring wiring) {
        this.pool = pool;
        this.wiring = wiring;
        var placement = pool.fit(wiring.input().shape()).require().placement();
        this.windows = Pooling.Windows.of(placement, wiring.input(), wiring.output(), pool::divisor);
        this.zones = zones(windows);
        this.forward = Each.plane(wiring.input(), this::keep);
        this.back = wiring.inputGradient().map(gradient -> Each.plane(gradient, plane -> handBack(gradient, plane)));
    }

    private static List<Zone> zones(Pooling.Windows windows) {
        var alike = new LinkedHashMap<Look, List<Integer>>();
        for (int i = 0; i < windows.cells.length; i++) {
            int first = first(windows.cells[i]);
            var cells = IntStream.of(windows.cells[i])
                    .mapToObj(cell -> cell - first)
                    .toList();
            alike.computeIfAbsent(new Look(cells, windows.divisors[i]), _ -> new ArrayList<>())
                    .add(i);
        }
        return alike.entrySet().stream()
                .map(entry -> zone(windows, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Zone zone(Pooling.Windows windows, Look look, List<Integer> outputs) {
        int[] taps = look.cells().stream().mapToInt(Integer::intValue).toArray();
        var sweep = new Sweep(
                taps, outputs.size(), j -> first(windows.cells[outputs.get(j)]), j -> windows.outputs[outputs.get(j)]);
        return new Zone(sweep, look.divisor());
    }

    private static int first(int[] cells) {
        return cells.length == 0 ? 0 : cells[0];
    }

    @Override
    public void forward(Crew crew) {
        crew.work(forward, Job.PATIENT);
    }

    @Override
    public void backward(Crew crew) {
        back.ifPresent(work -> crew.work(work, Job.PATIENT));
    }

    private void keep(int plane) {
        var in = wiring.input();
        var out = wiring.output();
        for (var zone : zones) {
            Loops.folds()
                    .run(
                            pool.reduction(),
                            zone.sweep(),
                            in.values(),
                            in.at(plane),
                            out.values(),
                            out.at(plane),
                            zone.divisor());
        }
    }

    private void handBack(Bank gradient, int plane) {
        gradient.clear(plane);
        var in = wiring.input();
        var upstream = wiring.outputGradient();
        Loops.pooling(pool.reduction())
                .backward(
                        windows,
                        in.values(),
                        in.at(plane),
                        upstream.values(),
                        upstream.at(plane),
                        gradient.values(),
                        gradient.at(plane));
    }
}
