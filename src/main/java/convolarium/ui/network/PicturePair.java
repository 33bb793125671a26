package convolarium.ui.network;

import convolarium.tensor.Shape;
import convolarium.ui.control.Nodes;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/// Two pictures of one size side by side, as large as the width allows.
final class PicturePair extends Region {

    /// Room between them.
    static final double GAP = 8;

    private final Canvas canvas = new Canvas();
    private List<Painting> paintings = List.of();
    private double slope = 1;

    /// Fills a room of a size.
    @FunctionalInterface
    interface Painting {
        void paint(GraphicsContext g, double width, double height);
    }

    PicturePair(String id) {
        setId(id);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setManaged(false);
        getChildren().add(canvas);
    }

    void show(Shape size, Painting left, Painting right) {
        slope = size.height() / (double) size.width();
        paintings = List.of(left, right);
        requestLayout();
    }

    private static double half(double width) {
        return Math.floor((width - GAP) / 2);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(0, Math.rint(half(width) * slope));
    }

    @Override
    protected void layoutChildren() {
        var g = Nodes.cleared(canvas, this);
        for (int i = 0; i < paintings.size(); i++) {
            g.save();
            g.translate(i * (half(getWidth()) + GAP), 0);
            paintings.get(i).paint(g, half(getWidth()), getHeight());
            g.restore();
        }
    }
}
