package convolarium.ui.explore;

import convolarium.insight.CellTrace;
import convolarium.session.Outcome;
import org.jspecify.annotations.Nullable;

/// How an output cell comes about. It is remembered, as the moments of a cell follow each other and its window
/// may lie over a whole photo.
final class LastTrace {

    private record Cell(Outcome outcome, int filter, int row, int col) {}

    private record Traced(Cell cell, CellTrace trace) {}

    private @Nullable Traced last;

    /// The trace of a cell of a map that was made.
    CellTrace of(Outcome outcome, int filter, int row, int col) {
        var cell = new Cell(outcome, filter, row, col);
        var known = last;
        if (known == null || !known.cell.equals(cell)) {
            var experiment = outcome.experiment();
            float value = outcome.result().orElseThrow().sums().at(0, filter, 0, row, col);
            var trace = CellTrace.of(experiment.op(), experiment.picture().values(), filter, row, col, value);
            known = new Traced(cell, trace);
            last = known;
        }
        return known.trace;
    }
}
