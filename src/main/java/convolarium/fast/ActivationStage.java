package convolarium.fast;

import convolarium.op.Activation;
import convolarium.op.Activation.Function;

/// A function on every number of a batch. ReLU is a loop of its own, which becomes vector instructions by itself.
final class ActivationStage implements Stage {

    private final Activation activation;
    private final Wiring wiring;

    ActivationStage(Activation activation, Wiring wiring) {
        this.activation = activation;
        this.wiring = wiring;
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
                }),
                Job.PATIENT);
    }

    @Override
    public void backward(Crew crew) {
        wiring.inputGradient()
                .ifPresent(gradient -> crew.work(
                        Each.row(gradient, (block, c, z, y) -> {
                            var in = wiring.input();
                            var upstream = wiring.outputGradient();
                            var back = new Pooling.Plane(gradient.values(), gradient.at(block, c, z, y, 0));
                            var handed = new Pooling.Plane(upstream.values(), upstream.at(block, c, z, y, 0));
                            handBack(in.values(), in.at(block, c, z, y, 0), handed, back, in.row());
                        }),
                        Job.PATIENT));
    }

    private void handBack(float[] x, int at, Pooling.Plane upstream, Pooling.Plane gradient, int length) {
        float[] from = upstream.values;
        float[] to = gradient.values;
        if (activation.function() == Function.RELU) {
            for (int i = 0; i < length; i++) {
                to[gradient.at + i] = x[at + i] > 0 ? from[upstream.at + i] : 0;
            }
        } else {
            for (int i = 0; i < length; i++) {
                to[gradient.at + i] = (float) (activation.slope(x[at + i]) * from[upstream.at + i]);
            }
        }
    }
}
