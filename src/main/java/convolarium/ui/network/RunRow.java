package convolarium.ui.network;

import convolarium.session.Trial;
import convolarium.text.Messages;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.ChartPainter;
import convolarium.ui.network.Curves.Drawn;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Rectangle;

/// A run in the list: whether it is drawn, its colour, what there is to say of it, and how to forget it.
final class RunRow extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double WIDE = 14;
    private static final double HIGH = 4;

    private final int number;
    private final Runs runs;
    private final Surroundings surroundings;
    private final CheckBox draw = new CheckBox();
    private final Rectangle swatch = new Rectangle(WIDE, HIGH);
    private final Button choose = new Button();
    private final Button forget;

    RunRow(int number, Runs runs, Surroundings surroundings) {
        this.number = number;
        this.runs = runs;
        this.surroundings = surroundings;
        var messages = surroundings.messages();
        draw.setId("run-draw-" + number);
        draw.accessibleTextProperty().bind(messages.text("runs.draw", number));
        draw.setTooltip(Icons.tooltip(messages.text("runs.draw", number)));
        draw.setOnAction(_ -> runs.tick(number, draw.isSelected()));
        choose.setId("run-" + number);
        choose.setGraphic(swatch);
        choose.setWrapText(true);
        choose.setMaxWidth(Double.MAX_VALUE);
        choose.getStyleClass().add("run-choose");
        choose.setOnAction(_ -> runs.select(number));
        HBox.setHgrow(choose, Priority.ALWAYS);
        forget = Icons.button(
                "run-forget-" + number, "mdi2c-close", messages.text("runs.forget", number), () -> runs.forget(number));
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("run-row");
        getChildren().addAll(draw, choose, forget);
    }

    int number() {
        return number;
    }

    void show(Trial trial) {
        Messages messages = surroundings.messages();
        var words = new RunWords(messages);
        boolean selected = runs.selected() == number;
        Optional<Drawn> drawn = runs.curves().get().runs().stream()
                .filter(run -> run.number() == number)
                .findFirst();
        var standing = drawn.map(run -> words.standing(number, run.steps(), run.curve()))
                .orElseGet(() ->
                        words.standing(number, trial.run().steps(), trial.run().curve()));
        var more = runs.find(runs.selected())
                .filter(_ -> !selected)
                .map(lead -> new RunDifferences(messages, runs.course().material()).between(lead, trial))
                .map(differences -> messages.get("runs.compared", runs.selected(), differences))
                .orElseGet(() -> words.recipe(trial.run().recipe()));
        choose.setText(standing + "\n" + words.network(trial.subject().network()) + "\n" + more);
        choose.pseudoClassStateChanged(SELECTED, selected);
        draw.setSelected(drawn.isPresent());
        draw.setDisable(selected);
        forget.setDisable(runs.needed(number));
        swatch.setVisible(drawn.isPresent());
        boolean alone = runs.curves().get().runs().size() == 1;
        drawn.ifPresent(run ->
                swatch.setFill(ChartPainter.color(surroundings.ink().getValue(), run.colour() + (alone ? 1 : 0))));
    }
}
