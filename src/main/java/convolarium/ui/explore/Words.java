package convolarium.ui.explore;

import convolarium.exchange.TorchLine;
import convolarium.insight.CellTrace;
import convolarium.insight.Coverage;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.session.Experiment;
import convolarium.session.Outcome;
import convolarium.text.Messages;
import convolarium.ui.control.MisfitCard;
import convolarium.ui.draw.Captions;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Numbers;
import convolarium.window.Border;
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
                messages.get("stage.loupe"),
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

    /// What stands above the input where it shows how often each pixel is used.
    String uses() {
        return messages.get("stage.uses");
    }

    /// What stands above the input where it shows the winners alone.
    String unpooled() {
        return messages.get("stage.unpooled");
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
        var parts = new ArrayList<String>();
        parts.add(messages.get("stage.input", size(picture.height(), picture.width())));
        padding(placement).ifPresent(parts::add);
        if (picture.channels() > 1) {
            parts.add(messages.get("stage.channel", channel(channel, picture.channels())));
        }
        if (experiment.op() instanceof Filtering conv && conv.groups() > 1) {
            parts.add(messages.get("stage.group", channel / conv.slices() + 1, conv.groups()));
        }
        return String.join("   ", parts);
    }

    /// Which part of the input is seen.
    String part(Grid input) {
        return messages.get(
                "stage.part",
                place(input.firstRow()),
                place(input.lastRow()),
                place(input.firstCol()),
                place(input.lastCol()));
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
        boolean colours = experiment.picture().channels() == 3 && !(experiment.op() instanceof Filtering);
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
            return messages.get(fed == 0 ? "stage.fed-by-none" : "stage.fed", fed);
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
            case StochasticPool _ -> messages.get("op.stochastic-pool");
            default -> "";
        };
    }

    /// What is to be said about the cell under the mouse.
    String pointed(
            Hover hover, Coverage coverage, Experiment experiment, Outcome.Result made, int channel, int filter) {
        int row = hover.row();
        int col = hover.col();
        return switch (hover) {
            case Hover.Output _ -> output(hover, experiment, made, filter);
            case Hover.Weight _
            when experiment.op() instanceof Filtering conv -> {
                float weight = conv.weight(filter, conv.slice(channel), 0, row, col);
                var uses = coverage.cells(row, col).size();
                yield messages.get("hover.weight", place(row), place(col), Numbers.exact(weight), uses);
            }
            default -> input(hover, coverage, experiment, channel);
        };
    }

    private String input(Hover hover, Coverage coverage, Experiment experiment, int channel) {
        var picture = experiment.picture();
        int row = coverage.border().source(hover.row(), picture.height());
        int col = coverage.border().source(hover.col(), picture.width());
        if (row == Border.NONE || col == Border.NONE) {
            return messages.get("hover.zero");
        }
        var value = Numbers.exact(picture.values().at(channel, row, col));
        boolean copy = row != hover.row() || col != hover.col();
        return messages.get(
                copy ? "hover.copy" : "hover.input",
                place(row),
                place(col),
                value,
                coverage.users(row, col).size());
    }

    /// A row or column, without marks between thousands.
    private static String place(int index) {
        return Integer.toString(index);
    }

    /// A function of a number, as it is written.
    static String application(Activation.Function function, float value) {
        return TorchLine.name(function) + "(" + Numbers.exact(value) + ")";
    }

    /// What is to be said about a cell of the output.
    private String output(Hover hover, Experiment experiment, Outcome.Result made, int filter) {
        int row = hover.row();
        int col = hover.col();
        var value = Numbers.exact(made.output().at(filter, row, col));
        return experiment
                .activation()
                .map(function -> application(function, made.sums().at(0, filter, 0, row, col)))
                .map(from -> messages.get("hover.activated", place(row), place(col), from, value))
                .orElseGet(() -> messages.get("hover.output", place(row), place(col), value));
    }

    /// Why a layer does not fit.
    String misfit(Fit.Misfit misfit) {
        return MisfitCard.sentence(messages, misfit);
    }
}
