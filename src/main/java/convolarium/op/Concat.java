package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.ArrayList;
import java.util.List;

/// Lays the channels of its inputs one after the other.
public record Concat() implements Join {

    @Override
    public Fit fit(List<Shape> inputs) {
        int channels = inputs.stream().mapToInt(Shape::channels).sum();
        var resized = inputs.stream().map(shape -> shape.withChannels(channels)).toList();
        return Joining.alike(resized, channels);
    }

    @Override
    public Tensor forward(List<Tensor> inputs) {
        return Tensor.of(require(inputs).output(), (n, c, z, y, x) -> {
            var source = source(inputs, c);
            return inputs.get(source.which()).at(n, source.channel(), z, y, x);
        });
    }

    /// A channel of one of several inputs.
    public record Source(int which, int channel) {}

    /// Where a channel of the output comes from.
    public static Source source(List<Tensor> inputs, int channel) {
        int which = 0;
        int left = channel;
        while (left >= inputs.get(which).shape().channels()) {
            left -= inputs.get(which++).shape().channels();
        }
        return new Source(which, left);
    }

    @Override
    public List<Tensor> backward(List<Tensor> inputs, Tensor upstream) {
        var gradients = new ArrayList<Tensor>();
        int before = 0;
        for (var input : inputs) {
            int first = before;
            gradients.add(Tensor.of(input.shape(), (n, c, z, y, x) -> upstream.at(n, first + c, z, y, x)));
            before += input.shape().channels();
        }
        return gradients;
    }
}
