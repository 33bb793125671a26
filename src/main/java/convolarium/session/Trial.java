package convolarium.session;

import convolarium.net.Run;

/// A training run that is remembered.
///
/// @param number tells it from all others
/// @param run    as far as it had come when it last paused
public record Trial(int number, Subject subject, Run run) {

    /// The same trial only if it is the same object: comparing runs would take long.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    Trial with(Run other) {
        return new Trial(number, subject, other);
    }
}
