package convolarium.ui.explore;

import convolarium.session.Outcome;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Titles;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// What is on the stage in words, for those who hear it and for those who write about it.
final class DescriptionPane extends VBox {

    /// Beside and below the words, in pixels.
    private static final double AROUND = 48;

    private final Bench bench;
    private final ObservableValue<Boolean> seen;
    private final TextArea text = new TextArea();
    private @Nullable Outcome outcome;

    /// @param seen whether anybody can see the words
    DescriptionPane(Bench bench, ObservableValue<Boolean> seen) {
        this.bench = bench;
        this.seen = seen;
        var messages = bench.messages();
        getStyleClass().add("description-pane");
        text.setId("description");
        text.setEditable(false);
        text.setWrapText(true);
        text.textProperty().subscribe(this::grow);
        text.widthProperty().subscribe(this::grow);
        text.fontProperty().subscribe(this::grow);
        text.accessibleTextProperty().bind(text.textProperty());
        var copy = Icons.copy("description-copy", messages.text("describe.copy"), text);
        getChildren().addAll(Titles.of(messages.text("describe.title")), text, new HBox(copy));
        bench.timeline().moment().subscribe(this::refresh);
        bench.timeline().playing().subscribe(this::refresh);
        bench.gaze().filter().subscribe(this::refresh);
        bench.gaze().channel().subscribe(this::refresh);
    }

    /// As high as its words: what surrounds it scrolls.
    private void grow() {
        var words = new Text(text.getText());
        words.setFont(text.getFont());
        words.setWrappingWidth(Math.max(1, text.getWidth() - AROUND));
        text.setPrefHeight(Math.ceil(words.getLayoutBounds().getHeight()) + AROUND);
    }

    void show(Outcome now) {
        outcome = now;
        write();
    }

    /// While the window runs, the words stay at the cell where it set off.
    private void refresh() {
        if (!bench.timeline().playing().get()) {
            write();
        }
    }

    private void write() {
        if (outcome != null && seen.getValue()) {
            text.setText(new Description(bench.messages())
                    .of(outcome, bench.timeline().moment().get(), bench.gaze()));
        }
    }

    void focusText() {
        text.requestFocus();
    }
}
