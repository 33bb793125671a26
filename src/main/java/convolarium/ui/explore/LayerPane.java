package convolarium.ui.explore;

import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.OpType;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.session.Locks;
import convolarium.session.Session;
import convolarium.text.Messages;
import convolarium.ui.control.ActivationPane;
import convolarium.ui.control.Guard;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.ParamPane;
import convolarium.ui.control.Segments;
import convolarium.ui.control.Titles;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// What kind the layer is, and what can be set on it.
final class LayerPane extends VBox {

    private static final Set<String> CONV =
            Set.of("kernel", "stride", "padding", "padding-rule", "border", "dilation", "groups", "flip", "biased");

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

    private static final Set<String> TRANSPOSED =
            Set.of("kernel", "stride", "padding", "output-padding", "dilation", "groups", "biased");

    private static final Set<String> UPSAMPLE = Set.of("sampling", "factor", "sized", "outputs");

    private static final Set<String> STOCHASTIC = Set.of("kernel", "stride", "dilation", "ceil");

    private final Session session;
    private final Messages messages;

    LayerPane(Session session, Messages messages) {
        this.session = session;
        this.messages = messages;
        getStyleClass().add("layer-pane");
        var guard = new Guard(session.locks(), messages, this);
        var title = Titles.of(messages.text("layer.title"));
        var kinds = kinds("kinds", kind(Conv.TYPE, "op.conv"), kind(Pool.TYPE, "op.pool"));
        var moreKinds =
                kinds("more-kinds", kind(TransposedConv.TYPE, "layer.transposed"), kind(Upsample.TYPE, "op.upsample"));
        var stochastic = stochastic();
        Stream.of(kinds, moreKinds, stochastic).forEach(row -> guard.watch(row, Locks.KIND));
        session.experiment()
                .subscribe(
                        now -> guard.show(stochastic, now.op() instanceof Pool || now.op() instanceof StochasticPool));
        getChildren()
                .addAll(
                        title,
                        kinds,
                        moreKinds,
                        stochastic,
                        params(Conv.TYPE, CONV),
                        params(Pool.TYPE, POOL),
                        params(StochasticPool.TYPE, STOCHASTIC),
                        params(TransposedConv.TYPE, TRANSPOSED),
                        params(Upsample.TYPE, UPSAMPLE),
                        new ActivationPane(session, messages));
    }

    private <O extends Op> Node params(OpType<O> type, Set<String> keys) {
        var pane = new ParamPane<>(session, messages, type, keys);
        session.experiment().subscribe(now -> {
            Nodes.show(pane, now.op().type().equals(type));
        });
        return pane;
    }

    /// Pooling by chance is a kind of its own, reached from pooling.
    private CheckBox stochastic() {
        var box = new CheckBox();
        box.setId("stochastic");
        box.setWrapText(true);
        box.textProperty().bind(messages.text("op.stochastic-pool"));
        box.setTooltip(Icons.tooltip(messages.text("hint.stochastic")));
        box.setOnAction(_ -> {
            var type = box.isSelected() ? StochasticPool.TYPE : Pool.TYPE;
            session.edit(new Object(), now -> now.withKind(type));
        });
        session.experiment().subscribe(now -> box.setSelected(now.op() instanceof StochasticPool));
        return box;
    }

    private static SegmentedButton kinds(String id, ToggleButton... kinds) {
        var segments = Segments.of(kinds);
        segments.setId(id);
        segments.getStyleClass().add("kinds");
        return segments;
    }

    /// @param words the key of a short name
    private ToggleButton kind(OpType<?> type, String words) {
        var button = new ToggleButton();
        button.setId("kind-" + type.id());
        button.textProperty().bind(messages.text(words));
        Icons.tellWhole(button);
        button.setOnAction(_ -> {
            session.edit(new Object(), now -> now.withKind(type));
            button.setSelected(true);
        });
        session.experiment().subscribe(now -> button.setSelected(shows(type, now.op())));
        return button;
    }

    private static boolean shows(OpType<?> type, Op op) {
        return op.type().equals(type) || (type.equals(Pool.TYPE) && op instanceof StochasticPool);
    }
}
