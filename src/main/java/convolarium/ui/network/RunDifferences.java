package convolarium.ui.network;

import convolarium.net.Recipe;
import convolarium.net.Run;
import convolarium.session.Trial;
import convolarium.text.Figures;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is different about another run, in words.
///
/// @param material knows what the examples of a run were chosen by
record RunDifferences(Messages messages, Material material) {

    /// How many differences of one sort are read to their end.
    private static final int FEW = 3;

    String between(Trial one, Trial other) {
        var was = one.subject();
        var is = other.subject();
        var all = Stream.of(
                        few(new Differences(messages).between(was.network(), is.network())),
                        recipes(one.run(), other.run()).stream(),
                        few(new DataDifferences(messages, material).between(was.train(), is.train())))
                .flatMap(found -> found)
                .toList();
        return all.isEmpty() ? messages.get("runs.same") : messages.joined(all.stream());
    }

    private Stream<String> few(Stream<String> found) {
        var all = found.toList();
        return all.size() <= FEW
                ? all.stream()
                : Stream.concat(all.stream().limit(FEW), Stream.of(messages.get("runs.more", all.size() - FEW)));
    }

    /// A recipe can change while a run goes on, and back: told is how they are now, and from which step on.
    private Optional<String> recipes(Run one, Run other) {
        var now = recipes(one, one.recipe(), other, other.recipe());
        int since = Stream.of(one, other)
                .flatMap(run -> run.changes().stream())
                .map(Run.Change::step)
                .sorted(Comparator.reverseOrder())
                .takeWhile(step -> recipes(one, one.recipe(step), other, other.recipe(step))
                        .equals(now))
                .reduce(0, (_, earlier) -> earlier);
        var words = messages.joined(now.stream());
        if (since == 0) {
            return now.isEmpty() ? Optional.empty() : Optional.of(words);
        }
        if (now.isEmpty()) {
            return Optional.of(messages.get("runs.same-again", since));
        }
        boolean same = recipes(one, one.recipe(since - 1), other, other.recipe(since - 1))
                .isEmpty();
        return Optional.of(messages.get(same ? "runs.from" : "runs.otherwise", since, words));
    }

    private List<String> recipes(Run one, Recipe was, Run other, Recipe is) {
        return Stream.of(
                        change("train.optimizer", method(was), method(is)),
                        change(
                                "train.rate",
                                Numbers.text(was.optimizer().rate()),
                                Numbers.text(is.optimizer().rate())),
                        change("train.batch", Figures.of(was.batch()), Figures.of(is.batch())),
                        change("train.loss", loss(was), loss(is)),
                        change("net.seed", Figures.of(was.seed()), Figures.of(is.seed())),
                        sameStart(one, other)
                                ? Optional.<String>empty()
                                : change("net.initialiser", initialiser(was), initialiser(is)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean sameStart(Run one, Run other) {
        return one.checkpoints().getFirst().equals(other.checkpoints().getFirst());
    }

    private String method(Recipe recipe) {
        return messages.get(Messages.key("optimizer", Method.of(recipe.optimizer())));
    }

    private String loss(Recipe recipe) {
        return messages.get(Messages.key("loss", recipe.loss()));
    }

    private String initialiser(Recipe recipe) {
        return messages.get(Messages.key("initialiser", recipe.initialiser()));
    }

    private Optional<String> change(String key, String was, String is) {
        return was.equals(is) ? Optional.empty() : Optional.of(messages.get("step.set", messages.get(key), was, is));
    }
}
