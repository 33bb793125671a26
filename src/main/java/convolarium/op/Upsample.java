package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Adaptive;
import convolarium.window.Fit;
import convolarium.window.Placement;
import convolarium.window.Sampling;
import convolarium.window.Track;
import java.util.Optional;

/// Makes pictures larger (or smaller) without anything to learn: every output cell is found between the input cells
/// around its place.
///
/// @param sampling how it is found; in two directions [Sampling#LINEAR] is bilinear
/// @param rows     how many times as many rows
/// @param cols     how many times as many columns
/// @param size     so many cells in each direction instead, if given
public record Upsample(Sampling sampling, int rows, int cols, Optional<Adaptive> size) implements Op {

    public static final OpType<Upsample> TYPE = new OpType<>(
            "upsample", Upsample.class, new Upsample(Sampling.NEAREST, 2, 2, Optional.empty()), UpsampleParams.ALL);

    /// @throws IllegalArgumentException for a factor below 1
    public Upsample {
        if (rows < 1 || cols < 1) {
            throw new IllegalArgumentException("factor must not be " + Math.min(rows, cols));
        }
    }

    /// So many rows and columns instead of so many times as many; nothing instead where there is no size.
    Upsample withSize(Optional<Adaptive> value) {
        return new Upsample(sampling, rows, cols, value);
    }

    /// The same, leaving so many slices in depth as they are.
    public Upsample through(int slices) {
        return withSize(size.map(sides -> sides.withDepth(slices)));
    }

    @Override
    public OpType<Upsample> type() {
        return TYPE;
    }

    @Override
    public Fit fit(Shape input) {
        long longest = Math.max((long) rows * input.height(), (long) cols * input.width());
        if (size.isEmpty() && longest > Integer.MAX_VALUE) {
            return Fit.tooLarge((long) ((double) rows * cols * input.elements()));
        }
        var sides = size.orElseGet(() -> new Adaptive(input.depth(), rows * input.height(), cols * input.width()));
        var placement = new Placement(
                new Track.Sampled(input.depth(), sides.depth(), sampling),
                new Track.Sampled(input.height(), sides.rows(), sampling),
                new Track.Sampled(input.width(), sides.cols(), sampling));
        return Fitting.placed(placement, input, input.channels());
    }

    @Override
    public Tensor.Cell cell(Tensor input) {
        var placement = fit(input.shape()).require().placement();
        return (n, c, z, y, x) -> {
            var site = placement.at(z, y, x);
            double sum = 0;
            for (int kz = 0; kz < site.depth().size(); kz++) {
                for (int ky = 0; ky < site.rows().size(); ky++) {
                    for (int kx = 0; kx < site.cols().size(); kx++) {
                        float value = input.array()[site.index(input.shape(), n, c, kz, ky, kx)];
                        sum += share(placement, z, y, x, kz, ky, kx) * value;
                    }
                }
            }
            return (float) sum;
        };
    }

    /// Every output cell hands its gradient back to the cells it was found from, each its share.
    @Override
    public Gradients backward(Tensor input, Tensor upstream) {
        var placement = fit(input.shape()).require().placement();
        var ofInput = new float[input.shape().size()];
        Outputs.forEach(upstream, (n, c, z, y, x, gradient) -> {
            var site = placement.at(z, y, x);
            for (int kz = 0; kz < site.depth().size(); kz++) {
                for (int ky = 0; ky < site.rows().size(); ky++) {
                    for (int kx = 0; kx < site.cols().size(); kx++) {
                        double share = share(placement, z, y, x, kz, ky, kx);
                        ofInput[site.index(input.shape(), n, c, kz, ky, kx)] += (float) (share * gradient);
                    }
                }
            }
        });
        return Gradients.of(Tensor.owning(input.shape(), ofInput));
    }

    /// How much of an output comes from the cell under a tap.
    public static double share(Placement placement, int z, int y, int x, int kz, int ky, int kx) {
        return share(placement.depth(), z, kz) * share(placement.rows(), y, ky) * share(placement.cols(), x, kx);
    }

    private static double share(Track track, int out, int tap) {
        return ((Track.Sampled) track).share(out, tap);
    }
}
