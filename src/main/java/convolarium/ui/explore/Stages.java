package convolarium.ui.explore;

import convolarium.ui.control.Icons;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.Veil;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The stage; while two settings are compared the one that was kept, A, is above or beside it, and the stage is B.
/// What differs stands above B in one line; beside each other both have their names above them. An audience, who sees
/// no panes, also sees below them how the maps differ and how the cell of A comes about.
final class Stages extends Pane {

    /// From this ratio of width to height on A and B fit better beside each other.
    private static final double WIDE = 2.2;

    /// How far names keep away from the edges of the pane and from the stages, in em.
    private static final double EDGE = 1.143;

    private static final double APART = 0.143;

    private final Bench bench;
    private final Label name;
    private final Label changes;
    private final Region kept;
    private final Region now;
    private final BothPane both;

    /// @param audience whether there is one
    Stages(Bench bench, StagePane stage, Surroundings surroundings, ObservableBooleanValue audience) {
        this.bench = bench;
        both = new BothPane(bench, audience);
        name = mark("mark-a", "A");
        changes = mark("mark-b", "B");
        name.visibleProperty().bind(bench.gaze().kept().isNotNull());
        changes.visibleProperty().bind(name.visibleProperty());
        kept = new KeptStage(bench, surroundings.ink(), surroundings.zoom(), audience, both::show);
        kept.visibleProperty().bind(name.visibleProperty());
        bench.gaze().kept().subscribe(this::requestLayout);
        now = stage;
        getChildren().addAll(kept, now, name, changes, both);
        changes.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> "B   " + together(differences(audience.get())),
                        bench.differences(),
                        bench.gaze().veil(),
                        audience));
    }

    /// An audience, who sees no panes, is also told of size and work.
    private List<String> differences(boolean audience) {
        var words = new ArrayList<>(bench.differences().getValue());
        var a = bench.gaze().kept().get();
        var b = bench.session().outcome().get();
        if (audience
                && a != null
                && b != null
                && b.result().isPresent()
                && bench.gaze().veil().get() == Veil.NONE) {
            words.addAll(new Comparison(bench).figures(a, b));
        }
        return words;
    }

    /// Differences; arrows stay with what is before them, and with a number behind them.
    private static String together(List<String> words) {
        return String.join(" · ", words).replace(" →", "\u00a0→").replaceAll("→ (?=\\d)", "→\u00a0");
    }

    /// The name of one of both.
    static Label mark(String id, String name) {
        var mark = new Label(name);
        mark.setId(id);
        mark.getStyleClass().add("stage-mark");
        Icons.tellWhole(mark);
        mark.setWrapText(true);
        return mark;
    }

    @Override
    protected void layoutChildren() {
        double below = both.isManaged() ? Math.ceil(both.prefHeight(getWidth())) : 0;
        both.resizeRelocate(0, getHeight() - below, getWidth(), below);
        layOut(getHeight() - below);
    }

    private void layOut(double height) {
        if (bench.gaze().kept().get() == null) {
            now.resizeRelocate(0, 0, getWidth(), height);
        } else if (getWidth() > WIDE * height) {
            double half = Math.floor(getWidth() / 2);
            double high = Math.max(
                    name(name, new Rectangle2D(0, 0, half, height)),
                    name(changes, new Rectangle2D(half, 0, half, height)));
            kept.resizeRelocate(0, high, half, height - high);
            now.resizeRelocate(half, high, half, height - high);
        } else {
            double wide = Math.ceil(name.prefWidth(-1));
            double row = name(changes, new Rectangle2D(0, 0, getWidth(), height / 2));
            double half = Math.floor((height - row) / 2);
            name(changes, new Rectangle2D(0, half, getWidth(), half));
            name(name, wide, new Rectangle2D(0, 0, getWidth(), half));
            double left = Math.ceil(EDGE * em() + wide);
            kept.resizeRelocate(left, 0, getWidth() - left, half);
            now.resizeRelocate(left, half + row, getWidth() - left, half);
        }
    }

    private double em() {
        return changes.getFont().getSize();
    }

    /// Places a name above a stage; answers how far down it reaches.
    private double name(Label mark, Rectangle2D room) {
        return Math.ceil(name(mark, room.getWidth() - 2 * EDGE * em(), room) + APART * em());
    }

    /// Places a name; answers how far down it reaches.
    private double name(Label mark, double most, Rectangle2D room) {
        double wide = Math.min(mark.prefWidth(-1), most);
        double top = APART * em();
        double high = Math.min(mark.prefHeight(wide), room.getHeight() - top);
        mark.resizeRelocate(room.getMinX() + EDGE * em(), room.getMinY() + top, wide, high);
        return top + high;
    }
}
