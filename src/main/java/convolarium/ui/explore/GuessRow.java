package convolarium.ui.explore;

import convolarium.insight.Question;
import convolarium.insight.Question.Topic;
import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import convolarium.ui.draw.Veil;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where a guess is typed: one number or two.
final class GuessRow extends VBox {

    private final Messages messages;
    private final Predicting predicting;
    private final List<TextField> fields = List.of(field("predict-first"), field("predict-second"));
    private final Label between = new Label();
    private final Label refusal = PredictPane.label("predict-refusal");
    private final Runnable taken;

    /// @param start the action that asks
    /// @param taken what happens when a guess was taken
    GuessRow(Bench bench, Action start, Runnable taken) {
        this.messages = bench.messages();
        this.predicting = bench.predicting();
        this.taken = taken;
        var check = new Button();
        check.setId("predict-check");
        check.getStyleClass().add("accent");
        check.textProperty().bind(messages.text("predict.check"));
        Icons.tellWhole(check);
        check.setOnAction(_ -> check());
        fields.forEach(field -> {
            field.setOnAction(_ -> entered(field));
            field.addEventFilter(KeyEvent.KEY_PRESSED, event -> end(event, start));
            field.addEventFilter(KeyEvent.KEY_TYPED, event -> swallow(event, start));
        });
        var row = new HBox(fields.getFirst(), between, fields.getLast(), check);
        row.getStyleClass().add("predict-entry");
        refusal.getStyleClass().add("predict-refusal");
        getStyleClass().add("predict-part");
        getChildren().addAll(row, refusal);
    }

    private static TextField field(String id) {
        var field = new TextField();
        field.setId(id);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    /// The key that asks ends it in the fields as well.
    private static void end(KeyEvent event, Action start) {
        if (start.keys().stream().anyMatch(keys -> keys.match(event))) {
            event.consume();
            start.run();
        }
    }

    /// What that key types is part of no number; it comes when the field has the focus already.
    private static void swallow(KeyEvent event, Action start) {
        if (start.keys().stream().anyMatch(keys -> keys.getCode().getName().equalsIgnoreCase(event.getCharacter()))) {
            event.consume();
        }
    }

    /// Forgets what was typed.
    void clear() {
        fields.forEach(TextField::clear);
        Nodes.show(refusal, false);
    }

    /// Lets the keyboard type.
    void begin() {
        fields.getFirst().requestFocus();
    }

    /// Has as many fields as a question needs.
    void ask(Question asked, String words) {
        boolean two = asked.topic().numbers() == 2;
        Stream.of(between, fields.getLast()).forEach(part -> Nodes.show(part, two));
        between.setText(asked.topic() == Topic.SIZE ? "×" : ",");
        var names = switch (asked.topic()) {
            case VALUE, PARAMETERS -> List.of("predict.number", "predict.number");
            case WINNER -> List.of("predict.row", "predict.column");
            case SIZE -> List.of("lane.rows", "lane.columns");
        };
        for (int i = 0; i < names.size(); i++) {
            var name = messages.get(names.get(i));
            fields.get(i).setPromptText(Veil.UNKNOWN);
            fields.get(i).setAccessibleText(messages.get("predict.field", name, words));
            fields.get(i).setTooltip(new Tooltip(name));
        }
    }

    /// From the first of two fields Enter leads to the other.
    private void entered(TextField field) {
        boolean more =
                fields.getLast().isVisible() && fields.getLast().getText().isBlank();
        if (field.equals(fields.getFirst()) && more && !field.getText().isBlank()) {
            fields.getLast().requestFocus();
        } else {
            check();
        }
    }

    private static Optional<Double> guessed(Question asked, TextField field) {
        return PredictWords.parse(asked.topic(), field.getText());
    }

    private void check() {
        predicting.question().ifPresent(asked -> {
            var used = fields.subList(0, asked.topic().numbers());
            var wrong = used.stream()
                    .filter(field -> guessed(asked, field).isEmpty())
                    .findFirst();
            Nodes.show(refusal, wrong.isPresent());
            wrong.ifPresentOrElse(field -> refuse(asked, field), () -> {
                predicting.check(used.stream()
                        .map(field -> guessed(asked, field))
                        .flatMap(Optional::stream)
                        .toList());
                taken.run();
            });
        });
    }

    private void refuse(Question asked, TextField field) {
        refusal.setText(new PredictWords(messages).refusal(asked.topic(), field.getText()));
        field.requestFocus();
    }
}
