package convolarium.ui.draw;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;

/// Keeps what is drawn within a rectangle of whole pixels. Any other shape would cost a picture as large as the canvas
/// for every line that is drawn.
final class Clip {

    /// How far the frame of a cell at the edge may stand out.
    private static final double FRAME = 4;

    private Clip() {}

    static void to(Grid grid, GraphicsContext g, Runnable paint) {
        g.save();
        rectangle(g, grid.left() - FRAME, grid.top() - FRAME, grid.width() + 2 * FRAME, grid.height() + 2 * FRAME);
        paint.run();
        g.restore();
    }

    /// Until the context is restored; the nearest pixels count.
    static void rectangle(GraphicsContext g, double x, double y, double width, double height) {
        var whole = whole(g, x, y, width, height);
        g.beginPath();
        g.rect(whole.getMinX(), whole.getMinY(), whole.getWidth(), whole.getHeight());
        g.clip();
    }

    /// The pixels of the display that are nearest to a rectangle: what lies beside it shines through no edge.
    static Rectangle2D whole(GraphicsContext g, double x, double y, double width, double height) {
        var transform = g.getTransform();
        double left = snapped(x, transform.getMxx(), transform.getTx());
        double top = snapped(y, transform.getMyy(), transform.getTy());
        double right = snapped(x + width, transform.getMxx(), transform.getTx());
        double bottom = snapped(y + height, transform.getMyy(), transform.getTy());
        return new Rectangle2D(left, top, right - left, bottom - top);
    }

    private static double snapped(double place, double scale, double shift) {
        return (Math.rint(place * scale + shift) - shift) / scale;
    }
}
