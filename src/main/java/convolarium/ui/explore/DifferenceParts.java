package convolarium.ui.explore;

import convolarium.insight.Difference;
import convolarium.insight.Overview;
import convolarium.insight.Scale;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Palette;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// How two maps differ cell by cell, and what the colours mean.
///
/// @param side of the map, in pixels
/// @param wide how long its legend is
record DifferenceParts(Bench bench, Difference difference, int side, int wide) {

    private static final int HIGH = 12;

    HBox map() {
        var map = difference.map();
        double pixels = (double) side / Math.max(map.width(), map.height());
        var view = new ImageView(
                image(map, (int) Math.rint(map.width() * pixels), (int) Math.rint(map.height() * pixels)));
        view.setId("difference");
        view.setAccessibleText(less() + " – " + more());
        var frame = new HBox(view);
        frame.getStyleClass().add("difference");
        frame.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return frame;
    }

    VBox legend() {
        var ends = new HBox(end(less(), Pos.TOP_LEFT), end(more(), Pos.TOP_RIGHT));
        ends.setMaxWidth(wide);
        var legend = new VBox(new ImageView(image(ramp(), wide, HIGH)), ends);
        legend.getStyleClass().add("compare");
        return legend;
    }

    private String less() {
        var scale = difference.scale();
        return bench.messages().get("compare.less", (scale.clipped() ? "≤ " : "") + Numbers.compact(scale.low()));
    }

    private String more() {
        var scale = difference.scale();
        return bench.messages().get("compare.more", (scale.clipped() ? "≥ +" : "+") + Numbers.compact(scale.high()));
    }

    /// What one end of the colours means.
    private Label end(String words, Pos place) {
        var label = ComparePane.wrapped(words);
        label.getStyleClass().add("muted");
        label.setAlignment(place);
        label.setTextAlignment(place == Pos.TOP_LEFT ? TextAlignment.LEFT : TextAlignment.RIGHT);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setPrefWidth(wide / 2.0);
        return label;
    }

    private Image image(Overview map, int width, int height) {
        Scale scale = difference.scale();
        return bench.images().map(map, Palette.signed(scale), scale, Math.max(1, width), Math.max(1, height));
    }

    /// All values of the scale from left to right.
    private Overview ramp() {
        var scale = difference.scale();
        double range = (double) scale.high() - scale.low();
        var values =
                Tensor.of(Shape.picture(1, 1, wide), (_, _, _, _, x) -> (float) (scale.low() + range * x / (wide - 1)));
        return new Overview(values, 0);
    }
}
