package convolarium.fast;

import convolarium.op.Activation;
import java.util.Optional;

/// A function on every number of a batch.
final class ActivationStage implements Stage {

    private final Activation activation;
    private final Wiring wiring;
    private final Work forward;
    private final Optional<Work> back;

    ActivationStage(Activation activation, Wiring wiring) {
        this.activation = activation;
        this.wiring = wiring;
        int cost = ActivationRows.cost(activation);
        this.forward = Each.row(wiring.input(), this::bend).costing(cost);
        this.back = wiring.inputGradient()
                .map(gradient -> Each.row(gradient, (block, c, z, y) -> bendBack(gradient, block, c, z, y))
                        .costing(cost));
    }

    @Override
    public void forward(Crew crew) {
        crew.work(forward, Job.PATIENT);
    }

    @Override
    public void backward(Crew crew) {
        back.ifPresent(work -> crew.work(work, Job.PATIENT));
    }

    private void bend(int block, int c, int z, int y) {
        var in = wiring.input();
        var out = wiring.output();
        int from = in.at(block, c, z, y, 0);
        ActivationRows.bend(activation, in.values(), from, out.values(), out.at(block, c, z, y, 0), in.row());
    }

    private void bendBack(Bank gradient, int block, int c, int z, int y) {
        var in = wiring.input();
        var upstream = wiring.outputGradient();
        ActivationRows.bendBack(
                activation,
                in.values(),
                in.at(block, c, z, y, 0),
                upstream.values(),
                upstream.at(block, c, z, y, 0),
                gradient.values(),
                gradient.at(block, c, z, y, 0),
                in.row());
    }
}
