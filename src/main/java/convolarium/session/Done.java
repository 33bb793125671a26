package convolarium.session;

import convolarium.fast.Job;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/// How far the present work is. May be asked from any thread.
final class Done {

    private volatile double share = Session.IDLE;

    /// The share that is done, or [Session#IDLE].
    double share() {
        return share;
    }

    /// Work whose progress is told here.
    <Q, A> LatestWins.Work<Q, A> of(BiFunction<Q, Job, A> work) {
        return (asked, superseded) -> {
            try {
                return work.apply(asked, job(superseded));
            } finally {
                share = Session.IDLE;
            }
        };
    }

    private Job job(BooleanSupplier superseded) {
        return new Job() {
            @Override
            public boolean cancelled() {
                return superseded.getAsBoolean();
            }

            @Override
            public void progress(double done) {
                share = done;
            }
        };
    }
}
