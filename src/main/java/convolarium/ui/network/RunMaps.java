package convolarium.ui.network;

import convolarium.ui.control.Nodes;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.ChartPainter;
import convolarium.ui.network.Curves.Drawn;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// The maps of one run, which is named above them while it races another one.
final class RunMaps extends VBox {

    private final Surroundings surroundings;
    private final Label name = new Label();
    private final Rectangle swatch = new Rectangle(16, 3);
    private final MapsCanvas canvas;

    /// @param id of the canvas
    RunMaps(String id, Surroundings surroundings, MapsCanvas canvas) {
        this.surroundings = surroundings;
        this.canvas = canvas;
        canvas.setId(id);
        name.setId(id + "-run");
        name.setGraphic(swatch);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        getChildren().addAll(name, canvas);
        name(false);
    }

    MapsCanvas canvas() {
        return canvas;
    }

    /// Whether the run is named.
    void name(boolean on) {
        Nodes.show(name, on);
    }

    /// Names the run, in the colour of its curve.
    void name(Drawn run, String words) {
        name.setText(words);
        swatch.setFill(ChartPainter.color(surroundings.ink().getValue(), run.colour()));
    }
}
