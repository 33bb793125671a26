package convolarium.ui.explore;

import convolarium.insight.Difference;
import convolarium.insight.Ledger;
import convolarium.session.Outcome;
import convolarium.text.Messages;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Titles;
import convolarium.ui.draw.Numbers;
import java.math.BigInteger;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What was kept as A beside what is now, B: what differs in words, in cost and cell by cell.
final class ComparePane extends VBox {

    private static final int SIDE = 160;
    /// The column that says how many times more or less, where it is not as much.
    private static final int RATIO = 3;

    private final Bench bench;
    private final Messages messages;
    private final ObservableValue<Boolean> seen;
    private final Button stop;
    private final Label hint = wrapped("");
    private final VBox found = new VBox();

    /// @param actions among them those that keep and stop
    /// @param seen    whether anybody can see the pane
    ComparePane(Bench bench, Actions actions, ObservableValue<Boolean> seen) {
        this.bench = bench;
        this.seen = seen;
        this.messages = bench.messages();
        stop = Icons.wide(actions.get("compare-stop"), messages);
        hint.textProperty().bind(messages.text("compare.hint"));
        hint.managedProperty().bind(hint.visibleProperty());
        stop.managedProperty().bind(stop.visibleProperty());
        getStyleClass().add("compare");
        found.getStyleClass().add("compare");
        getChildren().addAll(hint, Icons.wide(actions.get("compare-keep"), messages), stop, found);
        bench.gaze().kept().subscribe(this::refresh);
        bench.gaze().filter().subscribe(this::refresh);
        bench.timeline().slice().subscribe(this::refresh);
        messages.languageProperty().subscribe(this::refresh);
        seen.subscribe(this::refresh);
    }

    static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// Compares anew, if anybody can see it.
    void refresh() {
        if (!seen.getValue()) {
            return;
        }
        var a = bench.gaze().kept().get();
        var b = bench.session().outcome().get();
        hint.setVisible(a == null);
        stop.setVisible(a != null);
        found.getChildren().clear();
        if (a != null && b != null) {
            found.getChildren().add(Titles.of(messages.text("compare.changes")));
            bench.differences().getValue().forEach(line -> found.getChildren().add(wrapped(line)));
            found.getChildren().add(costs(a, b));
            maps(a, b);
        }
    }

    private GridPane costs(Outcome a, Outcome b) {
        var table = new GridPane();
        table.setId("compare-costs");
        table.getStyleClass().add("ledger-table");
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().addAll(names, LedgerPane.right(), LedgerPane.right());
        table.addRow(0, new Label(), new Label("A"), new Label("B"));
        table.addRow(1, wrapped(messages.get("compare.output")), figure(size(a)), figure(size(b)));
        if (a.result().isPresent() && b.result().isPresent()) {
            var first = Comparison.ledger(a);
            var second = Comparison.ledger(b);
            var costA = first.costs().get(Ledger.Way.LAYER);
            var costB = second.costs().get(Ledger.Way.LAYER);
            if (costA != null && costB != null) {
                row(table, "ledger.parameters", costA.parameters(), costB.parameters());
                row(table, "ledger.multiply-adds", costA.multiplyAdds(), costB.multiplyAdds());
            }
            row(table, "compare.memory", first.outputBytes(), second.outputBytes());
        }
        return table;
    }

    private void row(GridPane table, String key, BigInteger a, BigInteger b) {
        int row = table.getRowCount();
        table.addRow(
                row,
                wrapped(messages.get(key)),
                figure(Numbers.compact(a.doubleValue())),
                figure(Numbers.compact(b.doubleValue())));
        var ratio = ratio(a, b);
        if (!ratio.isEmpty()) {
            table.add(figure(ratio), RATIO, row);
        }
    }

    /// How many times more or less the second is.
    static String ratio(BigInteger a, BigInteger b) {
        if (a.equals(b) || a.signum() == 0 || b.signum() == 0) {
            return "";
        }
        return b.compareTo(a) > 0
                ? "×" + Numbers.compact(b.doubleValue() / a.doubleValue())
                : "÷" + Numbers.compact(a.doubleValue() / b.doubleValue());
    }

    private static Label figure(String text) {
        var label = new Label(text);
        label.getStyleClass().add("figure");
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }

    private static String size(Outcome outcome) {
        return outcome.fit().fits().map(fits -> Words.size(fits.output())).orElse("–");
    }

    private void maps(Outcome a, Outcome b) {
        var comparison = new Comparison(bench);
        found.getChildren().add(comparison.title(b));
        comparison
                .difference(a, b)
                .ifPresentOrElse(
                        difference -> show(comparison, difference),
                        () -> found.getChildren().add(told(comparison.missing(a, b))));
    }

    private static Label told(String words) {
        var label = wrapped(words);
        label.setId("compare-none");
        return label;
    }

    private void show(Comparison comparison, Difference difference) {
        if (difference.equal()) {
            found.getChildren().add(told(comparison.equal(difference)));
            return;
        }
        var parts = new DifferenceParts(bench, difference, SIDE, SIDE);
        found.getChildren().addAll(parts.map(), parts.legend());
    }
}
