package convolarium.ui.explore;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;

/// What is painted on a stage keeps away from its edges, for what reaches them is cut there, words as well as grids.
final class PaintedEdge {

    /// Pixels on the sides, more than there are between two letters.
    private static final int WIDE = 6;

    private PaintedEdge() {}

    /// The stages of a room on which something is cut. What tells of the cell that is pointed at may stand at an edge.
    static Stream<String> faults(Room room) {
        var ground = room.looks.ink().getValue().background();
        return Stream.of("#stage", "#kept-stage")
                .map(room.shell::lookup)
                .filter(Objects::nonNull)
                .filter(Patience::seen)
                .filter(_ -> room.bench().gaze().hover().get() == null)
                .flatMap(LayoutLint::all)
                .filter(Canvas.class::isInstance)
                .map(Canvas.class::cast)
                .flatMap(canvas ->
                        cut(canvas, ground).map(edge -> canvas.getParent() + " is painted on to its " + edge));
    }

    private static Stream<String> cut(Canvas canvas, Color ground) {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        return Stream.of(
                        edge(canvas, new Rectangle2D(0, 0, width, 1), ground, "top"),
                        edge(canvas, new Rectangle2D(0, height - 1, width, 1), ground, "bottom"),
                        edge(canvas, new Rectangle2D(0, 0, WIDE, height), ground, "left"),
                        edge(canvas, new Rectangle2D(width - WIDE, 0, WIDE, height), ground, "right"))
                .flatMap(found -> found);
    }

    private static Stream<String> edge(Canvas canvas, Rectangle2D part, Color ground, String name) {
        var seen = new SnapshotParameters();
        seen.setViewport(part);
        seen.setFill(ground);
        var image = canvas.snapshot(seen, null);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (!image.getPixelReader().getColor(x, y).equals(ground)) {
                    return Stream.of(name + " at " + x + ", " + y);
                }
            }
        }
        return Stream.of();
    }
}
