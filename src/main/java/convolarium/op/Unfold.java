package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.Placement;
import convolarium.window.Site;
import convolarium.window.Window;
import java.util.List;

/// Writes what a window sees at every place side by side: a channel for each input channel and tap, the taps of a
/// channel together. A convolution is a dense layer on it (im2col).
public record Unfold(Window window) implements Op {

    private static final WindowParams<Unfold> WINDOW =
            new WindowParams<>(Unfold::window, (_, window) -> new Unfold(window), _ -> true, false);

    public static final OpType<Unfold> TYPE = new OpType<>(
            "unfold",
            Unfold.class,
            new Unfold(Window.square(Axis.of(3).withPadding(1, 1))),
            List.of(WINDOW.size(), WINDOW.stride(), WINDOW.padding(), WINDOW.dilation()));

    @Override
    public OpType<Unfold> type() {
        return TYPE;
    }

    @Override
    public Fit fit(Shape input) {
        return Fitting.of(window, Border.ZEROS, input, input.channels() * window.taps());
    }

    @Override
    public Tensor.Cell cell(Tensor input) {
        var placement = placement(input.shape());
        return (n, c, z, y, x) -> {
            int source = source(input.shape(), n, c, placement.at(z, y, x));
            return source == Border.NONE ? 0 : input.array()[source];
        };
    }

    /// Every output cell hands its gradient back to the cell it shows.
    @Override
    public Gradients backward(Tensor input, Tensor upstream) {
        var placement = placement(input.shape());
        var ofInput = new float[input.shape().size()];
        Outputs.forEach(upstream, (n, c, z, y, x, gradient) -> {
            int source = source(input.shape(), n, c, placement.at(z, y, x));
            if (source != Border.NONE) {
                ofInput[source] += gradient;
            }
        });
        return Gradients.of(Tensor.owning(input.shape(), ofInput));
    }

    private Placement placement(Shape input) {
        return fit(input).require().placement();
    }

    /// The input cell that an output channel shows, or [Border#NONE] for a zero.
    private int source(Shape input, int n, int c, Site site) {
        int rows = window.rows().size();
        int cols = window.cols().size();
        int tap = c % window.taps();
        int kz = tap / cols / rows;
        int ky = tap / cols % rows;
        int kx = tap % cols;
        boolean exists = kz < site.depth().counted()
                && ky < site.rows().counted()
                && kx < site.cols().counted();
        return exists ? site.source(input, Border.ZEROS, n, c / window.taps(), kz, ky, kx) : Border.NONE;
    }
}
