package convolarium.session;

import static java.util.Objects.requireNonNull;

import convolarium.fast.Crew;
import convolarium.net.Adam;
import convolarium.net.Recipe;
import convolarium.net.Small;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;

/// Training whose worker and display are queues that a test drains.
class TrainingFixture {

    static final Recipe RECIPE =
            Recipe.STANDARD.withOptimizer(Adam.of(0.005)).withBatch(25).withEpochs(3);

    static final int STEPS_IN_EPOCH = 12;

    final Queue<Runnable> worker = new ArrayDeque<>();
    final Queue<Runnable> display = new ArrayDeque<>();
    final AtomicLong clock = new AtomicLong();
    final Training training;
    final List<Progress> shown = new ArrayList<>();
    final Subject digits;

    TrainingFixture() throws IOException {
        this(Trials.MEMORY);
    }

    /// @param memory for the runs that are remembered
    TrainingFixture(long memory) throws IOException {
        training = new Training(worker::add, Crew.ALONE, display::add, () -> clock.addAndGet(3_000_000), memory);
        digits = new Subject(
                Small.PLAIN, Small.train().part(0, 300), Small.test().part(0, 100));
        training.progress().subscribe(progress -> {
            if (progress != null) {
                shown.add(progress);
            }
        });
        training.prepare(digits, RECIPE, false);
    }

    static void drain(Queue<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }

    Progress drained() {
        while (!worker.isEmpty()) {
            worker.remove().run();
            drain(display);
        }
        return now();
    }

    void turns(int count) {
        for (int i = 0; i < count; i++) {
            worker.remove().run();
            drain(display);
        }
    }

    Progress now() {
        return requireNonNull(training.progress().get());
    }

    Standing lead() {
        return now().lead().orElseThrow();
    }
}
