package convolarium.fast;

import convolarium.op.Unfold;
import convolarium.window.Border;
import convolarium.window.Placement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What windows of a batch see, forward and backward: each tap shows a copy of the plane, moved.
final class UnfoldStage implements Stage {

    private final Wiring wiring;
    private final List<Copies> taps;
    private final Work forward;
    private final Optional<Work> back;

    UnfoldStage(Unfold unfold, Wiring wiring) {
        this.wiring = wiring;
        var placement = unfold.fit(wiring.input().shape()).require().placement();
        this.taps = IntStream.range(0, unfold.window().taps())
                .mapToObj(tap -> copies(placement, tap))
                .toList();
        this.forward = Each.plane(wiring.output(), this::show);
        this.back = wiring.inputGradient().map(gradient -> Each.plane(gradient, plane -> handBack(gradient, plane)));
    }

    private Copies copies(Placement placement, int tap) {
        int height = placement.rows().landing(0).size();
        int width = placement.cols().landing(0).size();
        return new Copies(
                Math.toIntExact(wiring.output().shape().plane()),
                i -> {
                    var site = placement.at(i);
                    int z = site.depth().source(tap / width / height, Border.ZEROS);
                    int y = site.rows().source(tap / width % height, Border.ZEROS);
                    int x = site.cols().source(tap % width, Border.ZEROS);
                    return z < 0 || y < 0 || x < 0
                            ? Border.NONE
                            : wiring.input().step(z, y, x);
                },
                wiring.output()::step);
    }

    @Override
    public void forward(Crew crew) {
        crew.work(forward, Job.PATIENT);
    }

    @Override
    public void backward(Crew crew) {
        back.ifPresent(work -> crew.work(work, Job.PATIENT));
    }

    private void show(int plane) {
        var in = wiring.input();
        var out = wiring.output();
        taps.get(plane % taps.size()).copy(in.values(), in.at(plane / taps.size()), out.values(), out.at(plane));
    }

    private void handBack(Bank gradient, int plane) {
        var upstream = wiring.outputGradient();
        gradient.clear(plane);
        for (int tap = 0; tap < taps.size(); tap++) {
            int copy = upstream.at(plane * taps.size() + tap);
            taps.get(tap).handBack(upstream.values(), copy, gradient.values(), gradient.at(plane));
        }
    }
}
