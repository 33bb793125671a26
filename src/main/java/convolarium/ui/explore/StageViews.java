package convolarium.ui.explore;

import convolarium.insight.CellTrace;
import convolarium.insight.Coverage;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.session.Experiment;
import convolarium.session.Outcome;
import convolarium.text.Messages;
import convolarium.ui.draw.Beside;
import convolarium.ui.draw.Captions;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Instead;
import convolarium.ui.draw.Plan;
import convolarium.ui.draw.Pointed;
import convolarium.ui.draw.StageView;
import convolarium.ui.draw.UseMap;
import convolarium.ui.draw.WinnerMap;
import convolarium.ui.motion.Moment;
import convolarium.window.Fit;
import convolarium.window.Site;
import convolarium.window.Track;
import java.util.Optional;

/// Makes what the stage shows from an outcome, a moment and a size.
final class StageViews {

    private final Words words;

    StageViews(Messages messages) {
        this.words = new Words(messages);
    }

    /// Nothing where the outcome has no result.
    Optional<StageView> of(Outcome outcome, Moment moment, Gaze gaze, double width, double height) {
        return outcome.result()
                .flatMap(result -> outcome.fit()
                        .fits()
                        .map(fits -> of(outcome, result, fits, within(moment, fits), gaze, width, height)));
    }

    private static Moment within(Moment moment, Fit.Fits fits) {
        int last = fits.output().height() * fits.output().width() - 1;
        return moment.cell() <= last ? moment : Moment.settled(last);
    }

    private StageView of(
            Outcome outcome,
            Outcome.Result result,
            Fit.Fits fits,
            Moment moment,
            Gaze gaze,
            double width,
            double height) {
        var experiment = outcome.experiment();
        var op = experiment.op();
        int channels = experiment.picture().channels();
        int filter = Math.clamp(gaze.filter().get(), 0, fits.output().channels() - 1);
        int channel = channel(op, Math.clamp(gaze.channel().get(), 0, channels - 1), filter);
        var site = site(fits, moment.cell());
        var trace = CellTrace.of(
                op,
                experiment.picture().values(),
                filter,
                moment.cell() / fits.output().width(),
                moment.cell() % fits.output().width());
        var captions = captions(words.captions(experiment, fits, site, trace, channel, filter), experiment, gaze);
        return new StageView(
                outcome,
                result,
                fits,
                Plan.of(op, fits, site, gaze.look().get(), Beside.of(experiment.picture(), captions), width, height),
                moment,
                filter,
                channel,
                trace,
                site(fits, Math.max(0, moment.cell() - 1)),
                site,
                gaze.scale(result, filter),
                pointed(outcome, result, gaze, channel, filter),
                instead(outcome, gaze, channel),
                captions);
    }

    private static Optional<Instead> instead(Outcome outcome, Gaze gaze, int channel) {
        var experiment = outcome.experiment();
        if (gaze.uses().get()) {
            return Optional.of(new UseMap(coverage(experiment)));
        }
        return unpools(experiment, gaze) && experiment.op() instanceof Pool pool
                ? Optional.of(new WinnerMap(outcome, pool, channel, coverage(experiment)))
                : Optional.empty();
    }

    private static boolean unpools(Experiment experiment, Gaze gaze) {
        return gaze.unpooled().get() && Gaze.hasWinners(experiment);
    }

    private Captions captions(Captions captions, Experiment experiment, Gaze gaze) {
        if (!gaze.uses().get()) {
            return unpools(experiment, gaze) ? captions.withInput(words.unpooled()) : captions;
        }
        return experiment.op() instanceof TransposedConv || experiment.op() instanceof Upsample
                ? captions.withInput(words.usesSpread()).withOutput(words.feeds())
                : captions.withInput(words.uses());
    }

    /// The input channel to show: of those that the map comes from the wanted one or what stands in its place.
    private static int channel(Op op, int wanted, int map) {
        return switch (op) {
            case Filtering conv -> conv.inputChannel(map, conv.slice(wanted));
            case Pool _, StochasticPool _, Upsample _ -> map;
            default -> wanted;
        };
    }

    private Optional<Pointed> pointed(Outcome outcome, Outcome.Result result, Gaze gaze, int channel, int filter) {
        var experiment = outcome.experiment();
        return Optional.ofNullable(gaze.hover().get())
                .filter(hover -> isThere(hover, outcome))
                .map(hover -> {
                    var coverage = coverage(experiment);
                    var said = words.pointed(hover, coverage, experiment, result, channel, filter);
                    return new Pointed(hover, coverage, said);
                });
    }

    /// Whether there still is such a cell: a layer may become smaller under the mouse.
    private static boolean isThere(Hover hover, Outcome outcome) {
        var fits = outcome.fit().require();
        return switch (hover) {
            case Hover.Input(int row, int col) ->
                isThere(fits.placement().rows(), row)
                        && isThere(fits.placement().cols(), col);
            case Hover.Weight(int row, int col)
            when outcome.experiment().op() instanceof Filtering filtering -> {
                var kernel = filtering.kernels().shape();
                yield row < kernel.height() && col < kernel.width();
            }
            case Hover.Weight _ -> true;
            case Hover.Output(int row, int col) ->
                row < fits.output().height() && col < fits.output().width();
        };
    }

    private static boolean isThere(Track track, int cell) {
        return cell >= -track.before() && cell < track.length() + track.after();
    }

    private static Coverage coverage(Experiment experiment) {
        return Coverage.of(experiment.op(), experiment.picture().values().shape());
    }

    private static Site site(Fit.Fits fits, int cell) {
        int cols = fits.output().width();
        var site = fits.placement().at(0, cell / cols, cell % cols);
        return fits.placement().rows() instanceof Track.Transposed ? site.onInput() : site;
    }
}
