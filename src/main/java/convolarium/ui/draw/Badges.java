package convolarium.ui.draw;

import convolarium.insight.Tap;
import java.util.function.Function;

/// What the cells under the window are multiplied by, on badges; backwards what is still to be added to them.
final class Badges {

    private final Pen pen;
    private final StageView view;

    Badges(Pen pen, StageView view) {
        this.pen = pen;
        this.view = view;
    }

    /// The size of their digits in the cells of a grid, where it can be no larger than that of the numbers beside them;
    /// 0 where there are none.
    double size(Grid grid) {
        if (!view.weighs() || !pen.hasBadges(grid)) {
            return 0;
        }
        double size = pen.badgeSize(grid, longest(this::text));
        double even = pen.badgeSize(grid, longest(tap -> Numbers.digits(view.inputAt(tap.row(), tap.col()))));
        return even > 0 ? Math.min(size, even) : size;
    }

    private int longest(Function<Tap, String> words) {
        return view.trace().taps().stream()
                .filter(tap -> tap.channel() == view.channel())
                .mapToInt(tap -> words.apply(tap).length())
                .max()
                .orElse(0);
    }

    private String text(Tap tap) {
        return view.back().isPresent() ? Numbers.added(tap.weight()) : "×" + Numbers.brief(tap.weight());
    }

    /// Whether a cell of the shown channel carries one at this moment.
    boolean at(int row, int col) {
        if (!view.weighs() || view.instead().isPresent() || view.moment().moved() < 1) {
            return false;
        }
        boolean reached = view.spreads() ? among(row, col) : under(row, col);
        return reached && (view.back().isEmpty() || (!view.moment().isWritten() && weightOn(row, col) != 0));
    }

    /// Whether a cell is under a tap that was multiplied already.
    private boolean under(int row, int col) {
        int ky = view.site().rows().tap(row);
        int kx = view.site().cols().tap(col);
        int all = view.site().rows().size() * view.site().cols().size();
        int before = ky * view.site().cols().size() + kx;
        return ky >= 0 && kx >= 0 && before < view.moment().multiplied(all);
    }

    /// Whether a cell is among the terms that were multiplied already.
    private boolean among(int row, int col) {
        var own = view.trace().read(view.channel());
        return own.stream()
                .limit(view.moment().multiplied(own.size()))
                .anyMatch(tap -> tap.row() == row && tap.col() == col);
    }

    private float weightOn(int row, int col) {
        return view.trace().taps().stream()
                .filter(tap -> tap.channel() == view.channel() && tap.row() == row && tap.col() == col)
                .map(Tap::weight)
                .findFirst()
                .orElse(0f);
    }

    void paint(Grid grid) {
        double size = size(grid);
        if (size == 0) {
            return;
        }
        var colour = MiddlePainter.kernelColour(view);
        for (var tap : view.trace().taps()) {
            if (tap.channel() == view.channel() && at(tap.row(), tap.col()) && grid.contains(tap.row(), tap.col())) {
                int argb = colour.of(view.back().isPresent() ? 0 : tap.weight());
                pen.badge(grid, tap.row(), tap.col(), text(tap), size, argb);
            }
        }
    }
}
