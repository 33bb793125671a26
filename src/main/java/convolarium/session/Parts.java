package convolarium.session;

import convolarium.fast.Job;
import convolarium.insight.ChannelSums;
import convolarium.op.Filtering;
import java.util.Optional;

/// What one filter makes of every channel it sees.
///
/// @param outcome of whose layer
/// @param result  a map for each slice of the filter, unless there is too little memory for them
/// @param sum     the one map that they and the bias add up to, where an activation makes another of it
public record Parts(Outcome outcome, int filter, Optional<Outcome.Result> result, Optional<Outcome.Result> sum) {

    /// A filter whose parts are wanted.
    record Question(Outcome outcome, Filtering layer, int filter) {}

    /// The parts of the newest outcome are news, as the outcome is.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /// Works out the parts.
    ///
    /// @throws java.util.concurrent.CancellationException once the job is cancelled
    static Parts of(Question asked, Making making, Job job) {
        var experiment = asked.outcome().experiment();
        var block = Outcome.block(experiment);
        try {
            var sums = ChannelSums.of(
                    asked.layer(), asked.filter(), experiment.picture().values());
            var each = making.of(sums.each(), Optional.empty(), sums.seen(), block, job);
            var together = experiment
                    .activation()
                    .map(_ -> making.of(sums.together(), Optional.empty(), sums.seen(), block, job));
            return new Parts(asked.outcome(), asked.filter(), Optional.of(each), together);
        } catch (OutOfMemoryError | ArithmeticException _) {
            return new Parts(asked.outcome(), asked.filter(), Optional.empty(), Optional.empty());
        }
    }
}
