package convolarium.ui.draw;

import convolarium.insight.Coverage;
import convolarium.op.Pool;
import convolarium.session.Outcome;
import java.util.List;
import java.util.stream.IntStream;

/// The unpooled output: each winner is back in its place, all else is zero.
///
/// @param channel which of the input is shown; of a deeper picture, which slice of which
/// @param last the output cell up to which winners are known
/// @param pool keeps the largest or the smallest
public record WinnerMap(Outcome outcome, Pool pool, int channel, int last, Coverage coverage) implements Instead {

    /// Whether an input shows this, so that the window is not taken from what is seen there.
    static boolean stands(StageView view) {
        return view.instead().orElse(null) instanceof WinnerMap;
    }

    @Override
    public float at(int row, int col) {
        return wins(row, col) ? outcome.experiment().picture().values().flat().at(channel, row, col) : 0;
    }

    /// Whether a cell wins in any window that sees it.
    private boolean wins(int row, int col) {
        var input = outcome.experiment().picture().values();
        int cell = input.shape().flat().index(0, channel, 0, row, col);
        int map = channel / input.shape().depth();
        var users = coverage.users(row, col);
        int wide = coverage.placement().cols().outputs();
        return users.rows().stream()
                .anyMatch(y -> users.cols().stream()
                        .anyMatch(x -> y * wide + x <= last
                                && pool.winner(
                                                input,
                                                0,
                                                map,
                                                coverage.placement().at(0, y, x))
                                        == cell));
    }

    /// Whether the winners of all windows are known.
    public boolean complete() {
        return last
                >= coverage.placement().rows().outputs()
                                * coverage.placement().cols().outputs()
                        - 1;
    }

    /// How many cells win in any window.
    public int count() {
        var input = outcome.experiment().picture().values();
        int plane = input.shape().height() * input.shape().width();
        int map = channel / input.shape().depth();
        int wide = coverage.placement().cols().outputs();
        int cells = Math.min(last, wide * coverage.placement().rows().outputs() - 1);
        return (int) IntStream.rangeClosed(0, cells)
                .map(cell -> pool.winner(input, 0, map, coverage.placement().at(0, cell / wide, cell % wide)))
                .filter(winner -> winner >= channel * plane && winner < (channel + 1) * plane)
                .distinct()
                .count();
    }

    @Override
    public int colour(int row, int col) {
        var tone = outcome.experiment().picture().tone();
        return Palette.picture(tone, outcome.input().scale()).of(at(row, col));
    }

    @Override
    public Object key() {
        return List.of(outcome.input().values().key(), pool, channel, last);
    }
}
