package convolarium.ui.explore;

import convolarium.insight.CellTrace;
import convolarium.session.Outcome;
import org.jspecify.annotations.Nullable;

/// How an output cell comes about. It is remembered, as the moments of a cell follow each other and its window
/// may lie over a whole photo.
final class LastTrace {

    private record Traced(Outcome outcome, int filter, int row, int col, CellTrace trace) {}

    private @Nullable Traced last;

    /// The trace of a cell of a map that was made.
    CellTrace of(Outcome outcome, int filter, int row, int col) {
        var known = last;
        if (known == null
                || !known.outcome.equals(outcome)
                || known.filter != filter
                || known.row != row
                || known.col != col) {
            var experiment = outcome.experiment();
            float value = outcome.result().orElseThrow().sums().at(0, filter, 0, row, col);
            var trace = CellTrace.of(experiment.op(), experiment.picture().values(), filter, row, col, value);
            known = new Traced(outcome, filter, row, col, trace);
            last = known;
        }
        return known.trace;
    }
}
