package convolarium.op;

import convolarium.tensor.Chance;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Fit;
import convolarium.window.Placement;
import convolarium.window.Site;
import convolarium.window.Window;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntConsumer;

/// Stochastic pooling (Zeiler and Fergus, 2013): while training, a window keeps one of its cells, drawn with a
/// probability in proportion to its value; otherwise it makes the mean of its cells, each counted by that probability.
/// What is not positive is never drawn; a window without anything positive makes 0.
///
/// @param seed what the draws of this training step begin with; nothing when it is not training
public record StochasticPool(Window window, OptionalLong seed) implements Op {

    private static final int NONE = -1;
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
            var site = fits.placement().at(z, y, x);
            if (seed.isEmpty()) {
                return (float) mean(input, n, c, site);
            }
            int cell = drawn(input, n, c, site, fits.output().index(n, c, z, y, x));
            return cell == NONE ? 0 : input.array()[cell];
        };
    }

    /// While training the drawn cell gets all; otherwise the mean m moves by (2a − m) / Σa of a positive cell a.
    @Override
    public Gradients backward(Tensor input, Tensor upstream) {
        var fits = fit(input.shape()).require();
        Placement placement = fits.placement();
        var ofInput = new float[input.shape().size()];
        Outputs.forEach(upstream, (n, c, z, y, x, gradient) -> {
            var site = placement.at(z, y, x);
            if (seed.isPresent()) {
                int cell = drawn(input, n, c, site, fits.output().index(n, c, z, y, x));
                if (cell != NONE) {
                    ofInput[cell] += gradient;
                }
            } else {
                double mean = mean(input, n, c, site);
                double sum = sum(input, n, c, site);
                positive(
                        input, n, c, site, i -> ofInput[i] += (float) (gradient * (2 * input.array()[i] - mean) / sum));
            }
        });
        return Gradients.of(Tensor.owning(input.shape(), ofInput));
    }

    private static double mean(Tensor input, int n, int c, Site site) {
        double[] squares = {0};
        positive(input, n, c, site, i -> squares[0] += (double) input.array()[i] * input.array()[i]);
        return squares[0] == 0 ? 0 : squares[0] / sum(input, n, c, site);
    }

    private static double sum(Tensor input, int n, int c, Site site) {
        double[] sum = {0};
        positive(input, n, c, site, i -> sum[0] += input.array()[i]);
        return sum[0];
    }

    /// Where the cell is that the draw of an output falls on: the cells lie side by side, each as wide as its value.
    private int drawn(Tensor input, int n, int c, Site site, int output) {
        double[] left = {Chance.uniform(seed.orElseThrow(), output) * sum(input, n, c, site)};
        int[] cell = {NONE};
        positive(input, n, c, site, i -> {
            if (left[0] >= 0) {
                cell[0] = i;
                left[0] -= input.array()[i];
            }
        });
        return cell[0];
    }

    /// Where in an input of one entry the cell lies that a window keeps in this training step; nowhere if nothing in it
    /// is positive.
    ///
    /// @param entry the place of the input in the batch of the step
    public OptionalInt kept(Tensor input, int entry, int c, int y, int x) {
        var fits = fit(input.shape()).require();
        int cell =
                drawn(input, 0, c, fits.placement().at(0, y, x), fits.output().index(entry, c, 0, y, x));
        return cell == NONE ? OptionalInt.empty() : OptionalInt.of(cell);
    }

    private static void positive(Tensor input, int n, int c, Site site, IntConsumer take) {
        for (int kz = site.depth().first(); kz < site.depth().end(); kz++) {
            for (int ky = site.rows().first(); ky < site.rows().end(); ky++) {
                for (int kx = site.cols().first(); kx < site.cols().end(); kx++) {
                    int i = site.index(input.shape(), n, c, kz, ky, kx);
                    if (input.array()[i] > 0) {
                        take.accept(i);
                    }
                }
            }
        }
    }
}
