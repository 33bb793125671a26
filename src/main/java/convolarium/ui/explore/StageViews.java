package convolarium.ui.explore;

import convolarium.insight.CellTrace;
import convolarium.op.Pool;
import convolarium.session.Outcome;
import convolarium.text.Messages;
import convolarium.ui.draw.Plan;
import convolarium.ui.draw.StageView;
import convolarium.ui.motion.Moment;
import convolarium.window.Fit;
import convolarium.window.Site;
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
        int channel = op instanceof Pool ? filter : Math.clamp(gaze.channel().get(), 0, channels - 1);
        var site = site(fits, moment.cell());
        var trace = CellTrace.of(
                op,
                experiment.picture().values(),
                filter,
                moment.cell() / fits.output().width(),
                moment.cell() % fits.output().width());
        return new StageView(
                outcome,
                result,
                fits,
                Plan.of(op, fits, site, (channels - 1) * Plan.CARD, width, height),
                moment,
                filter,
                channel,
                trace,
                site(fits, Math.max(0, moment.cell() - 1)),
                site,
                gaze.scale(result, filter),
                words.captions(experiment, fits, site, trace, channel, filter));
    }

    private static Site site(Fit.Fits fits, int cell) {
        int cols = fits.output().width();
        return fits.placement().at(0, cell / cols, cell % cols);
    }
}
