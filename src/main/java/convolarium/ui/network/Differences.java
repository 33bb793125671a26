package convolarium.ui.network;

import convolarium.net.Names;
import convolarium.net.Network;
import convolarium.net.Node;
import convolarium.op.Op;
import convolarium.session.Blueprint;
import convolarium.tensor.Shape;
import convolarium.text.Messages;
import convolarium.ui.control.ParamChanges;
import convolarium.ui.control.Pictures;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is different about a blueprint or a network, in words.
record Differences(Messages messages) {

    /// What somebody did to a blueprint.
    String between(Blueprint before, Blueprint after) {
        return picture(before, after)
                .or(() -> weights(before, after))
                .or(() -> count(before, after))
                .or(() -> layer(before, after))
                .orElseGet(() -> messages.get("step.other"));
    }

    private Optional<String> picture(Blueprint before, Blueprint after) {
        if (!before.picture().equals(after.picture())) {
            return Optional.of(messages.get("step.picture", name(after.source())));
        }
        return input(before.network().input(), after.network().input());
    }

    private Optional<String> input(Shape before, Shape after) {
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(messages.get("step.input", LayerCard.shape(after)));
    }

    private String name(String source) {
        return Stream.of("sample.", "set.")
                .map(family -> family + source)
                .filter(messages::has)
                .findFirst()
                .map(messages::get)
                .orElseGet(() -> Pictures.name(source));
    }

    private Optional<String> weights(Blueprint before, Blueprint after) {
        if (before.seed() != after.seed()) {
            return Optional.of(messages.get("step.seed", after.seed()));
        }
        return before.initialiser() == after.initialiser()
                ? Optional.empty()
                : Optional.of(messages.get(Messages.key("initialiser", after.initialiser())));
    }

    private Optional<String> count(Blueprint before, Blueprint after) {
        int more = after.network().nodes().size() - before.network().nodes().size();
        return switch (more) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(messages.get("step.added", after.names().get(Math.max(0, after.selected()))));
            case -1 -> Optional.of(messages.get("step.removed", before.names().get(differing(before, after))));
            default ->
                Optional.of(messages.get("step.network", after.network().nodes().size()));
        };
    }

    /// The first node that is of another kind.
    private static int differing(Blueprint before, Blueprint after) {
        int size = Math.min(before.names().size(), after.names().size());
        return IntStream.range(0, size)
                .filter(i -> !before.names().get(i).equals(after.names().get(i)))
                .findFirst()
                .orElse(size);
    }

    private Optional<String> layer(Blueprint before, Blueprint after) {
        var old = before.network().nodes();
        var now = after.network().nodes();
        int at = IntStream.range(0, now.size())
                .filter(i -> !old.get(i).equals(now.get(i)))
                .findFirst()
                .orElse(-1);
        if (at < 0) {
            return Optional.empty();
        }
        var name = after.names().get(at);
        if (!name.equals(before.names().get(at))) {
            return Optional.of(messages.get("step.moved", after.names().get(Math.max(0, after.selected()))));
        }
        if (!alikeWired(old.get(at), now.get(at))) {
            return Optional.of(messages.get("step.wired", name));
        }
        return settings(name, old.get(at), now.get(at)).findFirst();
    }

    /// All that is different about another network: what it has less, what it has more, what is wired or set otherwise.
    Stream<String> between(Network before, Network after) {
        var old = before.nodes();
        var now = after.nodes();
        var names = Names.of(before);
        var others = Names.of(after);
        var pairs = Alignment.of(before, after, (i, j) -> alike(old.get(i), now.get(j)))
                .pairs();
        boolean all = pairs.size() == old.size() && pairs.size() == now.size();
        return Stream.of(
                        input(before.input(), after.input()).stream(),
                        alone(old.size(), pairs.stream().map(Alignment.Pair::before))
                                .map(i -> messages.get("step.removed", names.get(i))),
                        alone(now.size(), pairs.stream().map(Alignment.Pair::after))
                                .map(i -> messages.get("step.added", others.get(i))),
                        pairs.stream()
                                .map(Alignment.Pair::before)
                                .filter(i -> all && !alikeWired(old.get(i), now.get(i)))
                                .map(i -> messages.get("step.wired", names.get(i))),
                        pairs.stream()
                                .flatMap(pair -> settings(
                                        names.get(pair.before()), old.get(pair.before()), now.get(pair.after()))))
                .flatMap(found -> found);
    }

    private static Stream<Integer> alone(int count, Stream<Integer> paired) {
        var others = paired.toList();
        return IntStream.range(0, count).boxed().filter(i -> !others.contains(i));
    }

    private static boolean alikeWired(Node before, Node after) {
        return before.inputs().equals(after.inputs());
    }

    private boolean alike(Node before, Node after) {
        return settings("", before, after).findFirst().isEmpty();
    }

    private Stream<String> settings(String name, Node before, Node after) {
        return before.layer() instanceof Op was && after.layer() instanceof Op is
                ? new ParamChanges(messages).between(was, is).map(change -> messages.get("step.layer", name, change))
                : Stream.empty();
    }
}
