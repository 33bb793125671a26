package convolarium.session;

import convolarium.fast.Job;
import convolarium.insight.ChannelSums;
import convolarium.op.Conv;
import convolarium.tensor.Tensor;
import java.util.Optional;

/// What one filter of a convolution makes of every channel it sees.
///
/// @param outcome of whose layer
/// @param result  a map for each slice of the filter, unless there is too little memory for them
/// @param sum     the one map that they and the bias add up to, where an activation makes another of it
public record Parts(Outcome outcome, int filter, Optional<Outcome.Result> result, Optional<Outcome.Result> sum) {

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
            var result = Outcome.result(experiment, sums.maps(), sums.maps());
            return new Parts(asked.outcome(), asked.filter(), Optional.of(result), sum(asked));
        } catch (OutOfMemoryError | ArithmeticException _) {
            return new Parts(asked.outcome(), asked.filter(), Optional.empty(), Optional.empty());
        }
    }

    private static Optional<Outcome.Result> sum(Question asked) {
        var experiment = asked.outcome().experiment();
        return asked.outcome()
                .result()
                .filter(_ -> experiment.activation().isPresent())
                .map(made -> {
                    var all = made.sums();
                    var one = Tensor.of(
                            all.shape().withChannels(1), (n, _, z, y, x) -> all.at(n, asked.filter(), z, y, x));
                    return Outcome.result(experiment, one, one);
                });
    }
}
