package convolarium.ui.network;

import convolarium.data.Choice;
import convolarium.data.DataSet;
import convolarium.data.DataSets;
import convolarium.data.Split;
import convolarium.text.Messages;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The sets that can be learned from: those that come with the program, and behind them others.
final class Shelf {

    /// How many examples there are to learn from, and to test with.
    record Most(int train, int test) {}

    /// Of a set that is drawn there are as many as anybody wants.
    private static final Most DRAWN = new Most(20_000, 5_000);

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

    /// Puts a set there if there is none of this name any more.
    void keep(String id, Split all) {
        if (!ids.contains(id)) {
            put(id, all);
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
        var parted = now.withTestShare(share);
        var all = most(parted);
        return parted.withTrain(all.train()).withTest(all.test());
    }

    /// The most examples that can be asked for.
    Most most(Choice now) {
        var all = others.get(now.source());
        if (all != null) {
            var parts = all.parted(now.testShare());
            return new Most(parts.train().size(), parts.test().size());
        }
        var entry = DataSets.entry(now.source());
        return entry.generated() ? DRAWN : new Most(entry.train(), entry.test());
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
        return name(all.train(), messages);
    }

    static String name(DataSet set, Messages messages) {
        var id = set.id();
        return messages.has("set." + id) ? messages.get("set." + id) : id;
    }
}
