package convolarium.ui.explore;

import convolarium.insight.CellTrace;
import convolarium.insight.Planes;
import convolarium.insight.Tap;
import convolarium.op.Filtering;
import convolarium.session.Outcome;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import convolarium.window.Border;
import convolarium.window.Placement;
import convolarium.window.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the input is called, and its channels, which may be slices of a deeper picture.
record SliceWords(Messages messages) {

    /// What the input is, with its padding.
    String input(Outcome outcome, Placement placement, int channel) {
        var experiment = outcome.experiment();
        var parts = new ArrayList<>(List.of(input(outcome, placement)));
        if (!outcome.planes().isFlat() || experiment.picture().channels() > 1) {
            parts.add(plane(outcome, channel));
        }
        if (experiment.op() instanceof Filtering conv && conv.groups() > 1) {
            parts.add(messages.get("stage.group", channel / conv.slices() + 1, conv.groups()));
        }
        return String.join("   ", parts);
    }

    private String input(Outcome outcome, Placement placement) {
        var picture = outcome.experiment().picture();
        int depth = outcome.planes().depth().length();
        var size = messages.get("stage.input", Words.size(depth, picture.height(), picture.width()));
        return padding(outcome.planes().depth(), placement)
                .map(padding -> size + "   " + padding)
                .orElse(size);
    }

    /// The same where all colours are seen at once.
    String inColour(Outcome outcome, Placement placement, int channel) {
        var planes = outcome.planes();
        var size = input(outcome, placement);
        return planes.isFlat() ? size : Words.parted(size, slice(planes, channel));
    }

    private Optional<String> padding(Track depth, Placement placement) {
        var rows = placement.rows();
        var cols = placement.cols();
        var sides = List.of(rows.before(), rows.after(), cols.before(), cols.after());
        int side = sides.getFirst();
        if (sides.stream().distinct().count() > 1) {
            return Optional.of(messages.get("stage.padding-sides", sides.toArray()));
        }
        boolean alike = depth.length() == 1 || (depth.before() == side && depth.after() == side);
        if (alike || depth.before() != depth.after()) {
            return side == 0 ? Optional.empty() : Optional.of(messages.get("stage.padding", side));
        }
        return Optional.of(messages.get("stage.padding", "(%d, %d, %d)".formatted(depth.before(), side, side)));
    }

    /// The name of a channel, or of a slice of one.
    String plane(Outcome outcome, int plane) {
        var planes = outcome.planes();
        int channels = channels(outcome);
        var channel = messages.get("stage.channel", channel(planes.channel(plane), channels));
        if (planes.isFlat()) {
            return channel;
        }
        return channels == 1 ? slice(planes, plane) : Words.parted(channel, slice(planes, plane));
    }

    /// The slice of the input that a plane is, or of its padding.
    String slice(Planes planes, int plane) {
        int place = planes.place(plane);
        int cell = planes.cell(plane);
        if (cell == Border.NONE) {
            return messages.get("stage.slice-padding", Numbers.text(place));
        }
        return place == cell
                ? messages.get("stage.slice", Words.place(place))
                : messages.get("stage.slice-copy", Numbers.text(place), Words.place(cell));
    }

    /// How many cells win alike, or in which slice behind the winner's there is another one.
    String tie(Planes planes, CellTrace trace, int winner) {
        return trace.taps().stream()
                .filter(trace::ties)
                .map(Tap::channel)
                .filter(plane -> plane != winner)
                .findFirst()
                .map(plane -> messages.get("stage.tie-in", slice(planes, plane)))
                .orElseGet(() -> messages.get("stage.tie", trace.ties()));
    }

    private String channel(int channel, int channels) {
        return new Words(messages).channel(channel, channels);
    }

    private static int channels(Outcome outcome) {
        return outcome.experiment().picture().flat().channels()
                / outcome.planes().each();
    }
}
