package convolarium.fast;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Somebody who waits for numbers: may lose interest and likes to know how far it is.
public interface Job {

    /// Never loses interest and never looks.
    Job PATIENT = until(() -> false);

    /// Whoever may lose interest but never looks.
    static Job until(BooleanSupplier cancelled) {
        return new Job() {
            @Override
            public boolean cancelled() {
                return cancelled.getAsBoolean();
            }

            @Override
            public void progress(double share) {}
        };
    }

    boolean cancelled();

    /// Does nothing as long as the interest lasts.
    ///
    /// @throws CancellationException once it is lost
    default void goOn() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }

    /// Is told the share of the work that is done, from 0 to 1.
    void progress(double share);

    /// The same one waiting for a part of the work, which lies between two shares of the whole.
    default Job part(double from, double to) {
        var whole = this;
        return new Job() {
            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }

            @Override
            public void progress(double share) {
                whole.progress(from + share * (to - from));
            }
        };
    }
}
