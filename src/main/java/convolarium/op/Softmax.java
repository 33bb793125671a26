package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.List;

/// Turns the channels at one place into shares that add up to 1: e^x divided by the sum of all e^x.
///
/// @param logarithm whether the natural logarithm of the share is given instead
public record Softmax(boolean logarithm) implements Op {

    public static final OpType<Softmax> TYPE = new OpType<>(
            "softmax",
            Softmax.class,
            new Softmax(false),
            List.of(new Param.Flag<>(
                    "logarithm", _ -> true, Softmax::logarithm, (_, logarithm) -> new Softmax(logarithm))));

    @Override
    public OpType<Softmax> type() {
        return TYPE;
    }

    @Override
    public Fit fit(Shape input) {
        return Fitting.cellByCell(input);
    }

    @Override
    public Tensor.Cell cell(Tensor input) {
        return (n, c, z, y, x) -> {
            double largest = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < input.shape().channels(); k++) {
                largest = Math.max(largest, input.at(n, k, z, y, x));
            }
            double sum = 0;
            for (int k = 0; k < input.shape().channels(); k++) {
                sum += StrictMath.exp(input.at(n, k, z, y, x) - largest);
            }
            double distance = input.at(n, c, z, y, x) - largest;
            return (float) (logarithm ? distance - StrictMath.log(sum) : StrictMath.exp(distance) / sum);
        };
    }
}
