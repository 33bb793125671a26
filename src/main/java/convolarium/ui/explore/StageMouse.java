package convolarium.ui.explore;

import convolarium.op.Filtering;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Look;
import convolarium.ui.draw.StageView;
import convolarium.ui.motion.Timeline;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// What the mouse does on the stage: draws on the input, opens kernel cells, moves the window.
final class StageMouse {

    /// What a press began: everything until the release belongs to it.
    private sealed interface Drag {

        /// A stroke on the input, one step back in the history.
        record Stroke(boolean wipes, Grid.Place last) implements Drag {}

        /// The value of the first cell is written into others.
        record Weight(float value, Grid.Place last) implements Drag {}

        /// Pictures follow the mouse.
        record Pan(Look from, double x, double y) implements Drag {}

        /// The window follows the mouse over the output.
        record Output() implements Drag {}

        /// The window follows the mouse over the input.
        record Input() implements Drag {}
    }

    private final StagePane stage;
    private final Drawing drawing;
    private final Weights weights;
    private final Timeline timeline;
    private final Gaze gaze;
    private final Predicting predicting;
    private @Nullable Drag drag;
    private Object gesture = new Object();

    /// @param over lies over the stage and has its measure
    StageMouse(StagePane stage, Pane over, Bench bench) {
        this.stage = stage;
        this.drawing = bench.drawing();
        this.weights = bench.weights();
        this.timeline = bench.timeline();
        this.gaze = bench.gaze();
        this.predicting = bench.predicting();
        over.setOnMousePressed(event -> stage.view().ifPresent(view -> pressed(event, view)));
        over.setOnMouseDragged(event -> stage.view().ifPresent(view -> dragged(event, view)));
        over.setOnMouseReleased(_ -> drag = null);
        over.setOnMouseClicked(event -> stage.view().ifPresent(view -> clicked(event, view)));
        over.setOnMouseMoved(event -> stage.view().ifPresent(view -> moved(event, view)));
        over.setOnScroll(event -> {
            stage.looking().closer(event.getDeltaY() / event.getMultiplierY(), event.getX(), event.getY());
            event.consume();
        });
        over.setOnMouseExited(_ -> gaze.hover().set(null));
    }

    private void pressed(MouseEvent event, StageView view) {
        gesture = new Object();
        gaze.hover().set(null);
        if (event.getButton() == MouseButton.MIDDLE || event.isShiftDown()) {
            drag = new Drag.Pan(gaze.look().get(), event.getX(), event.getY());
            return;
        }
        stage.channelAt(event.getX(), event.getY()).ifPresent(channel -> {
            gaze.channel().set(channel);
            stage.layout();
        });
        pressedCell(event, stage.view().orElse(view));
    }

    private void pressedCell(MouseEvent event, StageView view) {
        var plan = view.plan();
        if (predicting.picks()) {
            picked(event, view).ifPresent(predicting::pick);
            return;
        }
        var kernel = plan.middle().filter(_ -> view.op() instanceof Filtering).flatMap(grid -> at(grid, event));
        if (kernel.isPresent()) {
            pressedKernel(event, view, kernel.get());
        } else if (at(plan.output(), event).isPresent()) {
            stage.focusOutput();
            drag = new Drag.Output();
            dragged(event, view);
        } else {
            at(plan.input(), event).ifPresentOrElse(place -> pressedInput(event, view, place), stage::focusOutput);
        }
    }

    /// The input cell under the mouse: on the input, enlarged, or in the window.
    private static Optional<Grid.Place> picked(MouseEvent event, StageView view) {
        var plan = view.plan();
        var site = view.site();
        return at(plan.input(), event)
                .or(() -> plan.loupe().flatMap(grid -> at(grid, event)))
                .or(() -> plan.middle()
                        .flatMap(grid -> at(grid, event))
                        .map(tap -> new Grid.Place(
                                site.rows().cell(tap.row()), site.cols().cell(tap.col()))));
    }

    /// The right button wipes out, as on the input; the left one opens the cell, until it is dragged.
    private void pressedKernel(MouseEvent event, StageView view, Grid.Place place) {
        if (event.getButton() == MouseButton.SECONDARY) {
            stage.cells().focusKernel(place.row(), place.col());
            weights.line(gesture, view, place, place, 0);
            drag = new Drag.Weight(0, place);
        } else {
            stage.cells().pressKernel(place.row(), place.col());
            drag = new Drag.Weight(view.weightAt(place.row(), place.col()), place);
        }
    }

    private void draggedKernel(MouseEvent event, StageView view, Drag.Weight now) {
        var last = now.last();
        view.plan()
                .middle()
                .flatMap(grid -> at(grid, event))
                .filter(place -> !place.equals(last))
                .ifPresent(place -> {
                    stage.cells().focusKernel(place.row(), place.col());
                    weights.line(gesture, view, last, place, now.value());
                    drag = new Drag.Weight(now.value(), place);
                });
    }

    private void pressedInput(MouseEvent event, StageView view, Grid.Place place) {
        stage.cells().focusInput(place.row(), place.col());
        if (!drawing.draws()) {
            drag = new Drag.Input();
        } else {
            boolean wipes = event.getButton() == MouseButton.SECONDARY;
            if (drawing.fills()) {
                drawing.fill(gesture, view, place, wipes);
                return;
            }
            drag = new Drag.Stroke(wipes, place);
        }
        dragged(event, view);
    }

    /// Where the mouse moves the window, a double click opens the cell.
    private void clicked(MouseEvent event, StageView view) {
        boolean twice = !predicting.picks() && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
        if (twice
                && event.isStillSincePress()
                && !drawing.draws()
                && at(view.plan().input(), event).isPresent()) {
            stage.cells().editInput();
        }
    }

    private void dragged(MouseEvent event, StageView view) {
        switch (drag) {
            case Drag.Stroke(boolean wipes, Grid.Place last) -> {
                var place = view.plan().input().nearest(event.getX(), event.getY());
                drag = new Drag.Stroke(wipes, place);
                drawing.line(gesture, view, last, place, wipes);
            }
            case Drag.Pan(Look from, double x, double y) ->
                stage.looking().drag(from, event.getX() - x, event.getY() - y);
            case Drag.Weight weight -> draggedKernel(event, view, weight);
            case Drag.Output() -> {
                var place = view.plan().output().nearest(event.getX(), event.getY());
                timeline.seek(place.row(), place.col());
            }
            case Drag.Input() -> {
                var place = view.plan().input().nearest(event.getX(), event.getY());
                var placement = view.fits().placement();
                timeline.seek(
                        placement.rows().nearest(place.row()), placement.cols().nearest(place.col()));
            }
            case null -> {}
        }
    }

    private void moved(MouseEvent event, StageView view) {
        var hover = hover(event, view);
        gaze.hover().set(hover);
        stage.setCursor(
                switch (hover) {
                    case Hover.Input _ -> drawing.draws() && !predicting.picks() ? Cursor.CROSSHAIR : Cursor.HAND;
                    case Hover.Weight _ -> Cursor.TEXT;
                    case Hover.Output _ -> Cursor.HAND;
                    case null -> stage.channelAt(event.getX(), event.getY()).isPresent() ? Cursor.HAND : Cursor.DEFAULT;
                });
    }

    private static @Nullable Hover hover(MouseEvent event, StageView view) {
        var plan = view.plan();
        var input = at(plan.input(), event).map(place -> (Hover) new Hover.Input(place.row(), place.col()));
        var output = at(plan.output(), event).map(place -> (Hover) new Hover.Output(place.row(), place.col()));
        return input.or(() -> output)
                .or(() -> plan.middle()
                        .filter(_ -> view.op() instanceof Filtering)
                        .flatMap(grid -> at(grid, event))
                        .map(place -> new Hover.Weight(place.row(), place.col())))
                .orElse(null);
    }

    private static Optional<Grid.Place> at(Grid grid, MouseEvent event) {
        return grid.at(event.getX(), event.getY());
    }
}
