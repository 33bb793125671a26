package convolarium.op;

import convolarium.tensor.Chance;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Fit;
import convolarium.window.Site;
import convolarium.window.Window;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Stochastic pooling (Zeiler and Fergus, 2013): while training, a window keeps one of its cells, drawn with a
/// probability in proportion to its value; otherwise it makes the mean of its cells, each counted by that probability.
/// What is not positive is never drawn; a window without anything positive makes 0.
///
/// @param seed what the draws of this training step begin with; nothing when it is not training
public record StochasticPool(Window window, OptionalLong seed) implements Op {

    /// No cell.
    public static final int NONE = -1;
    private static final WindowParams<StochasticPool> WINDOW = new WindowParams<>(
            StochasticPool::window, (pool, window) -> new StochasticPool(window, pool.seed()), _ -> true, false);

    public static final OpType<StochasticPool> TYPE = new OpType<>(
            "stochastic-pool",
            StochasticPool.class,
            new StochasticPool(Window.square(Axis.of(2).withStride(2)), OptionalLong.empty()),
            List.of(WINDOW.size(), WINDOW.stride(), WINDOW.dilation(), WINDOW.ceil()));

    @Override
    public OpType<StochasticPool> type() {
        return TYPE;
    }

    @Override
    public StochasticPool training(long step) {
        return new StochasticPool(window, OptionalLong.of(step));
    }

    @Override
    public Fit fit(Shape input) {
        return Pool.of(Pool.Reduction.MAX, window).fit(input);
    }

    @Override
    public Tensor.Cell cell(Tensor input) {
        var fits = fit(input.shape()).require();
        return (n, c, z, y, x) -> {
            int[] cells = cells(input.shape(), n, c, fits.placement().at(z, y, x));
            if (seed.isEmpty()) {
                return (float) mean(input.array(), 0, cells);
            }
            int cell = drawn(fits.output().index(n, c, z, y, x), input.array(), 0, cells);
            return cell == NONE ? 0 : input.array()[cell];
        };
    }

    /// While training the drawn cell gets all; otherwise the mean m moves by (2a − m) / Σa of a positive cell a.
    @Override
    public Gradients backward(Tensor input, Tensor upstream) {
        var fits = fit(input.shape()).require();
        var ofInput = new float[input.shape().size()];
        Outputs.forEach(upstream, (n, c, z, y, x, gradient) -> {
            int[] cells = cells(input.shape(), n, c, fits.placement().at(z, y, x));
            handBack(fits.output().index(n, c, z, y, x), input.array(), 0, cells, gradient, ofInput, 0);
        });
        return Gradients.of(Tensor.owning(input.shape(), ofInput));
    }

    /// Where in the array of an input the cells of a window lie.
    private static int[] cells(Shape input, int n, int c, Site site) {
        return site.cells((z, y, x) -> input.index(n, c, z, y, x));
    }

    /// Σa² / Σa over the positive a among `x[at + cells[i]]`.
    public static double mean(float[] x, int at, int[] cells) {
        double squares = 0;
        for (int cell : cells) {
            squares += x[at + cell] > 0 ? (double) x[at + cell] * x[at + cell] : 0;
        }
        return squares == 0 ? 0 : squares / sum(x, at, cells);
    }

    private static double sum(float[] x, int at, int[] cells) {
        double sum = 0;
        for (int cell : cells) {
            sum += x[at + cell] > 0 ? x[at + cell] : 0;
        }
        return sum;
    }

    /// The one of the cells that the draw for an output falls on, or [#NONE]: those that are positive lie side by side,
    /// each as wide as its value.
    public int drawn(int output, float[] x, int at, int[] cells) {
        double left = Chance.uniform(seed.orElseThrow(), output) * sum(x, at, cells);
        int drawn = NONE;
        for (int cell : cells) {
            if (x[at + cell] > 0 && left >= 0) {
                drawn = cell;
                left -= x[at + cell];
            }
        }
        return drawn;
    }

    /// Adds to `gradient[to + cells[i]]` what an output hands back.
    public void handBack(int output, float[] x, int at, int[] cells, float upstream, float[] gradient, int to) {
        if (seed.isPresent()) {
            int drawn = drawn(output, x, at, cells);
            if (drawn != NONE) {
                gradient[to + drawn] += upstream;
            }
            return;
        }
        double mean = mean(x, at, cells);
        double sum = sum(x, at, cells);
        for (int cell : cells) {
            if (x[at + cell] > 0) {
                gradient[to + cell] += (float) (upstream * (2 * x[at + cell] - mean) / sum);
            }
        }
    }

    /// Where in an input of one entry the cell lies that a window keeps in this training step; nowhere if nothing in it
    /// is positive.
    ///
    /// @param entry the place of the input in the batch of the step
    public OptionalInt kept(Tensor input, int entry, int c, int y, int x) {
        var fits = fit(input.shape()).require();
        int[] cells = cells(input.shape(), 0, c, fits.placement().at(0, y, x));
        int cell = drawn(fits.output().index(entry, c, 0, y, x), input.array(), 0, cells);
        return cell == NONE ? OptionalInt.empty() : OptionalInt.of(cell);
    }
}
