package convolarium.fast;

import convolarium.op.Activation;
import convolarium.op.Activation.Function;

/// A function on every number of a batch.
final class ActivationStage implements Stage {

    private final Activation activation;
    private final Wiring wiring;
    private final int cost;

    ActivationStage(Activation activation, Wiring wiring) {
        this.activation = activation;
        this.wiring = wiring;
        this.cost = ActivationRows.cost(activation);
    }

    @Override
    public void forward(Crew crew) {
        crew.work(
                Each.row(wiring.input(), (block, c, z, y) -> {
                            var in = wiring.input();
                            var out = wiring.output();
                            int from = in.at(block, c, z, y, 0);
                            ActivationRows.bend(
                                    activation, in.values(), from, out.values(), out.at(block, c, z, y, 0), in.row());
                        })
                        .costing(cost),
                Job.PATIENT);
    }

    @Override
    public void backward(Crew crew) {
        wiring.inputGradient()
                .ifPresent(gradient -> crew.work(
                        Each.row(gradient, (block, c, z, y) -> {
                                    var in = wiring.input();
                                    var upstream = wiring.outputGradient();
                                    bendBack(
                                            in.values(),
                                            in.at(block, c, z, y, 0),
                                            upstream.values(),
                                            upstream.at(block, c, z, y, 0),
                                            gradient.values(),
                                            gradient.at(block, c, z, y, 0),
                                            in.row());
                                })
                                .costing(cost),
                        Job.PATIENT));
    }

    /// Turns what was handed back into what is handed on.
    private void bendBack(float[] x, int from, float[] upstream, int up, float[] to, int at, int count) {
        if (activation.function() == Function.RELU) {
            Loops.rectifier().backward(x, from, upstream, up, to, at, count);
        } else {
            for (int i = 0; i < count; i++) {
                to[at + i] = (float) (activation.slope(x[from + i]) * upstream[up + i]);
            }
        }
    }
}
