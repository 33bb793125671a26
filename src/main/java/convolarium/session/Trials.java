package convolarium.session;

import convolarium.data.DataSet;
import convolarium.net.Checkpoint;
import convolarium.net.Run;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The runs that are remembered, within bounds. Only the worker touches them.
final class Trials {

    /// Memory for what all of them have learned and what they learned it from.
    static final long MEMORY = 256L << 20;

    private static final int MOST = 100;

    private final long memory;
    private final Map<Integer, Trial> kept = new TreeMap<>();
    private List<Trial> view = List.of();
    private int next = 1;
    private int forgotten;

    Trials(long memory) {
        this.memory = memory;
    }

    /// The number of a run to come.
    int next() {
        return next++;
    }

    /// A run with a number of its own, not remembered yet.
    Trial number(Subject subject, Run run) {
        return new Trial(next(), subject, run);
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

    /// Forgets some checkpoints of all, and the oldest if there are too many or they take too much memory.
    ///
    /// @param needed those that are trained now
    void thin(Collection<Integer> needed) {
        long each = memory / 2 / Math.max(1, kept.size());
        kept.replaceAll((_, trial) -> thinner(trial, each));
        var others = kept.keySet().stream()
                .filter(number -> !needed.contains(number))
                .toList();
        for (int oldest : others) {
            if (kept.size() <= MOST && bytes() <= memory) {
                return;
            }
            kept.remove(oldest);
            forgotten++;
        }
    }

    private static Trial thinner(Trial trial, long bytes) {
        var fewer = trial.run().within(bytes);
        return fewer.checkpoints().size() == trial.run().checkpoints().size() ? trial : trial.with(fewer);
    }

    /// What runs share, as a fork does with the run it comes from, is counted once.
    private long bytes() {
        var checkpoints = Collections.<Checkpoint>newSetFromMap(new IdentityHashMap<>());
        kept.values().forEach(trial -> checkpoints.addAll(trial.run().checkpoints()));
        var sets = kept.values().stream()
                .map(Trial::subject)
                .flatMap(subject -> Stream.of(subject.train(), subject.test()))
                .flatMap(examples -> examples instanceof SetExamples some ? Stream.of(some.set()) : Stream.of());
        return checkpoints.stream().mapToLong(Checkpoint::bytes).sum() + DataSet.bytes(sets);
    }

    /// How many had to be forgotten so far.
    int forgotten() {
        return forgotten;
    }

    /// All of them, the same list as long as nothing changes.
    List<Trial> view() {
        var now = List.copyOf(kept.values());
        if (!view.equals(now)) {
            view = now;
        }
        return view;
    }
}
