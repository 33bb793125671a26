package convolarium.fast;

import convolarium.op.Dense;
import java.util.Optional;

/// A dense layer on a batch with zeros around its planes, which it reads from a copy without them.
final class PackedStage implements Stage {

    private final Work packing;
    private final Optional<Work> unpacking;
    private final DenseStage inside;

    PackedStage(Dense dense, Wiring wiring, Learning learning) {
        var packed = new Bank(wiring.input().shape(), Halo.NONE);
        var gradient = wiring.inputGradient().map(_ -> packed.another());
        this.packing = packed.taking(wiring.input(), 0, 0, false);
        this.unpacking = wiring.inputGradient().map(to -> to.taking(gradient.orElseThrow(), 0, 0, false));
        this.inside =
                new DenseStage(dense, new Wiring(packed, wiring.output(), gradient, wiring.outputGradient()), learning);
    }

    @Override
    public void forward(Crew crew) {
        crew.work(packing, Job.PATIENT);
        inside.forward(crew);
    }

    @Override
    public void backward(Crew crew) {
        inside.backward(crew);
        unpacking.ifPresent(work -> crew.work(work, Job.PATIENT));
    }
}
