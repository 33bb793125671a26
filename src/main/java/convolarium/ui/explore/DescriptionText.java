package convolarium.ui.explore;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/// What is on the stage in words.
final class DescriptionText extends TextArea {

    /// Beside and below the words, in pixels.
    private static final double AROUND = 48;

    private final Bench bench;
    private final ObservableValue<String> words;
    private final ObservableValue<Boolean> seen;

    /// @param seen whether anybody can see the words
    DescriptionText(String id, Bench bench, ObservableValue<Boolean> seen) {
        this.bench = bench;
        this.words = Description.now(bench);
        this.seen = seen;
        setId(id);
        setEditable(false);
        setWrapText(true);
        textProperty().subscribe(this::grow);
        widthProperty().subscribe(this::grow);
        fontProperty().subscribe(this::grow);
        accessibleTextProperty().bind(textProperty());
        seen.subscribe(this::write);
        bench.session().outcome().subscribe(this::write);
        bench.messages().languageProperty().subscribe(this::write);
        bench.timeline().moment().subscribe(this::refresh);
        bench.timeline().playing().subscribe(this::refresh);
        bench.gaze().filter().subscribe(this::refresh);
        bench.gaze().channel().subscribe(this::refresh);
    }

    /// As high as its words: what surrounds it scrolls.
    private void grow() {
        var shown = new Text(getText());
        shown.setFont(getFont());
        shown.setWrappingWidth(Math.max(1, getWidth() - AROUND));
        setPrefHeight(Math.ceil(shown.getLayoutBounds().getHeight()) + AROUND);
    }

    /// While the window runs, the words stay at the cell where it set off.
    private void refresh() {
        if (!bench.timeline().playing().get()) {
            write();
        }
    }

    private void write() {
        if (seen.getValue()) {
            setText(words.getValue());
        }
    }
}
