package convolarium.ui.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyEvent;

/// All actions, and the one place that binds keys to them.
public final class Actions {

    private final Map<String, Action> byId = new LinkedHashMap<>();

    public Actions(List<Action> list) {
        list.forEach(action -> byId.put(action.id(), action));
    }

    /// These and others.
    public Actions and(List<Action> others) {
        return new Actions(
                Stream.concat(byId.values().stream(), others.stream()).toList());
    }

    public List<Action> all() {
        return List.copyOf(byId.values());
    }

    /// The action of this name.
    ///
    /// @throws NullPointerException if there is none
    public Action get(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    /// The action that a press of keys is bound to; of several the first that can be done now.
    public Optional<Action> bound(KeyEvent event) {
        var all = byId.values().stream()
                .filter(action -> action.keys().stream().anyMatch(keys -> keys.match(event)))
                .toList();
        return all.stream()
                .filter(action -> action.available().getValue())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}
