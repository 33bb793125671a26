package convolarium.ui.draw;

import convolarium.data.Picture.Tone;
import convolarium.insight.Overview;
import convolarium.session.Descended;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;

/// A picture that becomes smaller, always at the scale of its beginning, within the outlines of what it was before.
/// What has become tiny is enlarged in a corner.
public final class DescentPainter {

    /// Room for the frame of a picture that fills all.
    private static final int RIM = 2;
    /// A picture with a longer side below this is enlarged.
    private static final double TINY = 60;
    /// The side of what is enlarged, as a part of the room.
    private static final double ENLARGED = 0.34;
    /// How far it keeps away from the corner.
    private static final double EDGE = 10;
    /// Outlines stand so far apart at least.
    private static final double APART = 9;
    /// More cells have no numbers written in them.
    private static final int CELLS = 256;

    private final GraphicsContext g;
    private final Ink ink;
    private final double density;

    /// @param density pixels of the display for one of the layout
    public DescentPainter(GraphicsContext g, Ink ink, double density) {
        this.g = g;
        this.ink = ink;
        this.density = density;
    }

    /// What is seen of a picture on its way.
    ///
    /// @param before what it was, layer after layer, the beginning first
    /// @param tone   of what is left, unless these are the numbers of a map
    public record Sight(List<Shape> before, Descended now, Optional<Tone> tone) {}

    /// Fills a room.
    public void paint(Sight sight, double width, double height) {
        g.save();
        g.translate(RIM, RIM);
        fill(sight, width - 2 * RIM, height - 2 * RIM);
        g.restore();
    }

    private void fill(Sight sight, double width, double height) {
        var first = sight.before().getFirst();
        double unit = Math.min(width / first.width(), height / first.height());
        var all = middle(first, unit, width, height);
        g.setFill(ink.padding());
        g.fillRect(all.getMinX(), all.getMinY(), all.getWidth(), all.getHeight());
        outlines(sight.before(), unit, width, height);
        var left = sight.now().left();
        var place = middle(left, unit, width, height);
        map(sight, place);
        frame(place);
        if (Math.max(place.getWidth(), place.getHeight()) < TINY && left.height() < first.height()) {
            enlarged(sight, place, all);
        }
    }

    private static Rectangle2D middle(Shape shape, double unit, double width, double height) {
        double wide = Math.max(1, Math.rint(shape.width() * unit));
        double high = Math.max(1, Math.rint(shape.height() * unit));
        return new Rectangle2D(Math.rint((width - wide) / 2), Math.rint((height - high) / 2), wide, high);
    }

    private void outlines(List<Shape> before, double unit, double width, double height) {
        g.setStroke(ink.hatch());
        g.setLineWidth(1);
        var drawn = new ArrayList<Rectangle2D>();
        for (var shape : before) {
            var place = middle(shape, unit, width, height);
            if (drawn.isEmpty() || isApart(drawn.getLast(), place)) {
                g.strokeRect(place.getMinX() + 0.5, place.getMinY() + 0.5, place.getWidth() - 1, place.getHeight() - 1);
                drawn.add(place);
            }
        }
    }

    private static boolean isApart(Rectangle2D one, Rectangle2D other) {
        double across = Math.abs(other.getMinX() - one.getMinX());
        return Math.max(across, Math.abs(other.getMinY() - one.getMinY())) >= APART;
    }

    private void frame(Rectangle2D place) {
        g.setStroke(ink.frame());
        g.setLineWidth(2);
        g.strokeRect(place.getMinX() - 1, place.getMinY() - 1, place.getWidth() + 2, place.getHeight() + 2);
    }

    private void enlarged(Sight sight, Rectangle2D place, Rectangle2D all) {
        var left = sight.now().left();
        double side = Math.rint(ENLARGED * Math.min(all.getWidth(), all.getHeight()));
        double unit = side / Math.max(left.width(), left.height());
        double wide = Math.max(1, Math.rint(left.width() * unit));
        double high = Math.max(1, Math.rint(left.height() * unit));
        var large = new Rectangle2D(all.getMaxX() - EDGE - wide, all.getMaxY() - EDGE - high, wide, high);
        g.setStroke(ink.frame());
        g.setLineWidth(1);
        g.strokeLine(place.getMaxX(), place.getMinY(), large.getMaxX(), large.getMinY());
        g.strokeLine(place.getMinX(), place.getMaxY(), large.getMinX(), large.getMaxY());
        map(sight, large);
        frame(large);
    }

    private void map(Sight sight, Rectangle2D place) {
        var now = sight.now();
        var map = now.maps().getFirst();
        double cell = place.getWidth() / map.region().cols();
        if (now.maps().size() == 1
                && cell >= Plan.READABLE
                && map.values().shape().plane() <= CELLS) {
            cells(sight, map, place, cell);
            return;
        }
        var images = new MapImages();
        images.begin(density);
        int width = images.pixels(place.getWidth());
        int height = images.pixels(place.getHeight());
        var image = sight.tone()
                .map(tone -> images.picture(now.maps(), tone, now.scale(), width, height))
                .orElseGet(() -> images.map(map, Palette.signed(now.scale()), now.scale(), width, height));
        g.setImageSmoothing(false);
        g.drawImage(image, place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
        if (cell >= Plan.READABLE) {
            new Pen(g, ink).lines(grid(map, place, cell));
        }
    }

    private static Grid grid(Overview map, Rectangle2D place, double cell) {
        var shape = map.values().shape();
        return new Grid(place.getMinX(), place.getMinY(), cell, 0, 0, shape.height(), shape.width());
    }

    /// Cells with their numbers.
    private void cells(Sight sight, Overview map, Rectangle2D place, double cell) {
        var scale = sight.now().scale();
        var colour = sight.tone().map(tone -> Palette.picture(tone, scale)).orElseGet(() -> Palette.signed(scale));
        var shape = map.values().shape();
        new CellsPainter(g, ink)
                .paint(
                        grid(map, place, cell),
                        new CellsPainter.Cells(map.values(), shape.size(), colour, 0, false, List.of()));
    }
}
