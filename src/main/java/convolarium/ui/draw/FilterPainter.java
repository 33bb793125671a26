package convolarium.ui.draw;

import convolarium.insight.Filters;
import convolarium.tensor.Shape;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;

/// The filters of a layer, each in a room of its own at the upper right: its slices in rows, a square for each weight.
///
/// @param columns slices beside each other
/// @param unit    the side of a square
public record FilterPainter(GraphicsContext g, Ink ink, Filters filters, int columns, double unit) {

    /// Arranges slices so that their weights are as large as can be.
    public static FilterPainter in(double width, double height, GraphicsContext g, Ink ink, Filters filters) {
        var shape = filters.weights().shape();
        int best = IntStream.rangeClosed(1, shape.channels())
                .reduce((one, other) ->
                        unit(shape, other, width, height) > unit(shape, one, width, height) ? other : one)
                .orElseThrow();
        double unit = unit(shape, best, width, height);
        return new FilterPainter(g, ink, filters, best, unit < 1 ? unit : Math.floor(unit));
    }

    private static double unit(Shape slices, int columns, double width, double height) {
        int rows = Math.ceilDiv(slices.channels(), columns);
        return Math.min(width / (columns * slices.width()), height / (rows * slices.height()));
    }

    /// Paints a filter.
    public void paint(int filter, Rectangle2D room) {
        var shape = filters.weights().shape();
        double wide = unit * shape.width();
        double high = unit * shape.height();
        double left = room.getMaxX() - columns * wide;
        g.setImageSmoothing(false);
        g.drawImage(
                Sheets.filter(filters.weights(), filter, columns, Palette.signed(filters.scale())),
                left,
                room.getMinY(),
                columns * wide,
                Math.ceilDiv(shape.channels(), columns) * high);
        g.setStroke(ink.muted());
        g.setLineWidth(1);
        for (int slice = 0; slice < shape.channels(); slice++) {
            int row = slice / columns;
            int column = slice % columns;
            g.strokeRect(left + column * wide - 0.5, room.getMinY() + row * high - 0.5, wide, high);
        }
    }
}
