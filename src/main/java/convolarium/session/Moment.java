package convolarium.session;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.net.Checkpoint;
import convolarium.net.Network;
import java.util.Optional;

/// A network as it was after a step of a run.
///
/// @param trial   which run
/// @param network as it was prepared, with its weights of then
/// @param state   all that the run can go on from
/// @param rival   the network of a run that races it, after as many steps
public record Moment(int trial, Network network, Checkpoint state, Optional<Network> rival) {

    /// A step that somebody wants to see.
    record Question(int trial, int step) {}

    /// @param near a moment that was seen before, perhaps of the same run and not far from this one
    static Moment of(Trial trial, int step, Optional<Moment> near, Crew crew, Job job) {
        var known = near.filter(moment -> moment.trial() == trial.number())
                .map(moment -> trial.run().with(moment.state()))
                .orElse(trial.run());
        var subject = trial.subject();
        var state = known.at(Math.clamp(step, 0, trial.run().steps()), subject.train(), crew, job);
        return new Moment(trial.number(), subject.shown(state.network()), state, Optional.empty());
    }

    Moment against(Moment other) {
        return new Moment(trial, network, state, Optional.of(other.network()));
    }

    public int step() {
        return state.step();
    }

    /// Every moment is news, as progress is.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
