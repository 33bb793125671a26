package bench;

import convolarium.data.Picture;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.session.Experiment;
import convolarium.session.Session;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Sampling;
import convolarium.window.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.application.Platform;

/// How long the Explore room takes from a changed setting until the stage is painted anew: until what comes of it is
/// there, and then the pulse that paints it. The wait for the clock of the display between both is not counted, nor
/// what the graphics pipeline then does with the painted commands.
final class Repaint {

    private static final int WARM_UPS = 400;
    private static final int CHANGES = 400;

    private final Session session;
    private CompletableFuture<Double> painted = new CompletableFuture<>();
    private long begun;
    private long told;
    private long pulse;

    private Repaint(Program program) throws InterruptedException, ExecutionException {
        session = program.session;
        Program.onDisplay(() -> {
            session.outcome().subscribe(_ -> told = System.nanoTime());
            program.scene.addPreLayoutPulseListener(() -> pulse = System.nanoTime());
            program.scene.addPostLayoutPulseListener(() -> {
                if (program.shows()) {
                    painted.complete((told - begun + System.nanoTime() - pulse) / 1e6);
                }
            });
        });
    }

    static void main(String[] arguments) throws InterruptedException, ExecutionException {
        Program.warmUp();
        System.out.println("| picture | what is changed | median ms | 95 % within ms | slowest change, median ms |");
        System.out.println("| --- | --- | ---: | ---: | ---: |");
        var repaint = new Repaint(Program.start(beginning(64, 3)));
        for (int side : new int[] {64, 512}) {
            int kernel = side == 64 ? 3 : 5;
            repaint.row(side, "convolution, 8 filters", kernel, convolutions());
            repaint.row(side, "activation", kernel, activations());
            repaint.row(side, "pooling", kernel, layers(pools(kernel)));
            repaint.row(side, "transposed convolution, upsampling", kernel, layers(enlarging(kernel)));
        }
        System.exit(0);
    }

    /// A convolution with 8 filters on a square picture with 3 channels.
    private static Experiment beginning(int side, int kernel) {
        var shape = Shape.picture(3, side, side);
        var values = Numbers.of(shape.size(), 1);
        for (int i = 0; i < values.length; i++) {
            values[i] = 255 * (values[i] + 0.5f);
        }
        var picture = new Picture(Tensor.owning(shape, values), Picture.Tone.LIGHT);
        var first = Experiment.beginning("random", picture);
        var conv = ((Conv) first.op()).resized(8, 3);
        var window = conv.window();
        var axis = window.rows().withSize(kernel);
        return first.withOp(conv.withWindow(window.withAxes(axis, axis)));
    }

    private void row(int side, String what, int kernel, List<UnaryOperator<Experiment>> changes)
            throws InterruptedException, ExecutionException {
        var first = beginning(side, kernel);
        time(_ -> first);
        var each = times(changes);
        var times = each.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        double[] medians = each.stream()
                .mapToDouble(all -> Arrays.stream(all).sorted().toArray()[all.length / 2])
                .toArray();
        int slowest = IntStream.range(0, medians.length)
                .boxed()
                .max(Comparator.comparingDouble(i -> medians[i]))
                .orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "| %d×%d×3 | %s, %d×%d | %.1f | %.1f | %d of %d: %.1f |%n",
                side,
                side,
                what,
                kernel,
                kernel,
                times[times.length / 2],
                times[times.length * 95 / 100],
                slowest + 1,
                changes.size(),
                medians[slowest]);
    }

    /// One after the other and from the start again: every control of a convolution, each of which changes what all
    /// cells depend on.
    private static List<UnaryOperator<Experiment>> convolutions() {
        return List.of(
                now -> windowed(now, axis -> axis.withPadding(1, 1)),
                now -> with(now, conv -> conv.withBorder(Border.REFLECT)),
                now -> now.withWeight(0, 0, 0, 0, 0.5f),
                now -> windowed(now, axis -> axis.withDilation(2)),
                now -> with(now, conv -> conv.withFilters(conv.filters() + 1)),
                now -> windowed(now, axis -> axis.withStride(2)),
                now -> now.withBias(0, 1),
                now -> windowed(now, axis -> axis.withSize(axis.size() - 1)),
                now -> with(now, conv -> conv.withFlip(true)),
                now -> now.withActivation(Optional.of(Activation.Function.RELU)),
                now -> windowed(now, axis -> axis.withSize(axis.size() + 1)),
                now -> windowed(now, axis -> axis.withStride(1)),
                now -> now.withWeight(0, 0, 0, 0, -0.5f),
                now -> with(now, conv -> conv.withFlip(false)),
                now -> with(now, conv -> conv.withFilters(conv.filters() - 1)),
                now -> windowed(now, axis -> axis.withDilation(1)),
                now -> now.withBias(0, 0),
                now -> with(now, conv -> conv.withBorder(Border.ZEROS)),
                now -> now.withActivation(Optional.empty()),
                now -> windowed(now, axis -> axis.withPadding(0, 0)));
    }

    private static List<UnaryOperator<Experiment>> activations() {
        return Arrays.stream(Activation.Function.values())
                .<UnaryOperator<Experiment>>map(function -> now -> now.withActivation(Optional.of(function)))
                .toList();
    }

    private static List<UnaryOperator<Experiment>> layers(List<Op> ops) {
        return ops.stream()
                .<UnaryOperator<Experiment>>map(op -> now -> now.withOp(op))
                .toList();
    }

    /// Every kind of pool at every place, and then at every other one.
    private static List<Op> pools(int kernel) {
        var ops = new ArrayList<Op>();
        for (int stride : new int[] {1, 2}) {
            var window = Window.square(Axis.of(kernel).withStride(stride));
            for (var reduction : Pool.Reduction.values()) {
                ops.add(Pool.of(reduction, window));
            }
            ops.add(Pool.of(Pool.Reduction.LP, window).withNorm(3));
            ops.add(Pool.of(Pool.Reduction.LP, window).withNorm(16));
            ops.add(new StochasticPool(window, OptionalLong.empty()));
            ops.add(Pool.of(Pool.Reduction.MAX, window).withExtent(Pool.Extent.GLOBAL));
            ops.add(Pool.of(Pool.Reduction.AVERAGE, window).withExtent(Pool.Extent.ADAPTIVE));
        }
        return ops;
    }

    private static List<Op> enlarging(int kernel) {
        var axis = Axis.of(kernel).withPadding(1, 1);
        var weights = new Shape(3, 8, 1, kernel, kernel);
        var random = TransposedConv.zeros(8, 3, Window.square(axis))
                .withWeights(Tensor.owning(weights, Numbers.of(weights.size(), 2)), Tensor.zeros(Shape.vector(8)));
        return List.of(
                random,
                random.withWindow(Window.square(axis.withStride(2))),
                Upsample.TYPE.initial(),
                new Upsample(Sampling.LINEAR, 2, 2, Optional.empty()),
                random.withWindow(Window.square(axis.withDilation(2))));
    }

    private static Experiment with(Experiment now, UnaryOperator<Conv> change) {
        return now.withOp(change.apply((Conv) now.op()));
    }

    private static Experiment windowed(Experiment now, UnaryOperator<Axis> change) {
        return with(now, conv -> {
            var axis = change.apply(conv.window().rows());
            return conv.withWindow(conv.window().withAxes(axis, axis));
        });
    }

    /// The times of each change.
    private List<double[]> times(List<UnaryOperator<Experiment>> changes)
            throws InterruptedException, ExecutionException {
        var times = changes.stream().map(_ -> DoubleStream.builder()).toList();
        for (int i = 0; i < WARM_UPS + CHANGES; i++) {
            int change = i % changes.size();
            double time = time(changes.get(change));
            if (i >= WARM_UPS) {
                times.get(change).add(time);
            }
        }
        return times.stream().map(all -> all.build().toArray()).toList();
    }

    private double time(UnaryOperator<Experiment> change) throws InterruptedException, ExecutionException {
        var next = new CompletableFuture<Double>();
        Platform.runLater(() -> {
            painted = next;
            begun = System.nanoTime();
            session.edit(new Object(), change);
            Platform.requestNextPulse();
        });
        return next.get();
    }
}
