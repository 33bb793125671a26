package convolarium.ui.draw;

import convolarium.data.Picture;
import convolarium.insight.CellTrace;
import convolarium.insight.Planes;
import convolarium.insight.Scale;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.session.Outcome;
import convolarium.tensor.Tensor;
import convolarium.ui.motion.Moment;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.Site;
import convolarium.window.Track;
import java.util.Optional;

/// All that the stage shows at one moment. The painters draw it and nothing else.
///
/// @param filter  the output map shown
/// @param channel the input channel shown
/// @param trace   how the current output cell came about
/// @param from    where the window comes from
/// @param site    where the window goes to
/// @param scale   what the colours of signed outputs mean
/// @param pointed what the mouse is over
/// @param instead what the input shows in the place of its values
public record StageView(
        Outcome outcome,
        Outcome.Result result,
        Fit.Fits fits,
        Plan plan,
        Moment moment,
        int filter,
        int channel,
        CellTrace trace,
        Site from,
        Site site,
        Scale scale,
        Optional<Pointed> pointed,
        Optional<Instead> instead,
        Captions captions) {

    /// The same in another place, with another channel and other colours and words.
    public StageView with(Plan otherPlan, int otherChannel, Scale otherScale, Captions words) {
        return new StageView(
                outcome,
                result,
                fits,
                otherPlan,
                moment,
                filter,
                otherChannel,
                trace,
                from,
                site,
                otherScale,
                pointed,
                instead,
                words);
    }

    /// The same with the values of the input.
    StageView withoutInstead() {
        return new StageView(
                outcome,
                result,
                fits,
                plan,
                moment,
                filter,
                channel,
                trace,
                from,
                site,
                scale,
                pointed,
                Optional.empty(),
                captions);
    }

    /// The same with other maps for the output.
    StageView of(Outcome.Result maps, int map) {
        return new StageView(
                outcome, maps, fits, plan, moment, map, channel, trace, from, site, scale, pointed, instead, captions);
    }

    public Op op() {
        return outcome.experiment().op();
    }

    /// What the layer reads: of a deeper picture the slices under the window as channels.
    public Picture picture() {
        return outcome.experiment().picture().flat();
    }

    /// Which slices of a deeper picture its channels are.
    public Planes planes() {
        return outcome.planes();
    }

    /// Whether the channels are red, green and blue.
    public boolean hasColours() {
        return outcome.hasColours();
    }

    public Tensor input() {
        return picture().values();
    }

    /// Whether the shown filter sees an input channel.
    boolean sees(int inputChannel) {
        return !(op() instanceof Filtering conv) || conv.inputChannel(filter, conv.slice(inputChannel)) == inputChannel;
    }

    /// What the padding holds.
    Border border() {
        return op() instanceof Conv conv ? conv.border() : Border.ZEROS;
    }

    /// The number in a cell of the shown channel or of the padding around it; 0 where neither is.
    public float inputAt(int row, int col) {
        return covers(row, col) ? border().read(input(), 0, channel, 0, row, col) : 0;
    }

    /// Whether the input shows how often each cell is read.
    public boolean counts() {
        return instead.orElse(null) instanceof UseMap;
    }

    /// Whether there is a cell of the input or of the padding around it.
    boolean covers(int row, int col) {
        return lies(fits.placement().rows(), row) && lies(fits.placement().cols(), col);
    }

    private static boolean lies(Track track, int cell) {
        return cell >= -track.before() && cell < track.length() + track.after();
    }

    /// The weight in a cell of the kernel as it lies on the input; 0 where there is none.
    public float weightAt(int row, int col) {
        return op() instanceof Filtering conv ? conv.weight(filter, conv.slice(channel), 0, row, col) : 0;
    }

    /// Whether the output is a sum of numbers times weights.
    boolean weighs() {
        return op() instanceof Filtering
                || op() instanceof StochasticPool
                || (op() instanceof Upsample && trace.taps().size() > 1);
    }

    /// Whether input cells spread over the output, rather than a window that slides over the input.
    boolean spreads() {
        return op() instanceof TransposedConv || op() instanceof Upsample;
    }

    /// Where the window of an output cell lies; what is spread lies on the input only.
    Site siteOf(int row, int col) {
        return spreads()
                ? fits.placement().at(0, row, col).onInput()
                : fits.placement().at(0, row, col);
    }

    /// Whether the output cell is made of anything.
    boolean reads() {
        return site.rows().size() > 0 && site.cols().size() > 0;
    }

    /// What acts on what the layer makes.
    public Optional<Activation.Function> activation() {
        return outcome.experiment().activation();
    }

    /// What the layer makes in a cell of the shown map, before the activation.
    public float sumAt(int row, int col) {
        return result.sums().at(0, filter, 0, row, col);
    }

    /// Whether the activation made 0 of a number that was none.
    boolean cuts(int row, int col) {
        return outputAt(row, col) == 0 && sumAt(row, col) != 0;
    }

    /// The number in a cell of the shown map; 0 where there is none.
    public float outputAt(int row, int col) {
        return makes(row, col) ? result.output().at(filter, row, col) : 0;
    }

    /// Whether there is a cell of the input itself rather than of its padding.
    public boolean holds(int row, int col) {
        return !planes().pads(channel)
                && row >= 0
                && row < picture().height()
                && col >= 0
                && col < picture().width();
    }

    /// Whether there is a cell of the output.
    boolean makes(int row, int col) {
        var output = fits.output();
        return row >= 0 && row < output.height() && col >= 0 && col < output.width();
    }

    /// The input cell in the middle of a window.
    public static Grid.Place middle(Site site) {
        return new Grid.Place(
                site.rows().start() + Grid.reach(site.rows()) / 2, site.cols().start() + Grid.reach(site.cols()) / 2);
    }

    /// Whether the window is in the part of the input that is shown.
    boolean windowInSight() {
        var place = middle(site);
        return plan.input().contains(place.row(), place.col());
    }

    /// The colours of the input.
    Palette.Colour inputColour() {
        return Palette.picture(picture().tone(), outcome.input().scale());
    }

    /// The colours of the output.
    public Palette.Colour outputColour() {
        return outcome.experiment().signed()
                ? Palette.signed(scale)
                : Palette.tone(picture().tone());
    }

    /// The row of the output cell that is being made.
    public int row() {
        return moment.cell() / fits.output().width();
    }

    /// The column of the output cell that is being made.
    public int col() {
        return moment.cell() % fits.output().width();
    }
}
