package convolarium.fast;

import convolarium.op.Op;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;

/// Any layer by its definition.
final class DefinitionStage implements Stage {

    private final Wiring wiring;
    private final Learning learning;
    private Op op;

    DefinitionStage(Op op, Wiring wiring, Learning learning) {
        this.op = op;
        this.wiring = wiring;
        this.learning = learning;
    }

    @Override
    public void act(Op acting) {
        op = acting;
    }

    @Override
    public void forward(Crew crew) {
        var values = new ArrayList<Tensor>();
        int from = learning.from();
        for (var parameter : op.parameters()) {
            int to = from + parameter.shape().size();
            values.add(Tensor.owning(parameter.shape(), Arrays.copyOfRange(learning.weights(), from, to)));
            from = to;
        }
        op = op.withParameters(values);
        wiring.output().take(Kernels.forward(op, wiring.input().copy(), crew, Job.PATIENT));
    }

    @Override
    public void backward(Crew crew) {
        var gradients =
                op.backward(wiring.input().copy(), wiring.outputGradient().copy());
        wiring.inputGradient().ifPresent(gradient -> gradient.take(gradients.input()));
        int to = learning.from();
        for (var gradient : gradients.parameters()) {
            System.arraycopy(gradient.array(), 0, learning.gradients(), to, gradient.array().length);
            to += gradient.array().length;
        }
    }
}
