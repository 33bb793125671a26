package convolarium.ui.control;

import convolarium.ui.draw.Numbers;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// A field over one cell of a painted grid, in which its number is typed.
public final class CellEditor extends TextField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    /// Of the size of the font: how wide a digit and how high a line is.
    private static final double DIGIT = 0.62;
    private static final double LINE = 1.5;
    private static final double CARET = 2;
    /// Over cells so many times as high as its font the digits are larger.
    private static final Map<PseudoClass, Double> LARGER =
            Map.of(PseudoClass.getPseudoClass("large"), 2.5, PseudoClass.getPseudoClass("huge"), 4.0);

    private final Consumer<String> refuse;
    private Consumer<Float> commit = _ -> {};
    private Runnable after = () -> {};
    private Predicate<String> pasted = _ -> false;
    private @Nullable Node over;
    private String untouched = "";
    private Rectangle2D place = Rectangle2D.EMPTY;
    private double usual;

    /// @param refuse is told what was typed and is no number
    public CellEditor(Consumer<String> refuse) {
        this.refuse = refuse;
        setId("cell-editor");
        getStyleClass().add("cell-editor");
        setManaged(false);
        setVisible(false);
        textProperty().subscribe((_, _) -> {
            pseudoClassStateChanged(WRONG, false);
            lieOver();
        });
        setOnAction(_ -> {
            if (take()) {
                after.run();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused && isVisible()) {
                take();
                setVisible(false);
            }
        });
    }

    /// Who may take a text that is pasted, and answers whether it did; otherwise it stands in the field.
    public void onPasted(Predicate<String> taker) {
        pasted = taker;
    }

    @Override
    public void paste() {
        var text = Clipboard.getSystemClipboard().getString();
        if (text == null || !pasted.test(text)) {
            super.paste();
        }
    }

    /// Opens over a cell.
    ///
    /// @param now   the number in the cell
    /// @param typed the first character, if somebody has begun to type; else the number stands there, selected
    /// @param taker takes the number once it is typed
    /// @param home  gets the focus back
    public void open(Rectangle2D cell, float now, String typed, Consumer<Float> taker, Node home) {
        place = cell;
        commit = taker;
        over = home;
        accessibleTextProperty().bind(home.accessibleTextProperty());
        after = () -> {
            setVisible(false);
            home.requestFocus();
        };
        untouched = typed.isEmpty() ? Numbers.digits(now) : "";
        setText(typed.isEmpty() ? untouched : typed);
        setVisible(true);
        LARGER.keySet().forEach(larger -> pseudoClassStateChanged(larger, false));
        applyCss();
        usual = getFont().getSize();
        lieOver();
        requestFocus();
        if (typed.isEmpty()) {
            selectAll();
        } else {
            end();
        }
    }

    /// Lies over the cell in its new place.
    public void follow(Rectangle2D cell) {
        place = cell;
        lieOver();
    }

    /// As large as the cell, or larger where what is typed needs more.
    private void lieOver() {
        LARGER.forEach((larger, times) -> pseudoClassStateChanged(larger, place.getHeight() >= times * usual));
        applyCss();
        double size = getFont().getSize();
        double edges = getInsets().getLeft() + getInsets().getRight() + CARET;
        double width = Math.max(place.getWidth(), edges + (getLength() + 1) * size * DIGIT);
        double lines = getInsets().getTop() + getInsets().getBottom() + size * LINE;
        double height = Math.max(place.getHeight(), lines);
        double middleX = (place.getMinX() + place.getMaxX()) / 2;
        double middleY = (place.getMinY() + place.getMaxY()) / 2;
        resizeRelocate(middleX - width / 2, middleY - height / 2, width, height);
    }

    private boolean take() {
        if (getText().equals(untouched)) {
            return true;
        }
        var number = Numbers.parse(getText());
        pseudoClassStateChanged(WRONG, number.isEmpty());
        number.ifPresentOrElse(commit, () -> refuse.accept(getText()));
        return number.isPresent();
    }

    /// Closes without taking what was typed; the focus goes back.
    public void close() {
        commit = _ -> {};
        if (isVisible()) {
            after.run();
        }
    }

    /// Whether it gives the focus back to a node when it closes.
    public boolean isOver(Node node) {
        return node.equals(over);
    }
}
