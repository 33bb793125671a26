package convolarium.fast;

import convolarium.op.Op;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Runs a layer with the first kernel that accepts it, or by its definition if none does.
public final class Kernels {

    private static final List<Kernel<?>> BEST_FIRST = List.of(new ConvRows(), new PoolRows());

    private Kernels() {}

    /// All output cells of a layer, row by row.
    ///
    /// @throws CancellationException    once the job is cancelled
    /// @throws IllegalArgumentException if the layer does not fit the input
    public static Tensor forward(Op op, Tensor input, Job job) {
        var fits = op.fit(input.shape()).require();
        var rows = BEST_FIRST.stream()
                .map(kernel -> kernel.offer(op, input, fits))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> definition(op, input, fits));
        return run(rows, fits.output(), job);
    }

    private static Tensor run(Kernel.Rows rows, Shape shape, Job job) {
        var output = new float[shape.size()];
        int total = shape.batch() * shape.depth() * shape.height();
        for (int done = 0; done < total; done++) {
            if (job.cancelled()) {
                throw new CancellationException();
            }
            int y = done % shape.height();
            int z = done / shape.height() % shape.depth();
            rows.run(done / shape.height() / shape.depth(), z, y, output);
            job.progress((done + 1.0) / total);
        }
        return Tensor.owning(shape, output);
    }

    private static Kernel.Rows definition(Op op, Tensor input, Fit.Fits fits) {
        var cell = op.cell(input);
        var shape = fits.output();
        return (n, z, y, output) -> {
            for (int c = 0; c < shape.channels(); c++) {
                for (int x = 0, i = shape.index(n, c, z, y, 0); x < shape.width(); x++, i++) {
                    output[i] = cell.at(n, c, z, y, x);
                }
            }
        };
    }
}
