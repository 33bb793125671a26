package convolarium.net;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// A training run as far as it has come, from which every step can be had again bit for bit.
///
/// @param steps       how many steps it has
/// @param checkpoints where it stood, from its start on, in order
/// @param changes     by which recipes it went, the first at step 0, in order
/// @param curve       how well it did
public record Run(int steps, List<Checkpoint> checkpoints, List<Change> changes, Curve curve) {

    /// @throws IllegalArgumentException if there is no start
    public Run {
        checkpoints = List.copyOf(checkpoints);
        changes = List.copyOf(changes);
        if (checkpoints.isEmpty() || changes.isEmpty() || changes.getFirst().step() != 0) {
            throw new IllegalArgumentException("a run must have a start");
        }
    }

    /// A recipe and the step it took effect after.
    public record Change(int step, Recipe recipe) {}

    /// A run before its first step.
    ///
    /// @param network with the weights it begins with
    public static Run of(Network network, Recipe recipe) {
        return new Run(
                0, List.of(Checkpoint.start(network, recipe.optimizer())), List.of(new Change(0, recipe)), Curve.EMPTY);
    }

    /// A run of a network whose weights are drawn.
    public static Run drawn(Network network, Recipe recipe) {
        return of(recipe.start(network), recipe);
    }

    /// By which recipe it went on after a step.
    public Recipe recipe(int step) {
        return changes.reversed().stream()
                .filter(change -> change.step() <= step)
                .findFirst()
                .orElseThrow()
                .recipe();
    }

    /// The last recipe.
    public Recipe recipe() {
        return changes.getLast().recipe();
    }

    private Checkpoint before(int step) {
        return checkpoints.reversed().stream()
                .filter(checkpoint -> checkpoint.step() <= step)
                .findFirst()
                .orElseThrow();
    }

    /// Where it stood after a step.
    ///
    /// @param examples what it was trained with
    /// @throws CancellationException    once the job is cancelled
    /// @throws IllegalArgumentException for a step it does not have
    public Checkpoint at(int step, Examples examples, Crew crew, Job job) {
        if (step < 0 || step > steps) {
            throw new IllegalArgumentException("step " + step + " is not one of " + steps);
        }
        var from = before(step);
        if (from.step() == step) {
            return from;
        }
        var trainer = new Trainer(from, recipe(from.step()), examples, crew);
        while (trainer.step() < step) {
            job.goOn();
            trainer.change(recipe(trainer.step()));
            trainer.advance();
            if (trainer.fault().isPresent()) {
                throw new IllegalStateException("step " + trainer.step() + " of " + step + " cannot be had again");
            }
            job.progress((trainer.step() - from.step()) / (double) (step - from.step()));
        }
        return trainer.checkpoint();
    }

    /// A run that has the same past up to a step and goes on from there by another recipe.
    ///
    /// @param from where this run stood after that step
    public Run fork(Checkpoint from, Recipe other) {
        var past = with(from);
        var kept = new ArrayList<>(changes.stream()
                .filter(change -> change.step() < Math.max(1, from.step()))
                .toList());
        if (from.step() == 0) {
            kept.clear();
        }
        if (kept.isEmpty() || !kept.getLast().recipe().equals(other)) {
            kept.add(new Change(from.step(), other));
        }
        return new Run(
                from.step(),
                past.checkpoints.stream()
                        .filter(checkpoint -> checkpoint.step() <= from.step())
                        .toList(),
                kept,
                curve.until(from.step()));
    }

    /// The run with one checkpoint more.
    public Run with(Checkpoint checkpoint) {
        var all = new ArrayList<>(checkpoints);
        all.removeIf(other -> other.step() == checkpoint.step());
        all.add(checkpoint);
        all.sort(Comparator.comparingInt(Checkpoint::step));
        return new Run(steps, all, changes, curve);
    }

    /// The run with so few checkpoints that they take less memory, its start and its last one always among them.
    public Run within(long bytes) {
        var last = checkpoints.getLast();
        var fewer =
                new Thinned<>((int) Math.max(1, bytes / Math.max(1, last.bytes()) - 1), Checkpoint::step, checkpoints);
        return new Run(steps, fewer.view(), changes, curve).with(last);
    }

    /// How the network was at the end, if that is remembered.
    public Optional<Network> end() {
        return Optional.of(checkpoints.getLast())
                .filter(checkpoint -> checkpoint.step() == steps)
                .map(Checkpoint::network);
    }
}
