package convolarium.ui.draw;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// What all painters draw with: cells, numbers, hatching, titles.
final class Pen {

    private static final double BADGES = 30;
    private static final double ROOMY = 40;
    /// How high a badge is, as a part of its cell.
    private static final double BADGE = 0.42;
    /// Digits of a badge are not smaller, else the kernel beside it tells them.
    private static final double LEAST_BADGE = 8;
    private static final double DIGIT_WIDTH = 0.62;
    private static final double CLEAR_OF_WORDS = 4;

    final GraphicsContext g;
    final Ink ink;
    /// Digits that are smaller are not written, in pixels of the grid.
    final double legible;

    Pen(GraphicsContext g, Ink ink) {
        this(g, ink, 0);
    }

    Pen(GraphicsContext g, Ink ink, double legible) {
        this.g = g;
        this.ink = ink;
        this.legible = legible;
    }

    static Color color(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
    }

    static Color readableOn(int argb) {
        return Palette.blackReadsBetter(argb) ? Color.BLACK : Color.WHITE;
    }

    /// Pixels of the display for one of a grid's.
    double density() {
        return g.getTransform().getMxx();
    }

    /// Whether cells of a grid are large enough for a badge beside their number, as large as they are drawn.
    boolean hasBadges(Grid grid) {
        return grid.cell() * density() >= BADGES;
    }

    void fill(Grid grid, int row, int col, Color color) {
        g.setFill(color);
        g.fillRect(grid.x(col), grid.y(row), grid.cell(), grid.cell());
    }

    /// The ground of a cell; what is no number shows a checker.
    void fill(Grid grid, int row, int col, int argb) {
        fill(grid.x(col), grid.y(row), grid.cell(), grid.cell(), argb);
    }

    void fill(double x, double y, double width, double height, int argb) {
        g.setFill(color(argb));
        g.fillRect(x, y, width, height);
        if (argb == Palette.NO_NUMBER) {
            g.setFill(color(Palette.OTHER));
            g.fillRect(x + width / 2, y, width / 2, height / 2);
            g.fillRect(x, y + height / 2, width / 2, height / 2);
        }
    }

    /// The lines between cells; where cells are too small for lines only those around all of them, outside.
    void lines(Grid grid) {
        boolean lined = grid.cell() >= Plan.LINED;
        double left = Math.floor(grid.left()) + (lined ? 0.5 : -0.5);
        double top = Math.floor(grid.top()) + (lined ? 0.5 : -0.5);
        double right = (lined ? Math.floor(grid.right()) : Math.ceil(grid.right() - 1e-6)) + 0.5;
        double bottom = (lined ? Math.floor(grid.bottom()) : Math.ceil(grid.bottom() - 1e-6)) + 0.5;
        g.setStroke(ink.line());
        g.setLineWidth(1);
        for (int row = 0; row <= grid.rows(); row += lined ? 1 : grid.rows()) {
            double y = row == 0 ? top : row == grid.rows() ? bottom : Math.floor(grid.y(grid.firstRow() + row)) + 0.5;
            g.strokeLine(left, y, right, y);
        }
        for (int col = 0; col <= grid.cols(); col += lined ? 1 : grid.cols()) {
            double x = col == 0 ? left : col == grid.cols() ? right : Math.floor(grid.x(grid.firstCol() + col)) + 0.5;
            g.strokeLine(x, top, x, bottom);
        }
    }

    /// A number in the middle of a cell.
    void number(Lettering numbers, int row, int col, Color color) {
        var grid = numbers.grid();
        var text = numbers.at(row, col);
        double x = grid.x(col) + grid.cell() / 2;
        double y = grid.y(row) + grid.cell() / 2;
        if (numbers.isNone(row, col)) {
            plate(text, x, y, grid.cell());
        } else if (grid.readable() && numbers.size() > 0) {
            digits(text, x, y, numbers.size(), color);
        }
    }

    /// A number in the middle of a cell that is veiled, on a ground without what else is there.
    void numberOverHatch(Lettering numbers, int row, int col, Color ground, Color color) {
        if (numbers.size() == 0) {
            return;
        }
        var grid = numbers.grid();
        double wide = numbers.at(row, col).length() * numbers.size() * DIGIT_WIDTH + 4;
        double high = numbers.size() * 1.1;
        double half = grid.cell() / 2;
        g.setFill(ground);
        g.fillRoundRect(grid.x(col) + half - wide / 2, grid.y(row) + half - high / 2, wide, high, 5, 5);
        number(numbers, row, col, color);
    }

    /// A number in the upper left of a cell, where a badge takes the lower right.
    void numberBesideBadge(Lettering numbers, int row, int col, Color color) {
        if (numbers.size() == 0) {
            return;
        }
        var grid = numbers.grid();
        var text = numbers.at(row, col);
        double size = digitSize(text.length(), grid.cell() * 0.84, Math.min(numbers.size(), grid.cell() * 0.42));
        double half = text.length() * size * DIGIT_WIDTH / 2;
        double y = grid.y(row) + grid.cell() * 0.29;
        if (numbers.isNone(row, col)) {
            plate(text, grid.x(col) + grid.cell() / 2, y, grid.cell() / 2);
        } else {
            digits(text, grid.x(col) + grid.cell() * 0.1 + half, y, size, color);
        }
    }

    /// The size of digits, `most` or as large as so many of them fit into a width.
    static double digitSize(int count, double width, double most) {
        return Math.min(most, width / (count * DIGIT_WIDTH));
    }

    /// What is no number stands on a plate of its own, large enough to be read on the checker.
    private void plate(String text, double x, double y, double cell) {
        double size = digitSize(text.length(), cell * 0.8, cell * 0.6);
        if (size < Lettering.least(density(), legible)) {
            return;
        }
        double width = text.length() * size * DIGIT_WIDTH + 2;
        g.setFill(Color.WHITE);
        g.fillRect(x - width / 2, y - size * 0.45, width, size * 0.9);
        digits(text, x, y, size, Color.BLACK);
    }

    private void digits(String text, double x, double y, double size, Color color) {
        g.setFont(Fonts.digits(size));
        g.setFill(color);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(text, x, y);
    }

    /// The size of the digits of badges, the longest of which has so many; 0 where they could not be read.
    double badgeSize(Grid grid, int longest) {
        double size = digitSize(longest, grid.cell() - 9, grid.cell() * BADGE * 0.86);
        return hasBadges(grid) && size * density() >= LEAST_BADGE ? size : 0;
    }

    /// A factor in the lower right of a cell.
    void badge(Grid grid, int row, int col, String text, double size, int argb) {
        double height = grid.cell() * BADGE;
        double width = Math.max(height, text.length() * size * DIGIT_WIDTH + 3);
        double x = grid.x(col) + grid.cell() - width - 3;
        double y = grid.y(row) + grid.cell() - height - 2;
        g.setFill(color(argb));
        g.fillRoundRect(x, y, width, height, 5, 5);
        g.setStroke(ink.frame());
        g.setLineWidth(0.8);
        g.strokeRoundRect(x, y, width, height, 5, 5);
        digits(text, x + width / 2, y + height / 2, size, readableOn(argb));
    }

    /// The corner tick of a negative value: colour alone never carries the sign.
    void signTick(Grid grid, int row, int col, int argb) {
        if (grid.cell() < Plan.READABLE) {
            return;
        }
        double size = grid.cell() * (grid.cell() * density() < ROOMY ? 0.18 : 0.26);
        g.setStroke(readableOn(argb));
        g.setLineWidth(1.3);
        g.strokeLine(grid.x(col) + 2, grid.y(row) + size, grid.x(col) + size, grid.y(row) + 2);
    }

    /// Oblique lines over a rectangle.
    ///
    /// @param crossed whether lines in the other direction cross them
    void hatch(double x, double y, double width, double height, boolean crossed) {
        if (width <= 0 || height <= 0) {
            return;
        }
        g.save();
        Clip.rectangle(g, x, y, width, height);
        g.setStroke(crossed ? ink.muted().deriveColor(0, 1, 1, 0.5) : ink.hatch());
        g.setLineWidth(1);
        double step = crossed ? 11 : 7;
        double first = Math.floor((x + y) / step) * step;
        for (double at = first; at <= x + y + width + height; at += step) {
            g.strokeLine(at - y, y, at - y - height, y + height);
        }
        double back = Math.floor((x - y - height) / step) * step;
        for (double at = back; crossed && at <= x - y + width; at += step) {
            g.strokeLine(at + y, y, at + y + height, y + height);
        }
        g.restore();
    }

    /// Words on a ground of their own, so that no line goes through them.
    void words(String text, double x, double y, Color color, TextAlignment alignment) {
        words(text, x, y, Fonts.SIZE, color, alignment);
    }

    void words(String text, double x, double y, double size, Color color, TextAlignment alignment) {
        words(text, x, y, Fonts.words(size), color, alignment);
    }

    void words(String text, double x, double y, Font font, Color color, TextAlignment alignment) {
        double width = Fonts.width(text, font);
        double left = switch (alignment) {
            case CENTER -> x - width / 2;
            case RIGHT -> x - width;
            case LEFT, JUSTIFY -> x;
        };
        if (!text.isEmpty()) {
            g.setFill(ink.background());
            g.fillRect(left - CLEAR_OF_WORDS, y - font.getSize(), width + 2 * CLEAR_OF_WORDS, font.getSize() * 1.35);
        }
        g.setFont(font);
        g.setFill(color);
        g.setTextAlign(alignment);
        g.setTextBaseline(VPos.BASELINE);
        g.fillText(text, x, y);
    }

    /// A sign between two grids.
    void operator(String sign, double x, double y) {
        g.setFill(ink.background());
        g.fillOval(x - 14, y - 14, 28, 28);
        digits(sign, x, y, 26, ink.text());
    }
}
