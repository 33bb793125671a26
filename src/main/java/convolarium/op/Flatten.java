package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.List;

/// Lays all numbers of a batch entry in one row, in row-major order: channels of one cell.
public record Flatten() implements Op {

    public static final OpType<Flatten> TYPE = new OpType<>("flatten", Flatten.class, new Flatten(), List.of());

    @Override
    public OpType<Flatten> type() {
        return TYPE;
    }

    @Override
    public Fit fit(Shape input) {
        return input.entry() > Integer.MAX_VALUE
                ? Fit.tooLarge(input.entry())
                : Fitting.whole(input, (int) input.entry());
    }

    @Override
    public Tensor.Cell cell(Tensor input) {
        int numbers = Math.toIntExact(input.shape().entry());
        return (n, c, _, _, _) -> input.array()[n * numbers + c];
    }

    @Override
    public Gradients backward(Tensor input, Tensor upstream) {
        return Gradients.of(upstream.reshaped(input.shape()));
    }
}
