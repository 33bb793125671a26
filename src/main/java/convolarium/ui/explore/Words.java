package convolarium.ui.explore;

import convolarium.data.Picture;
import convolarium.exchange.TorchLine;
import convolarium.insight.CellTrace;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.session.Experiment;
import convolarium.text.Messages;
import convolarium.ui.control.MisfitCard;
import convolarium.ui.draw.Captions;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Plan;
import convolarium.ui.draw.Veil;
import convolarium.window.Fit;
import convolarium.window.Placement;
import convolarium.window.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the room says about a layer, in the language of the moment.
record Words(Messages messages) {

    /// Rows × columns, as everywhere on the screen.
    static String size(int rows, int cols) {
        return rows + "×" + cols;
    }

    Captions captions(Experiment experiment, Fit.Fits fits, Site site, CellTrace trace, int channel, int filter) {
        return new Captions(
                input(experiment, fits.placement(), channel),
                middle(experiment.op(), site, filter),
                loupe(site),
                output(experiment, fits, filter),
                messages.get("stage.landing"),
                "",
                unused(fits),
                experiment
                        .activation()
                        .map(function -> messages.get("stage.cut", TorchLine.name(function)))
                        .orElse(""),
                below(experiment.op(), site, trace));
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
                said.below());
    }

    /// An output cell that is not known yet.
    String unknown(Hover cell) {
        return messages.get("hover.output", place(cell.row()), place(cell.col()), Veil.UNKNOWN);
    }

    /// What stands above the enlarged window: its size, or that more is seen than the window.
    private String loupe(Site site) {
        int rows = Grid.reach(site.rows());
        int cols = Grid.reach(site.cols());
        return Math.min(rows, cols) < Plan.AROUND
                ? messages.get("stage.loupe")
                : messages.get("stage.window", size(rows, cols));
    }

    /// Where the sheet shows all channels of a picture at once, the channel is named where its numbers stand.
    Captions inColour(Captions captions, Experiment experiment, Placement placement, int channel) {
        return named(captions, channel).withInput(input(experiment, placement));
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

    /// What the input is, with its padding.
    String input(Experiment experiment, Placement placement, int channel) {
        var picture = experiment.picture();
        var parts = new ArrayList<>(List.of(input(experiment, placement)));
        if (picture.channels() > 1) {
            parts.add(messages.get("stage.channel", channel(channel, picture.channels())));
        }
        if (experiment.op() instanceof Filtering conv && conv.groups() > 1) {
            parts.add(messages.get("stage.group", channel / conv.slices() + 1, conv.groups()));
        }
        return String.join("   ", parts);
    }

    private String input(Experiment experiment, Placement placement) {
        var picture = experiment.picture();
        var size = messages.get("stage.input", size(picture.height(), picture.width()));
        return padding(placement).map(padding -> size + "   " + padding).orElse(size);
    }

    /// Which part of a picture is seen.
    String part(Grid input, Picture picture) {
        return messages.get(
                "stage.part",
                place(Math.max(0, input.firstRow())),
                place(Math.min(picture.height() - 1, input.lastRow())),
                place(Math.max(0, input.firstCol())),
                place(Math.min(picture.width() - 1, input.lastCol())));
    }

    /// The name of a channel: letters for colours, numbers for others.
    String channel(int channel, int channels) {
        return channels == 3 ? messages.get("channel." + channel) : Integer.toString(channel);
    }

    private Optional<String> padding(Placement placement) {
        var rows = placement.rows();
        var cols = placement.cols();
        var sides = List.of(rows.before(), rows.after(), cols.before(), cols.after());
        if (sides.stream().allMatch(side -> side == 0)) {
            return Optional.empty();
        }
        boolean alike = sides.stream().distinct().count() == 1;
        return Optional.of(
                alike
                        ? messages.get("stage.padding", sides.getFirst())
                        : messages.get("stage.padding-sides", sides.toArray()));
    }

    private String middle(Op op, Site site, int filter) {
        return switch (op) {
            case Filtering conv -> {
                var size =
                        size(conv.window().rows().size(), conv.window().cols().size());
                yield conv.filters() == 1
                        ? messages.get("stage.kernel", size)
                        : messages.get("stage.kernel-of", filter + 1, size);
            }
            case Upsample _ -> messages.get("stage.shares");
            case StochasticPool _ -> messages.get("stage.chances");
            case Pool _ ->
                messages.get(
                        "stage.window", size(site.rows().size(), site.cols().size()));
            default -> "";
        };
    }

    private String output(Experiment experiment, Fit.Fits fits, int filter) {
        var size = size(fits.output().height(), fits.output().width());
        var title = fits.output().channels() == 1
                ? messages.get("stage.output", size)
                : messages.get("stage.output-of", map(experiment, filter), size);
        return experiment
                .activation()
                .map(function -> messages.get("stage.activated", title, TorchLine.name(function)))
                .orElse(title);
    }

    /// The name of a map: that of its channel where every map comes from one channel of a picture, else its number.
    String map(Experiment experiment, int index) {
        boolean colours = experiment.picture().hasColours() && !(experiment.op() instanceof Filtering);
        return colours ? channel(index, 3) : Integer.toString(index + 1);
    }

    /// What the stride leaves over; empty where it leaves nothing.
    String unused(Fit.Fits fits) {
        int rows = fits.placement().rows().unused();
        int cols = fits.placement().cols().unused();
        if (rows > 0 && cols > 0) {
            return messages.get("stage.unused-both", rows, cols);
        }
        if (rows > 0) {
            return messages.get("stage.unused-rows", rows);
        }
        return cols > 0 ? messages.get("stage.unused-columns", cols) : "";
    }

    private String below(Op op, Site site, CellTrace trace) {
        if (op instanceof TransposedConv) {
            int fed = site.rows().size() * site.cols().size();
            boolean several = ((Filtering) op).slices() > 1;
            return messages.get(fed == 0 ? "stage.fed-by-none" : several ? "stage.fed-each" : "stage.fed", fed);
        }
        if (op instanceof Upsample upsample) {
            return messages.get(Messages.key("choice.sampling", upsample.sampling()));
        }
        if (trace.winners().size() > 1) {
            return messages.get("stage.tie", trace.winners().size());
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
