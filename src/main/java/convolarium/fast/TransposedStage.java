package convolarium.fast;

import convolarium.op.Conv;
import convolarium.op.TransposedConv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Border;
import java.util.Arrays;
import java.util.function.IntConsumer;

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
    private final Filters[] filters;
    private final ConvForward back;

    TransposedStage(TransposedConv layer, Wiring wiring, Learning learning) {
        this.layer = layer;
        this.wiring = wiring;
        this.learning = learning;
        this.reverse = reverse(layer);
        var steps = steps(layer, wiring.input().shape());
        this.forward = new ConvBack(reverse, steps, wiring.input(), wiring.output(), ConvBack.Order.FIRST_TO_LAST);
        this.filters = new Filters[layer.groups()];
        Arrays.setAll(
                filters,
                _ -> new Filters(
                        reverse.filters() / layer.groups(),
                        reverse.slices() * reverse.window().taps()));
        var handed = wiring.inputGradient().orElseGet(() -> wiring.input().another());
        this.back = new ConvForward(reverse, steps, wiring.outputGradient(), handed, filters);
        this.slopes = new WeightSlopes(reverse, wiring.outputGradient(), wiring.input(), back.strips(), learning);
    }

    /// The convolution that leads from the output back to the input.
    private static Conv reverse(TransposedConv layer) {
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
        forward.take(learning, biases());
        crew.work(forward, Job.PATIENT);
    }

    private float[] biases() {
        int from = learning.from() + layer.weights().shape().size();
        return layer.biased()
                ? Arrays.copyOfRange(learning.weights(), from, from + layer.filters())
                : layer.bias().array();
    }

    @Override
    public void backward(Crew crew) {
        crew.work(slopes, Job.PATIENT);
        if (layer.biased()) {
            crew.work(new Biases(), Job.PATIENT);
        }
        if (wiring.inputGradient().isPresent()) {
            float[] weights = learning.weights();
            for (int group = 0; group < filters.length; group++) {
                int first = group * filters[group].count();
                filters[group].pack((f, t) -> weights[learning.from() + reverse.weightIndex(first + f, t)]);
            }
            crew.work(back, Job.PATIENT);
        }
    }

    /// How the loss changes with each bias: the sum of what all its outputs hand back.
    private final class Biases implements Work {

        @Override
        public int parts() {
            return layer.filters();
        }

        @Override
        public long size() {
            return wiring.output().shape().elements();
        }

        @Override
        public IntConsumer hand() {
            return f -> {
                var upstream = wiring.outputGradient();
                var sums = new float[Sweep.COLUMN];
                for (int block = 0; block < upstream.blocks(); block++) {
                    upstream.addCells(block, f, sums);
                }
                float total = 0;
                for (float sum : sums) {
                    total += sum;
                }
                learning.gradients()[learning.from() + layer.weights().shape().size() + f] = total;
            };
        }
    }
}
