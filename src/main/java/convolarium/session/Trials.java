package convolarium.session;

import convolarium.net.Run;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The runs that are remembered, within bounds. Only the worker touches them.
final class Trials {

    private static final int MOST = 100;

    /// Memory for the checkpoints of all of them.
    private static final long MEMORY = 64L << 20;

    private final Map<Integer, Trial> kept = new TreeMap<>();
    private List<Trial> view = List.of();
    private int next = 1;

    /// A run with a number of its own, not remembered yet.
    Trial number(Subject subject, Run run) {
        return new Trial(next++, subject, run);
    }

    void add(Trial trial) {
        kept.put(trial.number(), trial);
    }

    Optional<Trial> find(int number) {
        return Optional.ofNullable(kept.get(number));
    }

    /// Remembers how a run has gone on.
    void keep(Trial trial) {
        kept.replace(trial.number(), trial);
    }

    void remove(int number) {
        kept.remove(number);
    }

    /// Forgets all that have no step, one excepted.
    void clear(int excepted) {
        kept.values().removeIf(trial -> trial.run().steps() == 0 && trial.number() != excepted);
    }

    /// Forgets the oldest if there are too many, and some checkpoints of all.
    void thin() {
        while (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        long each = MEMORY / Math.max(1, kept.size());
        kept.replaceAll((_, trial) -> trial.with(trial.run().within(each)));
    }

    /// All of them, the same list as long as nothing changes.
    List<Trial> view() {
        var now = List.copyOf(kept.values());
        if (!view.equals(now)) {
            view = now;
        }
        return view;
    }

    /// How many steps all epochs of some runs take.
    double steps(Collection<Integer> numbers) {
        return numbers.stream()
                .flatMap(number -> find(number).stream())
                .mapToDouble(trial -> trial.run().recipe().epochs() * trial.stepsInEpoch())
                .sum();
    }
}
