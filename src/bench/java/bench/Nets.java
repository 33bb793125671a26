package bench;

import convolarium.net.Initialiser;
import convolarium.net.Network;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Flatten;
import convolarium.op.Layer;
import convolarium.op.Pool;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.List;

/// The networks of the work items.
final class Nets {

    private Nets() {}

    static Network of(Item item) {
        List<Layer> layers = item.out() == 1 ? vgg() : lenet();
        return Network.sequence(Ours.input(item), layers).initialised(Initialiser.UNIFORM, 1);
    }

    private static List<Layer> lenet() {
        return List.of(
                conv(1, 6, 5, 2),
                relu(),
                pool(),
                conv(6, 16, 5, 0),
                relu(),
                pool(),
                new Flatten(),
                Dense.zeros(120, 400),
                relu(),
                Dense.zeros(84, 120),
                relu(),
                Dense.zeros(10, 84));
    }

    private static List<Layer> vgg() {
        return List.of(
                conv(3, 32, 3, 1),
                relu(),
                conv(32, 32, 3, 1),
                relu(),
                pool(),
                conv(32, 64, 3, 1),
                relu(),
                conv(64, 64, 3, 1),
                relu(),
                pool(),
                new Flatten(),
                Dense.zeros(128, 4096),
                relu(),
                Dense.zeros(10, 128));
    }

    private static Conv conv(int channels, int filters, int size, int padding) {
        return Conv.zeros(filters, channels, Window.square(Axis.of(size).withPadding(padding, padding)));
    }

    private static Activation relu() {
        return new Activation(Activation.Function.RELU);
    }

    private static Pool pool() {
        return Pool.of(Pool.Reduction.MAX, Window.square(Axis.of(2).withStride(2)));
    }
}
