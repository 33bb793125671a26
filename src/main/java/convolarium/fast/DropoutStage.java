package convolarium.fast;

import convolarium.op.Dropout;
import convolarium.op.Op;

/// Dropout of a batch, forward and backward: both multiply by what was drawn for the step.
final class DropoutStage implements Stage {

    private final Wiring wiring;
    private Dropout acting;

    DropoutStage(Dropout layer, Wiring wiring) {
        this.wiring = wiring;
        this.acting = layer;
    }

    @Override
    public void act(Op layer) {
        acting = (Dropout) layer;
    }

    @Override
    public void forward(Crew crew) {
        multiply(wiring.input(), wiring.output(), crew);
    }

    @Override
    public void backward(Crew crew) {
        wiring.inputGradient().ifPresent(gradient -> multiply(wiring.outputGradient(), gradient, crew));
    }

    private void multiply(Bank from, Bank to, Crew crew) {
        var shape = from.shape();
        crew.work(
                Each.row(from, (block, c, z, y) -> {
                    int in = from.at(block, c, z, y, 0);
                    int out = to.at(block, c, z, y, 0);
                    for (int i = 0; i < from.row(); i++) {
                        int n = block * Sweep.COLUMN + i % Sweep.COLUMN;
                        to.values()[out + i] = n < shape.batch()
                                ? from.values()[in + i] * acting.factor(shape.index(n, c, z, y, i / Sweep.COLUMN))
                                : 0;
                    }
                }),
                Job.PATIENT);
    }
}
