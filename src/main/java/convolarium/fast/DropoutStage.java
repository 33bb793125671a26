package convolarium.fast;

import convolarium.op.Dropout;
import convolarium.op.Op;
import java.util.Optional;

/// Dropout of a batch, forward and backward: both multiply by what was drawn for the step.
final class DropoutStage implements Stage {

    private final Work forward;
    private final Optional<Work> back;
    private Dropout acting;

    DropoutStage(Dropout layer, Wiring wiring) {
        this.acting = layer;
        this.forward = multiplying(wiring.input(), wiring.output());
        this.back = wiring.inputGradient().map(gradient -> multiplying(wiring.outputGradient(), gradient));
    }

    @Override
    public void act(Op layer) {
        acting = (Dropout) layer;
    }

    @Override
    public void forward(Crew crew) {
        crew.work(forward, Job.PATIENT);
    }

    @Override
    public void backward(Crew crew) {
        back.ifPresent(work -> crew.work(work, Job.PATIENT));
    }

    private Work multiplying(Bank from, Bank to) {
        var shape = from.shape();
        return Each.row(from, (block, c, z, y) -> {
            int in = from.at(block, c, z, y, 0);
            int out = to.at(block, c, z, y, 0);
            for (int i = 0; i < from.row(); i++) {
                int n = block * Sweep.COLUMN + i % Sweep.COLUMN;
                to.values()[out + i] = n < shape.batch()
                        ? from.values()[in + i] * acting.factor(shape.index(n, c, z, y, i / Sweep.COLUMN))
                        : 0;
            }
        });
    }
}
