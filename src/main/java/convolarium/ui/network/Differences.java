package convolarium.ui.network;

import convolarium.op.Op;
import convolarium.session.Blueprint;
import convolarium.text.Messages;
import convolarium.ui.control.ParamChanges;
import convolarium.ui.control.Pictures;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What became different from one blueprint to the next, in words.
record Differences(Messages messages) {

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
        var shape = after.network().input();
        return shape.equals(before.network().input())
                ? Optional.empty()
                : Optional.of(messages.get("step.input", LayerCard.shape(shape)));
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
        if (!old.get(at).inputs().equals(now.get(at).inputs())) {
            return Optional.of(messages.get("step.wired", name));
        }
        return old.get(at).layer() instanceof Op was && now.get(at).layer() instanceof Op is
                ? new ParamChanges(messages)
                        .between(was, is)
                        .findFirst()
                        .map(change -> messages.get("step.layer", name, change))
                : Optional.empty();
    }
}
