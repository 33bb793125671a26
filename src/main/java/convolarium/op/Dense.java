package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.math.BigInteger;
import java.util.List;

/// A dense layer: every output number is a sum over all numbers of the input, each with a weight of its own.
///
/// @param weights outputs × inputs, the inputs counted in row-major order
/// @param bias    one number for each output
/// @param biased  whether the bias is to be learned
public record Dense(Tensor weights, Tensor bias, boolean biased) implements Op {

    public static final OpType<Dense> TYPE = new OpType<>(
            "dense",
            Dense.class,
            zeros(10, 1),
            List.of(new Param.Numbers<>(
                    "units",
                    List.of("count"),
                    1,
                    1000,
                    _ -> true,
                    dense -> List.of(dense.outputs()),
                    (dense, count) -> dense.resized(count.getFirst(), dense.inputs()))));

    /// @throws IllegalArgumentException where the bias does not match the weights
    public Dense {
        if (!bias.shape().equals(Shape.vector(weights.shape().batch()))) {
            throw new IllegalArgumentException("bias does not match the weights");
        }
    }

    /// A dense layer whose weights and biases are all zero.
    public static Dense zeros(int outputs, int inputs) {
        return new Dense(Tensor.zeros(new Shape(outputs, inputs, 1, 1, 1)), Tensor.zeros(Shape.vector(outputs)), true);
    }

    public int outputs() {
        return weights.shape().batch();
    }

    /// The numbers of a batch entry that it is made for.
    public int inputs() {
        return weights.shape().channels();
    }

    @Override
    public OpType<Dense> type() {
        return TYPE;
    }

    @Override
    public Fit fit(Shape input) {
        return input.entry() == inputs()
                ? Fitting.whole(input, outputs())
                : Fit.misfit(Fit.Reason.INPUTS_DIFFER, inputs(), (int) Math.min(Integer.MAX_VALUE, input.entry()));
    }

    private WeightedSum sum(Shape input) {
        fit(input).require();
        return new WeightedSum(weights, bias, biased, (n, output, _, _, _, term) -> {
            for (int i = 0; i < inputs(); i++) {
                term.take(output * inputs() + i, n * inputs() + i);
            }
        });
    }

    /// The definition: bias, plus every weight times its number of the input.
    @Override
    public Tensor.Cell cell(Tensor input) {
        fit(input.shape()).require();
        return (n, output, _, _, _) -> {
            float sum = bias.at(output);
            for (int i = 0; i < inputs(); i++) {
                sum = Math.fma(weights.at(output, i, 0, 0, 0), input.array()[n * inputs() + i], sum);
            }
            return sum;
        };
    }

    @Override
    public Gradients backward(Tensor input, Tensor upstream) {
        return sum(input.shape()).backward(input, upstream);
    }

    @Override
    public List<Tensor> parameters() {
        return Learned.of(weights, bias, biased);
    }

    @Override
    public Dense withParameters(List<Tensor> values) {
        Learned.requireAlike(parameters(), values);
        return new Dense(values.getFirst(), biased ? values.getLast() : bias, biased);
    }

    @Override
    public Dense sizedFor(Shape input) {
        return resized(outputs(), Math.toIntExact(input.entry()));
    }

    /// The first outputs and inputs, zeros where there are more than before.
    public Dense resized(int outputs, int inputs) {
        return outputs == outputs() && inputs == inputs()
                ? this
                : new Dense(weights.cut(new Shape(outputs, inputs, 1, 1, 1)), bias.cut(Shape.vector(outputs)), biased);
    }

    /// The same layer with its bias fixed at zero.
    public Dense withoutBias() {
        return new Dense(weights, Tensor.zeros(bias.shape()), false);
    }

    @Override
    public BigInteger multiplyAdds(Shape input) {
        return Learned.product(input.batch(), weights.shape().elements());
    }
}
