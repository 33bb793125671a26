package convolarium.session;

import convolarium.data.Picture;
import convolarium.data.Picture.Tone;
import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.insight.Backward;
import convolarium.insight.CellTrace;
import convolarium.insight.MapLoss;
import convolarium.insight.Scale;
import convolarium.insight.Survey;
import convolarium.op.Activation;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Border;
import java.util.Collections;
import java.util.Optional;

/// An outcome backwards: the gradients of a loss of one of its maps, unless that is too much work.
public record Reverse(Question asked, Optional<Gathered> whole) {

    /// More than this would take too long, or too much memory: readings of one map, and numbers of all.
    private static final long MOST = 1 << 26;

    private static final long HELD = 1 << 24;

    /// Every tap under one window is told.
    private static final int TOLD = 1 << 16;

    /// What the loss of a map is.
    public enum Aim {
        /// The sum of its cells.
        SUM,
        /// One of its cells.
        CELL,
        /// Half the squared distance to the same map of another layer.
        DISTANCE
    }

    /// What is wanted.
    ///
    /// @param cell  the one that is aimed at, where it is one
    /// @param other the outcome to compare with, where it is compared
    public record Question(Outcome outcome, int map, Aim aim, int cell, Optional<Outcome> other) {

        /// Whether two outcomes have maps of one size, so that there is a distance between them.
        public static boolean isComparable(Outcome one, Outcome other) {
            if (one.result().isEmpty() || other.result().isEmpty()) {
                return false;
            }
            var first = one.fit().require().output();
            return first.equals(other.fit().require().output().withChannels(first.channels()));
        }

        private MapLoss loss() {
            return switch (aim) {
                case SUM -> new MapLoss.Sum();
                case CELL -> new MapLoss.Cell(cell);
                case DISTANCE -> other.map(this::distance).orElseThrow();
            };
        }

        private MapLoss distance(Outcome from) {
            var maps = from.result().orElseThrow().output();
            var shape = maps.shape();
            int same = Math.min(map, shape.channels() - 1);
            return new MapLoss.Distance(Tensor.of(shape.withChannels(1), (_, _, _, y, x) -> maps.at(same, y, x)));
        }
    }

    /// Gradients, and the same as if they were an outcome, so that they can be drawn as one: those of the input are its
    /// picture, those of the weights its kernel, and what arrives at the layer is its output.
    ///
    /// @param weights what the colours of the kernel mean
    public record Gathered(Backward backward, Outcome outcome, Scale weights) {

        /// What the padding holds.
        public Border border() {
            return backward.source().op().border();
        }

        /// What an output cell hands back: that stands in the place of the weight of each tap. Zeros of the padding get
        /// nothing.
        public CellTrace handed(int row, int col) {
            float arriving = backward.upstream().at(0, row, col);
            return backward.trace(row, col)
                    .weighed(tap -> tap.padding() && border() == Border.ZEROS ? 0 : arriving * tap.weight());
        }

        /// What an input channel and its weights have got up to an output cell, in the same colours.
        public Gathered upTo(int last, int channel) {
            var part = backward.upTo(last, channel);
            var picture = new Picture(part.input(), Tone.SIGNED);
            var seen = Outcome.Input.of(picture, Crew.ALONE, Job.PATIENT);
            var input = new Outcome.Input(
                    seen.values(), seen.maps(), outcome.input().scale());
            var experiment = outcome.experiment();
            var now = Experiment.of(experiment.source(), picture, part.layer(), experiment.activation());
            return new Gathered(
                    part, new Outcome(now, outcome.fit(), input, outcome.result(), Optional.empty()), weights);
        }
    }

    /// The answer to the newest question is news, as the outcome is.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /// Works out the gradients.
    ///
    /// @throws java.util.concurrent.CancellationException once the job is cancelled
    static Reverse of(Question asked, Crew crew, Job job) {
        var experiment = asked.outcome().experiment();
        var input = experiment.picture().values();
        var fits = experiment.op().fit(input.shape()).require();
        if (Math.max(fits.output().elements(), input.shape().elements()) > HELD
                || fits.placement().at(0, 0, 0).counted() > TOLD
                || work(experiment.op(), input.shape()) > MOST) {
            return new Reverse(asked, Optional.empty());
        }
        try {
            var activation = experiment.activation().map(Activation::new);
            var source = new Backward.Source(experiment.op(), activation, input, asked.map());
            var backward = Backward.of(source, asked.loss(), crew, job);
            return new Reverse(asked, Optional.of(gathered(asked, backward, crew, job)));
        } catch (OutOfMemoryError _) {
            return new Reverse(asked, Optional.empty());
        }
    }

    /// How many times one map reads a number.
    private static double work(Op op, Shape input) {
        var fits = op.fit(input).require();
        return op instanceof Filtering conv
                ? op.multiplyAdds(input).doubleValue() / conv.filters()
                : (double) fits.output().plane() * fits.placement().at(0, 0, 0).counted();
    }

    private static Gathered gathered(Question asked, Backward backward, Crew crew, Job job) {
        var before = asked.outcome();
        var picture = new Picture(backward.input(), Tone.SIGNED);
        var experiment = Experiment.of(
                before.experiment().source(),
                picture,
                backward.layer(),
                before.experiment().activation());
        var upstream = backward.upstream();
        var survey = new Survey(upstream, Outcome.block(experiment));
        survey.take(upstream, 0, crew, job);
        int maps = before.fit().require().output().channels();
        var scale = survey.scales().getFirst();
        var shape = upstream.shape().withChannels(maps);
        var output = Tensor.of(shape, (_, c, _, y, x) -> c == asked.map() ? upstream.at(0, y, x) : 0);
        var result = new Outcome.Result(
                (_, _, _, y, x) -> backward.arriving().at(0, y, x),
                Maps.of(output),
                Collections.nCopies(maps, survey.overviews().getFirst()),
                scale,
                Collections.nCopies(maps, scale));
        var input = Outcome.Input.of(picture, crew, job);
        var outcome = new Outcome(experiment, before.fit(), input, Optional.of(result), Optional.empty());
        return new Gathered(backward, outcome, weights(backward, asked.map()));
    }

    private static Scale weights(Backward backward, int map) {
        return backward.layer() instanceof Filtering slopes ? Scale.of(slopes, map) : Scale.UNIT;
    }
}
