package convolarium.ui.draw;

import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/// The input with its padding, and what of it no window reads.
final class InputPainter {

    /// How much is seen of what padding copies.
    private static final double COPIED = 0.35;

    private final Pen pen;
    private final GraphicsContext g;
    private final StageView view;
    private final MapImages images;
    private final Grid grid;
    private final Badges badges;
    private final boolean tagged;
    private final Dots dots;

    InputPainter(Pen pen, StageView view, MapImages images) {
        this.pen = pen;
        this.images = images;
        this.g = pen.g;
        this.view = view;
        this.grid = view.plan().input();
        this.badges = new Badges(pen, view);
        this.tagged = badges.size(grid) > 0;
        this.dots = new Dots(pen, view);
    }

    void paint() {
        var cards = Cards.input(view);
        cards.paint(pen, view);
        paddingGround(images::picture);
        if (grid.readable()) {
            cells(grid);
        } else {
            picture(grid, images::picture);
        }
        pen.lines(grid);
        if (cards.channels().size() > 1) {
            cards.frame(pen, view, 3);
        }
        if (dots.seen()) {
            dots.paint(tagged);
        }
        unread();
    }

    /// One channel alone.
    ///
    /// @param chosen whether it is the one that is looked at
    void channel(boolean chosen) {
        paddingGround(images::channel);
        if (grid.readable()) {
            cells(grid);
        } else {
            picture(grid, images::channel);
        }
        if (grid.cell() >= Plan.LINED) {
            pen.lines(grid);
        }
        unread();
        Cards.input(view).frame(pen, view, chosen ? 3 : 1);
    }

    private void picture(Grid shown, BiFunction<StageView, Grid, Image> values) {
        var part = shown.within(height(), width());
        if (part.rows() > 0 && part.cols() > 0 && !view.planes().pads(view.channel())) {
            var picture = view.instead().isPresent() ? images.instead(view, part) : values.apply(view, part);
            images.draw(g, picture, part);
        }
    }

    private int width() {
        return view.input().shape().width();
    }

    private int height() {
        return view.input().shape().height();
    }

    /// Padding is hatched; a copy of cells without numbers is seen through it.
    private void paddingGround(BiFunction<StageView, Grid, Image> values) {
        g.setFill(pen.ink.padding());
        g.fillRect(grid.left(), grid.top(), grid.width(), grid.height());
        copies(grid, values);
        if (view.planes().pads(view.channel())) {
            pen.hatch(grid.left(), grid.top(), grid.width(), grid.height(), false);
            return;
        }
        double top = Math.clamp(grid.y(0), grid.top(), grid.bottom());
        double bottom = Math.clamp(grid.y(height()), top, grid.bottom());
        double left = Math.clamp(grid.x(0), grid.left(), grid.right());
        double right = Math.clamp(grid.x(width()), left, grid.right());
        pen.hatch(grid.left(), grid.top(), grid.width(), top - grid.top(), false);
        pen.hatch(grid.left(), bottom, grid.width(), grid.bottom() - bottom, false);
        pen.hatch(grid.left(), top, left - grid.left(), bottom - top, false);
        pen.hatch(right, top, grid.right() - right, bottom - top, false);
    }

    /// What padding copies: the cells around an input without numbers, or all of a slice.
    private void copies(Grid shown, BiFunction<StageView, Grid, Image> values) {
        boolean numbered = shown.readable() && numbers(shown).size() > 0;
        if (view.repeats() && (!numbered || view.planes().pads(view.channel()))) {
            g.setGlobalAlpha(COPIED);
            images.draw(g, values.apply(view, shown), shown);
            g.setGlobalAlpha(1);
        }
    }

    /// What the shown channel holds under a grid over the input.
    void under(Grid shown) {
        if (view.planes().pads(view.channel())) {
            copies(shown, images::channel);
        }
        if (shown.readable()) {
            cells(shown);
        } else {
            picture(shown, images::channel);
        }
    }

    /// The cells of a grid over the input, padding with grey numbers.
    void cells(Grid shown) {
        var colour = view.inputColour();
        var numbers = numbers(shown);
        boolean numbered = shown.equals(grid) ? tagged : badges.size(shown) > 0;
        for (int row = shown.firstRow(); row < shown.firstRow() + shown.rows(); row++) {
            for (int col = shown.firstCol(); col < shown.firstCol() + shown.cols(); col++) {
                if (view.holds(row, col)) {
                    int argb = argb(colour, row, col);
                    pen.fill(shown, row, col, argb);
                    number(numbers, row, col, Pen.readableOn(argb), numbered);
                    boolean beside = numbered && badges.at(row, col);
                    if (view.instead().isEmpty() && view.inputAt(row, col) < 0 && !beside) {
                        pen.signTick(shown, row, col, argb);
                    }
                } else if (view.covers(row, col) && view.instead().isEmpty() && !view.passesPadding()) {
                    number(numbers, row, col, padded(row, col), numbered);
                }
            }
        }
    }

    /// The colour of a number of the padding, readable on the copy of a slice.
    private Color padded(int row, int col) {
        if (!view.planes().pads(view.channel()) || !view.repeats()) {
            return pen.ink.muted();
        }
        var copied = Pen.color(view.inputColour().of(view.inputAt(row, col)));
        return Pen.readableOn(Ink.argb(pen.ink.padding().interpolate(copied, COPIED)));
    }

    private Lettering numbers(Grid shown) {
        return view.instead().isPresent()
                ? images.numbers(
                        shown, pen.legible, List.of(view.instead().get().key(), grid), this::instead)
                : images.numbers(
                        shown, pen.legible, List.of(key(), view.channel(), view.border(), grid), view::inputAt);
    }

    private Object key() {
        return view.outcome().input().values().key();
    }

    private int argb(Palette.Colour colour, int row, int col) {
        return view.instead()
                .map(instead -> instead.colour(row, col))
                .orElseGet(() -> colour.of(view.input().at(view.channel(), row, col)));
    }

    private float instead(int row, int col) {
        return view.holds(row, col) ? view.instead().orElseThrow().at(row, col) : 0;
    }

    private void number(Lettering numbers, int row, int col, Color color, boolean beside) {
        if (beside && badges.at(row, col)) {
            pen.numberBesideBadge(numbers, row, col, color);
        } else {
            pen.number(numbers, row, col, color);
        }
    }

    private void unread() {
        var unread = new UnreadPainter(pen, view, grid);
        unread.hatch();
        if (grid.readable()) {
            var numbers = numbers(grid);
            unread.each((row, col) -> {
                if (view.holds(row, col)) {
                    var ground = Pen.color(argb(view.inputColour(), row, col));
                    var veiled = pen.ink.veiled(ground, UnreadPainter.VEIL);
                    pen.numberOverHatch(numbers, row, col, veiled, Ink.passedOver(veiled));
                } else if (view.instead().isEmpty() && !view.passesPadding()) {
                    pen.numberOverHatch(numbers, row, col, pen.ink.padding(), pen.ink.muted());
                }
            });
        }
    }
}
