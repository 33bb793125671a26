package convolarium.ui.control;

import convolarium.text.Language;
import convolarium.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.Modifier;

/// Something that can be done, described once for buttons, keys, the palette and the sheet of keys.
///
/// @param id        names it among all, and the button made from it
/// @param words     the key of its words
/// @param arguments what stands in the places of its words
/// @param keys      press it; the first is told on its button
/// @param available whether it can be done now
/// @param on        whether what it does holds already
public record Action(
        String id,
        Group group,
        String icon,
        String words,
        List<Object> arguments,
        List<KeyCodeCombination> keys,
        Runnable work,
        ObservableValue<Boolean> available,
        ObservableValue<Boolean> on) {

    /// What an action is about, in the order of the sheet of keys.
    public enum Group {
        TIME,
        LOOK,
        VIEW,
        EDIT,
        INPUT,
        LAYER,
        PROGRAM
    }

    public Action {
        arguments = List.copyOf(arguments);
        keys = List.copyOf(keys);
    }

    /// An action that is always available and has no keys.
    public static Action of(String id, Group group, String words, Runnable work) {
        var always = new SimpleBooleanProperty(true);
        var never = new SimpleBooleanProperty(false);
        return new Action(id, group, "mdi2c-chevron-right", words, List.of(), List.of(), work, always, never);
    }

    /// Turns something on that is off, and off that is on.
    public static Action flip(String id, Group group, String words, BooleanProperty what) {
        return of(id, group, words, () -> what.set(!what.get())).ticked(what);
    }

    public Action withIcon(String value) {
        return new Action(id, group, value, words, arguments, keys, work, available, on);
    }

    /// The same in other words.
    public Action named(String key) {
        return new Action(id, group, icon, key, arguments, keys, work, available, on);
    }

    /// What stands in the places of the words, and may be observable.
    public Action about(Object... values) {
        return new Action(id, group, icon, words, List.of(values), keys, work, available, on);
    }

    /// One key combination more.
    public Action on(KeyCode code, Modifier... modifiers) {
        var more = new ArrayList<>(keys);
        more.add(new KeyCodeCombination(code, modifiers));
        return new Action(id, group, icon, words, arguments, more, work, available, on);
    }

    /// Pressed by one key combination and no other.
    public Action onlyOn(KeyCode code, Modifier... modifiers) {
        return new Action(id, group, icon, words, arguments, List.of(), work, available, on).on(code, modifiers);
    }

    public Action when(ObservableValue<Boolean> value) {
        return new Action(id, group, icon, words, arguments, keys, work, value, on);
    }

    /// Does something else, perhaps by doing this.
    public Action instead(Consumer<Runnable> other) {
        return new Action(id, group, icon, words, arguments, keys, () -> other.accept(work), available, on);
    }

    /// Whether what it does holds already, which is ticked where actions are listed.
    public Action ticked(ObservableValue<Boolean> value) {
        return new Action(id, group, icon, words, arguments, keys, work, available, value);
    }

    /// Does it, if it can be done now.
    public void run() {
        if (available.getValue()) {
            work.run();
        }
    }

    /// What it is called.
    public String name(Messages messages, Language language) {
        return messages.in(language, words, arguments.toArray());
    }

    /// What it is called in the language of the moment.
    public ObservableValue<String> text(Messages messages) {
        return messages.text(words, arguments.toArray());
    }

    /// What it is called and the keys that press it, in the language of the moment.
    public ObservableValue<String> hint(Messages messages) {
        return text(messages)
                .map(name -> keys.isEmpty()
                        ? name
                        : messages.get("action.with-keys", name, Keys.text(keys.getFirst(), messages)));
    }
}
