package convolarium.fast;

import convolarium.op.Conv;
import convolarium.op.TransposedConv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Border;

/// Transposed convolution of a batch, forward and backward.
///
/// Idea: it is a convolution the other way round, from its output to its input. What is the way back there is the way
/// forward here.
final class TransposedStage implements Stage {

    private final TransposedConv layer;
    private final Wiring wiring;
    private final Learning learning;
    private final Conv reverse;
    private final ConvBack forward;
    private final WeightSlopes slopes;
    private final BiasSlopes biases;
    private final ConvForward back;
    private final float[] start;
    private final float[] zeros;

    TransposedStage(TransposedConv layer, Wiring wiring, Learning learning) {
        this.layer = layer;
        this.wiring = wiring;
        this.learning = learning;
        this.reverse = reverse(layer);
        this.start = layer.bias().array().clone();
        this.zeros = new float[layer.channels()];
        var steps = steps(layer, wiring.input().shape());
        this.forward = new ConvBack(reverse, steps, wiring.input(), wiring.output(), ConvBack.Order.FIRST_TO_LAST);
        var handed = wiring.inputGradient().orElseGet(() -> wiring.input().another());
        this.back = new ConvForward(reverse, steps, wiring.outputGradient(), handed);
        this.slopes = new WeightSlopes(reverse, wiring.outputGradient(), wiring.input(), back, learning);
        this.biases = new BiasSlopes(wiring.outputGradient(), learning.gradients(), learning.from() + weights());
    }

    /// The convolution that leads from the output back to the input.
    static Conv reverse(TransposedConv layer) {
        var none = Tensor.zeros(Shape.vector(layer.channels()));
        return new Conv(layer.weights(), none, layer.window(), Border.ZEROS, layer.groups(), false).withoutBias();
    }

    /// Whether the convolution the other way round makes just the input, also where the output was made longer.
    static boolean accepts(TransposedConv layer, Shape input) {
        var output = layer.fit(input).require().output();
        return !layer.window().mayHang()
                && reverse(layer)
                        .fit(output)
                        .fits()
                        .filter(fits -> fits.output().equals(input))
                        .isPresent();
    }

    static Steps.Three steps(TransposedConv layer, Shape input) {
        var output = layer.fit(input).require().output();
        return Steps.Three.of(reverse(layer).fit(output).require().placement());
    }

    @Override
    public void forward(Crew crew) {
        if (layer.biased()) {
            learning.biases(weights(), start);
        }
        forward.take(learning, start);
        crew.work(forward, Job.PATIENT);
    }

    private int weights() {
        return layer.weights().shape().size();
    }

    @Override
    public void backward(Crew crew) {
        crew.work(slopes, Job.PATIENT);
        if (layer.biased()) {
            crew.work(biases, Job.PATIENT);
        }
        if (wiring.inputGradient().isPresent()) {
            back.take(learning, zeros);
            crew.work(back, Job.PATIENT);
        }
    }
}
