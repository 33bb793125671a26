package convolarium.session;

import convolarium.net.Checkpoint;
import convolarium.net.Network;

/// A network as it was after a step of a run.
///
/// @param trial   which run
/// @param network as it was prepared, with its weights of then
/// @param state   all that the run can go on from
public record Moment(int trial, Network network, Checkpoint state) {

    /// A step that somebody wants to see.
    record Question(int trial, int step) {}

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
