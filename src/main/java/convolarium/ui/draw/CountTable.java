package convolarium.ui.draw;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// How often each class was taken for each, as a table whose colours are the share of its row.
///
/// @param names  of the classes
/// @param counts wanted by predicted
/// @param down   what stands above the names of rows
/// @param across what stands above the names of columns
public record CountTable(List<String> names, List<List<Integer>> counts, String down, String across) {

    private static final double WORDS = 12;
    private static final double GAP = 6;
    private static final double DIGITS = 10;
    private static final double LARGEST = 44;

    /// A cell of the table.
    public record Cell(int wanted, int predicted) {}

    public CountTable {
        names = List.copyOf(names);
        counts = List.copyOf(counts);
    }

    private double longest() {
        return names.stream()
                .mapToDouble(name -> Fonts.width(name, WORDS))
                .max()
                .orElse(0);
    }

    private double left() {
        return Math.max(longest(), Fonts.width(down, WORDS)) + 2 * GAP;
    }

    private boolean upright(double width) {
        return longest() > (width - left() - GAP) / names.size() - 2;
    }

    private double top(double width) {
        return WORDS + 3 * GAP + (upright(width) ? longest() : WORDS);
    }

    private double wide(double width) {
        return Math.max(1, Math.min(LARGEST * 1.5, (width - left() - GAP) / names.size()));
    }

    private double high(double width, double height) {
        return Math.max(1, Math.min(LARGEST, (height - top(width) - GAP) / names.size()));
    }

    /// The cell at a point of a room of a size.
    public Optional<Cell> at(Point2D point, double width, double height) {
        int row = (int) Math.floor((point.getY() - top(width)) / high(width, height));
        int col = (int) Math.floor((point.getX() - left()) / wide(width));
        boolean inside = row >= 0 && row < names.size() && col >= 0 && col < names.size();
        return inside ? Optional.of(new Cell(row, col)) : Optional.empty();
    }

    /// Draws it into a room of a size.
    public void paint(GraphicsContext g, Ink ink, Optional<Cell> marked, double width, double height) {
        var pen = new Pen(g, ink);
        double left = left();
        double wide = wide(width);
        double high = high(width, height);
        double top = top(width);
        boolean upright = upright(width);
        pen.words(down, GAP, top - GAP, WORDS, ink.muted(), TextAlignment.LEFT);
        pen.words(across, left, WORDS + 2, WORDS, ink.muted(), TextAlignment.LEFT);
        for (int i = 0; i < names.size(); i++) {
            double middle = top + high * (i + 0.5);
            pen.words(names.get(i), left - GAP, middle + 4, WORDS, ink.text(), TextAlignment.RIGHT);
            column(g, ink, i, left + wide * (i + 0.5), top - GAP, upright);
            for (int j = 0; j < names.size(); j++) {
                cell(g, i, j, left + wide * j, top + high * i, wide, high);
            }
        }
        marked.ifPresent(cell -> {
            g.setStroke(ink.frame());
            g.setLineWidth(2.5);
            g.strokeRect(left + wide * cell.predicted(), top + high * cell.wanted(), wide, high);
        });
    }

    private void column(GraphicsContext g, Ink ink, int column, double x, double y, boolean upright) {
        g.save();
        g.translate(x, y);
        g.rotate(upright ? -90 : 0);
        g.setFont(Fonts.words(WORDS));
        g.setFill(ink.text());
        g.setTextAlign(upright ? TextAlignment.LEFT : TextAlignment.CENTER);
        g.setTextBaseline(upright ? VPos.CENTER : VPos.BASELINE);
        g.fillText(names.get(column), 0, 0);
        g.restore();
    }

    private void cell(GraphicsContext g, int row, int col, double x, double y, double wide, double high) {
        int all = counts.get(row).stream().mapToInt(Integer::intValue).sum();
        int count = counts.get(row).get(col);
        int heat = Palette.heat(all == 0 ? 0 : Math.sqrt(count / (double) all));
        g.setFill(Pen.color(heat));
        g.fillRect(x, y, wide - 1, high - 1);
        var words = Integer.toString(count);
        if (count > 0 && high >= DIGITS + 2 && Fonts.width(words, DIGITS) < wide - 2) {
            g.setFont(Fonts.digits(Math.min(13, high * 0.6)));
            g.setFill(Pen.readableOn(heat));
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(words, x + wide / 2, y + high / 2);
        }
    }
}
