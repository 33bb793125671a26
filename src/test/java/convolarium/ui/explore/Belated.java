package convolarium.ui.explore;

import convolarium.Meter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/// A display and workers that do at once what they are asked for, or later when somebody lets them. Each does its own
/// tasks in the order in which they came; which of them goes on first is left to chance.
final class Belated {

    private final List<Queue<Runnable>> waiting = new ArrayList<>();
    private boolean late;
    private long away;
    private long turned;
    private boolean working;

    Executor display() {
        return hand(false);
    }

    /// One worker more.
    Executor worker() {
        return hand(true);
    }

    private Executor hand(boolean works) {
        var tasks = new ArrayDeque<Runnable>();
        waiting.add(tasks);
        return task -> {
            if (late || !tasks.isEmpty()) {
                tasks.add(task);
            } else {
                boolean before = working;
                turn(works);
                try {
                    task.run();
                } finally {
                    turn(before);
                }
            }
        };
    }

    private void turn(boolean works) {
        long now = Meter.nanoseconds();
        away += working ? now - turned : 0;
        turned = now;
        working = works;
    }

    /// Nanoseconds that workers have taken of the thread that asked them, which they have to themselves in the program.
    long away() {
        return away;
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
