package convolarium.ui.explore;

import convolarium.data.Brush;
import convolarium.data.Picture;
import convolarium.data.Spot;
import convolarium.insight.Planes;
import convolarium.session.Session;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.StageView;
import java.util.function.UnaryOperator;

/// What pencil, eraser and filling do to the picture, by mouse and by keyboard. Of several slices it is the shown one.
record Drawing(Session session, Gaze gaze) {

    /// Cells of a picture up to which the pencil keeps up with the hand.
    static final int MOST = 1 << 20;

    /// Whether a picture is small enough to be drawn on.
    static boolean canChange(Picture picture) {
        return (long) picture.height() * picture.width() <= MOST;
    }

    /// Whether the chosen tool draws on the picture there is.
    boolean draws() {
        return gaze.tool().get() != Gaze.Tool.WINDOW
                && canChange(session.experiment().get().picture());
    }

    /// Whether the chosen tool fills areas.
    boolean fills() {
        return gaze.tool().get() == Gaze.Tool.FILL;
    }

    /// Uses the chosen tool on one cell.
    void use(StageView view, Grid.Place place) {
        var gesture = new Object();
        if (fills()) {
            fill(gesture, view, place, false);
        } else {
            line(gesture, view, place, place, false);
        }
    }

    /// Writes a number into a cell.
    void write(StageView view, int row, int col, float value) {
        var planes = view.planes();
        int cell = planes.cell(view.channel());
        int channel = planes.channel(view.channel());
        session.edit(new Object(), now -> now.withCell(channel * now.picture().depth() + cell, row, col, value));
    }

    /// Draws from one cell to another.
    ///
    /// @param wipes whether the pencil wipes out, as the eraser always does
    void line(Object gesture, StageView view, Grid.Place from, Grid.Place to, boolean wipes) {
        var brush = brush(gaze.brush().get(), view, wipes);
        draw(gesture, view.planes(), view.channel(), slice -> brush.line(slice, spot(from), spot(to)));
    }

    /// Fills the area around a cell.
    void fill(Object gesture, StageView view, Grid.Place place, boolean wipes) {
        var brush = brush(1, view, wipes);
        draw(gesture, view.planes(), view.channel(), slice -> brush.fill(slice, spot(place)));
    }

    /// On slices of the padding nothing can be drawn.
    private void draw(Object gesture, Planes planes, int plane, UnaryOperator<Picture> change) {
        if (!planes.pads(plane)) {
            session.edit(
                    gesture, now -> now.withPicture(now.source(), now.picture().changed(planes.cell(plane), change)));
        }
    }

    private Brush brush(int size, StageView view, boolean wipes) {
        var tone = view.picture().tone();
        boolean paper = wipes || gaze.tool().get() == Gaze.Tool.ERASER;
        var brush = Brush.of(size, paper ? tone.paper() : tone.pencil());
        return gaze.single().get() ? brush.only(view.planes().channel(view.channel())) : brush;
    }

    private static Spot spot(Grid.Place place) {
        return new Spot(place.row(), place.col());
    }
}
