package convolarium.ui.control;

import convolarium.text.Messages;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// Buttons that show an icon and say what they do.
public final class Icons {

    private Icons() {}

    public static Button button(String id, String icon, ObservableValue<String> words, Runnable action) {
        var button = labelled(new Button(), id, icon, words);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A button that does an action and tells its keys.
    public static Button button(Action action, Messages messages) {
        var button = button(action.id(), action.icon(), action.hint(messages), action::run);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !action.available().getValue(), action.available()));
        return button;
    }

    /// A button that plays, or pauses what is playing.
    public static Button play(Action action, Messages messages, ObservableValue<Boolean> playing) {
        var button = button(action, messages);
        button.getStyleClass().add("accent");
        playing.subscribe(on -> button.setGraphic(new FontIcon(on ? "mdi2p-pause" : action.icon())));
        return button;
    }

    /// A button that shows whether something is on, and flips it as its action does.
    public static ToggleButton toggle(Action action, Messages messages, BooleanProperty on) {
        var button = toggle(action.id(), action.icon(), action.hint(messages));
        button.selectedProperty().bindBidirectional(on);
        return button;
    }

    /// The same with its words.
    public static ToggleButton words(Action action, Messages messages, BooleanProperty on) {
        var button = new ToggleButton();
        button.setId(action.id());
        button.setGraphic(new FontIcon(action.icon()));
        button.textProperty().bind(action.text(messages));
        button.setTooltip(tooltip(action.hint(messages)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(on);
        button.getStyleClass().add("train-toggle");
        return button;
    }

    /// A button with the words of its action, as wide as there is room.
    public static Button wide(Action action, Messages messages) {
        var button = new Button();
        button.setId(action.id());
        button.textProperty().bind(action.text(messages));
        button.setTooltip(tooltip(action.hint(messages)));
        button.setOnAction(_ -> action.run());
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    /// A box that shows whether something is on, and flips it as its action does.
    public static CheckBox check(Action action, Messages messages, BooleanProperty on) {
        var box = new CheckBox();
        box.setId(action.id());
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.textProperty().bind(action.text(messages));
        box.setTooltip(tooltip(action.hint(messages)));
        box.selectedProperty().bindBidirectional(on);
        return box;
    }

    /// A button that copies what stands in a field.
    public static Button copy(String id, ObservableValue<String> words, TextInputControl field) {
        return button(id, "mdi2c-content-copy", words, () -> copy(field.getText()));
    }

    /// Puts a text into the clipboard.
    public static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }

    public static ToggleButton toggle(String id, String icon, ObservableValue<String> words) {
        return labelled(new ToggleButton(), id, icon, words);
    }

    private static <B extends ButtonBase> B labelled(B button, String id, String icon, ObservableValue<String> words) {
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("icon-button");
        button.accessibleTextProperty().bind(words);
        button.setTooltip(tooltip(words));
        return button;
    }

    /// A hint that tells all the words of a control that may have too little room for them.
    public static void tellWhole(Labeled control) {
        control.setTooltip(tooltip(control.textProperty()));
    }

    /// The hint for something, if there are words for it.
    ///
    /// @param key of its name
    public static void hint(Control control, String key, Messages messages) {
        if (messages.has("hint." + key)) {
            control.setTooltip(tooltip(messages.text("hint." + key)));
        }
    }

    /// A hint in the language of the moment.
    public static Tooltip tooltip(ObservableValue<String> words) {
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(words);
        return tooltip;
    }
}
