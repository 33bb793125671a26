package convolarium.insight;

import convolarium.op.Pool;
import java.util.ArrayList;
import java.util.List;

/// What mistakes make of the place of a winner.
final class WinnerSlips {

    private WinnerSlips() {}

    /// Row and column of the winner of a pool that has some.
    static List<Double> winner(Question question) {
        return winner(question, (Pool) question.op());
    }

    private static List<Double> winner(Question question, Pool pool) {
        var shape = question.input().shape();
        int map = question.place().map();
        int cell = pool.winner(question.input(), 0, map, question.site()) - shape.index(0, map, 0, 0, 0);
        int row = cell / shape.width() % shape.height();
        int col = cell % shape.width();
        return List.of((double) row, (double) col);
    }

    /// The smallest for the largest, or the largest for the smallest.
    static Pool otherExtreme(Pool pool) {
        boolean largest = pool.reduction() == Pool.Reduction.MAX;
        return pool.withReduction(largest ? Pool.Reduction.MIN : Pool.Reduction.MAX);
    }

    /// Whether a cell is under the window.
    static boolean sees(Question question, List<Double> cell) {
        var site = question.site();
        return site.rows().tap(cell.getFirst().intValue()) >= 0
                && site.cols().tap(cell.getLast().intValue()) >= 0;
    }

    static List<Slip> of(Question question) {
        var pool = (Pool) question.op();
        var site = question.site();
        var winner = winner(question, pool);
        double row = winner.getFirst();
        double col = winner.getLast();
        var slips = new ArrayList<Slip>();
        slips.add(Slip.of(Mistake.EXCHANGED, col, row));
        slips.add(Slip.of(
                Mistake.PLACE_IN_WINDOW,
                row - site.rows().start(),
                col - site.cols().start()));
        slips.add(new Slip(Mistake.OTHER_EXTREME, winner(question, otherExtreme(pool))));
        var place = question.place();
        var slice = question.sliced();
        var trace = CellTrace.of(slice.op(), slice.input(), place.map(), place.row(), place.col());
        trace.taps().stream()
                .filter(trace::ties)
                .forEach(tap -> slips.add(Slip.of(Mistake.LATER_TIE, tap.row(), tap.col())));
        trace.taps().stream()
                .filter(Tap::padding)
                .forEach(tap -> slips.add(Slip.of(Mistake.PADDING_WINS, tap.row(), tap.col())));
        return slips;
    }
}
