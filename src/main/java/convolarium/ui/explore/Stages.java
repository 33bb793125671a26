package convolarium.ui.explore;

import convolarium.ui.control.Surroundings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The stage; while two settings are compared the one that was kept, A, is above or beside it, and the stage is B.
final class Stages extends Pane {

    /// From this ratio of width to height on A and B fit better beside each other.
    private static final double WIDE = 2.2;

    private final Bench bench;
    private final Label changes = mark("mark-b");
    private final Node kept;
    private final Node now;

    Stages(Bench bench, StagePane stage, Surroundings surroundings) {
        this.bench = bench;
        var a = mark("mark-a");
        a.setText("A");
        var comparing = bench.gaze().kept().isNotNull();
        kept = marked(new KeptStage(bench, surroundings.ink(), surroundings.zoom()), a, comparing);
        kept.visibleProperty().bind(comparing);
        bench.gaze().kept().subscribe(this::requestLayout);
        now = marked(stage, changes, comparing);
        getChildren().addAll(kept, now);
        changes.textProperty().bind(bench.differences().map(words -> "B   " + String.join(" · ", words)));
    }

    @Override
    protected void layoutChildren() {
        boolean two = bench.gaze().kept().get() != null;
        boolean beside = getWidth() > WIDE * getHeight();
        double width = two && beside ? getWidth() / 2 : getWidth();
        double height = two && !beside ? getHeight() / 2 : getHeight();
        kept.resizeRelocate(0, 0, width, height);
        now.resizeRelocate(getWidth() - width, getHeight() - height, width, height);
    }

    private static Label mark(String id) {
        var mark = new Label();
        mark.setId(id);
        mark.getStyleClass().add("stage-mark");
        mark.setMouseTransparent(true);
        return mark;
    }

    /// A stage under a strip for its name, which is there while there are two of them.
    private static Node marked(Node stage, Label mark, ObservableValue<Boolean> comparing) {
        var strip = new HBox(mark);
        strip.getStyleClass().add("stage-strip");
        strip.visibleProperty().bind(comparing);
        strip.managedProperty().bind(comparing);
        VBox.setVgrow(stage, Priority.ALWAYS);
        return new VBox(strip, stage);
    }
}
