package convolarium.ui.explore;

import convolarium.ui.control.Icons;
import convolarium.ui.control.Surroundings;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The stage; while two settings are compared the one that was kept, A, is above or beside it, and the stage is B.
/// What differs stands above B in one line; beside each other both have their names above them.
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

    Stages(Bench bench, StagePane stage, Surroundings surroundings) {
        this.bench = bench;
        name = mark("mark-a", "A");
        changes = mark("mark-b", "B");
        name.visibleProperty().bind(bench.gaze().kept().isNotNull());
        changes.visibleProperty().bind(name.visibleProperty());
        kept = new KeptStage(bench, surroundings.ink(), surroundings.zoom());
        kept.visibleProperty().bind(name.visibleProperty());
        bench.gaze().kept().subscribe(this::requestLayout);
        now = stage;
        getChildren().addAll(kept, now, name, changes);
        changes.textProperty().bind(bench.differences().map(words -> "B   " + together(words)));
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
        if (bench.gaze().kept().get() == null) {
            now.resizeRelocate(0, 0, getWidth(), getHeight());
        } else if (getWidth() > WIDE * getHeight()) {
            double half = Math.floor(getWidth() / 2);
            double high = Math.max(
                    name(name, new Rectangle2D(0, 0, half, getHeight())),
                    name(changes, new Rectangle2D(half, 0, half, getHeight())));
            kept.resizeRelocate(0, high, half, getHeight() - high);
            now.resizeRelocate(half, high, half, getHeight() - high);
        } else {
            double wide = Math.ceil(name.prefWidth(-1));
            double row = name(changes, new Rectangle2D(0, 0, getWidth(), getHeight() / 2));
            double half = Math.floor((getHeight() - row) / 2);
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
