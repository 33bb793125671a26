package convolarium.ui.draw;

import convolarium.data.Picture;
import convolarium.insight.CellTrace;
import convolarium.insight.Planes;
import convolarium.insight.Scale;
import convolarium.insight.Tap;
import convolarium.op.Activation;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.session.Outcome;
import convolarium.session.Reverse;
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
/// @param site    where the window goes to
/// @param scale   what the colours of signed outputs mean
/// @param kernel  what the colours of weights mean
/// @param pointed what the mouse is over
/// @param instead what the input shows in the place of its values
/// @param veil    what is not to be seen yet
/// @param back    gradients that all grids show in the place of values; a tap weighs what is handed back to it
public record StageView(
        Outcome outcome,
        Outcome.Result result,
        Fit.Fits fits,
        Plan plan,
        Moment moment,
        int filter,
        int channel,
        CellTrace trace,
        Site site,
        Scale scale,
        Scale kernel,
        Optional<Pointed> pointed,
        Optional<Instead> instead,
        Veil veil,
        Optional<Reverse.Gathered> back,
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
                site,
                otherScale,
                kernel,
                pointed,
                instead,
                veil,
                back,
                words);
    }

    /// The same with other maps for the output.
    StageView of(Outcome.Result maps, int map) {
        return showing(maps, map, instead);
    }

    /// The same with other maps for the output and something else in the place of the input's values.
    StageView showing(Outcome.Result maps, int map, Optional<Instead> other) {
        return new StageView(
                outcome, maps, fits, plan, moment, map, channel, trace, site, scale, kernel, pointed, other, veil, back,
                captions);
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

    public Tensor input() {
        return picture().values();
    }

    /// What the padding holds.
    Border border() {
        return op().border();
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
        return fits.placement().rows().covers(row) && fits.placement().cols().covers(col);
    }

    /// The weight in a cell of the kernel as it lies on the input; 0 where there is none.
    public float weightAt(int row, int col) {
        return op() instanceof Filtering conv ? conv.weight(filter, conv.slice(channel), 0, row, col) : 0;
    }

    /// What a tap of a window holds: its value, or what is handed back to it.
    float held(Tap tap) {
        return back.isPresent() ? tap.weight() : tap.value();
    }

    /// Whether the output is a sum of numbers times weights, or hands anything back.
    boolean weighs() {
        return (back.isPresent() && trace.kept().isEmpty())
                || op() instanceof Filtering
                || op() instanceof StochasticPool
                || (op() instanceof Upsample && trace.taps().size() > 1);
    }

    /// Whether input cells spread over the output, rather than a window that slides over the input.
    public boolean spreads() {
        return op() instanceof TransposedConv || op() instanceof Upsample;
    }

    /// Where the window of an output cell lies; what is spread lies on the input only.
    public static Site site(Fit.Fits fits, int row, int col) {
        var site = fits.placement().at(0, row, col);
        return fits.placement().rows() instanceof Track.Transposed ? site.onInput() : site;
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

    /// Whether the number in a cell of the output may be seen.
    public boolean knows(int row, int col) {
        return switch (veil) {
            case NONE, PARAMETERS -> true;
            case CELL -> row * fits.output().width() + col < moment.cell();
            case SIZE -> false;
        };
    }

    /// Whether the window looks for one of its numbers.
    boolean looksForWinners() {
        return op() instanceof Pool pool && pool.hasWinners();
    }

    /// Whether padding does not count: a winner is looked for on the picture alone, and what the padding gets of
    /// gradients is for nobody.
    boolean passesPadding() {
        return back.isPresent() || looksForWinners();
    }

    /// Whether the padding shows copies of cells.
    boolean repeats() {
        return border() != Border.ZEROS && instead.isEmpty() && !passesPadding();
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
