package convolarium.ui.draw;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/// Bars of how often numbers lie where, around a line for 0.
public final class HistogramPainter {

    private static final double ROOM = 3;

    private HistogramPainter() {}

    /// Draws them into a room of a size.
    ///
    /// @param bins from the most negative to the most positive, with 0 in their middle
    public static void paint(GraphicsContext g, Ink ink, List<Integer> bins, double width, double height) {
        g.clearRect(0, 0, width, height);
        g.setFill(ink.padding());
        g.fillRect(0, 0, width, height);
        int most = bins.stream().mapToInt(Integer::intValue).max().orElse(0);
        double unit = width / bins.size();
        g.setFill(ink.frame());
        for (int i = 0; i < bins.size(); i++) {
            double high = most == 0 ? 0 : (height - ROOM) * bins.get(i) / most;
            g.fillRect(i * unit + 0.5, height - high, Math.max(1, unit - 1), high);
        }
        g.setStroke(ink.muted());
        g.setLineWidth(1);
        double middle = Math.floor(width / 2) + 0.5;
        g.strokeLine(middle, 0, middle, height);
        g.strokeLine(0, height - 0.5, width, height - 0.5);
    }
}
