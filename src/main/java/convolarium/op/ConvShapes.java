package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Border;
import convolarium.window.Window;

/// Convolutions in other shapes that keep as many of their weights as they can.
final class ConvShapes {

    private ConvShapes() {}

    static Shape kernel(int filters, int slices, Window window) {
        return new Shape(
                filters,
                slices,
                window.depth().size(),
                window.rows().size(),
                window.cols().size());
    }

    /// In another window, cut or filled with zeros around the middle.
    static Conv inWindow(Conv conv, Window window) {
        var weights = around(conv.weights(), kernel(conv.filters(), conv.slices(), window), conv.flip());
        return new Conv(weights, conv.bias(), window, conv.border(), conv.groups(), conv.flip(), conv.biased());
    }

    /// Moves stored weights, once somebody reads them, so that the tap in the middle, the earlier of two, keeps its
    /// weight.
    static Tensor around(Tensor weights, Shape shape, boolean flip) {
        var old = weights.shape();
        int dz = middle(shape.depth(), flip) - middle(old.depth(), flip);
        int dy = middle(shape.height(), flip) - middle(old.height(), flip);
        int dx = middle(shape.width(), flip) - middle(old.width(), flip);
        return shape.equals(old)
                ? weights
                : Tensor.later(shape, (f, s, z, y, x) -> Border.ZEROS.read(weights, f, s, z - dz, y - dy, x - dx));
    }

    private static int middle(int size, boolean flip) {
        return flip ? size / 2 : (size - 1) / 2;
    }

    /// With other numbers of filters, channels and groups.
    static Conv arranged(Conv conv, int filters, int channels, int wantedGroups) {
        int shares = Sharing.common(wantedGroups, Sharing.common(filters, channels));
        int slices = channels / shares;
        if (filters == conv.filters() && slices == conv.slices() && shares == conv.groups()) {
            return conv;
        }
        int count = Math.min(filters, conv.filters());
        var shape = kernel(filters, slices, conv.window());
        var weights = shares == conv.groups()
                ? conv.weights().cut(shape)
                : Tensor.later(shape, (f, s, z, y, x) -> {
                    int slice = s + f / (filters / shares) * slices - conv.inputChannel(f, 0);
                    return f < count && slice >= 0 && slice < conv.slices()
                            ? conv.weights().at(f, slice, z, y, x)
                            : 0;
                });
        var bias = conv.bias().cut(Shape.vector(filters));
        return new Conv(weights, bias, conv.window(), conv.border(), shares, conv.flip(), conv.biased());
    }
}
