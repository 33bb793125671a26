package convolarium.ui.control;

import convolarium.ui.draw.Grid;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// A painted grid for the keyboard: one tab stop, within which arrows move a cursor from cell to cell.
public final class GridZone extends Region {

    /// A key that moves the cursor, and how far.
    private record Step(KeyCodeCombination key, int down, int across) {
        Step(KeyCode code, int down, int across) {
            this(new KeyCodeCombination(code), down, across);
        }
    }

    private static final List<Step> STEPS = List.of(
            new Step(KeyCode.LEFT, 0, -1),
            new Step(KeyCode.RIGHT, 0, 1),
            new Step(KeyCode.UP, -1, 0),
            new Step(KeyCode.DOWN, 1, 0));

    private final Region cursor = new Region();
    private final BiFunction<Integer, Integer, String> description;
    private Grid grid = new Grid(0, 0, 1, 0, 0, 1, 1);
    private int row;
    private int col;
    private Predicate<String> typed = _ -> false;
    private Consumer<Optional<Grid.Place>> pointed = _ -> {};
    private boolean follows;
    private boolean takesNumbers = true;

    /// @param description says a cell, given its row and column
    public GridZone(String id, BiFunction<Integer, Integer, String> description) {
        this.description = description;
        setId(id);
        getStyleClass().add("grid-zone");
        setAccessibleRole(AccessibleRole.TABLE_CELL);
        setFocusTraversable(true);
        setMouseTransparent(true);
        setManaged(false);
        cursor.getStyleClass().add("grid-cursor");
        cursor.setManaged(false);
        cursor.visibleProperty().bind(focusVisibleProperty());
        getChildren().add(cursor);
        focusedProperty().subscribe(on -> {
            if (!on) {
                pointed.accept(Optional.empty());
            }
        });
        setOnKeyPressed(this::keyPressed);
        setOnKeyTyped(this::keyTyped);
    }

    /// The keys that move the cursor where it is not moved from outside.
    public static List<KeyCodeCombination> steps() {
        return STEPS.stream().map(Step::key).toList();
    }

    /// Who takes the first character of a value that somebody begins to type, or nothing of it at Enter, and answers
    /// whether it did; otherwise the key is left to others.
    public void onTyped(Predicate<String> action) {
        typed = action;
    }

    /// What happens when the keyboard's cursor comes to a cell, or leaves the grid.
    public void onPointed(Consumer<Optional<Grid.Place>> action) {
        pointed = action;
    }

    /// Whether values may be typed; if not, the keys of numbers are left to others.
    public void takesNumbers(boolean may) {
        takesNumbers = may;
    }

    private Optional<Grid.Place> place() {
        return Optional.of(new Grid.Place(row, col));
    }

    /// The cursor is moved from outside; the keys are left to whoever moves it.
    public void follow() {
        follows = true;
    }

    /// Lies over a grid.
    public void lieOver(Grid now) {
        grid = now;
        resizeRelocate(now.left(), now.top(), now.width(), now.height());
        moveTo(row, col);
    }

    public int row() {
        return row;
    }

    public int col() {
        return col;
    }

    public void moveTo(int newRow, int newCol) {
        row = Math.clamp(newRow, grid.firstRow(), grid.firstRow() + grid.rows() - 1);
        col = Math.clamp(newCol, grid.firstCol(), grid.firstCol() + grid.cols() - 1);
        double size = Math.max(grid.cell(), 7);
        cursor.resizeRelocate(grid.x(col) - grid.left(), grid.y(row) - grid.top(), size, size);
        setAccessibleText(description.apply(row, col));
    }

    private void keyPressed(KeyEvent event) {
        if (follows || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        var step = STEPS.stream().filter(one -> one.key().match(event)).findFirst();
        step.ifPresent(one -> go(row + one.down(), col + one.across()));
        boolean enters = event.getCode() == KeyCode.ENTER && typed.test("");
        if (step.isPresent() || enters || (takesNumbers && begins(event.getCode()))) {
            event.consume();
        }
    }

    /// Whether a number may begin with a key, which then means nothing else.
    private static boolean begins(KeyCode code) {
        return code.isDigitKey() || code == KeyCode.MINUS || code == KeyCode.SUBTRACT;
    }

    private void go(int newRow, int newCol) {
        moveTo(newRow, newCol);
        pointed.accept(place());
    }

    private void keyTyped(KeyEvent event) {
        var character = event.getCharacter();
        boolean number = takesNumbers && !follows && !character.isEmpty() && "0123456789-−.,".contains(character);
        if (number && !event.isShortcutDown() && !event.isAltDown() && typed.test(character)) {
            event.consume();
        }
    }
}
