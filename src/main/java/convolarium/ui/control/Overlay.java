package convolarium.ui.control;

import convolarium.text.Messages;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What lies over the program for a while, has the keys, and gives the focus back to where it was.
public final class Overlay extends StackPane {

    /// The style of a content that has a veil of its own.
    public static final String OWN_VEIL = "own-veil";

    private static final PseudoClass CLEAR = PseudoClass.getPseudoClass("clear");

    private final Runnable home;
    private @Nullable Node before;

    /// @param home gives the focus to somebody if whoever had it is gone
    public Overlay(Runnable home) {
        this.home = home;
        setId("overlay");
        getStyleClass().add("overlay");
        Nodes.show(this, false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
            }
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.TAB) {
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, Overlay::stay);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() == this) {
                close();
            }
            event.consume();
        });
    }

    /// Neither Tab nor arrows lead out.
    private static void stay(KeyEvent event) {
        if (event.getCode().isArrowKey()) {
            event.consume();
        }
    }

    /// The top of a content: words, and on the right what closes it.
    ///
    /// @param id of the button
    public HBox head(String id, Messages messages, Node... words) {
        var close = Icons.button(id, "mdi2c-close", messages.text("notice.close"), this::close);
        close.getStyleClass().add("flat");
        close.setFocusTraversable(false);
        var head = new HBox(words);
        head.getChildren().addAll(Nodes.gap(), close);
        head.getStyleClass().add("key-row");
        return head;
    }

    /// Whether this lies over the program.
    public boolean shows(Region content) {
        return isVisible() && getChildren().contains(content);
    }

    /// Opens, instead of what was open.
    ///
    /// @param focus gets the keys
    public void open(Region content, Node focus) {
        if (!isVisible()) {
            var owner = getScene().getFocusOwner();
            before = owner instanceof ButtonBase && !owner.isFocusVisible() ? null : owner;
        }
        getChildren().setAll(content);
        pseudoClassStateChanged(CLEAR, content.getStyleClass().contains(OWN_VEIL));
        Nodes.show(this, true);
        focus.requestFocus();
    }

    public void close() {
        Nodes.show(this, false);
        getChildren().clear();
        var back = before;
        before = null;
        if (back != null && getScene().equals(back.getScene()) && back.isVisible() && !back.isDisabled()) {
            back.requestFocus();
        } else {
            home.run();
        }
    }
}
