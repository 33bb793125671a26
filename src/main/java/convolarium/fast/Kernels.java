package convolarium.fast;

import convolarium.op.Filtering;
import convolarium.op.Gradients;
import convolarium.op.Op;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;

/// Runs a layer with the first kernel that accepts it, or by its definition if none does.
public final class Kernels {

    static final List<Kernel<?>> BEST_FIRST = List.of(
            new ConvStrips(),
            new TransposedStrips(),
            new DenseRows(),
            new PoolStrips(),
            new SumStrips(),
            new UpsampleRows(),
            new ActivationRows(),
            new SoftmaxRows(),
            new UnfoldRows(),
            new FlattenRows());

    private Kernels() {}

    /// All output cells of a layer, worked out by the caller alone.
    ///
    /// @throws CancellationException    once the job is cancelled
    /// @throws IllegalArgumentException if the layer does not fit the input
    public static Tensor forward(Op op, Tensor input, Job job) {
        return forward(op, input, Crew.ALONE, job);
    }

    /// All output cells of a layer, the same whoever works.
    ///
    /// @throws CancellationException    once the job is cancelled
    /// @throws IllegalArgumentException if the layer does not fit the input
    public static Tensor forward(Op op, Tensor input, Crew crew, Job job) {
        var shape = op.fit(input.shape()).require().output();
        var output = new float[shape.size()];
        fill(op, input, output, crew, job);
        return Tensor.owning(shape, output);
    }

    /// All output cells of a layer, into an array that may have been used before: on large pictures new memory costs
    /// more than the work.
    ///
    /// @param output as many numbers as the layer makes
    /// @throws CancellationException    once the job is cancelled
    /// @throws IllegalArgumentException if the layer does not fit the input
    public static void fill(Op op, Tensor input, float[] output, Crew crew, Job job) {
        crew.work(ready(op, input.shape()).work(input, output), job);
    }

    /// How a loss changes with what came into a layer, when it changes with each output cell by `upstream`: the input's
    /// part of [#backward].
    ///
    /// @throws CancellationException    once the job is cancelled
    /// @throws IllegalArgumentException if the layer does not fit the input
    public static Tensor gradient(Op op, Tensor input, Tensor upstream, Crew crew, Job job) {
        return InputGradients.of(op, input, upstream, crew, job);
    }

    /// What [Op#backward] says, the same whoever works.
    ///
    /// @throws CancellationException    once the job is cancelled
    /// @throws IllegalArgumentException if the layer does not fit the input
    public static Gradients backward(Op op, Tensor input, Tensor upstream, Crew crew, Job job) {
        return op instanceof Filtering layer && WeightGradients.accepts(layer, input, upstream)
                ? new Gradients(
                        gradient(op, input, upstream, crew, job), WeightGradients.of(layer, input, upstream, crew, job))
                : op.backward(input, upstream);
    }

    /// A layer laid out for inputs of a shape, when it is to be worked out more than once.
    ///
    /// @throws IllegalArgumentException if the layer does not fit the shape
    public static Ready ready(Op op, Shape input) {
        var fits = op.fit(input).require();
        return BEST_FIRST.stream()
                .map(kernel -> kernel.offer(op, input))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Definition(op, fits));
    }

    /// Prepares for speed in the background. Until then everything works, more slowly.
    public static void warmUp(Executor background) {
        Loops.cold();
        background.execute(Loops::warmUp);
    }

    /// A layer without a kernel, cell by cell.
    private record Definition(Op op, Fit.Fits fits) implements Ready {

        /// What is done with a number that a cell depends on, counted in multiplications.
        private static final int COST = 8;

        @Override
        public Work band(Tensor input, Band band, float[] output) {
            var shape = band.of(fits.output());
            var cell = op.cell(input);
            int rows = shape.depth() * shape.height();
            long size = shape.elements() * seen(input.shape()) * COST;
            return new Each(shape.batch() * shape.channels() * rows, size, part -> {
                int n = part / rows / shape.channels();
                int c = part / rows % shape.channels();
                int z = part % rows / shape.height();
                int y = part % shape.height();
                for (int x = 0; x < shape.width(); x++) {
                    output[part * shape.width() + x] = cell.at(n, band.firstMap() + c, z, band.firstRow() + y, x);
                }
            });
        }

        /// About how many numbers a cell depends on.
        private long seen(Shape input) {
            var site = fits.placement().at(0);
            return Math.max(site.counted(), input.elements() / fits.output().elements());
        }
    }
}
