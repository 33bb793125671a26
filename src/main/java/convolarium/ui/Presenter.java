package convolarium.ui;

import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Actions;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// What somebody in front of an audience needs besides a large stage: the keys of a clicker, the wheel as one, a black
/// screen, and the keys that are pressed, to be seen.
final class Presenter extends StackPane {

    /// How far a wheel turns for one step.
    private static final double NOTCH = 40;

    private final Looks looks;
    private final Messages messages;
    private final BooleanProperty blank = new SimpleBooleanProperty(this, "blank");
    private final KeyEcho echo;
    private double turned;

    /// @param still whether nothing fades
    Presenter(Looks looks, Messages messages, ObservableValue<Boolean> still) {
        this.looks = looks;
        this.messages = messages;
        this.echo = new KeyEcho(messages, still);
        setId("presenter");
        setPickOnBounds(false);
        visibleProperty().bind(looks.presenting());
        var black = new Region();
        black.setId("blank-screen");
        black.getStyleClass().add("blank-screen");
        black.setCursor(Cursor.NONE);
        black.visibleProperty().bind(blank);
        black.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            blank.set(false);
            event.consume();
        });
        getChildren().addAll(echo, black);
        looks.presenting().subscribe(_ -> blank.set(false));
    }

    /// Whether the screen is black.
    BooleanProperty blank() {
        return blank;
    }

    /// The way back for whoever presents with the mouse.
    Button leave() {
        var button = new Button();
        button.setId("leave");
        button.setGraphic(new FontIcon("mdi2c-close"));
        button.textProperty().bind(messages.text("present.leave"));
        button.setOnAction(_ -> looks.presenting().set(false));
        button.getStyleClass().add("flat");
        return button;
    }

    /// What the keys of a clicker do.
    static Actions clicker(Actions actions) {
        return new Actions(List.of(
                actions.get("forward").onlyOn(KeyCode.PAGE_DOWN),
                actions.get("back").onlyOn(KeyCode.PAGE_UP),
                actions.get("blank").onlyOn(KeyCode.PERIOD),
                actions.get("present").onlyOn(KeyCode.ESCAPE).named("present.leave")));
    }

    /// Whether a key is meant for the stage whatever has the focus: any key behind a black screen, and a clicker's.
    boolean isFirst(KeyEvent event) {
        boolean clicker = event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP;
        return blank.get() || (clicker && looks.presenting().get());
    }

    /// What a key does before an audience and nowhere else; what Escape ends in a room, it ends first. Behind a black
    /// screen every key only brings the picture back.
    Optional<Action> bound(KeyEvent event, Actions actions) {
        if (!looks.presenting().get()) {
            return Optional.empty();
        }
        if (blank.get()) {
            return Optional.of(actions.get("blank"));
        }
        var ends = event.getCode() == KeyCode.ESCAPE ? actions.bound(event) : Optional.<Action>empty();
        return ends.filter(action -> action.available().getValue())
                .or(() -> clicker(actions).bound(event));
    }

    /// Shows a key to the audience.
    void show(KeyEvent event, Optional<Action> meant) {
        if (looks.presenting().get() && !blank.get()) {
            echo.show(event, meant);
        }
    }

    /// A turn of the wheel is a step, but not of what nobody sees.
    void turn(ScrollEvent event, Actions actions) {
        if (looks.presenting().get()) {
            turned = blank.get() ? 0 : turned + event.getDeltaY();
            if (Math.abs(turned) >= NOTCH) {
                actions.get(turned < 0 ? "forward" : "back").run();
                turned = 0;
            }
            event.consume();
        }
    }
}
