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
            int channel = c;
            int which = 0;
            while (channel >= inputs.get(which).shape().channels()) {
                channel -= inputs.get(which++).shape().channels();
            }
            return inputs.get(which).at(n, channel, z, y, x);
        });
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
