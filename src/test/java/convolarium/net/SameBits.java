package convolarium.net;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.fast.Registers;
import convolarium.fast.Team;
import convolarium.fast.Trio;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Dropout;
import convolarium.op.Flatten;
import convolarium.op.Pool;
import convolarium.op.TransposedConv;
import convolarium.tensor.Chance;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// A short training run in a Java machine of its own, which is told how many threads there are, how large a batch is
/// and how many steps there are. Prints a fingerprint of every bit that was learned, and by which loops.
final class SameBits {

    private SameBits() {}

    static void main(String[] arguments) {
        int helpers = Integer.parseInt(arguments[0]) - 1;
        var batch = new Shape(Integer.parseInt(arguments[1]), 1, 1, 16, 16);
        int steps = Integer.parseInt(arguments[2]);
        var helping = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
        var crew = helpers == 0 ? Crew.ALONE : new Team(helping, helpers);
        var sequence = learned(new Plan(network(batch), Sgd.withMomentum(0.05, 0.9), crew), batch, steps);
        var graph = Graphs.hourglass(batch.batch()).initialised(Initialiser.HE_UNIFORM, 3);
        var hourglass = rebuilt(new Plan(graph, Adam.of(0.01), crew), graph.input(), steps);
        var all = helpers == 0 ? Crew.ALONE : new Trio();
        System.out.printf(
                "%d %d %d %d %d %d %s%n",
                sequence,
                hourglass,
                rarely(all, batch.batch(), steps),
                answered(crew),
                answered(Graphs.rarities(2).initialised(Initialiser.HE_UNIFORM, 3), crew),
                answered(bent(), crew),
                Registers.inUse());
    }

    /// By layers that most networks do without; all work is shared, however little.
    private static int rarely(Crew crew, int batch, int steps) {
        var graph = Graphs.rarities(batch).initialised(Initialiser.HE_UNIFORM, 3);
        var plan = new Plan(graph, Sgd.withMomentum(0.05, 0.9), crew);
        var wanted = images(new Shape(batch, 5, 1, 1, 1), 7);
        for (int step = 0; step < steps; step++) {
            plan.step(images(graph.input(), step), wanted, Loss.SQUARED_ERROR, step);
        }
        return Arrays.hashCode(Weights.of(plan.network()));
    }

    /// What a network answers that has no batches, by the kernels that work on single pictures.
    private static int answered(Crew crew) {
        return answered(network(new Shape(1, 1, 1, 16, 16)), crew);
    }

    /// What is spread over every other place, in rows longer than registers, and then bent by every function.
    private static Network bent() {
        var spread = TransposedConv.zeros(3, 2, Window.square(Axis.of(3).withStride(2)));
        var layers = Stream.concat(
                Stream.of(spread), Arrays.stream(Activation.Function.values()).map(Activation::new));
        return Network.sequence(new Shape(1, 2, 1, 5, 45), layers.toList()).initialised(Initialiser.HE_NORMAL, 3);
    }

    private static int answered(Network network, Crew crew) {
        var answer = new Inference(network, crew).answer(images(network.input(), 7), Job.PATIENT);
        return Arrays.hashCode(answer.array());
    }

    private static int learned(Plan plan, Shape batch, int steps) {
        int[] labels = new int[batch.batch()];
        Arrays.setAll(labels, i -> i % 10);
        for (int step = 0; step < steps; step++) {
            plan.step(images(batch, step), Loss.oneHot(labels, 10), Loss.CROSS_ENTROPY, step);
        }
        return Arrays.hashCode(Weights.of(plan.network()));
    }

    private static int rebuilt(Plan plan, Shape batch, int steps) {
        for (int step = 0; step < steps; step++) {
            plan.step(images(batch, step), images(batch, step), Loss.SQUARED_ERROR, step);
        }
        return Arrays.hashCode(Weights.of(plan.network()));
    }

    private static Tensor images(Shape batch, int seed) {
        return Tensor.of(batch, (n, c, z, y, x) -> (float) Chance.uniform(seed, batch.index(n, c, z, y, x)));
    }

    private static Network network(Shape batch) {
        var axis = Axis.of(3).withPadding(1, 1);
        return Network.sequence(
                        batch,
                        List.of(
                                Conv.zeros(13, 1, Window.square(axis)),
                                new Activation(Activation.Function.RELU),
                                Pool.of(
                                        Pool.Reduction.MAX,
                                        Window.square(Axis.of(2).withStride(2))),
                                Conv.zeros(24, 13, Window.square(axis)),
                                new Activation(Activation.Function.TANH),
                                Conv.zeros(15, 24, Window.square(axis.withStride(2))),
                                new Activation(Activation.Function.SOFTPLUS),
                                Pool.of(Pool.Reduction.AVERAGE, Window.square(Axis.of(2))),
                                new Flatten(),
                                Dropout.TYPE.initial(),
                                Dense.zeros(33, 15 * 3 * 3),
                                new Activation(Activation.Function.GELU),
                                Dense.zeros(21, 33),
                                new Activation(Activation.Function.SELU),
                                Dense.zeros(10, 21)))
                .initialised(Initialiser.HE_NORMAL, 3);
    }
}
