package convolarium.fast;

import convolarium.op.Dense;
import java.util.Optional;

/// A dense layer on a batch with zeros around its planes, which it reads from a copy without them.
final class PackedStage implements Stage {

    private final Wiring wiring;
    private final Bank packed;
    private final Optional<Bank> gradient;
    private final DenseStage inside;

    PackedStage(Dense dense, Wiring wiring, Learning learning) {
        this.wiring = wiring;
        this.packed = new Bank(wiring.input().shape(), Halo.NONE);
        this.gradient = wiring.inputGradient().map(_ -> packed.another());
        this.inside =
                new DenseStage(dense, new Wiring(packed, wiring.output(), gradient, wiring.outputGradient()), learning);
    }

    @Override
    public void forward(Crew crew) {
        packed.takeChannels(wiring.input(), 0, 0, false);
        inside.forward(crew);
    }

    @Override
    public void backward(Crew crew) {
        inside.backward(crew);
        gradient.ifPresent(handed -> wiring.inputGradient().orElseThrow().takeChannels(handed, 0, 0, false));
    }
}
