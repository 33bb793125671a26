package convolarium.ui.explore;

import convolarium.exchange.TorchLine;
import convolarium.insight.CellTrace;
import convolarium.insight.Coverage;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.session.Experiment;
import convolarium.session.Outcome;
import convolarium.text.Messages;
import convolarium.ui.draw.Captions;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Numbers;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.Placement;
import convolarium.window.Site;
import convolarium.window.Track;
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
                unused(fits),
                below(experiment.op(), site, trace));
    }

    /// What stands above the input where it shows how often each pixel is used.
    String uses() {
        return messages.get("stage.uses");
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
        if (experiment.op() instanceof Conv conv && conv.groups() > 1) {
            parts.add(messages.get("stage.group", channel / conv.slices() + 1, conv.groups()));
        }
        return String.join("   ", parts);
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
            case Conv conv -> {
                var size =
                        size(conv.window().rows().size(), conv.window().cols().size());
                yield conv.filters() == 1
                        ? messages.get("stage.kernel", size)
                        : messages.get("stage.kernel-of", filter + 1, size);
            }
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
                : messages.get("stage.output-of", filter + 1, size);
        return experiment
                .activation()
                .map(function -> messages.get("stage.activated", title, TorchLine.name(function)))
                .orElse(title);
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
        if (trace.winners().size() > 1) {
            return messages.get("stage.tie", trace.winners().size());
        }
        if (site.rows().step() > 1 || site.cols().step() > 1) {
            int taps = site.rows().size() * site.cols().size();
            int tall = (site.rows().size() - 1) * site.rows().step() + 1;
            int wide = (site.cols().size() - 1) * site.cols().step() + 1;
            return messages.get(op instanceof Conv ? "stage.reach" : "stage.reach-pool", taps, size(tall, wide));
        }
        if (op instanceof Pool pool) {
            return messages.get(Messages.key("choice.reduction", pool.reduction()));
        }
        return "";
    }

    /// The size formula with the numbers in it.
    String formula(Track track) {
        return switch (track) {
            case Track.Sliding(var axis, int length) -> {
                var pads = axis.before() == axis.after() ? "2·" + axis.before() : axis.before() + " + " + axis.after();
                boolean up = axis.ceil() && !leavesOut(axis, length);
                yield (up ? "⌈" : "⌊") + "(" + length + " + " + pads + " − " + axis.dilation() + "·(" + axis.size()
                        + "−1) − 1) / " + axis.stride() + (up ? "⌉" : "⌋") + " + 1 = " + track.outputs();
            }
            case Track.Shared(int length, int outputs) -> messages.get("formula.shared", length, outputs);
            case Track.Transposed(var axis, int more, int length) ->
                "(" + length + " − 1)·" + axis.stride() + " − " + (axis.before() + axis.after()) + " + "
                        + axis.dilation() + "·(" + axis.size() + "−1) + " + more + " + 1 = " + track.outputs();
            case Track.Sampled(int length, int outputs, var _) -> length + " → " + outputs;
        };
    }

    /// Whether a last window is not counted although it hangs over, because it starts beyond the input.
    private static boolean leavesOut(Axis axis, int length) {
        int room = axis.before() + length + axis.after() - axis.reach();
        return Math.ceilDiv(room, axis.stride()) + 1 > axis.outputLength(length);
    }

    /// Parameters of a layer with the way they are counted.
    String parameters(Op op) {
        if (!(op instanceof Conv conv)) {
            return messages.get("formula.no-parameters");
        }
        var shape = conv.weights().shape();
        var kernel = shape.height() + "·" + shape.width();
        var each = conv.slices() == 1 ? kernel : conv.slices() + "·" + kernel;
        var weights = conv.filters() == 1 ? each : conv.filters() + "·" + each;
        return messages.get("formula.parameters", weights, conv.filters(), conv.parameterCount());
    }

    /// What is to be said about the cell under the mouse.
    String pointed(
            Hover hover, Coverage coverage, Experiment experiment, Outcome.Result made, int channel, int filter) {
        int row = hover.row();
        int col = hover.col();
        return switch (hover) {
            case Hover.Output _ -> output(hover, experiment, made, filter);
            case Hover.Weight _
            when experiment.op() instanceof Conv conv -> {
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
                .map(function -> application(function, made.sums().at(filter, row, col)))
                .map(from -> messages.get("hover.activated", place(row), place(col), from, value))
                .orElseGet(() -> messages.get("hover.output", place(row), place(col), value));
    }

    /// Why a layer does not fit.
    String misfit(Fit.Misfit misfit) {
        return messages.get(
                Messages.key("misfit", misfit.reason()), misfit.numbers().toArray());
    }
}
