package convolarium.ui.network;

import convolarium.net.Node;
import convolarium.op.Join;
import convolarium.session.Blueprint;
import convolarium.session.Studio;
import convolarium.text.Messages;
import convolarium.ui.control.Choices;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Titles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What the chosen layer reads: one layer before it, or several where it joins them.
final class ReadsPane extends VBox {

    private static final int MOST = 8;

    private final Studio studio;
    private final Messages messages;
    private final Label title;
    private Blueprint shown;

    ReadsPane(Studio studio, Messages messages) {
        this.studio = studio;
        this.messages = messages;
        this.shown = studio.blueprint().get();
        this.title = Titles.of(messages.text("net.reads"));
        getStyleClass().add("reads");
    }

    void show(Blueprint now) {
        shown = now;
        getChildren().clear();
        int at = now.selected();
        if (at == Node.INPUT) {
            return;
        }
        var node = now.network().nodes().get(at);
        getChildren().add(title);
        for (int slot = 0; slot < node.inputs().size(); slot++) {
            getChildren().add(row(at, slot, node));
        }
        if (node.layer() instanceof Join && node.inputs().size() < MOST) {
            int last = node.inputs().getLast();
            var more = Icons.button(
                    "reads-more",
                    "mdi2p-plus",
                    messages.text("net.reads-more"),
                    () -> wire(at, inputs -> with(inputs, last)));
            getChildren().add(more);
        }
    }

    private static List<Integer> with(List<Integer> inputs, int more) {
        var all = new ArrayList<>(inputs);
        all.add(more);
        return all;
    }

    private HBox row(int at, int slot, Node node) {
        var box = new ComboBox<Integer>();
        box.setId("reads-" + slot);
        box.getItems().setAll(IntStream.range(Node.INPUT, at).boxed().toList());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer from) {
                return from == null ? "" : name(from);
            }

            @Override
            public Integer fromString(String words) {
                throw new UnsupportedOperationException();
            }
        });
        box.setValue(node.inputs().get(slot));
        box.accessibleTextProperty().bind(title.textProperty());
        box.setMaxWidth(Double.MAX_VALUE);
        Choices.onChoice(
                box,
                from -> wire(
                        at,
                        inputs -> IntStream.range(0, inputs.size())
                                .mapToObj(i -> i == slot ? from : inputs.get(i))
                                .toList()));
        HBox.setHgrow(box, Priority.ALWAYS);
        var row = new HBox(box);
        row.getStyleClass().add("param-row");
        if (node.inputs().size() > 1) {
            row.getChildren()
                    .add(Icons.button(
                            "reads-less-" + slot,
                            "mdi2m-minus",
                            messages.text("net.reads-less"),
                            () -> wire(at, inputs -> without(inputs, slot))));
        }
        return row;
    }

    private static List<Integer> without(List<Integer> inputs, int slot) {
        return IntStream.range(0, inputs.size())
                .filter(i -> i != slot)
                .mapToObj(inputs::get)
                .toList();
    }

    private String name(int node) {
        return node == Node.INPUT ? messages.get("net.input") : shown.names().get(node);
    }

    private void wire(int node, UnaryOperator<List<Integer>> change) {
        studio.edit(
                new Object(),
                now -> now.wire(
                        node, change.apply(now.network().nodes().get(node).inputs())));
    }
}
