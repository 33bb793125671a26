package convolarium.ui.draw;

import convolarium.data.Picture;
import convolarium.session.Outcome;
import convolarium.window.Placement;
import convolarium.window.Track;
import javafx.scene.canvas.GraphicsContext;

/// The input under a window that does not fit it: what hangs over is seen at once.
public final class MisfitPainter {

    private static final double LARGEST = 40;
    private static final double MARGIN = 24;
    private static final double TITLE = 30;

    private final Pen pen;
    private final GraphicsContext g;
    private final Picture picture;
    private final Placement placement;
    private final Grid grid;

    /// @param placement where the window would begin, and the padding
    /// @param width     of the room for the drawing
    public MisfitPainter(
            GraphicsContext g, Ink ink, Picture picture, Placement placement, double width, double height) {
        this.pen = new Pen(g, ink);
        this.g = g;
        this.picture = picture;
        this.placement = placement;
        int rows = placement.rows().padded();
        int cols = placement.cols().padded();
        int tall = Math.max(rows, Grid.reach(placement.rows().landing(0)));
        int wide = Math.max(cols, Grid.reach(placement.cols().landing(0)));
        double cell = Math.min(LARGEST, Math.min((width - 2 * MARGIN) / wide, (height - TITLE - MARGIN) / tall));
        double whole = cell >= 4 ? Math.floor(cell) : Math.max(cell, 0.001);
        this.grid = new Grid(
                (width - wide * whole) / 2,
                TITLE + Math.max(0, height - TITLE - MARGIN - tall * whole) / 2,
                whole,
                -placement.rows().before(),
                -placement.cols().before(),
                rows,
                cols);
    }

    /// Draws it.
    ///
    /// @param input the channels of the picture
    public void paint(String title, Outcome.Input input, MapImages images) {
        double wide = reach(placement.cols());
        double tall = reach(placement.rows());
        g.setFill(pen.ink.warning().deriveColor(0, 1, 1, 0.18));
        g.fillRect(grid.left(), grid.top(), wide, tall);
        pen.hatch(grid.left(), grid.top(), wide, tall, false);
        g.setFill(pen.ink.padding());
        g.fillRect(grid.left(), grid.top(), grid.width(), grid.height());
        pen.hatch(grid.left(), grid.top(), grid.width(), grid.height(), false);
        double width = picture.width() * grid.cell();
        double height = picture.height() * grid.cell();
        var image = images.picture(
                input.maps(), picture.tone(), input.scale(), images.pixels(width), images.pixels(height));
        g.setImageSmoothing(false);
        g.drawImage(image, grid.x(0), grid.y(0), width, height);
        if (grid.cell() >= 6) {
            pen.lines(grid);
        }
        g.setStroke(pen.ink.frame());
        g.setLineWidth(3.5);
        g.strokeRect(grid.left(), grid.top(), wide, tall);
        Heading.above(pen, grid, title);
    }

    private double reach(Track track) {
        return Grid.reach(track.landing(0)) * grid.cell();
    }
}
