package convolarium.fast;

import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.TransposedConv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Padding;
import convolarium.window.Track;
import convolarium.window.Window;
import java.util.List;

/// How a loss changes with the weights and biases of a convolution, for one picture as it lies: the numbers of
/// [Op#backward].
///
/// Idea: a weight's gradient adds up, over all places, what its tap saw times what the output handed back. That is a
/// convolution as well: every channel is a picture, its kernel is what was handed back, which moves by the dilation and
/// is dilated by the stride.
final class WeightGradients {

    private WeightGradients() {}

    /// Whether it is one picture and one group, and nothing that is infinite meets the zeros of a border.
    static boolean accepts(Filtering layer, Tensor input, Tensor upstream) {
        return layer.groups() == 1
                && input.shape().batch() == 1
                && InputGradients.accepts(layer, input.shape())
                && input.isFinite()
                && upstream.isFinite();
    }

    static List<Tensor> of(Filtering layer, Tensor input, Tensor upstream, Crew crew, Job job) {
        var weights = switch (layer) {
            case Conv conv -> weights(conv, input, upstream, crew, job);
            case TransposedConv transposed -> weights(TransposedStage.reverse(transposed), upstream, input, crew, job);
        };
        return layer.biased() ? List.of(weights, biases(upstream)) : List.of(weights);
    }

    private static Tensor weights(Conv conv, Tensor input, Tensor upstream, Crew crew, Job job) {
        var placement = conv.fit(input.shape()).require().placement();
        var kernels = pictures(upstream);
        var window = new Window(
                axis(conv.window().depth(), placement.depth()),
                axis(conv.window().rows(), placement.rows()),
                axis(conv.window().cols(), placement.cols()),
                Padding.CUSTOM);
        var none = Tensor.zeros(Shape.vector(conv.filters()));
        var exchanged = new Conv(kernels, none, window, conv.border(), 1, false);
        var made = Kernels.forward(exchanged, pictures(input), crew, job);
        var shape = conv.weights().shape();
        return Tensor.of(
                shape,
                (f, s, z, y, x) -> conv.flip()
                        ? made.at(s, f, shape.depth() - 1 - z, shape.height() - 1 - y, shape.width() - 1 - x)
                        : made.at(s, f, z, y, x));
    }

    /// Every channel as a picture of its own.
    private static Tensor pictures(Tensor input) {
        var shape = input.shape();
        return input.reshaped(new Shape(shape.channels(), 1, shape.depth(), shape.height(), shape.width()));
    }

    /// Long enough that all taps are met, those too that hang over the padding.
    private static Axis axis(Axis axis, Track track) {
        int under = Steps.of(track).under(track.outputs());
        int after = Math.max(0, under - track.before() - track.length());
        return Axis.of(track.outputs())
                .withStride(axis.dilation())
                .withDilation(axis.stride())
                .withPadding(track.before(), after);
    }

    private static Tensor biases(Tensor upstream) {
        int plane = Math.toIntExact(upstream.shape().plane());
        return Tensor.of(Shape.vector(upstream.shape().channels()), (_, f, _, _, _) -> {
            float sum = 0;
            for (int i = f * plane; i < (f + 1) * plane; i++) {
                sum += upstream.array()[i];
            }
            return sum;
        });
    }
}
