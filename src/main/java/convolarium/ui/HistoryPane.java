package convolarium.ui;

import convolarium.session.Experiment;
import convolarium.session.Session;
import convolarium.text.Messages;
import convolarium.ui.control.Titles;
import convolarium.ui.explore.Changes;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All steps in words, the newest on top; choosing one goes there.
final class HistoryPane extends VBox {

    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    private final Session session;
    private final Messages messages;
    private final Overlay overlay;
    private final ListView<Integer> list = new ListView<>();
    private List<Experiment> steps = List.of();
    private boolean showing;

    HistoryPane(Session session, Messages messages, Overlay overlay) {
        this.session = session;
        this.messages = messages;
        this.overlay = overlay;
        setId("history-pane");
        getStyleClass().addAll("overlay-card", "palette", "history");
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
        var title = Titles.of(messages.text("action.history"));
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
        steps = session.steps();
        list.getItems()
                .setAll(IntStream.range(0, steps.size())
                        .map(i -> steps.size() - 1 - i)
                        .boxed()
                        .toList());
        list.getSelectionModel().select(Integer.valueOf(session.place()));
        list.scrollTo(Integer.valueOf(session.place()));
        showing = false;
        overlay.open(this, list);
    }

    private void go(@Nullable Integer step) {
        if (!showing && step != null) {
            session.go(step);
            list.refresh();
        }
    }

    private String words(int step) {
        return step == 0
                ? messages.get("step.beginning")
                : new Changes(messages).between(steps.get(step - 1), steps.get(step));
    }

    private final class StepCell extends ListCell<Integer> {

        StepCell() {
            getStyleClass().add("palette-cell");
        }

        @Override
        protected void updateItem(@Nullable Integer step, boolean empty) {
            super.updateItem(step, empty);
            setText(step == null ? "" : words(step));
            pseudoClassStateChanged(UNDONE, step != null && step > session.place());
        }
    }
}
