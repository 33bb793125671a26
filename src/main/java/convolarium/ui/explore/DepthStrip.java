package convolarium.ui.explore;

import convolarium.insight.Planes;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.DepthPainter;
import convolarium.ui.draw.Ink;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The slices in depth above the stage, where there are any: those under the window and the one it makes. A click goes
/// to one, as the keys for slices and channels do.
final class DepthStrip extends Pane {

    private final Bench bench;
    private final ObservableValue<Ink> ink;
    private final ObservableDoubleValue scale;
    private final Canvas canvas = new Canvas();

    private DepthStrip(Bench bench, Surroundings surroundings) {
        this.bench = bench;
        this.ink = surroundings.ink();
        this.scale = surroundings.zoom();
        setId("depth");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
        setMinWidth(0);
        Tooltip.install(this, Icons.tooltip(bench.messages().text("depth.hint")));
        bench.shown().subscribe(_ -> show());
        bench.gaze().channel().subscribe(this::requestLayout);
        bench.gaze().filter().subscribe(this::requestLayout);
        bench.messages().languageProperty().subscribe(this::show);
        ink.subscribe(this::requestLayout);
        scale.subscribe(this::show);
        setOnMouseClicked(event -> go(event.getX() / scale.get()));
    }

    /// The strip above a stage.
    static Region above(Region stage, Bench bench, Surroundings surroundings) {
        VBox.setVgrow(stage, Priority.ALWAYS);
        return new VBox(new DepthStrip(bench, surroundings), stage);
    }

    private void show() {
        var planes = bench.planes();
        Nodes.show(this, planes.isPresent());
        setMinHeight(DepthPainter.HEIGHT * scale.get());
        setMaxHeight(DepthPainter.HEIGHT * scale.get());
        setAccessibleText(planes.map(now -> bench.messages().get("depth.slice", now.slice()))
                .orElse(""));
        requestLayout();
    }

    private DepthPainter painter(Planes planes) {
        var messages = bench.messages();
        return new DepthPainter(
                canvas.getGraphicsContext2D(),
                ink.getValue(),
                planes,
                bench.gaze().channel().get(),
                messages.get("depth.input"),
                messages.get("depth.output"));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        bench.planes().ifPresent(planes -> {
            var g = canvas.getGraphicsContext2D();
            g.save();
            g.scale(scale.get(), scale.get());
            painter(planes).paint(getWidth() / scale.get());
            g.restore();
        });
    }

    private void go(double x) {
        bench.planes().ifPresent(planes -> {
            double width = getWidth() / scale.get();
            var painter = painter(planes);
            painter.outputAt(x, width).ifPresent(bench.timeline()::seekSlice);
            painter.inputAt(x, width).ifPresent(bench::look);
        });
    }
}
