package convolarium.ui.explore;

import convolarium.data.Crop;
import convolarium.exchange.TorchLine;
import convolarium.insight.CellTrace;
import convolarium.insight.Tap;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.session.Outcome;
import convolarium.tensor.Shape;
import convolarium.text.Messages;
import convolarium.ui.control.MisfitCard;
import convolarium.ui.draw.Captions;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Veil;
import convolarium.window.Fit;
import convolarium.window.Placement;
import convolarium.window.Site;

/// What the room says about a layer, in the language of the moment.
record Words(Messages messages) {

    /// What stands beside each other in a heading.
    static String parted(String... parts) {
        return String.join("   ", parts);
    }

    /// Rows × columns, as everywhere on the screen.
    static String size(int rows, int cols) {
        return rows + "×" + cols;
    }

    /// The same with the depth before, where there is any.
    static String size(int depth, int rows, int cols) {
        return (depth == 1 ? "" : depth + "×") + size(rows, cols);
    }

    static String size(Shape shape) {
        return size(shape.depth(), shape.height(), shape.width());
    }

    /// @param around how many cells of the surroundings of a window are seen at least where it is enlarged
    Captions captions(Outcome outcome, Fit.Fits fits, Site site, CellTrace trace, int channel, int filter, int around) {
        var experiment = outcome.experiment();
        return new Captions(
                new SliceWords(messages).input(outcome, fits.placement(), channel),
                middle(outcome, site, channel, filter),
                loupe(site, around),
                output(outcome, fits, filter),
                messages.get("stage.landing"),
                "",
                unread(fits, outcome.experiment().op()),
                experiment
                        .activation()
                        .map(function -> messages.get("stage.cut", TorchLine.name(function)))
                        .orElse(""),
                messages.get("stage.no-number"),
                below(outcome, site, trace, channel));
    }

    /// The same where the size of the output is not known yet, nor what would tell it.
    Captions unsized(Captions said) {
        return new Captions(
                said.input(),
                said.middle(),
                said.loupe(),
                messages.get("stage.output", Veil.UNKNOWN),
                "",
                said.part(),
                "",
                said.cut(),
                said.noNumber(),
                said.below());
    }

    /// An output cell that is not known yet.
    String unknown(Hover cell) {
        return messages.get("hover.output", place(cell.row()), place(cell.col()), Veil.UNKNOWN);
    }

    /// What stands above the enlarged window: its size, or that more is seen than the window, if there is one.
    private String loupe(Site site, int least) {
        int rows = Grid.reach(site.rows());
        int cols = Grid.reach(site.cols());
        return Math.min(rows, cols) < least
                ? messages.get(site.rows().size() * site.cols().size() == 0 ? "stage.loupe-part" : "stage.loupe")
                : messages.get("stage.window", size(rows, cols));
    }

    /// Where the sheet shows all channels of a picture at once, the channel is named where its numbers stand.
    Captions inColour(Captions captions, Outcome outcome, Placement placement, int channel) {
        return named(captions, channel).withInput(new SliceWords(messages).inColour(outcome, placement, channel));
    }

    /// The window with the name of a colour.
    Captions named(Captions captions, int channel) {
        return captions.withLoupe(messages.get("stage.loupe-of", captions.loupe(), channel(channel, 3)));
    }

    /// What stands above the input where it shows how often each pixel is used.
    String uses() {
        return messages.get("stage.uses");
    }

    /// What stands above the sheets where the input shows the winners alone.
    Captions unpooled(Captions captions) {
        var window = messages.get("stage.of-the-input", captions.middle());
        return captions.withInput(messages.get("stage.unpooled"))
                .withMiddle(window)
                .withLoupe(messages.get("stage.of-the-input", captions.loupe()));
    }

    /// The same where the input is spread over the output.
    String usesSpread() {
        return messages.get("stage.uses-spread");
    }

    /// What stands above the output where it shows how many input cells it is made of.
    String feeds() {
        return messages.get("stage.feeds");
    }

    /// Which part of a picture is seen.
    String part(Crop seen) {
        return messages.get(
                "stage.part",
                place(seen.row()),
                place(seen.row() + seen.height() - 1),
                place(seen.column()),
                place(seen.column() + seen.width() - 1));
    }

    /// The name of a channel: letters for colours, numbers from 1 for others.
    String channel(int channel, int channels) {
        return channels == 3 ? messages.get("channel." + channel) : Integer.toString(channel + 1);
    }

    private String middle(Outcome outcome, Site site, int channel, int filter) {
        return switch (outcome.experiment().op()) {
            case Filtering conv -> {
                var planes = outcome.planes();
                int depth = planes.windowDepth();
                var size = size(
                        depth, conv.window().rows().size(), conv.window().cols().size());
                var name = conv.filters() == 1
                        ? messages.get("stage.kernel", size)
                        : messages.get("stage.kernel-of", filter + 1, size);
                yield depth == 1 ? name : parted(name, messages.get("stage.tap", planes.tap(channel)));
            }
            case Upsample _ -> messages.get("stage.shares");
            case StochasticPool _ -> messages.get("stage.chances");
            case Pool _ -> {
                var planes = outcome.planes();
                int depth = planes.windowDepth();
                var size = size(depth, site.rows().size(), site.cols().size());
                var name = messages.get("stage.window", size);
                yield depth == 1 ? name : parted(name, new SliceWords(messages).slice(planes, channel));
            }
            default -> "";
        };
    }

    private String output(Outcome outcome, Fit.Fits fits, int filter) {
        var experiment = outcome.experiment();
        var planes = outcome.planes();
        var size = size(
                planes.depth().outputs(), fits.output().height(), fits.output().width());
        var title = fits.output().channels() == 1
                ? messages.get("stage.output", size)
                : messages.get("stage.output-of", map(outcome, filter), size);
        var made = experiment
                .activation()
                .map(function -> messages.get("stage.activated", title, TorchLine.name(function)))
                .orElse(title);
        return planes.depth().outputs() == 1 ? made : parted(made, messages.get("stage.slice", planes.slice()));
    }

    /// The name of a map: that of its channel where every map comes from one channel of a picture, else its number.
    private String map(Outcome outcome, int index) {
        var experiment = outcome.experiment();
        boolean colours = experiment.picture().channels() == 3 && !(experiment.op() instanceof Filtering);
        return colours ? channel(index, 3) : Integer.toString(index + 1);
    }

    /// What no window reads; empty where all is read.
    String unread(Fit.Fits fits, Op op) {
        int rows = fits.placement().rows().unread(op.border()).size();
        int cols = fits.placement().cols().unread(op.border()).size();
        if (rows == 0) {
            return cols == 0 ? "" : messages.get("stage.unused-columns", cols);
        }
        return messages.get(cols == 0 ? "stage.unused-rows" : "stage.unused-both", rows, cols);
    }

    private String below(Outcome outcome, Site site, CellTrace trace, int channel) {
        var op = outcome.experiment().op();
        if (op instanceof TransposedConv) {
            int fed = site.rows().size() * site.cols().size();
            boolean several = ((Filtering) op).slices() > 1;
            return messages.get(fed == 0 ? "stage.fed-by-none" : several ? "stage.fed-each" : "stage.fed", fed);
        }
        if (op instanceof Upsample upsample) {
            return messages.get(Messages.key("choice.sampling", upsample.sampling()));
        }
        int winner = trace.kept().map(Tap::channel).orElse(channel);
        if (winner != channel) {
            return messages.get("stage.winner-in", new SliceWords(messages).slice(outcome.planes(), winner));
        }
        if (trace.ties() > 1) {
            return new SliceWords(messages).tie(outcome.planes(), trace, channel);
        }
        if (site.rows().step() > 1 || site.cols().step() > 1) {
            int taps = site.rows().size() * site.cols().size();
            int tall = (site.rows().size() - 1) * site.rows().step() + 1;
            int wide = (site.cols().size() - 1) * site.cols().step() + 1;
            return messages.get(op instanceof Conv ? "stage.reach" : "stage.reach-pool", taps, size(tall, wide));
        }
        return switch (op) {
            case Pool pool -> messages.get(Messages.key("choice.reduction", pool.reduction()));
            case StochasticPool _ -> messages.get("stage.mean-by-chance");
            default -> "";
        };
    }

    /// A row or column, without marks between thousands.
    static String place(int index) {
        return Integer.toString(index);
    }

    /// A function of a number, as it is written.
    static String application(Activation.Function function, float value) {
        return TorchLine.name(function) + "(" + Numbers.exact(value) + ")";
    }

    /// Why a layer does not fit.
    String misfit(Fit.Misfit misfit) {
        return MisfitCard.sentence(messages, misfit);
    }
}
