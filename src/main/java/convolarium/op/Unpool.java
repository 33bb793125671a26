package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.Arrays;
import java.util.List;

/// Undoes a pooling as far as it can be undone (Zeiler and Fergus, 2014): each number goes back to the place of the
/// winner of its window, all other places are zero. The inputs are the numbers and what was pooled. Where windows share
/// a winner the last one counts.
///
/// @param pool keeps the largest or the smallest
public record Unpool(Pool pool) implements Join {

    private static final int NOBODY = -1;

    /// @throws IllegalArgumentException for a pool that has no winners
    public Unpool {
        if (!pool.hasWinners()) {
            throw new IllegalArgumentException("no winners with " + pool.reduction());
        }
    }

    @Override
    public Fit fit(List<Shape> inputs) {
        if (inputs.size() != 2) {
            return Fit.misfit(Fit.Reason.INPUT_COUNT, 2, inputs.size());
        }
        var pooled = inputs.getLast();
        return switch (pool.fit(pooled)) {
            case Fit.Fits fits when fits.output().equals(inputs.getFirst()) -> Fitting.cellByCell(pooled);
            case Fit.Fits fits -> Joining.differ(fits.output(), inputs.getFirst());
            case Fit.Misfit misfit -> misfit;
        };
    }

    @Override
    public Tensor forward(List<Tensor> inputs) {
        require(inputs);
        int[] from = sources(inputs);
        var values = inputs.getFirst();
        var places = inputs.getLast().shape();
        return Tensor.of(places, (n, c, z, y, x) -> {
            int source = from[places.index(n, c, z, y, x)];
            return source == NOBODY ? 0 : values.array()[source];
        });
    }

    @Override
    public List<Tensor> backward(List<Tensor> inputs, Tensor upstream) {
        require(inputs);
        int[] from = sources(inputs);
        var values = inputs.getFirst().shape();
        var gradient = new float[values.size()];
        for (int place = 0; place < from.length; place++) {
            if (from[place] != NOBODY) {
                gradient[from[place]] = upstream.array()[place];
            }
        }
        return List.of(
                Tensor.owning(values, gradient), Tensor.zeros(inputs.getLast().shape()));
    }

    /// For each place the number that goes there, or [#NOBODY].
    private int[] sources(List<Tensor> inputs) {
        var pooled = inputs.getLast();
        var placement = pool.fit(pooled.shape()).require().placement();
        var from = new int[pooled.shape().size()];
        Arrays.fill(from, NOBODY);
        var values = inputs.getFirst();
        Outputs.forEach(values, (n, c, z, y, x, _) -> {
            int winner = pool.winner(pooled, n, c, placement.at(z, y, x));
            from[winner] = values.shape().index(n, c, z, y, x);
        });
        return from;
    }
}
