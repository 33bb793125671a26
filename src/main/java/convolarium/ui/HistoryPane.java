package convolarium.ui;

import convolarium.text.Messages;
import convolarium.ui.control.Overlay;
import convolarium.ui.control.RoomView;
import convolarium.ui.control.Scrolls;
import convolarium.ui.control.Titles;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All steps in words, the newest on top; choosing one goes there.
final class HistoryPane extends VBox {

    /// The size of titles in em, as the style sheet has it.
    private static final double TITLE = 1.071;

    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    private final Supplier<RoomView> room;
    private final Messages messages;
    private final Overlay overlay;
    private final ListView<Integer> list = new ListView<>();
    private final Label title;
    private boolean showing;

    HistoryPane(Supplier<RoomView> room, Messages messages, Overlay overlay) {
        this.room = room;
        this.messages = messages;
        this.overlay = overlay;
        setId("history-pane");
        getStyleClass().addAll("overlay-card", "palette", "history");
        setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
        title = Titles.of(messages.text("action.history"));
        list.setId("history-list");
        list.accessibleTextProperty().bind(title.textProperty());
        list.setCellFactory(_ -> new StepCell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::go);
        messages.languageProperty().subscribe(list::refresh);
        getChildren().addAll(title, list);
    }

    /// Opens, or closes if it is open.
    void toggle() {
        if (overlay.shows(this)) {
            overlay.close();
            return;
        }
        showing = true;
        var steps = room.get().steps();
        int last = steps.all().size() - 1;
        list.getItems()
                .setAll(IntStream.rangeClosed(0, last)
                        .map(i -> last - i)
                        .boxed()
                        .toList());
        mark();
        list.scrollTo(Integer.valueOf(steps.place()));
        Scrolls.fit(list, title.fontProperty(), TITLE);
        overlay.open(this, list);
    }

    private void go(@Nullable Integer step) {
        if (!showing && step != null) {
            room.get().steps().go(step);
            mark();
            list.refresh();
        }
    }

    /// Selects the present step, which a refused one is not.
    private void mark() {
        showing = true;
        list.getSelectionModel().select(Integer.valueOf(room.get().steps().place()));
        showing = false;
    }

    private String words(int step) {
        var steps = room.get().steps();
        return step > 0 ? room.get().step(step) : messages.get(steps.isCut() ? "step.cut" : "step.beginning");
    }

    private final class StepCell extends ListCell<Integer> {

        StepCell() {
            getStyleClass().add("palette-cell");
        }

        @Override
        protected void updateItem(@Nullable Integer step, boolean empty) {
            super.updateItem(step, empty);
            var steps = room.get().steps();
            // Steps may have gone since the list was opened.
            if (step == null || step >= steps.all().size()) {
                setText("");
                pseudoClassStateChanged(UNDONE, false);
            } else {
                setText(words(step));
                pseudoClassStateChanged(UNDONE, step > steps.place());
            }
        }
    }
}
