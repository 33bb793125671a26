package convolarium.ui.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/// Workers that do at once what they are asked for, or later when somebody lets them. Each does its own tasks in the
/// order in which they came; which of them goes on first is left to chance.
final class Belated {

    private final List<Queue<Runnable>> waiting = new ArrayList<>();
    private boolean late;

    /// One worker more.
    Executor worker() {
        var tasks = new ArrayDeque<Runnable>();
        waiting.add(tasks);
        return task -> {
            if (late || !tasks.isEmpty()) {
                tasks.add(task);
            } else {
                task.run();
            }
        };
    }

    /// Whether tasks wait from now on. Those that wait already go on waiting.
    void late(boolean on) {
        late = on;
    }

    /// Lets some worker do a task, if any waits.
    void one(RandomGenerator random) {
        var busy = waiting.stream().filter(tasks -> !tasks.isEmpty()).toList();
        if (!busy.isEmpty()) {
            busy.get(random.nextInt(busy.size())).remove().run();
        }
    }

    /// Lets all be done.
    void all(RandomGenerator random) {
        while (waiting.stream().anyMatch(tasks -> !tasks.isEmpty())) {
            one(random);
        }
    }
}
