package convolarium.session;

import convolarium.data.Picture;
import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.insight.Overview;
import convolarium.insight.Overview.Block;
import convolarium.insight.Planes;
import convolarium.insight.Scale;
import convolarium.insight.Survey;
import convolarium.op.Filtering;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What came of an experiment. It carries the experiment, so that no view can mix old numbers with new settings.
///
/// @param input  the channels of the picture
/// @param result what the layer made, unless it does not fit or the work failed
/// @param failed why the work failed, if it did
/// @param planes which slices of a deeper picture its channels are, where it is what came of one slice
public record Outcome(
        Experiment experiment,
        Fit fit,
        Input input,
        Optional<Result> result,
        Optional<Throwable> failed,
        Planes planes) {

    Outcome(Experiment experiment, Fit fit, Input input, Optional<Result> result, Optional<Throwable> failed) {
        this(experiment, fit, input, result, failed, Planes.FLAT);
    }

    /// The channels of a picture, or where it has several slices, every slice of each.
    ///
    /// @param values their numbers
    /// @param maps   each from afar
    /// @param scale  what the colours of signed numbers mean, in all channels alike
    public record Input(Maps values, List<Overview> maps, Scale scale) {

        /// A picture from afar.
        ///
        /// @throws java.util.concurrent.CancellationException once the job is cancelled
        static Input of(Picture picture, Crew crew, Job job) {
            var values = picture.values().flat();
            var survey = new Survey(values, Block.MEAN);
            survey.take(values, 0, crew, job);
            var scale = survey.scales().stream()
                    .max(Comparator.comparingDouble(Scale::high))
                    .orElseThrow();
            return new Input(Maps.of(values), survey.overviews(), scale);
        }
    }

    /// What a layer made.
    ///
    /// @param sums   a number before the activation; that of the output itself where there is none
    /// @param output all maps, or where they have several slices, every slice of each
    /// @param maps   every map from afar
    /// @param layer  what the colours of signed numbers mean if all maps share one range
    /// @param each   what they mean if every map has its own
    public record Result(Tensor.Cell sums, Maps output, List<Overview> maps, Scale layer, List<Scale> each) {}

    /// Every outcome is news: comparing its millions of numbers would hold up the display.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /// How one value stands for many where what an experiment makes is seen from afar.
    public static Block block(Experiment experiment) {
        return experiment.op() instanceof Filtering ? Block.MIDDLE : Block.MEAN;
    }

    /// Whether the channels that are seen are red, green and blue.
    public boolean hasColours() {
        return planes.each() == 1 && experiment.picture().hasColours();
    }

    /// How many slices the output has behind each other; 1 where there is none.
    public int slices() {
        return fit.fits().map(fits -> fits.output().depth()).orElse(1);
    }

    /// What came of one slice of the output, as of a layer of its own. A flat outcome is its only slice.
    public Outcome slice(int wanted) {
        return result.flatMap(all -> Slicing.of(this, all, Math.clamp(wanted, 0, slices() - 1)))
                .orElse(this);
    }

    /// Works out an experiment. A failure is an outcome too.
    ///
    /// @throws java.util.concurrent.CancellationException once the job is cancelled
    static Outcome of(Experiment experiment, Input input, Making making, Job job) {
        var picture = experiment.picture().values();
        var fit = experiment.op().fit(picture.shape());
        if (!(fit instanceof Fit.Fits)) {
            return new Outcome(experiment, fit, input, Optional.empty(), Optional.empty());
        }
        try {
            var result = making.of(experiment.op(), experiment.activation(), picture, block(experiment), job);
            return new Outcome(experiment, fit, input, Optional.of(result), Optional.empty());
        } catch (OutOfMemoryError | ArithmeticException tooLarge) {
            return new Outcome(experiment, fit, input, Optional.empty(), Optional.of(tooLarge));
        }
    }
}
