package convolarium.session;

import convolarium.net.Curve;
import convolarium.net.Trainer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// How far training has come. Never changes.
///
/// @param state          what it does
/// @param reason         why it stopped, if it did
/// @param standings      the run that is selected, then one that races it
/// @param trials         all runs that are remembered
/// @param forgotten      how many had to be forgotten because there was no room for them
/// @param series         the numbers of those that only differ in their seeds, if they are asked for
/// @param finished       the curves of those of the series that are over
/// @param stepsPerSecond how fast it is
/// @param stepsLeft      how many steps are still to be taken; none unless it runs
/// @param failed         what went wrong, if the reason is that something did
/// @param order          the last order that was heard
public record Progress(
        State state,
        Optional<Reason> reason,
        List<Standing> standings,
        List<Trial> trials,
        int forgotten,
        List<Integer> series,
        Map<Integer, Curve> finished,
        double stepsPerSecond,
        double stepsLeft,
        Optional<Throwable> failed,
        int order) {

    /// What training does.
    public enum State {
        /// Nothing is prepared.
        IDLE,
        RUNNING,
        PAUSED,
        STOPPED
    }

    /// Why training stopped.
    public enum Reason {
        /// It has had all its epochs.
        DONE,
        /// Somebody wanted it.
        ASKED,
        /// The loss was not finite.
        LOSS,
        /// A weight would not have been finite.
        WEIGHTS,
        /// Something does not fit or is too large.
        FAILED;

        static Reason of(Trainer.Fault fault) {
            return switch (fault) {
                case LOSS -> LOSS;
                case WEIGHTS -> WEIGHTS;
            };
        }
    }

    public Progress {
        standings = List.copyOf(standings);
        trials = List.copyOf(trials);
        series = List.copyOf(series);
        finished = Map.copyOf(finished);
    }

    /// Every progress is news: comparing its numbers would hold up the display.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /// The run that is selected, if there is one.
    public Optional<Standing> lead() {
        return standings.stream().findFirst();
    }

    /// The run that races it, if there is one.
    public Optional<Standing> rival() {
        return standings.stream().skip(1).findFirst();
    }

    /// The run whose last step could not be taken, if there is one.
    public Optional<Standing> broken() {
        return standings.stream()
                .filter(standing -> standing.fault().isPresent())
                .findFirst();
    }

    /// How the runs of the series do together.
    public Spread spread() {
        return Spread.of(series.stream()
                .map(number -> Optional.ofNullable(finished.get(number))
                        .or(() -> standings.stream()
                                .filter(standing -> standing.number() == number)
                                .map(Standing::curve)
                                .findFirst())
                        .orElse(Curve.EMPTY))
                .toList());
    }

    /// How long it will take, once a step was timed.
    public OptionalDouble secondsLeft() {
        return stepsLeft > 0 && stepsPerSecond == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(stepsLeft == 0 ? 0 : stepsLeft / stepsPerSecond);
    }

    /// Whether runs of the series are not over.
    public boolean repeats() {
        return !finished.keySet().containsAll(series);
    }

    /// A run that is remembered.
    ///
    /// @throws java.util.NoSuchElementException if it is not
    public Trial trial(int number) {
        return trials.stream()
                .filter(trial -> trial.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
