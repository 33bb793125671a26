package convolarium.fast;

import convolarium.op.Conv;
import java.util.Arrays;
import java.util.Optional;

/// Convolution of a batch, forward and backward.
///
/// Idea: all three passes are one sweep or its reverse. Forward, the filters read the input; backward, the input
/// gathers
/// from the gradient of the output; and a weight's gradient adds up the products of the two ends of its tap.
final class ConvStage implements Stage {

    private final Conv conv;
    private final Learning learning;
    private final Filters[] filters;
    private final ConvForward forward;
    private final WeightSlopes slopes;
    private final Optional<ConvBack> back;

    ConvStage(Conv conv, Wiring wiring, Learning learning) {
        this.conv = conv;
        this.learning = learning;
        var steps = Steps.Three.of(conv.fit(wiring.input().shape()).require().placement());
        this.filters = new Filters[conv.groups()];
        Arrays.setAll(filters, this::fixed);
        this.forward = new ConvForward(conv, steps, wiring.input(), wiring.output(), filters);
        this.slopes = new WeightSlopes(conv, wiring.input(), wiring.outputGradient(), forward.strips(), learning);
        this.back = wiring.inputGradient()
                .map(gradient ->
                        new ConvBack(conv, steps, wiring.outputGradient(), gradient, ConvBack.Order.LAST_TO_FIRST));
    }

    private Filters fixed(int group) {
        var made = new Filters(conv.filters() / conv.groups(), taps());
        System.arraycopy(conv.bias().array(), group * made.count(), made.start(), 0, made.count());
        return made;
    }

    private int taps() {
        return conv.slices() * conv.window().taps();
    }

    @Override
    public void forward(Crew crew) {
        float[] weights = learning.weights();
        for (int group = 0; group < filters.length; group++) {
            int first = group * filters[group].count();
            filters[group].pack((f, t) -> weights[learning.from() + conv.weightIndex(first + f, t)]);
            if (conv.biased()) {
                int biases = learning.from() + conv.weights().shape().size() + first;
                System.arraycopy(weights, biases, filters[group].start(), 0, filters[group].count());
            }
        }
        crew.work(forward, Job.PATIENT);
    }

    @Override
    public void backward(Crew crew) {
        crew.work(slopes, Job.PATIENT);
        back.ifPresent(work -> {
            work.take(learning, new float[conv.slices() * conv.groups()]);
            crew.work(work, Job.PATIENT);
        });
    }
}
