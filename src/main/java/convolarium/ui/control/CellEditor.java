package convolarium.ui.control;

import convolarium.ui.draw.Numbers;
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
    private static final double LEAST_WIDTH = 64;
    private static final double HEIGHT = 34;

    private final Consumer<String> refuse;
    private Consumer<Float> commit = _ -> {};
    private Runnable after = () -> {};
    private Predicate<String> pasted = _ -> false;
    private @Nullable Node over;
    private String untouched = "";

    /// @param refuse is told what was typed and is no number
    public CellEditor(Consumer<String> refuse) {
        this.refuse = refuse;
        setId("cell-editor");
        getStyleClass().add("cell-editor");
        setManaged(false);
        setVisible(false);
        textProperty().subscribe(() -> pseudoClassStateChanged(WRONG, false));
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
        double width = Math.max(cell.getWidth(), LEAST_WIDTH);
        double middleX = (cell.getMinX() + cell.getMaxX()) / 2;
        double middleY = (cell.getMinY() + cell.getMaxY()) / 2;
        commit = taker;
        over = home;
        after = () -> {
            setVisible(false);
            home.requestFocus();
        };
        untouched = typed.isEmpty() ? Numbers.text(now) : "";
        setText(typed.isEmpty() ? untouched : typed);
        resizeRelocate(middleX - width / 2, middleY - HEIGHT / 2, width, HEIGHT);
        setVisible(true);
        requestFocus();
        if (typed.isEmpty()) {
            selectAll();
        } else {
            end();
        }
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
