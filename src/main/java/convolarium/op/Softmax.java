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
            double exponent = logOfShare(input, n, c, z, y, x);
            return (float) (logarithm ? exponent : Exponential.exp(exponent));
        };
    }

    /// x − ln Σ eˣ. The largest is taken out first, lest eˣ overflow.
    private static double logOfShare(Tensor input, int n, int c, int z, int y, int x) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < input.shape().channels(); k++) {
            largest = Math.max(largest, input.at(n, k, z, y, x));
        }
        double sum = 0;
        for (int k = 0; k < input.shape().channels(); k++) {
            sum += Exponential.exp(input.at(n, k, z, y, x) - largest);
        }
        return input.at(n, c, z, y, x) - largest - StrictMath.log(sum);
    }

    /// A share s moves by s·(1 − s) of its own number and by −s·t of the number with share t; its logarithm moves by
    /// 1 − s and by −t.
    @Override
    public Gradients backward(Tensor input, Tensor upstream) {
        var shares = new Softmax(false).forward(input);
        return Gradients.of(Tensor.of(input.shape(), (n, c, z, y, x) -> {
            double sum = 0;
            for (int k = 0; k < input.shape().channels(); k++) {
                sum += upstream.at(n, k, z, y, x) * (logarithm ? 1.0 : shares.at(n, k, z, y, x));
            }
            double share = shares.at(n, c, z, y, x);
            double own = upstream.at(n, c, z, y, x);
            return (float) (logarithm ? own - share * sum : share * (own - sum));
        }));
    }
}
