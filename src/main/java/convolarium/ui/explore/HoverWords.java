package convolarium.ui.explore;

import convolarium.insight.Coverage;
import convolarium.op.Filtering;
import convolarium.session.Experiment;
import convolarium.session.Outcome;
import convolarium.text.Messages;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Numbers;
import convolarium.window.Border;

/// What the room says about the cell under the mouse, in the language of the moment.
record HoverWords(Messages messages) {

    /// What is to be said about the cell under the mouse.
    String of(Hover hover, Coverage coverage, Outcome outcome, Outcome.Result made, int channel, int filter) {
        var experiment = outcome.experiment();
        int row = hover.row();
        int col = hover.col();
        return switch (hover) {
            case Hover.Output _ -> output(hover, experiment, made, filter);
            case Hover.Weight _
            when experiment.op() instanceof Filtering conv -> {
                float weight = conv.weight(filter, conv.slice(channel), 0, row, col);
                long uses = coverage.cells(row, col).size() * outcome.planes().reads(channel);
                yield messages.get("hover.weight", Words.place(row), Words.place(col), Numbers.exact(weight), uses);
            }
            default -> input(hover, coverage, outcome, channel);
        };
    }

    private String input(Hover hover, Coverage coverage, Outcome outcome, int channel) {
        var experiment = outcome.experiment();
        var picture = experiment.picture().flat();
        int row = coverage.border().source(hover.row(), picture.height());
        int col = coverage.border().source(hover.col(), picture.width());
        if (row == Border.NONE || col == Border.NONE || outcome.planes().cell(channel) == Border.NONE) {
            return messages.get(Sights.hasWinners(experiment) ? "hover.passed" : "hover.zero");
        }
        var value = Numbers.exact(picture.values().at(channel, row, col));
        boolean copy =
                row != hover.row() || col != hover.col() || outcome.planes().pads(channel);
        return messages.get(
                copy ? "hover.copy" : "hover.input",
                Words.place(row),
                Words.place(col),
                value,
                coverage.users(row, col).size() * outcome.planes().uses(channel));
    }

    /// What is to be said about a cell of the output.
    private String output(Hover hover, Experiment experiment, Outcome.Result made, int filter) {
        int row = hover.row();
        int col = hover.col();
        var value = Numbers.exact(made.output().at(filter, row, col));
        return experiment
                .activation()
                .map(function -> Words.application(function, made.sums().at(0, filter, 0, row, col)))
                .map(from -> messages.get("hover.activated", Words.place(row), Words.place(col), from, value))
                .orElseGet(() -> messages.get("hover.output", Words.place(row), Words.place(col), value));
    }
}
