package convolarium.ui.network;

import convolarium.net.Node;
import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Param;
import convolarium.session.Blueprint;
import convolarium.session.Studio;
import convolarium.text.Messages;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Editing;
import convolarium.ui.control.Icons;
import convolarium.ui.control.ParamPane;
import convolarium.ui.control.Surroundings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The chosen layer: what can be set on it, what it reads, and what can be done with it.
final class LayerSide extends VBox {

    private final Studio studio;
    private final Messages messages;
    private final Editing editing;
    private final ObjectProperty<Op> op = new SimpleObjectProperty<>(this, "op", Conv.TYPE.initial());
    private final Label title = new Label();
    private final Label kind = new Label();
    private final VBox params = new VBox();
    private final ReadsPane reads;
    private final Map<OpType<?>, ParamPane<?>> panes = new HashMap<>();

    LayerSide(Surroundings surroundings, Building building, Actions actions) {
        this.studio = surroundings.studio();
        this.messages = surroundings.messages();
        this.editing = new Editing(
                op,
                op.map(Op::isDeep),
                (gesture, change) -> studio.edit(gesture, now -> changed(now, change)),
                surroundings.session().locks());
        this.reads = new ReadsPane(studio, messages);
        getStyleClass().addAll("side-pane", "net-layer");
        title.setId("layer-title");
        title.getStyleClass().add("section-title");
        kind.getStyleClass().add("muted");
        var tools = new FlowPane(Addition.button(messages, building::add));
        tools.getStyleClass().add("layer-tools");
        List.of("layer-left", "layer-right", "layer-duplicate", "layer-remove")
                .forEach(id -> tools.getChildren().add(Icons.button(actions.get(id), messages)));
        var names = new FlowPane(title, kind);
        names.getStyleClass().add("layer-names");
        getChildren().addAll(names, tools, params, reads);
    }

    private static Blueprint changed(Blueprint now, UnaryOperator<Op> change) {
        return now.selected() != Node.INPUT
                        && now.network().nodes().get(now.selected()).layer() instanceof Op own
                ? now.withLayer(now.selected(), change.apply(own))
                : now;
    }

    void show(Blueprint now) {
        int at = now.selected();
        params.getChildren().clear();
        reads.show(now);
        if (at == Node.INPUT) {
            title.setText(messages.get("net.input"));
            kind.setText("");
            return;
        }
        var layer = now.network().nodes().get(at).layer();
        title.setText(now.names().get(at));
        kind.setText(messages.get(Kinds.words(layer)));
        if (layer instanceof Op own) {
            op.set(own);
            params.getChildren().setAll(pane(own.type()));
        }
    }

    /// The layer has learned, and has the same settings as before.
    void follow(Blueprint now) {
        if (now.selected() != Node.INPUT
                && now.network().nodes().get(now.selected()).layer() instanceof Op own) {
            op.set(own);
        }
    }

    private ParamPane<?> pane(OpType<?> type) {
        return panes.computeIfAbsent(type, this::made);
    }

    private <O extends Op> ParamPane<O> made(OpType<O> type) {
        var keys = type.params().stream().map(Param::key).collect(Collectors.toSet());
        return new ParamPane<>(editing, messages, type, keys);
    }
}
