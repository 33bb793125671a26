package convolarium.ui.network;

import convolarium.net.Confusion;
import convolarium.net.Evaluation;
import convolarium.text.Figures;
import convolarium.text.Messages;
import convolarium.ui.control.Icons;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// How well each class is told, as a table to sort. A click on a row, or Enter, shows the mistakes with that class.
final class ClassTable extends TableView<ClassTable.Line> {

    private static final double NAME = 88;
    private static final double NUMBER = 66;

    private final Messages messages;
    private final Label nothing = new Label();

    /// What is known of a class.
    record Line(
            int type,
            String name,
            int count,
            int right,
            OptionalDouble precision,
            OptionalDouble recall,
            OptionalDouble f1) {

        static Line of(Confusion confusion, int type, String name) {
            return new Line(
                    type,
                    name,
                    confusion.wanted(type),
                    confusion.count(type, type),
                    confusion.precision(type),
                    confusion.recall(type),
                    confusion.f1(type));
        }
    }

    /// @param open is told the class whose mistakes somebody wants to see
    ClassTable(Messages messages, IntConsumer open) {
        this.messages = messages;
        setId("classes");
        accessibleTextProperty().bind(messages.text("results.classes"));
        getStyleClass().add("class-table");
        var name = column("name", Line::name, words -> words);
        name.setPrefWidth(NAME);
        getColumns().add(name);
        getColumns().add(number("count", Line::count, Figures::of));
        getColumns().add(number("right", Line::right, Figures::of));
        getColumns().add(number("precision", line -> orNothing(line.precision()), ClassTable::share));
        getColumns().add(number("recall", line -> orNothing(line.recall()), ClassTable::share));
        getColumns().add(number("f1", line -> orNothing(line.f1()), ClassTable::share));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        nothing.setWrapText(true);
        setPlaceholder(nothing);
        setRowFactory(_ -> row(open));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            var chosen = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                open.accept(chosen.type());
                event.consume();
            }
        });
    }

    private static TableRow<Line> row(IntConsumer open) {
        var row = new TableRow<Line>();
        row.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> {
            if (row.getItem() != null) {
                open.accept(row.getItem().type());
            }
        });
        return row;
    }

    private <N extends Comparable<? super N>> TableColumn<Line, N> number(
            String key, Function<Line, N> value, Function<N, String> words) {
        var column = column(key, value, words);
        column.setPrefWidth(NUMBER);
        column.getStyleClass().add("number-column");
        return column;
    }

    private <N extends Comparable<? super N>> TableColumn<Line, N> column(
            String key, Function<Line, N> value, Function<N, String> words) {
        var column = new TableColumn<Line, N>();
        column.setId("class-" + key);
        var title = new Label();
        title.textProperty().bind(messages.text("classes." + key));
        title.setTooltip(Icons.tooltip(messages.text("classes." + key + "-told")));
        column.setGraphic(title);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable N item, boolean empty) {
                super.updateItem(item, empty);
                setText(item == null ? "" : words.apply(item));
            }
        });
        return column;
    }

    /// Nothing comes before all numbers.
    private static Double orNothing(OptionalDouble share) {
        return share.orElse(-1);
    }

    private static String share(Double share) {
        return share < 0 ? "–" : share == 1 ? "100 %" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /// Shows a test, in the order that was chosen.
    ///
    /// @param without words in the place of one
    void show(Optional<Evaluation> now, List<String> names, String without) {
        nothing.setText(without);
        var chosen = getSelectionModel().getSelectedItem();
        var lines = now.map(Evaluation::confusion)
                .filter(confusion -> confusion.classes() == names.size())
                .map(confusion -> IntStream.range(0, names.size())
                        .mapToObj(type -> Line.of(confusion, type, names.get(type)))
                        .toList())
                .orElse(List.of());
        if (!lines.equals(getItems().sorted((a, b) -> a.type() - b.type()))) {
            getItems().setAll(lines);
            sort();
            if (chosen != null) {
                getItems().stream()
                        .filter(line -> line.type() == chosen.type())
                        .findFirst()
                        .ifPresent(getSelectionModel()::select);
            }
        }
    }
}
