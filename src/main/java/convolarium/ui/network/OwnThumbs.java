package convolarium.ui.network;

import convolarium.data.Picture;
import convolarium.data.Picture.Tone;
import convolarium.data.Sketchbook;
import convolarium.tensor.Tensor;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.Sheets;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The examples of a class. One tab stop: arrows and clicks choose one, Delete takes it away.
final class OwnThumbs extends Region {

    private static final double SIDE = 36;
    private static final double GAP = 4;

    private final Surroundings surroundings;
    private final Canvas canvas = new Canvas();
    private List<Picture> examples = List.of();
    private int chosen = -1;

    /// @param remove is told the example that somebody does not want any more
    OwnThumbs(Surroundings surroundings, IntConsumer remove) {
        this.surroundings = surroundings;
        getStyleClass().addAll("grid-zone", "own-thumbs");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        canvas.setManaged(false);
        getChildren().add(canvas);
        surroundings.ink().subscribe(this::requestLayout);
        surroundings.zoom().subscribe(this::requestLayout);
        focusedProperty().subscribe(this::requestLayout);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            choose(((int) (event.getY() / unit())) * columns(getWidth()) + (int) (event.getX() / unit()));
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> keyPressed(event, remove));
    }

    private void keyPressed(KeyEvent event, IntConsumer remove) {
        boolean mine = true;
        switch (event.getCode()) {
            case LEFT -> choose(chosen - 1);
            case RIGHT -> choose(chosen + 1);
            case UP -> choose(chosen - columns(getWidth()));
            case DOWN -> choose(chosen + columns(getWidth()));
            case DELETE, BACK_SPACE -> {
                if (chosen >= 0 && chosen < examples.size()) {
                    remove.accept(chosen);
                }
            }
            default -> mine = false;
        }
        if (mine) {
            event.consume();
        }
    }

    private void choose(int example) {
        chosen = Math.clamp(example, Math.min(0, examples.size() - 1), examples.size() - 1);
        requestLayout();
    }

    /// The example that is chosen; -1 for none.
    int chosen() {
        return chosen;
    }

    void show(List<Picture> now) {
        if (!now.equals(examples)) {
            examples = now;
            chosen = Math.min(chosen, now.size() - 1);
            setFocusTraversable(!now.isEmpty());
            requestLayout();
        }
    }

    private double unit() {
        return (SIDE + GAP) * surroundings.zoom().get();
    }

    private int columns(double width) {
        return Math.max(1, (int) (width / unit()));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 4 * unit();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceilDiv(examples.size(), columns(width)) * unit();
    }

    @Override
    protected void layoutChildren() {
        var g = Nodes.cleared(canvas, this);
        var ink = surroundings.ink().getValue();
        double side = SIDE * surroundings.zoom().get();
        int columns = columns(getWidth());
        for (int i = 0; i < examples.size(); i++) {
            g.save();
            int row = i / columns;
            g.translate(i % columns * unit() + 2, row * unit() + 2);
            Sheets.paint(g, ink, light(examples.get(i)), Tone.LIGHT, side, side);
            if (i == chosen && isFocused()) {
                g.setStroke(ink.focus());
                g.setLineWidth(3);
                g.strokeRect(0, 0, side, side);
            }
            g.restore();
        }
    }

    /// An example with values from 0 to 1.
    static Tensor light(Picture example) {
        var values = example.values().array();
        return Tensor.of(
                example.values().shape(),
                (_, _, _, y, x) ->
                        values[y * Sketchbook.SIDE + x] / example.tone().most());
    }
}
