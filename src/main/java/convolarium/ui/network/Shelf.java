package convolarium.ui.network;

import convolarium.data.Choice;
import convolarium.data.DataSets;
import convolarium.data.Split;
import convolarium.text.Messages;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The sets that can be learned from: those that come with the program, and behind them others.
final class Shelf {

    /// The classes of one's own.
    static final String OWN = "own";

    private final ObservableList<String> ids = FXCollections.observableArrayList(
            DataSets.ALL.stream().map(DataSets.Entry::id).toList());
    private final Map<String, Split> others = new ConcurrentHashMap<>();

    /// What they are called in a [Choice], in the order they are offered.
    ObservableList<String> ids() {
        return ids;
    }

    /// Puts a set there, or another one in its place.
    ///
    /// @throws IllegalArgumentException if it has nothing to learn from or nothing to test with
    void put(String id, Split all) {
        Choice.of(id, all);
        others.put(id, all);
        if (!ids.contains(id)) {
            ids.add(id);
        }
    }

    void remove(String id) {
        others.remove(id);
        ids.remove(id);
    }

    /// A set as it comes.
    Choice first(String id) {
        var all = others.get(id);
        return all == null ? Choice.of(id) : Choice.of(id, all);
    }

    /// The most examples that can be asked for, where a set has not as many as anybody wants.
    int most(String id, boolean test, int drawn) {
        var all = others.get(id);
        if (all != null) {
            return (test ? all.test() : all.train()).size();
        }
        var entry = DataSets.entry(id);
        return entry.generated() ? drawn : test ? entry.test() : entry.train();
    }

    /// The examples of a choice. May be asked from any thread.
    Split load(Choice choice) {
        var all = others.get(choice.source());
        return all == null ? choice.load() : choice.from(all);
    }

    /// What somebody calls a set: where others have their names from files, with the numbers of their examples.
    String words(String id, Messages messages) {
        var all = others.get(id);
        return all == null
                ? messages.get("set." + id)
                : messages.get(
                        "import.counted",
                        name(all, messages),
                        all.train().size(),
                        all.test().size());
    }

    /// What a set is called that is recognised, or the name of its folder.
    static String name(Split all, Messages messages) {
        var id = all.train().id();
        return messages.has("set." + id) ? messages.get("set." + id) : id;
    }
}
