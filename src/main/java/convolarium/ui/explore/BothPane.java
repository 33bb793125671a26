package convolarium.ui.explore;

import convolarium.ui.control.Nodes;
import convolarium.ui.draw.StageView;
import convolarium.ui.draw.Veil;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What an audience, who sees no panes, is told below two layers that are compared: how their maps differ, and how the
/// cell of A comes about.
final class BothPane extends VBox {

    private static final int SIDE = 110;
    private static final int LEGEND = 240;
    private static final double APART = 20;

    private final Bench bench;
    private final ObservableBooleanValue audience;
    private final HBox difference = new HBox(APART);
    private final ArithmeticPane arithmetic;

    BothPane(Bench bench, ObservableBooleanValue audience) {
        this.bench = bench;
        this.audience = audience;
        this.arithmetic = new ArithmeticPane("kept-arithmetic", bench.messages(), bench.gaze(), "A");
        getStyleClass().add("both");
        difference.setAlignment(Pos.CENTER);
        getChildren().addAll(difference, arithmetic);
        Stream.of(
                        audience,
                        bench.gaze().kept(),
                        bench.gaze().filter(),
                        bench.gaze().veil(),
                        bench.session().outcome(),
                        bench.timeline().slice(),
                        bench.messages().languageProperty())
                .forEach(part -> part.subscribe(this::refresh));
        refresh();
    }

    private void refresh() {
        boolean seen = audience.get() && bench.gaze().kept().get() != null;
        Nodes.show(this, seen);
        difference.getChildren().setAll(seen ? parts() : List.of());
        Nodes.show(difference, !difference.getChildren().isEmpty());
    }

    /// The difference, or why there is none; nothing while something of B is to be predicted.
    private List<Node> parts() {
        var a = bench.gaze().kept().get();
        var b = bench.session().outcome().get();
        if (a == null
                || b == null
                || b.result().isEmpty()
                || bench.gaze().veil().get() != Veil.NONE) {
            return List.of();
        }
        var comparison = new Comparison(bench);
        var found = comparison.difference(a, b);
        if (found.isEmpty() || found.get().equal()) {
            return List.of(told(found.map(comparison::equal).orElseGet(() -> comparison.missing(a, b))));
        }
        var parts = new DifferenceParts(bench, found.get(), SIDE, LEGEND);
        return List.of(comparison.title(b), parts.map(), parts.legend());
    }

    private static Label told(String sentence) {
        var words = ComparePane.wrapped(sentence);
        words.setId("no-difference");
        words.getStyleClass().add("muted");
        return words;
    }

    /// Tells how the cell of A comes about.
    void show(StageView a) {
        if (isVisible()) {
            arithmetic.show(a);
        }
    }
}
