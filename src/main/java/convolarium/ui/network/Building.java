package convolarium.ui.network;

import convolarium.net.Node;
import convolarium.op.Layer;
import convolarium.session.Blueprint;
import convolarium.session.Studio;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/// What can be done to the network at the chosen layer.
record Building(Studio studio) {

    List<Action> list() {
        var list = new ArrayList<Action>();
        list.addAll(steps());
        list.addAll(moves());
        list.add(Action.of("layer-duplicate", Group.LAYER, "net.duplicate", () -> edit(now -> now.duplicate(at())))
                .withIcon("mdi2c-content-duplicate")
                .on(KeyCode.D, KeyCombination.SHORTCUT_DOWN)
                .when(chosen(node -> node >= 0)));
        list.add(Action.of("layer-remove", Group.LAYER, "net.remove", () -> edit(now -> now.remove(at())))
                .withIcon("mdi2t-trash-can-outline")
                .on(KeyCode.DELETE)
                .on(KeyCode.BACK_SPACE)
                .when(chosen(node -> node >= 0 && last() > 0)));
        Stream.of(Kinds.Group.values())
                .flatMap(group -> group.layers().stream())
                .map(this::addition)
                .forEach(list::add);
        return list;
    }

    private Action addition(Layer layer) {
        return Action.of("add-" + Kinds.id(layer), Group.LAYER, "add." + Kinds.id(layer), () -> add(layer))
                .withIcon(Kinds.icon(layer));
    }

    private List<Action> steps() {
        return List.of(
                Action.of("forward", Group.VIEW, "net.next", () -> select(at() + 1))
                        .withIcon("mdi2c-chevron-right")
                        .on(KeyCode.RIGHT)
                        .when(chosen(node -> node < last())),
                Action.of("back", Group.VIEW, "net.previous", () -> select(at() - 1))
                        .withIcon("mdi2c-chevron-left")
                        .on(KeyCode.LEFT)
                        .when(chosen(node -> node > Node.INPUT)),
                Action.of("layer-first", Group.VIEW, "net.first", () -> select(Node.INPUT))
                        .withIcon("mdi2p-page-first")
                        .on(KeyCode.HOME),
                Action.of("layer-last", Group.VIEW, "net.last", () -> select(last()))
                        .withIcon("mdi2p-page-last")
                        .on(KeyCode.END));
    }

    private List<Action> moves() {
        return List.of(
                Action.of("layer-left", Group.LAYER, "net.left", () -> edit(now -> now.move(at(), at() - 2)))
                        .withIcon("mdi2a-arrow-left")
                        .on(KeyCode.LEFT, KeyCombination.ALT_DOWN)
                        .when(chosen(node -> node > 0)),
                Action.of("layer-right", Group.LAYER, "net.right", () -> edit(now -> now.move(at(), at() + 1)))
                        .withIcon("mdi2a-arrow-right")
                        .on(KeyCode.RIGHT, KeyCombination.ALT_DOWN)
                        .when(chosen(node -> node >= 0 && node < last())));
    }

    private ObservableValue<Boolean> chosen(IntPredicate holds) {
        return studio.blueprint().map(now -> holds.test(now.selected()));
    }

    private Blueprint now() {
        return studio.blueprint().get();
    }

    private int at() {
        return now().selected();
    }

    private int last() {
        return now().network().nodes().size() - 1;
    }

    void select(int node) {
        studio.select(Math.clamp(node, Node.INPUT, last()));
    }

    /// A layer behind the chosen one.
    void add(Layer layer) {
        edit(now -> now.insert(at(), layer, Kinds.others(now.network(), at(), layer)));
    }

    private void edit(UnaryOperator<Blueprint> change) {
        studio.edit(new Object(), change);
    }
}
