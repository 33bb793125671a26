package convolarium.ui.network;

import convolarium.data.Split;
import convolarium.net.Node;
import convolarium.session.Blueprint;
import convolarium.session.Progress;
import convolarium.ui.control.Reporter;
import convolarium.ui.control.Surroundings;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What somebody's choice changes besides, and the sentence that says so: the network is made to tell apart what there
/// is to learn, and a series ends whose runs would differ in more than their seeds.
///
/// @param building goes to where layers are changed
/// @param notice   takes the sentence
record Consequences(Surroundings surroundings, Runnable building, Reporter notice) {

    /// Gives the network the first example of the test.
    void give(String source, Split all) {
        var picture = all.test().picture(0);
        adapt(all, now -> now.withPicture(source, picture));
    }

    /// Adapts the network in one step, or leads to the layer that does not fit.
    ///
    /// @param batch how many examples it is to learn from at a time
    /// @return whether the network can learn
    boolean adapt(Split all, int batch) {
        adapt(all, UnaryOperator.identity());
        var studio = surroundings.studio();
        var stop = studio.blueprint().get().network().stopInTraining(batch);
        stop.ifPresent(node -> {
            studio.select(node);
            building.run();
            refuse(node);
        });
        return stop.isEmpty();
    }

    /// Says that a node does not fit, or would not in batches of one.
    void refuse(int node) {
        var blueprint = surroundings.studio().blueprint().get();
        var key = blueprint.network().stop().isPresent() ? "net.cannot-learn" : "net.cannot-learn-alone";
        var name = blueprint.names().get(node);
        notice.refuse(() -> surroundings.messages().get(key, name));
    }

    private void adapt(Split all, UnaryOperator<Blueprint> change) {
        var studio = surroundings.studio();
        var before = studio.blueprint().get();
        studio.edit(new Object(), now -> change.apply(now).telling(Material.telling(all)));
        var after = studio.blueprint().get();
        int classes = all.train().classes().size();
        if (words(before, after, classes).isPresent()) {
            notice.show(() -> words(before, after, classes).orElse(""));
        }
    }

    /// The run that is shown goes on in another way.
    void changed(@Nullable Progress progress) {
        if (progress != null && progress.repeats()) {
            notice.show(() -> surroundings.messages().get("runs.repeat-ended"));
        }
    }

    /// What was trained is not what is shown any more.
    void stopped() {
        notice.show(() -> surroundings.messages().get("train.ended"));
    }

    /// Somebody goes on with things as they are: what was said is known.
    void accept() {
        notice.clear();
    }

    private Optional<String> words(Blueprint before, Blueprint after, int classes) {
        var messages = surroundings.messages();
        var old = before.network().nodes();
        var names = after.names();
        int kept = kept(old, after.network().nodes());
        if (kept == old.size()) {
            var added = String.join(" → ", names.subList(kept, names.size()));
            return added.isEmpty() ? Optional.empty() : Optional.of(messages.get("net.added", classes, added));
        }
        boolean ended = kept == old.size() - 1 && old.size() == names.size();
        return Optional.of(
                ended
                        ? messages.get("net.ended", classes, before.names().getLast(), names.getLast())
                        : messages.get("net.replaced", classes));
    }

    /// How many nodes from the first on are of the same kind and read the same.
    private static int kept(List<Node> old, List<Node> now) {
        return (int) IntStream.range(0, Math.min(old.size(), now.size()))
                .takeWhile(i -> old.get(i).inputs().equals(now.get(i).inputs())
                        && old.get(i)
                                .layer()
                                .getClass()
                                .equals(now.get(i).layer().getClass()))
                .count();
    }
}
