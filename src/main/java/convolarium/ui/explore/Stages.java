package convolarium.ui.explore;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The stage; while two settings are compared the one that was kept, A, above it, and the stage is B.
final class Stages extends VBox {

    private final Bench bench;
    private final Label changes = mark("mark-b");

    Stages(Bench bench, StagePane stage, Surroundings surroundings) {
        this.bench = bench;
        var a = mark("mark-a");
        a.setText("A");
        var kept = marked(new KeptStage(bench, surroundings.ink(), surroundings.zoom()), a);
        var comparing = Bindings.isNotNull(bench.gaze().kept());
        kept.visibleProperty().bind(comparing);
        kept.managedProperty().bind(comparing);
        changes.visibleProperty().bind(comparing);
        getStyleClass().add("stages");
        getChildren().addAll(kept, marked(stage, changes));
        bench.session().outcome().subscribe(this::tell);
        bench.gaze().kept().subscribe(this::tell);
        bench.messages().languageProperty().subscribe(this::tell);
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
        pane.setMinHeight(0);
        pane.setPrefHeight(0);
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    /// What became different, beside the letter.
    private void tell() {
        var a = bench.gaze().kept().get();
        var b = bench.session().outcome().get();
        if (a != null && b != null) {
            var words = ComparePane.differences(bench.messages(), a, b);
            changes.setText("B   " + String.join(" · ", words));
        }
    }
}
