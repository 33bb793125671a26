package convolarium.ui.explore;

import convolarium.insight.Question;
import convolarium.op.Filtering;
import convolarium.ui.control.CellEditor;
import convolarium.ui.control.GridZone;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Pointed;
import convolarium.ui.draw.StageView;
import convolarium.ui.draw.Veil;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The cells of the stage for the keyboard: where its cursor is, and the field in which a number is typed.
final class StageCells {

    private static final Pattern TABLE = Pattern.compile("[\\s;\\[]");

    private final Bench bench;
    private final Supplier<Optional<StageView>> view;
    private final Supplier<Optional<StageView>> drawn;
    private final CellEditor editor;
    private final GridZone input;
    private final GridZone kernel;
    private final GridZone output;

    /// @param view  the layer on the stage
    /// @param drawn what the stage shows of it
    StageCells(Bench bench, Supplier<Optional<StageView>> view, Supplier<Optional<StageView>> drawn) {
        this.bench = bench;
        this.drawn = drawn;
        this.view = view;
        editor = new CellEditor(bench::refuse);
        input = new GridZone("stage-input", (row, col) -> describe("stage.input-cell", new Hover.Input(row, col)));
        kernel = new GridZone("stage-kernel", (row, col) -> describe("stage.kernel-cell", new Hover.Weight(row, col)));
        output = new GridZone("stage-output", (row, col) -> describe("stage.output-cell", new Hover.Output(row, col)));
        input.onTyped(this::typeInput);
        kernel.onTyped(this::editKernel);
        input.onPointed(place -> point(place.map(at -> new Hover.Input(at.row(), at.col()))));
        kernel.onPointed(place -> point(place.map(at -> new Hover.Weight(at.row(), at.col()))));
        output.follow();
    }

    /// What lies over the painted cells.
    List<Node> nodes() {
        return List.of(input, kernel, output, editor);
    }

    /// Lies over the grids of a view.
    void place(StageView now) {
        input.takesNumbers(now.plan().input().readable());
        input.lieOver(now.plan().input());
        output.lieOver(now.plan().output());
        output.moveTo(now.row(), now.col());
        kernel.setVisible(now.op() instanceof Filtering && now.plan().middle().isPresent());
        now.plan().middle().ifPresent(kernel::lieOver);
        if (editor.isVisible()) {
            var zone = editor.isOver(kernel) ? kernel : input;
            (editor.isOver(kernel)
                            ? now.plan().middle()
                            : Optional.of(now.plan().input()))
                    .ifPresent(grid -> editor.follow(grid.bounds(zone.row(), zone.col())));
        }
    }

    /// Says the cells anew where there is no view.
    void leave() {
        for (var zone : List.of(input, kernel, output)) {
            zone.moveTo(zone.row(), zone.col());
        }
    }

    /// Whether the keyboard is in the kernel.
    boolean inKernel() {
        return kernel.isFocused();
    }

    /// A table pasted into the field over one number is meant for all of them: the field makes way, and the room
    /// pastes.
    void onTable(Runnable paste) {
        editor.onPasted(text -> {
            boolean table =
                    TABLE.matcher(text.strip()).find() && Numbers.parse(text).isEmpty();
            if (table) {
                editor.close();
                paste.run();
            }
            return table;
        });
    }

    private void point(Optional<? extends Hover> hover) {
        bench.gaze().hover().set(hover.orElse(null));
    }

    /// The number of a cell, and where it is pointed at, what else is said of it.
    private String describe(String key, Hover cell) {
        var messages = bench.messages();
        return drawn.get()
                .map(now -> {
                    var said = messages.get(key, cell.row() + 1, cell.col() + 1, value(now, cell));
                    var more = now.pointed()
                            .filter(pointed -> pointed.hover().equals(cell))
                            .map(Pointed::words);
                    return messages.joined(Stream.concat(Stream.of(said), more.stream()));
                })
                .orElseGet(() -> messages.get("stage.no-cells"));
    }

    private static String value(StageView view, Hover cell) {
        return switch (cell) {
            case Hover.Weight(int row, int col) ->
                view.op() instanceof Filtering ? Numbers.text(view.weightAt(row, col)) : "";
            case Hover.Output(int row, int col) ->
                view.knows(row, col) ? Numbers.text(view.outputAt(row, col)) : Veil.UNKNOWN;
            case Hover.Input(int row, int col) -> Numbers.text(view.inputAt(row, col));
        };
    }

    /// Opens the field over the kernel cell of the cursor, where there is one.
    private boolean editKernel(String typed) {
        return view.get()
                .filter(now -> now.op() instanceof Filtering)
                .flatMap(now -> now.plan().middle().map(grid -> {
                    int row = kernel.row();
                    int col = kernel.col();
                    editor.open(
                            grid.bounds(row, col),
                            now.weightAt(row, col),
                            typed,
                            value -> bench.weights().write(new Object(), now, row, col, value),
                            kernel);
                    return true;
                }))
                .orElse(false);
    }

    /// Opens the field over the input cell of the cursor, where it can be read.
    private boolean editInput(String typed) {
        return view.get()
                .filter(now -> now.plan().input().readable() && now.holds(input.row(), input.col()))
                .map(now -> {
                    int row = input.row();
                    int col = input.col();
                    editor.open(
                            now.plan().input().bounds(row, col),
                            now.input().at(now.channel(), row, col),
                            typed,
                            value -> bench.drawing().write(now, row, col, value),
                            input);
                    return true;
                })
                .orElse(false);
    }

    /// Enter answers which cell wins; where a tool draws, it is left to that.
    private boolean typeInput(String typed) {
        if (typed.isEmpty() && bench.predicting().picks()) {
            bench.predicting().pick(new Grid.Place(input.row(), input.col()));
            return true;
        }
        return !(typed.isEmpty() && bench.drawing().draws()) && editInput(typed);
    }

    /// Uses the tool on the input cell of the cursor.
    void draw() {
        view.get().ifPresent(now -> bench.drawing().use(now, new Grid.Place(input.row(), input.col())));
    }

    /// Whether the keyboard is in the input and a tool draws there.
    ObservableValue<Boolean> drawn() {
        return input.focusedProperty()
                .flatMap(on -> bench.gaze()
                        .tool()
                        .flatMap(_ -> bench.session()
                                .experiment()
                                .map(_ -> on && bench.drawing().draws())));
    }

    /// A click selects the kernel cell under it and opens its field.
    void pressKernel(int row, int col) {
        focusKernel(row, col);
        editKernel("");
    }

    /// Opens the field over the input cell that was clicked.
    void editInput() {
        editInput("");
    }

    void focusKernel(int row, int col) {
        kernel.moveTo(row, col);
        kernel.requestFocus();
    }

    void focusInput(int row, int col) {
        input.moveTo(row, col);
        input.requestFocus();
    }

    /// Lets the keyboard choose among the cells under the window that is asked about.
    void focusWindow() {
        bench.predicting().question().map(Question::site).ifPresent(site -> {
            int row = Math.max(0, site.rows().start());
            focusInput(row, Math.max(0, site.cols().start()));
        });
    }

    void focusOutput() {
        output.requestFocus();
    }
}
