package convolarium.ui.network;

import static java.util.Objects.requireNonNull;

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

    /// Whether what a set is tested with is a part of it that can be chosen.
    boolean parts(String id) {
        var all = others.get(id);
        return all != null && all.isOfOneSet();
    }

    /// Another share to test with, and all examples of both parts.
    Choice parted(Choice now, double share) {
        var all = requireNonNull(others.get(now.source())).parted(share);
        return now.withTestShare(share)
                .withTrain(all.train().size())
                .withTest(all.test().size());
    }

    /// The most examples that can be asked for, where a set has not as many as anybody wants.
    int most(Choice now, boolean test, int drawn) {
        var all = others.get(now.source());
        if (all != null) {
            var parts = all.parted(now.testShare());
            return (test ? parts.test() : parts.train()).size();
        }
        var entry = DataSets.entry(now.source());
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
        if (all == null) {
            return messages.get("set." + id);
        }
        int train = all.train().size();
        int test = all.test().size();
        return all.isOfOneSet()
                ? messages.get("import.counted-whole", name(all, messages), train + test)
                : messages.get("import.counted", name(all, messages), train, test);
    }

    /// What a set is called that is recognised, or the name of its folder.
    static String name(Split all, Messages messages) {
        var id = all.train().id();
        return messages.has("set." + id) ? messages.get("set." + id) : id;
    }
}
