package convolarium.ui.network;

import convolarium.data.DataSet;
import convolarium.data.Picture.Tone;
import convolarium.data.Split;
import convolarium.data.Target;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.Sheets;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A few examples of a set, one of each class.
final class ExamplesCanvas extends Region {

    private static final double SIDE = 44;
    private static final double GAP = 6;
    private static final int COLUMNS = 5;
    private static final int MOST = 10;

    private final Surroundings surroundings;
    private final Canvas canvas = new Canvas();
    private @Nullable Split split;

    ExamplesCanvas(Surroundings surroundings) {
        this.surroundings = surroundings;
        setId("examples");
        canvas.setManaged(false);
        getChildren().add(canvas);
        surroundings.ink().subscribe(this::requestLayout);
        surroundings.zoom().subscribe(this::requestLayout);
    }

    void show(@Nullable Split now) {
        split = now;
        requestLayout();
    }

    private static List<Integer> chosen(DataSet set) {
        if (set.target() == Target.MASK) {
            return IntStream.range(0, Math.min(COLUMNS, set.size())).boxed().toList();
        }
        return IntStream.range(0, Math.min(MOST, set.classes().size()))
                .flatMap(type -> IntStream.range(0, set.size())
                        .filter(i -> set.label(i) == type)
                        .limit(1))
                .boxed()
                .toList();
    }

    private double unit() {
        return (SIDE + GAP) * surroundings.zoom().get();
    }

    @Override
    protected double computePrefWidth(double height) {
        return COLUMNS * unit();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 2 * unit();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (split == null) {
            return;
        }
        var set = split.train();
        var which = chosen(set);
        double side = SIDE * surroundings.zoom().get();
        for (int i = 0; i < which.size(); i++) {
            g.save();
            int row = i / COLUMNS;
            g.translate(i % COLUMNS * unit(), row * unit());
            var picture = set.inputs(new int[] {which.get(i)});
            Sheets.paint(g, surroundings.ink().getValue(), picture, Tone.LIGHT, side, side);
            g.restore();
        }
    }
}
