package convolarium.session;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.net.Dissection;
import java.util.concurrent.CancellationException;

/// One training step of a run, opened to be looked at.
///
/// @param trial which run
/// @param step  all that happens in it
public record Incision(int trial, Dissection step) {

    /// A step that somebody wants to see, after a moment, and with which example of its batch.
    record Question(Moment.Question moment, int example) {}

    /// Only the worker calls it.
    ///
    /// @throws CancellationException once the job is cancelled, or if the run is forgotten
    static Incision of(Question asked, Workbench bench, Crew crew, Job job) {
        var from = bench.moment(asked.moment(), job);
        var trial = bench.current(from.trial()).orElseThrow(CancellationException::new);
        var recipe = trial.run().recipe(from.step());
        return new Incision(
                trial.number(),
                Dissection.of(from.state(), recipe, trial.subject().train(), asked.example(), crew));
    }

    /// Every incision is news, as progress is.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
