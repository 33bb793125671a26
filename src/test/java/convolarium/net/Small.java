package convolarium.net;

import convolarium.op.Activation;
import convolarium.op.BatchNorm;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Dropout;
import convolarium.op.Flatten;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.tensor.Shape;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.io.IOException;
import java.util.List;

/// Networks that soon learn digits of 8×8 pixels.
public final class Small {

    private static final Window THREE = Window.square(Axis.of(3).withPadding(1, 1));
    private static final Pool HALVE =
            Pool.of(Pool.Reduction.MAX, Window.square(Axis.of(2).withStride(2)));
    private static final Activation RELU = new Activation(Activation.Function.RELU);

    /// What a beginner might build.
    public static final Network PLAIN = Network.sequence(
            Shape.picture(1, 8, 8),
            List.of(
                    Conv.zeros(8, 1, THREE),
                    RELU,
                    HALVE,
                    Conv.zeros(16, 8, THREE),
                    RELU,
                    HALVE,
                    new Flatten(),
                    Dense.zeros(10, 16 * 4),
                    new Softmax(false)));

    /// With layers that go by chance and by the batch.
    public static final Network NORMAL = Network.sequence(
            Shape.picture(1, 8, 8),
            List.of(
                    Conv.zeros(4, 1, THREE),
                    BatchNorm.of(4),
                    RELU,
                    HALVE,
                    new Flatten(),
                    Dropout.of(0.25),
                    Dense.zeros(10, 4 * 16)));

    private Small() {}

    public static IdxExamples train() throws IOException {
        return IdxExamples.digits().part(0, 1437);
    }

    public static IdxExamples test() throws IOException {
        return IdxExamples.digits().part(1437, 360);
    }
}
