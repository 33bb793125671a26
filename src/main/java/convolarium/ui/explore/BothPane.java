package convolarium.ui.explore;

import convolarium.insight.Difference;
import convolarium.session.Outcome;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Titles;
import convolarium.ui.draw.StageView;
import convolarium.ui.draw.Veil;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
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
        var found = seen ? difference() : Optional.<Difference>empty();
        difference.getChildren().clear();
        found.map(known -> new DifferenceParts(bench, known, SIDE, LEGEND))
                .ifPresent(parts -> difference
                        .getChildren()
                        .addAll(Titles.of(bench.messages().text("compare.difference")), parts.map(), parts.legend()));
        Nodes.show(difference, found.isPresent());
    }

    /// None where all is equal, or while something of B is to be predicted.
    private Optional<Difference> difference() {
        var a = Optional.ofNullable(bench.gaze().kept().get());
        return Optional.ofNullable(bench.session().outcome().get())
                .filter(_ -> bench.gaze().veil().get() == Veil.NONE)
                .flatMap(b -> a.flatMap(kept -> difference(kept, b)))
                .filter(known -> !known.equal());
    }

    private Optional<Difference> difference(Outcome a, Outcome b) {
        return new Comparison(bench).difference(a, b);
    }

    /// Tells how the cell of A comes about.
    void show(StageView a) {
        if (isVisible()) {
            arithmetic.show(a);
        }
    }
}
