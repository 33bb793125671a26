package convolarium.ui.explore;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

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
        kept = marked(new KeptStage(bench, surroundings.ink(), surroundings.zoom()), a);
        var comparing = bench.gaze().kept().isNotNull();
        kept.visibleProperty().bind(comparing);
        bench.gaze().kept().subscribe(this::requestLayout);
        changes.visibleProperty().bind(comparing);
        now = marked(stage, changes);
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

    private static Node marked(Node stage, Label mark) {
        StackPane.setAlignment(mark, Pos.TOP_RIGHT);
        var pane = new StackPane(stage, mark);
        return pane;
    }
}
