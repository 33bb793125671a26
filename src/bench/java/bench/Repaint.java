package bench;

import convolarium.data.Picture;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.session.Experiment;
import convolarium.session.Session;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Border;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import javafx.application.Platform;

/// How long the Explore room takes from a changed setting until the stage is painted anew: until what comes of it is
/// there, and then the pulse that paints it. The wait for the clock of the display between both is not counted, nor
/// what the graphics pipeline then does with the painted commands.
final class Repaint {

    private static final int WARM_UPS = 600;
    private static final int CHANGES = 600;

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
        System.out.println("| picture | filters | kernel | median ms | 95 % within ms |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        row(64, 8, 3);
        row(512, 8, 5);
        System.exit(0);
    }

    private static void row(int side, int filters, int kernel) throws InterruptedException, ExecutionException {
        var shape = Shape.picture(3, side, side);
        var values = Numbers.of(shape.size(), 1);
        for (int i = 0; i < values.length; i++) {
            values[i] = 255 * (values[i] + 0.5f);
        }
        var picture = new Picture(Tensor.owning(shape, values), Picture.Tone.LIGHT);
        var first = Experiment.beginning("random", picture);
        var conv = ((Conv) first.op()).resized(filters, 3);
        var window = conv.window();
        var axis = window.rows().withSize(kernel);
        var experiment = first.withOp(conv.withWindow(window.withAxes(axis, axis)));
        var times = new Repaint(Program.start(experiment)).times(changes());
        System.out.printf(
                Locale.ROOT,
                "| %d×%d×3 | %d | %d×%d | %.1f | %.1f |%n",
                side,
                side,
                filters,
                kernel,
                kernel,
                times[times.length / 2],
                times[times.length * 95 / 100]);
    }

    /// One after the other and from the start again: every control of a convolution, each of which changes what all
    /// cells depend on.
    private static List<UnaryOperator<Experiment>> changes() {
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

    private static Experiment with(Experiment now, UnaryOperator<Conv> change) {
        return now.withOp(change.apply((Conv) now.op()));
    }

    private static Experiment windowed(Experiment now, UnaryOperator<Axis> change) {
        return with(now, conv -> {
            var axis = change.apply(conv.window().rows());
            return conv.withWindow(conv.window().withAxes(axis, axis));
        });
    }

    private double[] times(List<UnaryOperator<Experiment>> changes) throws InterruptedException, ExecutionException {
        var times = new double[CHANGES];
        for (int i = 0; i < WARM_UPS + CHANGES; i++) {
            double time = time(changes.get(i % changes.size()));
            if (i >= WARM_UPS) {
                times[i - WARM_UPS] = time;
            }
        }
        Arrays.sort(times);
        return times;
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
