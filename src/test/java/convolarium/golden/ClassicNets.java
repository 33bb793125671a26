package convolarium.golden;

import convolarium.op.Activation;
import convolarium.op.Channels;
import convolarium.op.Dense;
import convolarium.op.Flatten;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.window.Axis;
import convolarium.window.Window;

/// Networks that everybody knows, layer by layer.
final class ClassicNets {

    private static final Shape COLOUR = Shape.picture(3, 224, 224);
    private static final int CLASSES = 1000;

    private ClassicNets() {}

    static NetBuilder of(String name) {
        return switch (name) {
            case "lenet5" -> lenet();
            case "alexnet" -> alexnet();
            case "vgg11" -> vgg(64, 0, 128, 0, 256, 256, 0, 512, 512, 0, 512, 512, 0);
            case "vgg16" -> vgg(64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512, 0, 512, 512, 512, 0);
            case "resnet18" -> resnet(false, 2, 2, 2, 2);
            case "resnet50" -> resnet(true, 3, 4, 6, 3);
            case "squeezenet1_0" -> squeezenet(new NetBuilder(COLOUR).conv(96, 7, 2, 0), 3, 7);
            case "squeezenet1_1" -> squeezenet(new NetBuilder(COLOUR).conv(64, 3, 2, 0), 2, 4);
            case "mobilenet_v2" -> mobilenet();
            case "googlenet" -> Inception.googlenet();
            case "shufflenet_v2_x1_0" -> shufflenet();
            case "lesson-conv-10x3x3" -> new NetBuilder(Shape.picture(1, 1000, 1000)).bare(10, 3, 1, 0);
            case "lesson-dense-1000x1000" ->
                new NetBuilder(Shape.picture(1, 1000, 1000))
                        .add(new Flatten())
                        .add(Dense.zeros(1, 1_000_000).withoutBias());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static NetBuilder lenet() {
        var tanh = new Activation(Activation.Function.TANH);
        var halve = Pool.of(Pool.Reduction.AVERAGE, Window.square(Axis.of(2).withStride(2)));
        return new NetBuilder(Shape.picture(1, 28, 28))
                .conv(6, 5, 1, 2)
                .add(tanh)
                .add(halve)
                .conv(16, 5, 1, 0)
                .add(tanh)
                .add(halve)
                .add(new Flatten())
                .dense(120)
                .add(tanh)
                .dense(84)
                .add(tanh)
                .dense(10);
    }

    private static NetBuilder alexnet() {
        return new NetBuilder(COLOUR)
                .conv(64, 11, 4, 2)
                .relu()
                .max(3, 2, 0, false)
                .conv(192, 5, 1, 2)
                .relu()
                .max(3, 2, 0, false)
                .conv(384, 3, 1, 1)
                .relu()
                .conv(256, 3, 1, 1)
                .relu()
                .conv(256, 3, 1, 1)
                .relu()
                .max(3, 2, 0, false)
                .add(NetBuilder.mean(6))
                .flat()
                .dropout()
                .dense(4096)
                .relu()
                .dropout()
                .dense(4096)
                .relu()
                .dense(CLASSES);
    }

    /// @param filters of every convolution; 0 is a pool
    private static NetBuilder vgg(int... filters) {
        var net = new NetBuilder(COLOUR);
        for (int count : filters) {
            if (count == 0) {
                net.max(2, 2, 0, false);
            } else {
                net.conv(count, 3, 1, 1).relu();
            }
        }
        return net.add(NetBuilder.mean(7))
                .flat()
                .dense(4096)
                .relu()
                .dropout()
                .dense(4096)
                .relu()
                .dropout()
                .dense(CLASSES);
    }

    private static NetBuilder resnet(boolean bottleneck, int... blocks) {
        var net = new NetBuilder(COLOUR).normed(64, 7, 2, 3).relu().max(3, 2, 1, false);
        for (int stage = 0; stage < blocks.length; stage++) {
            for (int block = 0; block < blocks[stage]; block++) {
                residual(net, 64 << stage, stage > 0 && block == 0 ? 2 : 1, bottleneck);
            }
        }
        return net.add(NetBuilder.mean(1)).flat().dense(CLASSES);
    }

    private static void residual(NetBuilder net, int filters, int stride, boolean bottleneck) {
        int before = net.here();
        int made = bottleneck ? 4 * filters : filters;
        boolean projects = stride > 1 || net.shape().channels() != made;
        if (bottleneck) {
            net.normed(filters, 1, 1, 0)
                    .relu()
                    .normed(filters, 3, stride, 1)
                    .relu()
                    .normed(made, 1, 1, 0);
        } else {
            net.normed(filters, 3, stride, 1).relu().normed(filters, 3, 1, 1);
        }
        int after = net.here();
        int shortcut = projects ? net.at(before).normed(made, 1, stride, 0).here() : before;
        net.plus(after, shortcut).relu();
    }

    /// @param first, second how many fire modules come before a pool
    private static NetBuilder squeezenet(NetBuilder net, int first, int second) {
        net.relu().max(3, 2, 0, true);
        int[] squeezed = {16, 16, 32, 32, 48, 48, 64, 64};
        for (int i = 0; i < squeezed.length; i++) {
            fire(net, squeezed[i]);
            if (i + 1 == first || i + 1 == second) {
                net.max(3, 2, 0, true);
            }
        }
        return net.dropout()
                .conv(CLASSES, 1, 1, 0)
                .relu()
                .add(NetBuilder.mean(1))
                .flat();
    }

    private static void fire(NetBuilder net, int squeezed) {
        int middle = net.conv(squeezed, 1, 1, 0).relu().here();
        int small = net.conv(4 * squeezed, 1, 1, 0).relu().here();
        int large = net.at(middle).conv(4 * squeezed, 3, 1, 1).relu().here();
        net.joined(small, large);
    }

    private static NetBuilder mobilenet() {
        var net = new NetBuilder(COLOUR).normed(32, 3, 2, 1).relu6();
        net.depthwise(1).relu6().normed(16, 1, 1, 0);
        int[][] stages = {{24, 2, 2}, {32, 3, 2}, {64, 4, 2}, {96, 3, 1}, {160, 3, 2}, {320, 1, 1}};
        for (int[] stage : stages) {
            for (int block = 0; block < stage[1]; block++) {
                inverted(net, stage[0], block == 0 ? stage[2] : 1);
            }
        }
        return net.normed(1280, 1, 1, 0)
                .relu6()
                .quietly(NetBuilder.mean(1))
                .flat()
                .dropout()
                .dense(CLASSES);
    }

    private static void inverted(NetBuilder net, int filters, int stride) {
        int before = net.here();
        int channels = net.shape().channels();
        net.normed(6 * channels, 1, 1, 0).relu6().depthwise(stride).relu6().normed(filters, 1, 1, 0);
        if (stride == 1 && channels == filters) {
            net.plus(before, net.here());
        }
    }

    private static NetBuilder shufflenet() {
        var net = new NetBuilder(COLOUR).normed(24, 3, 2, 1).relu().max(3, 2, 1, false);
        int[][] stages = {{116, 4}, {232, 8}, {464, 4}};
        for (int[] stage : stages) {
            int half = stage[0] / 2;
            int before = net.here();
            int left = net.depthwise(2).normed(half, 1, 1, 0).relu().here();
            int right = net.at(before)
                    .normed(half, 1, 1, 0)
                    .relu()
                    .depthwise(2)
                    .normed(half, 1, 1, 0)
                    .relu()
                    .here();
            net.joined(left, right).quietly(Channels.shuffle(stage[0], 2));
            for (int unit = 1; unit < stage[1]; unit++) {
                shuffled(net, half);
            }
        }
        return net.normed(1024, 1, 1, 0)
                .relu()
                .quietly(NetBuilder.mean(1))
                .flat()
                .dense(CLASSES);
    }

    private static void shuffled(NetBuilder net, int half) {
        int before = net.here();
        int kept = net.quietly(Channels.range(0, half)).here();
        net.at(before).quietly(Channels.range(half, 2 * half));
        int changed = net.normed(half, 1, 1, 0)
                .relu()
                .depthwise(1)
                .normed(half, 1, 1, 0)
                .relu()
                .here();
        net.joined(kept, changed).quietly(Channels.shuffle(2 * half, 2));
    }
}
