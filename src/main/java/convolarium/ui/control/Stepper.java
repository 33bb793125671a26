package convolarium.ui.control;

import convolarium.session.Typing;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// A whole number between two buttons: pressed, held, typed or moved by the arrow keys. What is typed is taken at every
/// key as far as it goes here, unless the stepper is patient, and is one gesture.
public final class Stepper extends HBox {

    private static final Duration WAIT = Duration.millis(400);
    private static final Duration REPEAT = Duration.millis(70);

    private final int min;
    private final int max;
    private final ObjIntConsumer<Object> edit;
    private final TextField field = new TextField();
    private final Gesture held = new Gesture(field);
    private final Button less;
    private final Button more;
    private int value;
    private int before;
    private boolean patient;
    private Typing typing = new Typing();

    /// A number within a range.
    ///
    /// @param edit takes a gesture and the number it sets
    public Stepper(String id, int min, int max, ObjIntConsumer<Object> edit) {
        this.min = min;
        this.max = max;
        this.edit = edit;
        this.less = button(id + "-less", "mdi2m-minus", -1);
        this.more = button(id + "-more", "mdi2p-plus", 1);
        field.setId(id);
        field.setPrefColumnCount(2);
        field.getStyleClass().add("stepper-field");
        field.setOnAction(_ -> commit());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
        field.textProperty().subscribe(this::typed);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        getStyleClass().add("stepper");
        getChildren().addAll(less, field, more);
    }

    /// The same that takes what is typed once it is finished: for what begins or ends long work.
    public Stepper patient() {
        patient = true;
        return this;
    }

    private Button button(String id, String icon, int step) {
        var button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.setFocusTraversable(false);
        button.getStyleClass().add("stepper-button");
        var repeat = new Timeline();
        repeat.setCycleCount(Animation.INDEFINITE);
        repeat.setDelay(WAIT);
        button.disabledProperty().subscribe(repeat::stop);
        button.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> repeat.stop());
        button.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> repeat.stop());
        button.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> {
            commit();
            var gesture = new Object();
            repeat.getKeyFrames().setAll(new KeyFrame(REPEAT, _ -> change(gesture, step)));
            repeat.playFromStart();
            change(gesture, step);
        });
        return button;
    }

    private void change(Object gesture, int step) {
        set(gesture, value + step);
    }

    private void set(Object gesture, int wanted) {
        int next = Math.clamp(wanted, min, max);
        if (next != value) {
            edit.accept(gesture, next);
        }
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private Optional<Integer> within(String text) {
        return number(text).filter(wanted -> wanted >= min && wanted <= max);
    }

    /// What does not go here may become what does with the next key.
    private void typed(String text) {
        within(text.strip()).filter(_ -> !patient).ifPresent(wanted -> set(typing, wanted));
    }

    /// What does not go here is refused: what stood there comes back, or the nearest number that does.
    private void commit() {
        var text = field.getText().strip();
        var wanted = number(text);
        wanted.ifPresent(far -> set(typing, far));
        if (!text.isEmpty() && within(text).isEmpty()) {
            fireEvent(wanted.isPresent() ? new Mistyped(text, min, max, value) : new Mistyped(text, min, max));
        }
        write();
    }

    private void write() {
        before = value;
        typing = new Typing();
        field.setText(Integer.toString(value));
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            set(typing, before);
            write();
        }
        int step = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
        if (step != 0) {
            commit();
            change(held.now(), step);
            event.consume();
        }
    }

    /// Shows a number without telling anybody. What somebody is about to type stays; it is not what set this number if
    /// it has set none yet.
    public void show(int now) {
        boolean waits = field.isFocused() && !field.getText().equals(Integer.toString(value));
        if (waits && (patient || within(field.getText().strip()).isEmpty())) {
            before = now;
        }
        value = now;
        if (!waits && !field.getText().equals(Integer.toString(now))) {
            write();
        }
        less.setDisable(now <= min);
        more.setDisable(now >= max);
    }

    /// What a screen reader says of the parts.
    public void describe(ObservableValue<String> words) {
        field.accessibleTextProperty().bind(words);
        less.accessibleTextProperty().bind(words.map(name -> name + " −1"));
        more.accessibleTextProperty().bind(words.map(name -> name + " +1"));
    }
}
