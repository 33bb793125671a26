package convolarium.session;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.fast.Kernels;
import convolarium.insight.Overview;
import convolarium.insight.Scale;
import convolarium.op.Activation;
import convolarium.op.Filtering;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What came of an experiment. It carries the experiment, so that no view can mix old numbers with new settings.
///
/// @param input  the channels of the picture from afar
/// @param result what the layer made, unless it does not fit or the work failed
/// @param failed why the work failed, if it did
public record Outcome(
        Experiment experiment, Fit fit, List<Overview> input, Optional<Result> result, Optional<Throwable> failed) {

    /// What a layer made.
    ///
    /// @param sums   all maps before the activation; the output itself where there is none
    /// @param output all maps
    /// @param maps   every map from afar
    /// @param layer  what the colours of signed numbers mean if all maps share one range
    /// @param each   what they mean if every map has its own
    public record Result(Tensor sums, Tensor output, List<Overview> maps, Scale layer, List<Scale> each) {}

    /// Every outcome is news: comparing its millions of numbers would hold up the display.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /// Works out an experiment. A failure is an outcome too.
    ///
    /// @throws java.util.concurrent.CancellationException once the job is cancelled
    static Outcome of(Experiment experiment, List<Overview> input, Crew crew, Job job) {
        var fit = experiment.op().fit(experiment.picture().values().shape());
        if (!(fit instanceof Fit.Fits)) {
            return new Outcome(experiment, fit, input, Optional.empty(), Optional.empty());
        }
        try {
            var sums = Kernels.forward(experiment.op(), experiment.picture().values(), crew, job);
            var output = experiment
                    .activation()
                    .map(function -> Kernels.forward(new Activation(function), sums, crew, job))
                    .orElse(sums);
            return new Outcome(experiment, fit, input, Optional.of(result(experiment, sums, output)), Optional.empty());
        } catch (OutOfMemoryError | ArithmeticException tooLarge) {
            return new Outcome(experiment, fit, input, Optional.empty(), Optional.of(tooLarge));
        }
    }

    static Result result(Experiment experiment, Tensor sums, Tensor output) {
        var block = experiment.op() instanceof Filtering ? Overview.Block.MIDDLE : Overview.Block.MEAN;
        int plane = (int) output.shape().plane();
        var each = IntStream.range(0, output.shape().channels())
                .mapToObj(c -> Scale.symmetric(output, c * plane, (c + 1) * plane))
                .toList();
        var layer = Collections.max(each, Comparator.comparingDouble(Scale::high));
        return new Result(sums, output, overviews(output, block), layer, each);
    }

    static List<Overview> overviews(Tensor tensor, Overview.Block block) {
        return IntStream.range(0, tensor.shape().channels())
                .mapToObj(c -> Overview.of(tensor, c, block))
                .toList();
    }
}
