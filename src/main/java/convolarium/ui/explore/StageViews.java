package convolarium.ui.explore;

import convolarium.data.Crop;
import convolarium.insight.CellTrace;
import convolarium.insight.Coverage;
import convolarium.op.Filtering;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.session.Experiment;
import convolarium.session.Outcome;
import convolarium.session.Reverse;
import convolarium.text.Messages;
import convolarium.ui.draw.Beside;
import convolarium.ui.draw.Captions;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Instead;
import convolarium.ui.draw.Needs;
import convolarium.ui.draw.Onlooker;
import convolarium.ui.draw.Plan;
import convolarium.ui.draw.Pointed;
import convolarium.ui.draw.StageView;
import convolarium.ui.draw.UseMap;
import convolarium.ui.draw.Veil;
import convolarium.ui.draw.WinnerMap;
import convolarium.ui.motion.Moment;
import convolarium.window.Fit;
import convolarium.window.Site;
import java.util.Optional;

/// Makes what the stage shows from an outcome, a moment and a size.
final class StageViews {

    /// A side of a stage that is not drawn.
    private static final double ANY = 1000;

    /// The most output cells that gradients are gathered from anew at every step, and input cells they are gathered in.
    private static final int FOLLOWED = 4096;
    private static final int GATHERED = 1 << 18;

    private final Words words;
    private final LastTrace traces = new LastTrace();

    StageViews(Messages messages) {
        this.words = new Words(messages);
    }

    /// The stage, backwards where gradients are wanted; nothing where the outcome has no result.
    Optional<StageView> of(Outcome outcome, Moment moment, Gaze gaze, Plan.Room room) {
        var forward = forward(outcome, moment, gaze, room);
        return gaze.back(outcome)
                .flatMap(whole -> forward.map(view -> back(view, whole, gaze, room)))
                .or(() -> forward);
    }

    /// The same stage with gradients in the places of all numbers.
    private StageView back(StageView forward, Reverse.Gathered whole, Gaze gaze, Plan.Room room) {
        var speaker = new BackWords(words.messages());
        var beside = besides(forward, whole);
        var plan = Plan.of(
                forward.op(), forward.fits(), forward.site(), gaze.look().get(), beside, room);
        int cell = forward.moment().cell();
        boolean followed = forward.input().shape().plane() <= GATHERED
                && (plan.cells() || forward.fits().output().plane() <= FOLLOWED);
        var now = followed ? whole.upTo(forward.moment().isWritten() ? cell : cell - 1, forward.channel()) : whole;
        var captions = speaker.captions(forward, now, followed);
        var result = now.outcome().result().orElseThrow();
        return new StageView(
                now.outcome(),
                result,
                forward.fits(),
                plan,
                forward.moment(),
                forward.filter(),
                forward.channel(),
                whole.handed(forward.row(), forward.col()),
                forward.site(),
                result.layer(),
                whole.weights(),
                forward.pointed().map(pointed -> speaker.pointed(pointed, forward, whole, now)),
                Optional.empty(),
                Veil.NONE,
                Optional.of(now),
                withPart(captions, Looking.part(plan, forward.fits(), forward.picture())));
    }

    /// The stage forwards, whatever is wanted.
    Optional<StageView> forward(Outcome outcome, Moment moment, Gaze gaze, Plan.Room room) {
        return outcome.result()
                .flatMap(result -> outcome.fit()
                        .fits()
                        .map(fits ->
                                of(outcome, result, here(outcome, fits, moment, gaze, room.around()), gaze, room)));
    }

    /// What a layer needs at a moment, where its cells stand in the places of another's: its picture is as large.
    Optional<Needs> needs(Outcome outcome, Moment moment, Gaze gaze, Outcome other, Onlooker onlooker) {
        var experiment = outcome.experiment();
        var picture = experiment.picture();
        return outcome.fit()
                .fits()
                .filter(_ -> Bench.isAsLarge(outcome, other) && outcome.result().isPresent())
                .map(fits -> {
                    var here = here(outcome, fits, moment, gaze, onlooker.around(other));
                    var beside = gaze.back(outcome)
                            .flatMap(whole -> forward(outcome, moment, gaze, Plan.Room.of(ANY, ANY))
                                    .map(view -> besides(view, whole)))
                            .orElseGet(() -> Beside.of(picture, here.captions()));
                    return Needs.of(experiment.op(), here.fits(), beside);
                });
    }

    /// What needs room beside cells where gradients stand in them.
    private Beside besides(StageView forward, Reverse.Gathered whole) {
        var picture = whole.outcome().experiment().picture();
        return Beside.of(picture, new BackWords(words.messages()).captions(forward, whole, true));
    }

    /// A layer at a moment: the map and the channel that are seen, and how the current cell comes about.
    private record Here(
            Fit.Fits fits, Moment moment, int filter, int channel, Site site, CellTrace trace, Captions captions) {}

    private Here here(Outcome outcome, Fit.Fits known, Moment wanted, Gaze gaze, int around) {
        var experiment = outcome.experiment();
        var veil = gaze.veil().get();
        var fits = veil.over(known, experiment.picture().values().shape());
        var moment =
                veil.over(wanted.within(fits.output().height() * fits.output().width()));
        int filter = Math.clamp(gaze.filter().get(), 0, fits.output().channels() - 1);
        int last = experiment.picture().flat().channels() - 1;
        int channel = channel(experiment, Math.clamp(gaze.channel().get(), 0, last), filter);
        int row = moment.cell() / fits.output().width();
        int col = moment.cell() % fits.output().width();
        var site = StageView.site(fits, row, col);
        var made = traces.of(outcome, filter, row, col);
        var trace = veil == Veil.CELL ? made.unknown() : made;
        var said = words.captions(outcome, fits, site, trace, channel, filter, around);
        var all = captions(veil == Veil.SIZE ? words.unsized(said) : said, experiment, gaze);
        return new Here(fits, moment, filter, channel, site, trace, all);
    }

    private StageView of(Outcome outcome, Outcome.Result result, Here here, Gaze gaze, Plan.Room room) {
        var experiment = outcome.experiment();
        var fits = here.fits();
        boolean colour = outcome.hasColours();
        var beside = Beside.of(
                experiment.picture(), colour ? words.named(here.captions(), here.channel()) : here.captions());
        var plan = Plan.of(experiment.op(), fits, here.site(), gaze.look().get(), beside, room);
        int now = here.moment().cell();
        int last = gaze.veil().get() == Veil.CELL ? now - 1 : plan.cells() ? now : Integer.MAX_VALUE;
        var instead = instead(outcome, gaze, here, last);
        return new StageView(
                outcome,
                result,
                fits,
                plan,
                here.moment(),
                here.filter(),
                here.channel(),
                here.trace(),
                here.site(),
                gaze.ranges().map(result, here.filter()),
                gaze.ranges().kernel(experiment, here.filter()),
                pointed(outcome, result, gaze, here),
                instead,
                gaze.veil().get(),
                Optional.empty(),
                captions(here, outcome, plan, instead.isEmpty()));
    }

    /// The words as they are where sheets are shown so.
    ///
    /// @param values whether the input shows its values
    private Captions captions(Here here, Outcome outcome, Plan plan, boolean values) {
        var experiment = outcome.experiment();
        var picture = experiment.picture();
        boolean colours = values && !plan.cells() && plan.input().cell() < Plan.READABLE && outcome.hasColours();
        var captions = colours
                ? words.inColour(here.captions(), outcome, here.fits().placement(), here.channel())
                : here.captions();
        return withPart(captions, Looking.part(plan, here.fits(), picture));
    }

    private Captions withPart(Captions captions, Optional<Crop> seen) {
        return seen.map(words::part).map(captions::withPart).orElse(captions);
    }

    private static Optional<Instead> instead(Outcome outcome, Gaze gaze, Here here, int last) {
        var experiment = outcome.experiment();
        if (counts(gaze)) {
            var planes = outcome.planes();
            return Optional.of(new UseMap(coverage(experiment), planes.uses(here.channel()), planes.inside()));
        }
        return unpools(experiment, gaze) && experiment.op() instanceof Pool pool
                ? Optional.of(new WinnerMap(outcome, pool, here.channel(), last, coverage(experiment)))
                : Optional.empty();
    }

    private static boolean counts(Gaze gaze) {
        return gaze.uses().get() && gaze.veil().get() != Veil.SIZE;
    }

    private static boolean unpools(Experiment experiment, Gaze gaze) {
        return gaze.unpooled().get() && gaze.veil().get() != Veil.SIZE && Sights.hasWinners(experiment);
    }

    private Captions captions(Captions captions, Experiment experiment, Gaze gaze) {
        if (!counts(gaze)) {
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

    private Optional<Pointed> pointed(Outcome outcome, Outcome.Result result, Gaze gaze, Here here) {
        var experiment = outcome.experiment();
        return Optional.ofNullable(gaze.hover().get())
                .filter(hover -> gaze.veil().get() != Veil.SIZE
                        && hover.isThere(experiment.op(), outcome.fit().require()))
                .map(hover -> {
                    var coverage = coverage(experiment);
                    var said = new HoverWords(words.messages())
                            .of(hover, coverage, outcome, result, here.channel(), here.filter());
                    return new Pointed(hover, coverage, isUnknown(hover, gaze, here) ? words.unknown(hover) : said);
                });
    }

    private static boolean isUnknown(Hover hover, Gaze gaze, Here here) {
        int cell = hover.row() * here.fits().output().width() + hover.col();
        return hover instanceof Hover.Output
                && gaze.veil().get() == Veil.CELL
                && cell >= here.moment().cell();
    }

    private static Coverage coverage(Experiment experiment) {
        return Coverage.of(experiment.op(), experiment.picture().values().shape());
    }
}
