package convolarium.ui.draw;

import convolarium.data.Picture;
import convolarium.insight.Scale;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// What stands above and below the input: its title, what its dots, its strips and its colours mean.
final class InputWords {

    /// How far words keep away from what stands on the right.
    private static final double CLEAR = 20;

    private static final double LEGEND = 110;

    private final Pen pen;
    private final GraphicsContext g;
    private final StageView view;
    private final Grid grid;
    private final boolean dots;

    InputWords(Pen pen, StageView view) {
        this.pen = pen;
        this.g = pen.g;
        this.view = view;
        this.grid = view.plan().input();
        this.dots = new Dots(pen, view).seen();
    }

    /// The words above and below, over everything that was drawn before.
    void paint() {
        var neighbour =
                view.plan().loupe().or(view.plan()::middle).orElse(view.plan().output());
        Heading.within(
                pen, grid, view.captions().input(), Cards.input(view).behind(), neighbour.left() - grid.left() - CLEAR);
        double y = bottom() + 20;
        if (dots && lean()) {
            double words = grid.right() - Fonts.width(view.captions().landing());
            landing(words - Beside.DOT, grid.top() - 9 - Cards.input(view).behind());
        } else if (dots) {
            landing(grid.left() + 2, y);
            y += 18;
        }
        if (!view.captions().part().isEmpty()) {
            pen.words(view.captions().part(), grid.left(), y, pen.ink.muted(), TextAlignment.LEFT);
            y += 18;
        }
        pen.words(view.captions().unread(), grid.left(), y, pen.ink.warning(), TextAlignment.LEFT);
        if (view.instead().orElse(null) instanceof UseMap uses && !view.plan().cells()) {
            legend(
                    uses.scale(),
                    value -> Palette.heat(value / (double) uses.scale().high()));
        } else if (view.picture().tone() == Picture.Tone.SIGNED
                && view.instead().isEmpty()) {
            legend(view.outcome().input().scale(), view.inputColour());
        }
    }

    /// The lower edge of the input, or of the last window where it hangs over.
    private double bottom() {
        int over = view.plan().cells() ? Plan.overhang(view.fits().placement().rows()) : 0;
        return grid.bottom() + over * grid.cell();
    }

    private boolean lean() {
        return Beside.of(view.picture(), view.captions()).lean(grid.width());
    }

    /// What the dots mean.
    private void landing(double left, double y) {
        g.setFill(pen.ink.frame());
        g.fillOval(left, y - 7, 5, 5);
        pen.words(view.captions().landing(), left + Beside.DOT, y, pen.ink.muted(), TextAlignment.LEFT);
    }

    /// What colours mean, on the right of the words below.
    private void legend(Scale scale, Palette.Colour colour) {
        double landing =
                dots && !lean() ? Beside.DOT + Fonts.width(view.captions().landing()) : 0;
        double words = Math.max(landing, Fonts.width(view.captions().part()));
        double left = Math.max(grid.left() + (words > 0 ? words + CLEAR : 0), grid.right() - LEGEND);
        new Legend(pen, scale, colour).paint(left, bottom() + 10, LEGEND);
    }
}
