package convolarium.fast;

import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Op;
import convolarium.op.TransposedConv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Border;
import convolarium.window.OutputPadding;

/// How a loss changes with what came into a layer, for inputs as they lie: the numbers of [Op#backward], which has the
/// last word where there is no quicker way.
///
/// Idea: what a convolution hands back is what a transposed convolution makes, and the other way round.
final class InputGradients {

    private InputGradients() {}

    static Tensor of(Op op, Tensor input, Tensor upstream, Crew crew, Job job) {
        return switch (op) {
            case Conv conv when conv.border() == Border.ZEROS -> convolved(conv, input.shape(), upstream, crew, job);
            case TransposedConv layer
            when TransposedStage.accepts(layer, input.shape()) ->
                Kernels.forward(TransposedStage.reverse(layer), upstream, crew, job);
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
        int slice = padded.shape().depth() - 1 - placement.depth().before();
        int row = padded.shape().height() - 1 - placement.rows().before();
        int col = padded.shape().width() - 1 - placement.cols().before();
        var gradient = new float[input.size()];
        crew.work(
                new Rows(input, input.elements(), () -> (n, z, y) -> {
                    for (int c = 0; c < input.channels() && z <= slice && y <= row; c++) {
                        int from = padded.shape().index(n, c, slice - z, row - y, col);
                        int to = input.index(n, c, z, y, 0);
                        for (int x = 0; x < input.width() && x <= col; x++) {
                            gradient[to + x] = padded.array()[from - x];
                        }
                    }
                }),
                job);
        return Tensor.owning(input, gradient);
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
