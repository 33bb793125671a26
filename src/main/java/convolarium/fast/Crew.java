package convolarium.fast;

import java.util.concurrent.CancellationException;

/// Those who do a [Work] together.
@FunctionalInterface
public interface Crew {

    /// The caller, and nobody else.
    Crew ALONE = Crew::alone;

    /// Comes back when every part is done.
    ///
    /// @throws CancellationException once the job is cancelled
    void work(Work work, Job job);

    private static void alone(Work work, Job job) {
        var hand = work.hand();
        for (int part = 0; part < work.parts(); part++) {
            job.goOn();
            hand.accept(part);
            job.progress((part + 1.0) / work.parts());
        }
    }
}
