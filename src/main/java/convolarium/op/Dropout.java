package convolarium.op;

import convolarium.tensor.Chance;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.List;
import java.util.OptionalLong;

/// While training sets numbers to zero by chance and makes the others larger, so that their mean stays the same
/// (Srivastava and others, 2014; inverted). Otherwise it changes nothing.
///
/// @param rate the probability of a zero, below 1
/// @param seed what the draws of this training step begin with; nothing when it is not training
public record Dropout(double rate, OptionalLong seed) implements Op {

    public static final OpType<Dropout> TYPE = new OpType<>(
            "dropout",
            Dropout.class,
            of(0.5),
            List.of(new Param.Numbers<>(
                    "rate",
                    List.of("percent"),
                    0,
                    95,
                    _ -> true,
                    dropout -> List.of((int) Math.round(100 * dropout.rate())),
                    (dropout, percent) -> new Dropout(percent.getFirst() / 100.0, dropout.seed()))));

    /// @throws IllegalArgumentException for a rate that is no probability below 1
    public Dropout {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("rate must not be " + rate);
        }
    }

    /// Dropout that is not training.
    public static Dropout of(double rate) {
        return new Dropout(rate, OptionalLong.empty());
    }

    @Override
    public OpType<Dropout> type() {
        return TYPE;
    }

    @Override
    public Dropout training(long step) {
        return new Dropout(rate, OptionalLong.of(step));
    }

    @Override
    public Fit fit(Shape input) {
        return Fitting.cellByCell(input);
    }

    @Override
    public Tensor.Cell cell(Tensor input) {
        return (n, c, z, y, x) -> input.at(n, c, z, y, x) * factor(input.shape().index(n, c, z, y, x));
    }

    @Override
    public Gradients backward(Tensor input, Tensor upstream) {
        return Gradients.of(Tensor.of(upstream.shape(), cell(upstream)));
    }

    /// What the number at a place of the array is multiplied by.
    public float factor(int index) {
        if (seed.isEmpty()) {
            return 1;
        }
        return Chance.uniform(seed.getAsLong(), index) < rate ? 0 : (float) (1 / (1 - rate));
    }
}
