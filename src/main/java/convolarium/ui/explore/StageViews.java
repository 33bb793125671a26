package convolarium.ui.explore;

import convolarium.insight.CellTrace;
import convolarium.insight.Coverage;
import convolarium.op.Filtering;
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
import convolarium.ui.draw.Needs;
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
    Optional<StageView> of(Outcome outcome, Moment moment, Gaze gaze, Plan.Room room) {
        return outcome.result()
                .flatMap(result -> outcome.fit()
                        .fits()
                        .map(fits -> of(outcome, result, here(outcome, fits, moment, gaze), gaze, room)));
    }

    /// What a layer needs at a moment, where its cells stand in the places of another's: its picture is as large.
    Optional<Needs> needs(Outcome outcome, Moment moment, Gaze gaze, Outcome other) {
        var experiment = outcome.experiment();
        var picture = experiment.picture();
        return outcome.fit()
                .fits()
                .filter(_ -> Bench.isAsLarge(outcome, other) && outcome.result().isPresent())
                .map(fits -> {
                    var captions = here(outcome, fits, moment, gaze).captions();
                    return Needs.of(experiment.op(), fits, Beside.of(picture, captions));
                });
    }

    /// A layer at a moment: the map and the channel that are seen, and how the current cell comes about.
    private record Here(
            Fit.Fits fits, Moment moment, int filter, int channel, Site site, CellTrace trace, Captions captions) {}

    private Here here(Outcome outcome, Fit.Fits fits, Moment wanted, Gaze gaze) {
        var experiment = outcome.experiment();
        var op = experiment.op();
        var moment = within(wanted, fits);
        int filter = Math.clamp(gaze.filter().get(), 0, fits.output().channels() - 1);
        int planes = experiment.picture().flat().channels();
        int channel = channel(experiment, Math.clamp(gaze.channel().get(), 0, planes - 1), filter);
        var site = site(fits, moment.cell());
        int cols = fits.output().width();
        var trace = CellTrace.of(op, experiment.picture().values(), filter, moment.cell() / cols, moment.cell() % cols);
        var captions = captions(words.captions(outcome, fits, site, trace, channel, filter), experiment, gaze);
        return new Here(fits, moment, filter, channel, site, trace, captions);
    }

    private static Moment within(Moment moment, Fit.Fits fits) {
        int last = fits.output().height() * fits.output().width() - 1;
        return moment.cell() <= last ? moment : Moment.settled(last);
    }

    private StageView of(Outcome outcome, Outcome.Result result, Here here, Gaze gaze, Plan.Room room) {
        var experiment = outcome.experiment();
        var fits = here.fits();
        boolean colour = outcome.hasColours();
        var beside = Beside.of(
                experiment.picture(), colour ? words.named(here.captions(), here.channel()) : here.captions());
        var plan = Plan.of(experiment.op(), fits, here.site(), gaze.look().get(), beside, room);
        var instead = instead(outcome, gaze, here, plan.cells() ? here.moment().cell() : Integer.MAX_VALUE);
        return new StageView(
                outcome,
                result,
                fits,
                plan,
                here.moment(),
                here.filter(),
                here.channel(),
                here.trace(),
                site(fits, Math.max(0, here.moment().cell() - 1)),
                here.site(),
                gaze.scale(result, here.filter()),
                pointed(outcome, result, gaze, here.channel(), here.filter()),
                instead,
                captions(here, outcome, plan, instead.isEmpty()));
    }

    /// The words as they are where sheets are shown so.
    ///
    /// @param values whether the input shows its values
    private Captions captions(Here here, Outcome outcome, Plan plan, boolean values) {
        var experiment = outcome.experiment();
        var picture = experiment.picture();
        var placement = here.fits().placement();
        boolean colours = values && !plan.cells() && plan.input().cell() < Plan.READABLE && outcome.hasColours();
        var captions = colours ? words.inColour(here.captions(), outcome, placement, here.channel()) : here.captions();
        return whole(plan, here.fits()) ? captions : captions.withPart(words.part(plan.input(), picture));
    }

    private static boolean whole(Plan plan, Fit.Fits fits) {
        var placement = fits.placement();
        return plan.input().rows() == placement.rows().padded()
                && plan.input().cols() == placement.cols().padded();
    }

    private static Optional<Instead> instead(Outcome outcome, Gaze gaze, Here here, int last) {
        var experiment = outcome.experiment();
        if (gaze.uses().get()) {
            var planes = outcome.planes();
            return Optional.of(new UseMap(coverage(experiment), planes.uses(here.channel()), planes.inside()));
        }
        return unpools(experiment, gaze) && experiment.op() instanceof Pool pool
                ? Optional.of(new WinnerMap(outcome, pool, here.channel(), last, coverage(experiment)))
                : Optional.empty();
    }

    private static boolean unpools(Experiment experiment, Gaze gaze) {
        return gaze.unpooled().get() && Gaze.hasWinners(experiment);
    }

    private Captions captions(Captions captions, Experiment experiment, Gaze gaze) {
        if (!gaze.uses().get()) {
            return unpools(experiment, gaze) ? words.unpooled(captions) : captions;
        }
        return experiment.op() instanceof TransposedConv || experiment.op() instanceof Upsample
                ? captions.withInput(words.usesSpread()).withOutput(words.feeds())
                : captions.withInput(words.uses());
    }

    /// The input channel to show: of those that the map comes from the wanted one or what stands in its place.
    private static int channel(Experiment experiment, int wanted, int map) {
        int depth = experiment.picture().depth();
        return switch (experiment.op()) {
            case Filtering conv -> conv.inputChannel(map, conv.slice(wanted));
            case Pool _, StochasticPool _, Upsample _ -> map * depth + wanted % depth;
            default -> wanted;
        };
    }

    private Optional<Pointed> pointed(Outcome outcome, Outcome.Result result, Gaze gaze, int channel, int filter) {
        var experiment = outcome.experiment();
        return Optional.ofNullable(gaze.hover().get())
                .filter(hover -> isThere(hover, outcome))
                .map(hover -> {
                    var coverage = coverage(experiment);
                    var said = new HoverWords(words.messages()).of(hover, coverage, outcome, result, channel, filter);
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
