package convolarium.fast;

import convolarium.op.Conv;
import java.util.Optional;

/// Convolution of a batch, forward and backward.
///
/// Idea: all three passes are one sweep or its reverse. Forward, the filters read the input; backward, the input
/// gathers from the gradient of the output; and a weight's gradient adds up the products of the two ends of its tap.
final class ConvStage implements Stage {

    private final Conv conv;
    private final Learning learning;
    private final ConvForward forward;
    private final WeightSlopes slopes;
    private final BiasSlopes biases;
    private final Optional<ConvBack> back;
    private final float[] start;
    private final float[] zeros;

    ConvStage(Conv conv, Wiring wiring, Learning learning) {
        this.conv = conv;
        this.learning = learning;
        this.start = conv.bias().array().clone();
        this.zeros = new float[conv.slices() * conv.groups()];
        var steps = Steps.Three.of(conv.fit(wiring.input().shape()).require().placement());
        this.forward = new ConvForward(conv, steps, wiring.input(), wiring.output());
        this.slopes = new WeightSlopes(conv, wiring.input(), wiring.outputGradient(), forward, learning);
        this.biases = new BiasSlopes(wiring.outputGradient(), learning.gradients(), learning.from() + weights());
        this.back = wiring.inputGradient()
                .map(gradient ->
                        new ConvBack(conv, steps, wiring.outputGradient(), gradient, ConvBack.Order.LAST_TO_FIRST));
    }

    private int weights() {
        return conv.weights().shape().size();
    }

    @Override
    public void forward(Crew crew) {
        if (conv.biased()) {
            learning.biases(weights(), start);
        }
        forward.take(learning, start);
        crew.work(forward, Job.PATIENT);
    }

    @Override
    public void backward(Crew crew) {
        crew.work(slopes, Job.PATIENT);
        if (conv.biased()) {
            crew.work(biases, Job.PATIENT);
        }
        back.ifPresent(work -> {
            work.take(learning, zeros);
            crew.work(work, Job.PATIENT);
        });
    }
}
