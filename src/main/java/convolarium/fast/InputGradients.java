package convolarium.fast;

import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.TransposedConv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Border;
import convolarium.window.OutputPadding;
import convolarium.window.Placement;
import java.math.BigInteger;

/// How a loss changes with what came into a layer, for inputs as they lie: the numbers of [Op#backward], which has the
/// last word where there is no quicker way.
///
/// Idea: what a convolution hands back is what a transposed convolution makes, and the other way round.
final class InputGradients {

    private static final BigInteger MUCH = BigInteger.valueOf(Team.LITTLE);

    private InputGradients() {}

    /// Whether there is a quicker way. What a cell gets through a border is added up before it comes to the rest, so
    /// that only much work, whose sums nobody follows term by term, goes that way.
    static boolean accepts(Filtering layer, Shape input) {
        return switch (layer) {
            case Conv conv ->
                conv.border() == Border.ZEROS
                        || (!conv.window().mayHang() && conv.multiplyAdds(input).compareTo(MUCH) >= 0);
            case TransposedConv transposed ->
                TransposedStage.accepts(transposed, input)
                        && transposed.weights().isFinite();
        };
    }

    static Tensor of(Op op, Tensor input, Tensor upstream, Crew crew, Job job) {
        return switch (op) {
            case Conv conv when accepts(conv, input.shape()) -> convolved(conv, input.shape(), upstream, crew, job);
            case TransposedConv layer
            when accepts(layer, input.shape()) -> Kernels.forward(TransposedStage.reverse(layer), upstream, crew, job);
            case Dense dense -> summed(dense, input.shape(), upstream, crew, job);
            case Activation activation -> bent(activation, input, upstream, crew, job);
            default -> op.backward(input, upstream).input();
        };
    }

    /// Everything is laid on upside down, so that a cell adds what it gets in the order of the outputs.
    private static Tensor convolved(Conv conv, Shape input, Tensor upstream, Crew crew, Job job) {
        var placement = conv.fit(input).require().placement();
        var turned = conv.withFlip(!conv.flip());
        var none = Tensor.zeros(Shape.vector(conv.channels()));
        var transposed = new TransposedConv(
                turned.flip() ? Tensor.of(conv.weights().shape(), turned::weight) : conv.weights(),
                none,
                BorderedStage.bare(conv.window()),
                OutputPadding.NONE,
                conv.groups(),
                false);
        var padded = Kernels.forward(transposed, turned(upstream), crew, job);
        return folded(conv.border(), placement, input, padded, crew, job);
    }

    /// Adds what lies under the windows, the last cell first, to the cells of the input that it shows.
    private static Tensor folded(Border border, Placement placement, Shape input, Tensor padded, Crew crew, Job job) {
        int[] slices =
                BorderedStage.sources(border, placement.depth(), padded.shape().depth());
        int[] rows =
                BorderedStage.sources(border, placement.rows(), padded.shape().height());
        int[] cols =
                BorderedStage.sources(border, placement.cols(), padded.shape().width());
        var gradient = new float[input.size()];
        crew.work(
                new Each(input.batch() * input.channels(), padded.shape().elements(), plane -> {
                    int from = (plane + 1) * slices.length * rows.length * cols.length - 1;
                    for (int i = 0; i < slices.length * rows.length; i++, from -= cols.length) {
                        int slice = slices[i / rows.length];
                        int row = rows[i % rows.length];
                        if (slice != Border.NONE && row != Border.NONE) {
                            int to = ((plane * input.depth() + slice) * input.height() + row) * input.width();
                            fold(padded.array(), from, cols, gradient, to);
                        }
                    }
                }),
                job);
        return Tensor.owning(input, gradient);
    }

    private static void fold(float[] padded, int from, int[] cols, float[] gradient, int to) {
        for (int x = 0; x < cols.length; x++) {
            if (cols[x] != Border.NONE) {
                gradient[to + cols[x]] += padded[from - x];
            }
        }
    }

    /// Every plane from its last cell to its first.
    private static Tensor turned(Tensor tensor) {
        int plane = Math.toIntExact(tensor.shape().plane());
        float[] values = tensor.array();
        var turned = new float[values.length];
        for (int first = 0; first < values.length; first += plane) {
            for (int i = 0; i < plane; i++) {
                turned[first + i] = values[first + plane - 1 - i];
            }
        }
        return Tensor.owning(tensor.shape(), turned);
    }

    /// Rows of weights, each times what its output hands back.
    private static Tensor summed(Dense dense, Shape input, Tensor upstream, Crew crew, Job job) {
        float[] weights = dense.weights().array();
        int length = dense.inputs();
        var gradient = new float[input.size()];
        long size = dense.weights().shape().elements() * input.batch();
        crew.work(
                new Each(input.batch(), size, n -> {
                    for (int o = 0; o < dense.outputs(); o++) {
                        float handed = upstream.array()[n * dense.outputs() + o];
                        for (int i = 0; i < length; i++) {
                            int to = n * length + i;
                            gradient[to] = Math.fma(weights[o * length + i], handed, gradient[to]);
                        }
                    }
                }),
                job);
        return Tensor.owning(input, gradient);
    }

    private static Tensor bent(Activation activation, Tensor input, Tensor upstream, Crew crew, Job job) {
        var shape = input.shape();
        int plane = Math.toIntExact(shape.plane());
        var gradient = new float[shape.size()];
        crew.work(
                new Each(gradient.length / plane, shape.elements() * ActivationRows.cost(activation), part -> {
                    int at = part * plane;
                    ActivationRows.bendBack(activation, input.array(), at, upstream.array(), at, gradient, at, plane);
                }),
                job);
        return Tensor.owning(shape, gradient);
    }
}
