package convolarium.golden;

import convolarium.op.Activation;
import convolarium.op.Op;
import convolarium.tensor.Shape;

/// GoogLeNet and its modules of four branches.
final class Inception {

    private static final Op RELU = new Activation(Activation.Function.RELU);

    private Inception() {}

    static NetBuilder googlenet() {
        var net = new NetBuilder(Shape.picture(3, 224, 224));
        unit(net, 64, 7, 2).max(3, 2, 0, true);
        unit(net, 64, 1, 1);
        unit(net, 192, 3, 1).max(3, 2, 0, true);
        module(net, 64, 96, 128, 16, 32, 32);
        module(net, 128, 128, 192, 32, 96, 64);
        net.max(3, 2, 0, true);
        module(net, 192, 96, 208, 16, 48, 64);
        module(net, 160, 112, 224, 24, 64, 64);
        module(net, 128, 128, 256, 24, 64, 64);
        module(net, 112, 144, 288, 32, 64, 64);
        module(net, 256, 160, 320, 32, 128, 128);
        net.max(2, 2, 0, true);
        module(net, 256, 160, 320, 32, 128, 128);
        module(net, 384, 192, 384, 48, 128, 128);
        return net.add(NetBuilder.mean(1)).flat().dropout().dense(1000);
    }

    /// A convolution, its normalisation and a ReLU that tables leave out.
    private static NetBuilder unit(NetBuilder net, int filters, int size, int stride) {
        return net.normed(filters, size, stride, size / 2).quietly(RELU);
    }

    private static void module(NetBuilder net, int first, int... filters) {
        int before = net.here();
        int one = unit(net, first, 1, 1).here();
        unit(net.at(before), filters[0], 1, 1);
        int two = unit(net, filters[1], 3, 1).here();
        unit(net.at(before), filters[2], 1, 1);
        int three = unit(net, filters[3], 3, 1).here();
        net.at(before).max(3, 1, 1, true);
        int four = unit(net, filters[4], 1, 1).here();
        net.joined(one, two, three, four);
    }
}
