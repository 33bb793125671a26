package convolarium.ui.network;

import convolarium.data.Augmentation;
import convolarium.data.Choice;
import convolarium.data.DataSet;
import convolarium.data.Split;
import convolarium.data.Target;
import convolarium.net.Loss;
import convolarium.net.Network;
import convolarium.net.Recipe;
import convolarium.net.Telling;
import convolarium.op.Softmax;
import convolarium.session.SetExamples;
import convolarium.session.Subject;
import convolarium.tensor.Shape;
import convolarium.text.Messages;
import convolarium.ui.control.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What is learned from: a choice, and its examples as soon as they are there.
final class Material {

    private static final String FIRST = "drawn-digits";

    private final Surroundings surroundings;
    private final Shelf shelf = new Shelf();
    private final BiConsumer<String, Split> arrived;
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(this, "choice", Choice.of(FIRST));
    private final ReadOnlyObjectWrapper<@Nullable Split> split = new ReadOnlyObjectWrapper<>(this, "split");
    private final BooleanProperty loading = new SimpleBooleanProperty(this, "loading");
    private final Map<DataSet, Choice> uses = new WeakHashMap<>();
    private @Nullable Choice loaded;
    private final BooleanProperty givenBack = new SimpleBooleanProperty(this, "givenBack");

    /// @param arrived is told of examples of another kind, and what they are of
    Material(Surroundings surroundings, BiConsumer<String, Split> arrived) {
        this.surroundings = surroundings;
        this.arrived = arrived;
    }

    /// What can be chosen.
    Shelf shelf() {
        return shelf;
    }

    ObjectProperty<Choice> choice() {
        return choice;
    }

    /// What is learned from; null until it is there.
    ReadOnlyObjectProperty<@Nullable Split> split() {
        return split.getReadOnlyProperty();
    }

    /// Whether examples are on their way.
    BooleanProperty loading() {
        return loading;
    }

    /// Whether the network gives back its pictures, which leaves no choice of a loss.
    ReadOnlyBooleanProperty givenBack() {
        return givenBack;
    }

    /// Whether the examples are not there, or others now.
    boolean stale() {
        return loaded == null;
    }

    /// Has to bring the examples again: they are others now.
    void forget() {
        loaded = null;
    }

    /// Has the examples brought, if they are not there.
    void load(Consumer<Split> then) {
        var wanted = choice.get();
        var there = split.get();
        if (wanted.equals(loaded) && there != null) {
            then.accept(there);
            return;
        }
        loading.set(true);
        surroundings.background().execute(() -> {
            var all = shelf.load(wanted);
            surroundings.display().execute(() -> arrive(wanted, all, then));
        });
    }

    /// Takes what a run learns from and is tested with, whatever has become of what these were chosen from.
    void take(Subject subject) {
        subject.learned()
                .ifPresent(train -> subject.tested().ifPresent(test -> {
                    var all = new Split(train.set(), test.set());
                    var wanted = chosen(train.set()).orElse(choice.get());
                    shelf.keep(wanted.source(), all);
                    choice.set(wanted);
                    arrive(wanted, all, _ -> {});
                }));
    }

    /// What a set to learn from was chosen by.
    Optional<Choice> chosen(DataSet set) {
        return Optional.ofNullable(uses.get(set));
    }

    private void arrive(Choice wanted, Split all, Consumer<Split> then) {
        if (wanted.equals(choice.get())) {
            var before = split.get();
            var old = loaded;
            boolean other = before == null
                    || old == null
                    || !wanted.source().equals(old.source())
                    || !all.test().shape().equals(before.test().shape());
            loading.set(false);
            loaded = wanted;
            uses.put(all.train(), wanted);
            split.set(all);
            if (other) {
                arrived.accept(wanted.source(), all);
            }
            then.accept(all);
        }
    }

    /// How far a picture is from another is told by their difference, and by nothing else.
    Recipe measured(Recipe recipe, Split all, Network network) {
        boolean before = givenBack.get();
        boolean now = telling(all).isGivenBackBy(network);
        givenBack.set(now);
        var loss = now ? Loss.SQUARED_ERROR : Loss.CROSS_ENTROPY;
        return before || now ? recipe.withLoss(loss) : recipe;
    }

    /// What a network learns from these examples and is tested with: the classes, or the pictures themselves.
    Subject subject(Split all, Network network) {
        boolean back = telling(all).isGivenBackBy(network);
        var now = choice.get();
        return new Subject(
                network,
                new SetExamples(all.train(), now.augmentation(), now.shuffled(), back),
                new SetExamples(all.test(), Augmentation.NONE, true, back));
    }

    /// What the numbers are called that a node makes: the classes, where they tell of one each.
    List<String> names(Network network, int node, Messages messages) {
        int size = network.nodes().size();
        boolean shares = size > 0 && network.nodes().getLast().layer() instanceof Softmax;
        boolean scores = node >= 0 && node < size && (node == size - 1 || (node == size - 2 && shares));
        return (scores ? network.places().get(node).out() : Optional.<Shape>empty())
                .filter(shape -> shape.plane() == 1)
                .map(shape -> names(network, shape.channels(), shares, messages))
                .orElse(List.of());
    }

    private List<String> names(Network network, int count, boolean shares, Messages messages) {
        return told(network)
                .filter(set -> set.target() == Target.CLASS)
                .filter(set -> set.classes().size() == count)
                .map(set -> names(set, messages))
                .orElseGet(() -> shares
                        ? IntStream.range(0, count).mapToObj(Integer::toString).toList()
                        : List.of());
    }

    /// The examples whose classes a network tells: those that the run of a network of its shapes is tested with, or
    /// else those that are chosen.
    Optional<DataSet> told(Network network) {
        return Optional.ofNullable(surroundings.training().progress().get())
                .flatMap(now -> now.lead()
                        .filter(lead -> lead.network().places().equals(network.places()))
                        .flatMap(lead -> now.trial(lead.number()).subject().tested()))
                .map(SetExamples::set)
                .or(() -> Optional.ofNullable(split.get()).map(Split::test));
    }

    /// The classes in the language of the moment.
    static List<String> names(DataSet set, Messages messages) {
        return set.classes().stream()
                .map(id -> messages.has("class." + id) ? messages.get("class." + id) : id)
                .toList();
    }

    /// What a network has to tell apart that learns from it.
    static Telling telling(Split all) {
        var set = all.train();
        return new Telling(set.shape(), set.classes().size(), set.target() == Target.MASK);
    }
}
