package convolarium.ui.explore;

import convolarium.data.Brush;
import convolarium.data.Spot;
import convolarium.session.Session;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.StageView;

/// What pencil, eraser and filling do to the picture, by mouse and by keyboard.
record Drawing(Session session, Gaze gaze) {

    /// Whether the chosen tool draws.
    boolean draws() {
        return gaze.tool().get() != Gaze.Tool.WINDOW;
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

    /// Draws from one cell to another.
    ///
    /// @param wipes whether the pencil wipes out, as the eraser always does
    void line(Object gesture, StageView view, Grid.Place from, Grid.Place to, boolean wipes) {
        var brush = brush(gaze.brush().get(), view, wipes);
        session.edit(gesture, now -> now.withPicture(now.source(), brush.line(now.picture(), spot(from), spot(to))));
    }

    /// Fills the area around a cell.
    void fill(Object gesture, StageView view, Grid.Place place, boolean wipes) {
        var brush = brush(1, view, wipes);
        session.edit(gesture, now -> now.withPicture(now.source(), brush.fill(now.picture(), spot(place))));
    }

    private Brush brush(int size, StageView view, boolean wipes) {
        var tone = view.picture().tone();
        boolean paper = wipes || gaze.tool().get() == Gaze.Tool.ERASER;
        var brush = Brush.of(size, paper ? tone.paper() : tone.pencil());
        return gaze.single().get() ? brush.only(view.channel()) : brush;
    }

    private static Spot spot(Grid.Place place) {
        return new Spot(place.row(), place.col());
    }
}
