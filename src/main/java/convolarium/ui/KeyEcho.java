package convolarium.ui;

import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Keys;
import java.util.ArrayList;
import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// The key that was pressed last and what it does, for a while.
final class KeyEcho extends HBox {

    private static final Duration STAYS = Duration.seconds(1.6);
    private static final Duration FADES = Duration.seconds(0.4);

    private final Messages messages;
    private final Label key = new Label();
    private final Label meaning = new Label();
    private final FadeTransition fade = new FadeTransition(FADES, this);

    /// @param still whether it goes at once
    KeyEcho(Messages messages, ObservableValue<Boolean> still) {
        this.messages = messages;
        setId("key-echo");
        getStyleClass().add("key-echo");
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setOpacity(0);
        key.getStyleClass().add("key-cap");
        getChildren().addAll(key, meaning);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        fade.setDelay(STAYS);
        fade.setToValue(0);
        still.subscribe(on -> fade.setDuration(on ? Duration.ONE : FADES));
    }

    void show(KeyEvent event, Optional<Action> meant) {
        if (event.getCode().isModifierKey()) {
            return;
        }
        key.setText(Keys.text(combination(event), messages));
        var done = meant.filter(action -> action.available().getValue());
        meaning.setText(
                done.map(action -> action.name(messages, messages.language())).orElse(""));
        meaning.setManaged(done.isPresent());
        fade.stop();
        setOpacity(1);
        fade.playFromStart();
    }

    private static KeyCodeCombination combination(KeyEvent event) {
        var modifiers = new ArrayList<KeyCombination.Modifier>();
        if (event.isShortcutDown()) {
            modifiers.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isAltDown()) {
            modifiers.add(KeyCombination.ALT_DOWN);
        }
        if (event.isShiftDown()) {
            modifiers.add(KeyCombination.SHIFT_DOWN);
        }
        return new KeyCodeCombination(event.getCode(), modifiers.toArray(KeyCombination.Modifier[]::new));
    }
}
