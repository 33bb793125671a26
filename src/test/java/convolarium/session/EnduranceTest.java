package convolarium.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.fast.Crew;
import convolarium.net.Network;
import convolarium.net.Recipe;
import convolarium.net.Small;
import convolarium.op.Dense;
import convolarium.op.Flatten;
import convolarium.tensor.Shape;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// Somebody trains, scrubs, races and repeats a small network for a long time. `-Dendurance.seconds=600` makes it
/// longer and tells what is in use every minute.
class EnduranceTest {

    private static final double MEGABYTE = 1 << 20;
    private static final int KEPT = 6;

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Runnable> display = new ArrayDeque<>();
    private final Training training = new Training(worker::add, Crew.ALONE, display::add);
    private final Subject subject;
    private long steps;
    private int round;

    EnduranceTest() throws IOException {
        var network = Network.sequence(Shape.picture(1, 8, 8), List.of(new Flatten(), Dense.zeros(10, 64)));
        subject = new Subject(network, Small.train().part(0, 300), Small.test().part(0, 50));
    }

    private Progress drained() {
        while (!worker.isEmpty() || !display.isEmpty()) {
            (display.isEmpty() ? worker : display).remove().run();
        }
        return requireNonNull(training.progress().get());
    }

    private int lead() {
        return drained().lead().orElseThrow().number();
    }

    private void scrub(int run) {
        for (int step : new int[] {3, 1000, 77}) {
            training.scrub(run, step);
        }
        drained();
    }

    /// Some thousand steps of all kinds; of the runs only the last few are kept.
    private void round() {
        var recipe = Recipe.STANDARD.withBatch(4).withEpochs(20).withSeed(++round);
        training.prepare(subject, recipe, false);
        training.play();
        int run = lead();
        scrub(run);
        training.rival(run, 500, recipe.withRate(0.01));
        training.play();
        drained();
        training.change(recipe.withEpochs(2));
        training.repeat(3);
        var now = drained();
        steps += now.trials().stream().mapToInt(trial -> trial.run().steps()).sum();
        training.select(run);
        scrub(run);
        now.trials().stream()
                .map(Trial::number)
                .filter(number -> number < run - KEPT)
                .forEach(training::forget);
        drained();
    }

    private static double used() throws InterruptedException {
        var gone = new WeakReference<>(new Object());
        for (int i = 0; i < 20 && (gone.get() != null || i < 3); i++) {
            System.gc();
            Thread.sleep(20);
        }
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE;
    }

    @Test
    void trainingScrubbingRacingAndRepeatingLeaveMemoryFlat() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            round();
        }
        long seconds = Long.getLong("endurance.seconds", 0);
        var measured = new ArrayList<Double>(List.of(used()));
        long start = System.nanoTime();
        long minute = 0;
        for (int i = 0; i < 6 || System.nanoTime() - start < seconds * 1_000_000_000L; i++) {
            round();
            long now = (System.nanoTime() - start) / 60_000_000_000L;
            if (now > minute) {
                minute = now;
                measured.add(used());
                System.out.printf("%d min, round %d, %d steps: %s%n", now, round, steps, measured);
            }
        }
        double last = used();
        assertThat(steps).isGreaterThan(50_000);
        assertThat(drained().trials()).hasSizeLessThan(20);
        assertThat(last - measured.getFirst())
                .as("MB more after %d steps", steps)
                .isLessThan(4);
    }
}
