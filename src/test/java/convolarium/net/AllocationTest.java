package convolarium.net;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.Meter;
import convolarium.fast.Crew;
import convolarium.fast.Kernels;
import convolarium.op.Activation;
import convolarium.op.Activation.Function;
import convolarium.op.Channels;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Flatten;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.StochasticPool;
import convolarium.op.Unfold;
import convolarium.tensor.Chance;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Window;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a step of training leaves for the garbage collector. A plan has all its memory from the start; what is new in a
/// step is what it hands out and small objects, of which the compiler spares some later.
class AllocationTest {

    private static final int STEPS = 100;

    /// Less than any large array that a plan works on.
    private static final long MOST = 16 * 1024;

    /// Until they are compiled, loops by vector instructions make an object of every register.
    private static final int ROUNDS = 30;

    /// As the program does: what is not compiled as it should be is left to plain loops.
    @BeforeAll
    static void warmUp() {
        Kernels.warmUp(Runnable::run);
    }

    @ParameterizedTest
    @EnumSource(
            value = Function.class,
            names = {"RELU", "TANH", "SOFTPLUS", "SILU", "GELU_TANH"})
    void aStepNeedsNoNewMemoryWorthSeeing(Function function) {
        checkLeNet(function);
    }

    private static void checkLeNet(Function function) {
        var batch = new Shape(32, 1, 1, 28, 28);
        int[] labels = new int[batch.batch()];
        Arrays.setAll(labels, i -> i % 10);
        check(leNet(batch, function), images(batch), Loss.oneHot(labels, 10), Loss.CROSS_ENTROPY);
    }

    /// Where there are no vector instructions, or until those are warm.
    @Test
    void norDoesAStepByPlainLoops() {
        Kernels.warmUp(_ -> {});
        try {
            checkLeNet(Function.RELU);
        } finally {
            Kernels.warmUp(Runnable::run);
        }
    }

    /// With skips, batch normalisation, dropout and ways up again.
    @Test
    void norDoesAStepOfAnHourglass() {
        var network = Graphs.hourglass(32);
        var images = images(network.input());
        check(network, images, images, Loss.SQUARED_ERROR);
    }

    /// With borders and layers that most networks do without.
    @Test
    void norDoesAStepOfRareLayers() {
        var batch = new Shape(32, 2, 1, 8, 12);
        var network = Network.sequence(
                batch,
                List.of(
                        Conv.zeros(4, 2, Window.square(Axis.of(3).withPadding(1, 1)))
                                .withBorder(Border.CIRCULAR),
                        new Activation(Function.GELU),
                        StochasticPool.TYPE.initial(),
                        new Channels(List.of(3, 0, 2, 0)),
                        new Unfold(Window.square(Axis.of(2))),
                        Pool.of(Pool.Reduction.LP, Window.square(Axis.of(2))),
                        Dense.zeros(5, 16 * 2 * 4),
                        new Softmax(false)));
        check(network, images(batch), images(new Shape(32, 5, 1, 1, 1)), Loss.SQUARED_ERROR);
    }

    private static Tensor images(Shape batch) {
        return Tensor.of(batch, (n, c, z, y, x) -> (float) Chance.uniform(1, batch.index(n, c, z, y, x)));
    }

    private static void check(Network network, Tensor images, Tensor wanted, Loss loss) {
        var plan = new Plan(network.initialised(Initialiser.HE_NORMAL, 3), Sgd.withMomentum(0.001, 0.9), Crew.ALONE);
        long bytes = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && bytes > MOST; round++) {
            long before = Meter.allocated();
            for (int step = 0; step < STEPS; step++) {
                plan.step(images, wanted, loss, step);
            }
            bytes = (Meter.allocated() - before) / STEPS;
        }
        assertThat(bytes).as("bytes a step").isLessThanOrEqualTo(MOST);
    }

    private static Network leNet(Shape batch, Function function) {
        var bend = new Activation(function);
        var halve = Pool.of(Pool.Reduction.MAX, Window.square(Axis.of(2).withStride(2)));
        return Network.sequence(
                batch,
                List.of(
                        Conv.zeros(6, 1, Window.square(Axis.of(5).withPadding(2, 2))),
                        bend,
                        halve,
                        Conv.zeros(16, 6, Window.square(Axis.of(5))),
                        bend,
                        halve,
                        new Flatten(),
                        Dense.zeros(120, 400),
                        bend,
                        Dense.zeros(84, 120),
                        bend,
                        Dense.zeros(10, 84)));
    }
}
