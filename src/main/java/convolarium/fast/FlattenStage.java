package convolarium.fast;

import java.util.Optional;

/// The numbers of a batch entry laid in one row of channels, and back.
final class FlattenStage implements Stage {

    private final Wiring wiring;
    private final Work forward;
    private final Optional<Work> back;

    FlattenStage(Wiring wiring) {
        this.wiring = wiring;
        this.forward = Each.row(wiring.input(), this::lay);
        this.back = wiring.inputGradient()
                .map(gradient -> Each.row(gradient, (block, c, z, y) -> handBack(gradient, block, c, z, y)));
    }

    @Override
    public void forward(Crew crew) {
        crew.work(forward, Job.PATIENT);
    }

    @Override
    public void backward(Crew crew) {
        back.ifPresent(work -> crew.work(work, Job.PATIENT));
    }

    private void lay(int block, int c, int z, int y) {
        var in = wiring.input();
        var out = wiring.output();
        for (int x = 0; x < in.shape().width(); x++) {
            int to = out.at(block, channel(c, z, y, x), 0, 0, 0);
            System.arraycopy(in.values(), in.at(block, c, z, y, x), out.values(), to, Sweep.COLUMN);
        }
    }

    private void handBack(Bank gradient, int block, int c, int z, int y) {
        var upstream = wiring.outputGradient();
        for (int x = 0; x < gradient.shape().width(); x++) {
            int from = upstream.at(block, channel(c, z, y, x), 0, 0, 0);
            System.arraycopy(upstream.values(), from, gradient.values(), gradient.at(block, c, z, y, x), Sweep.COLUMN);
        }
    }

    private int channel(int c, int z, int y, int x) {
        return wiring.input().shape().index(0, c, z, y, x);
    }
}
