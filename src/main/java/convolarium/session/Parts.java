package convolarium.session;

import convolarium.fast.Job;
import convolarium.insight.ChannelSums;
import convolarium.op.Conv;
import java.util.Optional;

/// What one filter of a convolution makes of every channel it sees.
///
/// @param outcome of whose layer
/// @param result  a map for each slice of the filter, unless there is too little memory for them
public record Parts(Outcome outcome, int filter, Optional<Outcome.Result> result) {

    /// A filter whose parts are wanted.
    record Question(Outcome outcome, Conv conv, int filter) {}

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
    static Parts of(Question asked, Job job) {
        var experiment = asked.outcome().experiment();
        try {
            var sums = ChannelSums.of(
                    asked.conv(), asked.filter(), experiment.picture().values(), job);
            return new Parts(asked.outcome(), asked.filter(), Optional.of(Outcome.result(experiment, sums.maps())));
        } catch (OutOfMemoryError | ArithmeticException _) {
            return new Parts(asked.outcome(), asked.filter(), Optional.empty());
        }
    }
}
