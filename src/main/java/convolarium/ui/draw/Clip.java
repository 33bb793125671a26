package convolarium.ui.draw;

import javafx.scene.canvas.GraphicsContext;

/// Keeps what is drawn within a grid.
final class Clip {

    /// How far the frame of a cell at the edge may stand out.
    private static final double FRAME = 4;

    private Clip() {}

    static void to(Grid grid, GraphicsContext g, Runnable paint) {
        g.save();
        g.beginPath();
        g.rect(grid.left() - FRAME, grid.top() - FRAME, grid.width() + 2 * FRAME, grid.height() + 2 * FRAME);
        g.clip();
        paint.run();
        g.restore();
    }
}
