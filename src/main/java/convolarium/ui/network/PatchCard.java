package convolarium.ui.network;

import convolarium.data.Picture.Tone;
import convolarium.insight.BestPatches.Patch;
import convolarium.insight.ReceptiveField;
import convolarium.session.Probe.Search;
import convolarium.tensor.Tensor;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Sheets;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.transform.Affine;

/// What the cell of a map sees that answers strongly to an example, and its answer.
final class PatchCard extends Label {

    private static final double SIDE = 72;

    private final Surroundings surroundings;

    PatchCard(Surroundings surroundings, Search search, Patch patch) {
        this.surroundings = surroundings;
        double side = SIDE * surroundings.zoom().get();
        var canvas = new Canvas(side, side);
        var wanted = search.wanted();
        var picture = search.examples().set().inputs(new int[] {patch.example()});
        ReceptiveField.of(wanted.network(), wanted.node(), patch.row(), patch.col())
                .ifPresent(field -> paint(canvas, picture, field));
        setText(Numbers.text(patch.response()));
        setGraphic(canvas);
        setContentDisplay(ContentDisplay.TOP);
        getStyleClass().add("figure");
    }

    /// The part of a picture that the cell sees fills the canvas; what it sees beyond the edges stays empty.
    private void paint(Canvas canvas, Tensor picture, ReceptiveField field) {
        var g = canvas.getGraphicsContext2D();
        var ink = surroundings.ink().getValue();
        double side = canvas.getWidth();
        g.setFill(ink.padding());
        g.fillRect(0, 0, side, side);
        double unit = side / Math.max(field.rows().length(), field.cols().length());
        g.translate(-field.cols().first() * unit, -field.rows().first() * unit);
        Sheets.paint(
                g,
                ink,
                picture,
                Tone.LIGHT,
                unit * picture.shape().width(),
                unit * picture.shape().height());
        g.setTransform(new Affine());
        g.setStroke(ink.line());
        g.strokeRect(0.5, 0.5, side - 1, side - 1);
    }
}
