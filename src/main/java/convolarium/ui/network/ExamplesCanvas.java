package convolarium.ui.network;

import convolarium.data.DataSet;
import convolarium.data.Picture.Tone;
import convolarium.data.Split;
import convolarium.data.Target;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.Sheets;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A few examples of a set, one of each class; or some with what is to be told of their pixels.
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

    /// From one example to the next: as it is usual, or as there is room.
    private double unit(double width) {
        double usual = (SIDE + GAP) * surroundings.zoom().get();
        return width < 0 ? usual : Math.min(usual, width / COLUMNS);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return COLUMNS * unit(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 2 * unit(width);
    }

    @Override
    protected void layoutChildren() {
        var g = Nodes.cleared(canvas, this);
        if (split == null) {
            return;
        }
        var set = split.train();
        var which = chosen(set);
        double unit = unit(getWidth());
        double side = unit * SIDE / (SIDE + GAP);
        for (int i = 0; i < which.size(); i++) {
            g.save();
            int row = i / COLUMNS;
            g.translate(i % COLUMNS * unit, row * unit);
            var picture = set.inputs(new int[] {which.get(i)});
            Sheets.paint(g, surroundings.ink().getValue(), picture, Tone.LIGHT, side, side);
            g.restore();
            if (set.target() == Target.MASK) {
                mask(set, which.get(i), i * unit, side);
            }
        }
    }

    /// What is to be told of every pixel, black on white, below the example.
    private void mask(DataSet set, int example, double x, double side) {
        var g = canvas.getGraphicsContext2D();
        var shape = Shape.picture(1, set.shape().height(), set.shape().width());
        float most = Math.max(1, set.classes().size() - 1);
        var mask = Tensor.of(shape, (_, _, _, row, col) -> set.label(example, row, col) / most);
        g.save();
        g.translate(x, unit(getWidth()));
        Sheets.paint(g, surroundings.ink().getValue(), mask, Tone.INK, side, side);
        g.restore();
    }
}
