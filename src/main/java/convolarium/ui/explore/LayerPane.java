package convolarium.ui.explore;

import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Pool;
import convolarium.session.Locks;
import convolarium.session.Session;
import convolarium.text.Messages;
import convolarium.ui.control.ActivationPane;
import convolarium.ui.control.Icons;
import convolarium.ui.control.ParamPane;
import convolarium.ui.control.Titles;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// What kind the layer is, and what can be set on it.
final class LayerPane extends VBox {

    private static final Set<String> CONV =
            Set.of("kernel", "stride", "padding", "padding-rule", "border", "dilation", "groups", "flip");

    private static final Set<String> POOL = Set.of(
            "reduction",
            "extent",
            "outputs",
            "kernel",
            "stride",
            "padding",
            "padding-rule",
            "dilation",
            "ceil",
            "count-padding",
            "norm");

    private final Session session;
    private final Messages messages;

    LayerPane(Session session, Messages messages) {
        this.session = session;
        this.messages = messages;
        getStyleClass().add("layer-pane");
        var title = Titles.of(messages.text("layer.title"));
        getChildren()
                .addAll(
                        title,
                        kinds(),
                        params(Conv.TYPE, CONV),
                        params(Pool.TYPE, POOL),
                        new ActivationPane(session, messages));
    }

    private <O extends Op> Node params(OpType<O> type, Set<String> keys) {
        var pane = new ParamPane<>(session, messages, type, keys);
        session.experiment().subscribe(now -> {
            pane.setVisible(now.op().type().equals(type));
            pane.setManaged(pane.isVisible());
        });
        return pane;
    }

    private SegmentedButton kinds() {
        var segments = new SegmentedButton(kind(Conv.TYPE), kind(Pool.TYPE));
        segments.setId("kinds");
        segments.getStyleClass().add("kinds");
        return segments;
    }

    private ToggleButton kind(OpType<?> type) {
        var button = new ToggleButton();
        button.setId("kind-" + type.id());
        button.textProperty().bind(messages.text("op." + type.id()));
        Icons.tellWhole(button);
        button.setOnAction(_ -> {
            session.edit(new Object(), now -> now.withKind(type));
            button.setSelected(true);
        });
        session.experiment().subscribe(now -> button.setSelected(now.op().type().equals(type)));
        session.locks().subscribe(now -> button.setDisable(now.locks(Locks.KIND)));
        return button;
    }
}
