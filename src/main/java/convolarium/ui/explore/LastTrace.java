package convolarium.ui.explore;

import convolarium.insight.CellTrace;
import convolarium.session.Outcome;
import java.util.Optional;

/// How an output cell comes about. The last two are remembered, as the moments of a cell follow each other, two layers
/// may be compared, and a window may lie over a whole photo.
final class LastTrace {

    private record Cell(Outcome outcome, int filter, int row, int col) {}

    private record Traced(Cell cell, CellTrace trace) {}

    private Optional<Traced> last = Optional.empty();
    private Optional<Traced> before = Optional.empty();

    /// The trace of a cell of a map that was made.
    CellTrace of(Outcome outcome, int filter, int row, int col) {
        var cell = new Cell(outcome, filter, row, col);
        if (last.filter(known -> known.cell.equals(cell)).isEmpty()) {
            var other = before.filter(known -> known.cell.equals(cell)).orElseGet(() -> new Traced(cell, trace(cell)));
            before = last;
            last = Optional.of(other);
        }
        return last.orElseThrow().trace;
    }

    private static CellTrace trace(Cell cell) {
        var experiment = cell.outcome.experiment();
        float value = cell.outcome.result().orElseThrow().sums().at(0, cell.filter, 0, cell.row, cell.col);
        return CellTrace.of(experiment.op(), experiment.picture().values(), cell.filter, cell.row, cell.col, value);
    }
}
