package convolarium.ui.network;

import convolarium.net.Evaluation;
import convolarium.text.Messages;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.CountTable;
import convolarium.ui.draw.CountTable.Cell;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Which class was taken for which in the last test. One tab stop, in which arrows go from cell to cell and Enter shows
/// the pictures of one.
final class ConfusionCanvas extends Region {

    private final Surroundings surroundings;
    private final Messages messages;
    private final Consumer<String> read;
    private final Canvas canvas = new Canvas();
    private Optional<Evaluation> evaluation = Optional.empty();
    private List<String> names = List.of();
    private String nothing = "";
    private Optional<Cell> marked = Optional.empty();

    /// @param open is told the cell whose pictures somebody wants to see
    /// @param read is told words about the cell that is pointed at
    ConfusionCanvas(Surroundings surroundings, Consumer<Cell> open, Consumer<String> read) {
        this.surroundings = surroundings;
        this.messages = surroundings.messages();
        this.read = read;
        setId("confusion");
        getStyleClass().addAll("curves", "grid-zone");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        accessibleTextProperty().bind(messages.text("results.confusion"));
        canvas.setManaged(false);
        getChildren().add(canvas);
        surroundings.ink().subscribe(this::requestLayout);
        surroundings.zoom().subscribe(this::requestLayout);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> mark(at(event)));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> mark(Optional.empty()));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> at(event).ifPresent(open));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> keyPressed(event, open));
    }

    private void keyPressed(KeyEvent event, Consumer<Cell> open) {
        var here = marked.orElse(new Cell(0, 0));
        boolean mine = true;
        switch (event.getCode()) {
            case LEFT -> go(here.wanted(), here.predicted() - 1);
            case RIGHT -> go(here.wanted(), here.predicted() + 1);
            case UP -> go(here.wanted() - 1, here.predicted());
            case DOWN -> go(here.wanted() + 1, here.predicted());
            case ENTER -> marked.ifPresent(open);
            default -> mine = false;
        }
        if (mine) {
            event.consume();
        }
    }

    private void go(int wanted, int predicted) {
        if (!names.isEmpty()) {
            int last = names.size() - 1;
            mark(Optional.of(new Cell(Math.clamp(wanted, 0, last), Math.clamp(predicted, 0, last))));
        }
    }

    /// Marks a cell, or none.
    void mark(Optional<Cell> cell) {
        if (!cell.equals(marked)) {
            marked = cell;
            requestLayout();
        }
    }

    private Optional<Cell> at(MouseEvent event) {
        double zoom = surroundings.zoom().get();
        var point = new Point2D(event.getX() / zoom, event.getY() / zoom);
        return table().flatMap(table -> table.at(point, getWidth() / zoom, getHeight() / zoom));
    }

    /// Shows a test.
    ///
    /// @param without words in the place of one
    void show(Optional<Evaluation> now, List<String> classes, String without) {
        nothing = without;
        evaluation = now;
        names = classes;
        requestLayout();
    }

    private Optional<CountTable> table() {
        return evaluation
                .filter(now -> now.confusion().classes() == names.size())
                .map(now -> new CountTable(
                        names,
                        IntStream.range(0, names.size())
                                .mapToObj(i -> IntStream.range(0, names.size())
                                        .mapToObj(j -> now.confusion().count(i, j))
                                        .toList())
                                .toList(),
                        messages.get("results.wanted"),
                        messages.get("results.answered")));
    }

    @Override
    protected void layoutChildren() {
        var g = Nodes.cleared(canvas, this);
        double zoom = surroundings.zoom().get();
        g.save();
        g.scale(zoom, zoom);
        table().ifPresent(table ->
                table.paint(g, surroundings.ink().getValue(), marked, getWidth() / zoom, getHeight() / zoom));
        g.restore();
        read.accept(evaluation.map(this::words).orElse(nothing));
    }

    private String words(Evaluation now) {
        return marked.map(cell -> words(now, cell))
                .orElseGet(() -> messages.get("results.all", now.count(), CurvesCanvas.percent(now.accuracy())));
    }

    private String words(Evaluation now, Cell cell) {
        var confusion = now.confusion();
        var wanted = names.get(cell.wanted());
        return cell.wanted() == cell.predicted()
                ? messages.get(
                        "results.class",
                        wanted,
                        share(confusion.recall(cell.wanted())),
                        share(confusion.precision(cell.wanted())))
                : messages.get(
                        "results.cell",
                        confusion.count(cell.wanted(), cell.predicted()),
                        confusion.wanted(cell.wanted()),
                        wanted,
                        names.get(cell.predicted()));
    }

    private static String share(OptionalDouble share) {
        return share.isPresent() ? CurvesCanvas.percent(share.getAsDouble()) : "–";
    }
}
