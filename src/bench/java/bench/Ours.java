package bench;

import convolarium.fast.Bank;
import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.fast.Kernels;
import convolarium.fast.Learning;
import convolarium.fast.Stage;
import convolarium.fast.Team;
import convolarium.fast.Wiring;
import convolarium.net.Inference;
import convolarium.net.Loss;
import convolarium.net.Plan;
import convolarium.net.Sgd;
import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Window;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executors;

/// The engine of the program, on one core unless it is told otherwise, for the comparison with other libraries.
public final class Ours implements Peer {

    /// The work that is timed.
    static final Path ITEMS = Path.of("src/bench/items.tsv");

    private Crew crew = Crew.ALONE;

    @Override
    public String name() {
        return "convolarium";
    }

    @Override
    public void threads(int n) {
        int helping = n - 1;
        var helpers = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
        crew = helping == 0 ? Crew.ALONE : new Team(helpers, helping);
    }

    @Override
    public Runnable prepare(Item item) {
        return switch (item.kind()) {
            case "conv" -> forward(conv(item), numbers(input(item), 1));
            case "maxpool" -> forward(Pool.of(Pool.Reduction.MAX, window(item)), numbers(input(item), 1));
            case "avgpool" -> forward(Pool.of(Pool.Reduction.AVERAGE, window(item)), numbers(input(item), 1));
            case "convbwd" -> backward(conv(item), numbers(input(item), 4));
            case "train" -> training(item);
            case "infer" -> inference(item);
            default -> null;
        };
    }

    /// A batch lies as it does in training, sixteen entries side by side; a single picture lies as it came.
    private Runnable forward(Op op, Tensor input) {
        return input.shape().batch() < 16 ? single(op, input) : batch(op, input)::forward;
    }

    private Runnable backward(Op op, Tensor input) {
        if (input.shape().batch() >= 16) {
            return batch(op, input)::backward;
        }
        var upstream = numbers(op.fit(input.shape()).require().output(), 5);
        var hands = crew;
        return () -> Kernels.backward(op, input, upstream, hands, Job.PATIENT);
    }

    private Runnable single(Op op, Tensor input) {
        var output = new float[op.fit(input.shape()).require().output().size()];
        var ready = Kernels.ready(op, input.shape());
        var hands = crew;
        return () -> hands.work(ready.work(input, output), Job.PATIENT);
    }

    private record Batch(Stage stage, Crew crew) {
        void forward() {
            stage.forward(crew);
        }

        void backward() {
            stage.backward(crew);
        }
    }

    private Batch batch(Op op, Tensor numbers) {
        var shape = numbers.shape();
        var output = op.fit(shape).require().output();
        var before = Stage.inputHalo(op, shape);
        var after = Stage.gradientHalo(op, shape);
        var input = new Bank(shape, before);
        var upstream = new Bank(output, after);
        input.take(numbers);
        upstream.take(numbers(output, 5));
        float[] weights = Numbers.of(Math.toIntExact(op.parameterCount()), 2);
        var learning = new Learning(weights, new float[weights.length], 0);
        var wiring = new Wiring(input, new Bank(output, after), Optional.of(new Bank(shape, before)), upstream);
        return new Batch(Stage.of(op, wiring, learning), crew);
    }

    private Runnable training(Item item) {
        var plan = new Plan(Nets.of(item), Sgd.withMomentum(0.01, 0.9), crew);
        var images = numbers(input(item), 4);
        int[] labels = new int[item.n()];
        Arrays.setAll(labels, i -> i % 10);
        var wanted = Loss.oneHot(labels, 10);
        return () -> plan.step(images, wanted, Loss.CROSS_ENTROPY, 5);
    }

    private Runnable inference(Item item) {
        var network = Nets.of(item);
        var image = numbers(input(item), 4);
        var inference = new Inference(network, crew);
        return () -> inference.answer(image, Job.PATIENT);
    }

    static Shape input(Item item) {
        return new Shape(item.n(), item.c(), 1, item.h(), item.w());
    }

    private static Window window(Item item) {
        return Window.square(Axis.of(item.k())
                .withStride(item.s())
                .withPadding(item.p(), item.p())
                .withDilation(item.d()));
    }

    private static Conv conv(Item item) {
        var weights = numbers(new Shape(item.out(), item.c(), 1, item.k(), item.k()), 2);
        return new Conv(weights, numbers(Shape.vector(item.out()), 3), window(item), Border.ZEROS, 1, false);
    }

    private static Tensor numbers(Shape shape, int seed) {
        return Tensor.owning(shape, Numbers.of(shape.size(), seed));
    }
}
