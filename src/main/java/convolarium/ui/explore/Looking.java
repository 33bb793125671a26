package convolarium.ui.explore;

import convolarium.data.Crop;
import convolarium.data.Picture;
import convolarium.ui.draw.Beside;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Look;
import convolarium.ui.draw.Plan;
import convolarium.ui.draw.StageView;
import convolarium.window.Fit;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// Looks more closely at pictures that are shown as a whole, and at other parts of them.
final class Looking {

    /// One turn of the wheel or one press of a key.
    static final double STEP = 1.25;

    private final Gaze gaze;
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(this, "possible");
    private @Nullable StageView view;
    private Plan.Room room = Plan.Room.of(0, 0);

    Looking(Gaze gaze) {
        this.gaze = gaze;
    }

    /// Is told what the stage shows, and where.
    void at(StageView now, Plan.Room where) {
        view = now;
        room = where;
        possible.set(!now.plan().cells() && !gaze.summed(now.outcome().experiment()));
        gaze.seen().set(seen());
    }

    private Optional<Crop> seen() {
        return pictures()
                .filter(_ -> gaze.look().get().factor() > 1)
                .flatMap(now -> part(plan(now), now.fits(), now.picture()));
    }

    /// The part of a picture that is seen, where that is not all of it with its padding; none where it is padding
    /// alone.
    static Optional<Crop> part(Plan plan, Fit.Fits fits, Picture picture) {
        var input = plan.input();
        var placement = fits.placement();
        var part = input.within(picture.height(), picture.width());
        boolean whole = input.rows() == placement.rows().padded()
                && input.cols() == placement.cols().padded();
        return whole || part.rows() == 0 || part.cols() == 0
                ? Optional.empty()
                : Optional.of(new Crop(part.firstRow(), part.firstCol(), part.rows(), part.cols()));
    }

    /// Whether there are pictures to look at.
    ReadOnlyBooleanProperty possible() {
        return possible.getReadOnlyProperty();
    }

    private Optional<StageView> pictures() {
        return Optional.ofNullable(view).filter(_ -> possible.get());
    }

    /// Shows the whole pictures.
    void whole() {
        gaze.look().set(Look.WHOLE);
    }

    /// Looks more closely, or from farther away, at what is pointed at, else at the window, else at the middle.
    void closer(double steps) {
        pictures().ifPresent(now -> {
            var hover = gaze.hover().get();
            var place = switch (hover) {
                case Hover.Input(int row, int col) -> new Grid.Place(row, col);
                case Hover.Output(int row, int col) -> source(now, row, col);
                case Hover.Weight _ -> window(now);
                case null -> window(now);
            };
            zoom(now, steps, place);
        });
    }

    /// Looks more closely, or from farther away, at a point, which stays where it is.
    void closer(double steps, double x, double y) {
        pictures().ifPresent(now -> {
            var plan = plan(now);
            var input = plan.input();
            var source = plan.output().at(x, y).map(place -> source(now, place.row(), place.col()));
            if (source.isPresent()) {
                zoom(now, steps, source.get());
            } else if (input.at(x, y).isPresent()) {
                double row = input.firstRow() + (y - input.top()) / input.cell();
                zoom(now, steps, new Anchor(row, input.firstCol() + (x - input.left()) / input.cell(), x, y));
            } else {
                zoom(now, steps, input.nearest(middleX(input), input.middle()));
            }
        });
    }

    /// What stays where it is: a row and a column of the input at a point of the screen.
    private record Anchor(double row, double col, double x, double y) {}

    /// Around a cell, which drifts nowhere though grids begin and end with whole cells.
    private void zoom(StageView now, double steps, Grid.Place place) {
        var input = plan(now).input();
        var look = gaze.look().get();
        boolean whole = look.factor() == 1;
        double row = whole ? input.firstRow() + input.rows() / 2.0 : look.row();
        double col = whole ? input.firstCol() + input.cols() / 2.0 : look.col();
        double x = middleX(input) + (place.col() + 0.5 - col) * input.cell();
        double y = input.middle() + (place.row() + 0.5 - row) * input.cell();
        zoom(now, steps, new Anchor(place.row() + 0.5, place.col() + 0.5, x, y));
    }

    private Grid.Place source(StageView now, int row, int col) {
        return StageView.middle(now.fits().placement().at(0, row, col));
    }

    private Grid.Place window(StageView now) {
        var input = plan(now).input();
        var site = StageView.middle(now.site());
        return input.contains(site.row(), site.col()) ? site : input.nearest(middleX(input), input.middle());
    }

    private static double middleX(Grid grid) {
        return grid.left() + grid.width() / 2;
    }

    private void zoom(StageView now, double steps, Anchor anchor) {
        double factor = gaze.look().get().factor();
        double most = Math.max(factor, factor * Plan.LARGEST / plan(now).input().cell());
        double next = Math.clamp(factor * Math.pow(STEP, steps), 1, most);
        var then = plan(now, new Look(next, anchor.row(), anchor.col())).input();
        double row = anchor.row() - (anchor.y() - then.middle()) / then.cell();
        set(now, new Look(next, row, anchor.col() - (anchor.x() - middleX(then)) / then.cell()));
    }

    /// Looks elsewhere.
    ///
    /// @param from where somebody looked when they began to drag
    /// @param dx   pixels by which they dragged to the right
    void drag(Look from, double dx, double dy) {
        pictures().ifPresent(now -> {
            double cell = plan(now).input().cell();
            set(now, from.to(from.row() - dy / cell, from.col() - dx / cell));
        });
    }

    /// Looks elsewhere by shares of what is seen.
    void turn(double down, double across) {
        pictures().ifPresent(now -> {
            var input = plan(now).input();
            var look = gaze.look().get();
            set(now, look.to(look.row() + down * input.rows(), look.col() + across * input.cols()));
        });
    }

    /// Brings the window of an output cell into sight.
    void follow(int cell) {
        pictures().ifPresent(now -> {
            var output = now.fits().output();
            if (cell < output.height() * output.width()) {
                var place = source(now, cell / output.width(), cell % output.width());
                if (!plan(now).input().contains(place.row(), place.col())) {
                    set(now, gaze.look().get().to(place.row() + 0.5, place.col() + 0.5));
                }
            }
        });
    }

    /// At the edge of the picture the middle of what is seen stays within.
    private void set(StageView now, Look look) {
        var part = plan(now, look).input();
        double row = part.firstRow() + part.rows() / 2.0;
        double col = part.firstCol() + part.cols() / 2.0;
        gaze.hover().set(null);
        gaze.look()
                .set(
                        look.factor() == 1
                                ? Look.WHOLE
                                : look.to(
                                        Math.clamp(look.row(), row - 0.5, row + 0.5),
                                        Math.clamp(look.col(), col - 0.5, col + 0.5)));
    }

    /// Where everything stands by now, though it may not be drawn yet.
    private Plan plan(StageView now) {
        return plan(now, gaze.look().get());
    }

    private Plan plan(StageView now, Look look) {
        var beside = Beside.of(now.picture(), now.captions());
        return Plan.of(now.op(), now.fits(), now.site(), look, beside, room);
    }
}
