package convolarium.ui.explore;

import convolarium.insight.Ledger;
import convolarium.insight.Shrinking;
import convolarium.op.Conv;
import convolarium.session.Outcome;
import convolarium.text.Figures;
import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Titles;
import convolarium.ui.draw.Numbers;
import java.math.BigInteger;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the layer costs, beside other ways to an output of the same shape.
final class LedgerPane extends VBox {

    private final Messages messages;
    private final GridPane table = new GridPane();
    private final Label memory = note();
    private final Label shrinking = note();
    private final Label halving = note();

    /// @param shrink shows what the sentences about many layers say
    LedgerPane(Messages messages, Action shrink) {
        this.messages = messages;
        setId("ledger");
        getStyleClass().add("ledger");
        table.setId("ledger-table");
        table.getStyleClass().add("ledger-table");
        table.getColumnConstraints().addAll(wide(), wide(), wide());
        shrinking.managedProperty().bind(shrinking.visibleProperty());
        halving.managedProperty().bind(halving.visibleProperty());
        var title = Titles.of(messages.text("ledger.title"));
        getChildren().addAll(title, table, memory, shrinking, halving, Icons.wide(shrink, messages));
    }

    private static Label note() {
        var label = new Label();
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    /// A column of numbers.
    static ColumnConstraints right() {
        var column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    private static ColumnConstraints wide() {
        var column = right();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    /// A layer that does not fit costs nothing.
    void show(Outcome outcome) {
        var experiment = outcome.experiment();
        var shape = experiment.picture().values().shape();
        boolean fits = experiment.op().fit(shape).fits().isPresent();
        Nodes.show(this, fits);
        if (!fits) {
            return;
        }
        var ledger = Ledger.of(experiment.op(), shape);
        table.getChildren().clear();
        table.addRow(0, head("ledger.parameters"), head("ledger.multiply-adds"), head("ledger.memory"));
        ledger.costs().forEach((way, cost) -> {
            var name = label(messages.get(Messages.key("ledger.way", way)));
            table.add(name, 0, table.getRowCount(), GridPane.REMAINING, 1);
            GridPane.setHalignment(name, HPos.LEFT);
            table.addRow(
                    table.getRowCount(),
                    number(cost.parameters()),
                    number(cost.multiplyAdds()),
                    figure(Numbers.bytes(ledger.bytes(cost)), full(ledger.bytes(cost)) + " B"));
        });
        memory.setText(messages.get("ledger.output", Numbers.bytes(ledger.outputBytes())));
        var end = Shrinking.ofWindow(experiment.op(), shape);
        shrinking.setVisible(end.isPresent());
        shrinking.setText(end.map(this::inWords).orElse(""));
        var halves = end.flatMap(_ -> Shrinking.byHalving(shape)).filter(_ -> experiment.op() instanceof Conv);
        halving.setVisible(halves.isPresent());
        halving.setText(halves.map(all -> messages.get("ledger.halving", Figures.of(all.layers())))
                .orElse(""));
    }

    private String inWords(Shrinking end) {
        var layers = Figures.of(end.layers());
        return messages.get(
                end.halt() == Shrinking.Halt.SMALL ? "ledger.until-small" : "ledger.until-misfit",
                layers,
                end.left().height(),
                end.left().width());
    }

    private Label head(String key) {
        var label = label(messages.get(key));
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static Label number(BigInteger value) {
        return figure(Numbers.compact(value.doubleValue()), full(value));
    }

    private static String full(BigInteger value) {
        return value.bitLength() < Long.SIZE ? Figures.of(value.longValueExact()) : value.toString();
    }

    /// Short in its place, in full for who asks.
    private static Label figure(String text, String full) {
        var label = label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("figure");
        label.setAccessibleText(full);
        label.setTooltip(new Tooltip(full));
        return label;
    }
}
