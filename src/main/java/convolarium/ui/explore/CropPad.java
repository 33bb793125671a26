package convolarium.ui.explore;

import convolarium.data.Crop;
import convolarium.data.Picture;
import convolarium.session.Outcome;
import convolarium.ui.control.Nodes;
import convolarium.ui.draw.Ink;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The whole picture, small, with a frame around what is to stay of it. The mouse draws a frame, moves it, or pulls a
/// corner, with Shift to a square; arrow keys move it, with Shift its lower right corner, with Ctrl cell by cell.
final class CropPad extends Region {

    /// How near to a corner the mouse takes hold of it, in pixels.
    private static final double NEAR = 10;

    private static final double HANDLE = 7;

    /// Steps of a key along a side.
    private static final int STEPS = 32;

    private final Bench bench;
    private final ObservableValue<Ink> ink;
    private final Canvas canvas = new Canvas();
    private final ReadOnlyObjectWrapper<Optional<Crop>> frame =
            new ReadOnlyObjectWrapper<>(this, "frame", Optional.empty());
    private int rows;
    private int columns;
    private @Nullable Drag drag;

    /// What a press began.
    private sealed interface Drag {

        /// A frame from a cell to the mouse.
        record Corner(int row, int column) implements Drag {}

        /// The frame follows the mouse.
        record Move(Crop from, int row, int column) implements Drag {}
    }

    CropPad(Bench bench, ObservableValue<Ink> ink) {
        this.bench = bench;
        this.ink = ink;
        setId("crop-pad");
        getStyleClass().addAll("grid-zone", "crop-pad");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(bench.messages().text("crop.pad"));
        canvas.setManaged(false);
        getChildren().add(canvas);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> setCursor(cursor(event)));
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        frame.subscribe(this::requestLayout);
        var seen = Nodes.seen(this);
        ink.when(seen).subscribe(this::requestLayout);
        bench.session().outcome().when(seen).subscribe(this::requestLayout);
    }

    /// What is to stay; nothing where that is all.
    ReadOnlyObjectProperty<Optional<Crop>> frame() {
        return frame.getReadOnlyProperty();
    }

    /// Another picture: all of it stays, unless it is as large as the one before.
    void show(Picture picture) {
        if (rows != picture.height() || columns != picture.width()) {
            frame.set(Optional.empty());
        }
        rows = picture.height();
        columns = picture.width();
    }

    private Picture picture() {
        return bench.session().experiment().get().picture();
    }

    private Crop now() {
        return frame.get().orElseGet(() -> Crop.whole(picture()));
    }

    private void set(Crop crop) {
        frame.set(Optional.of(crop).filter(part -> !part.equals(Crop.whole(picture()))));
    }

    /// Pixels for a cell.
    private double unit() {
        return Math.min(getWidth() / picture().width(), getHeight() / picture().height());
    }

    private double left() {
        return (getWidth() - unit() * picture().width()) / 2;
    }

    private double top() {
        return (getHeight() - unit() * picture().height()) / 2;
    }

    private int row(MouseEvent event) {
        return Math.clamp(
                (int) Math.floor((event.getY() - top()) / unit()), 0, picture().height() - 1);
    }

    private int column(MouseEvent event) {
        return Math.clamp(
                (int) Math.floor((event.getX() - left()) / unit()), 0, picture().width() - 1);
    }

    private Rectangle2D place(Crop crop) {
        double x = left() + crop.column() * unit();
        double y = top() + crop.row() * unit();
        return new Rectangle2D(x, y, crop.width() * unit(), crop.height() * unit());
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        drag = begun(event);
        event.consume();
    }

    private Drag begun(MouseEvent event) {
        var now = now();
        var opposite = opposite(event, now);
        if (opposite.isPresent()) {
            return opposite.get();
        }
        boolean inside = frame.get().isPresent() && place(now).contains(event.getX(), event.getY());
        return inside ? new Drag.Move(now, row(event), column(event)) : new Drag.Corner(row(event), column(event));
    }

    /// The corner that stays where the mouse is at another one.
    private Optional<Drag> opposite(MouseEvent event, Crop crop) {
        var place = place(crop);
        double right = Math.abs(event.getX() - place.getMaxX());
        double bottom = Math.abs(event.getY() - place.getMaxY());
        double across = Math.min(right, Math.abs(event.getX() - place.getMinX()));
        double down = Math.min(bottom, Math.abs(event.getY() - place.getMinY()));
        if (across > NEAR || down > NEAR) {
            return Optional.empty();
        }
        int row = down == bottom ? crop.row() : crop.row() + crop.height() - 1;
        int column = across == right ? crop.column() : crop.column() + crop.width() - 1;
        return Optional.of(new Drag.Corner(row, column));
    }

    private Cursor cursor(MouseEvent event) {
        if (opposite(event, now()).isPresent()) {
            return Cursor.NW_RESIZE;
        }
        return begun(event) instanceof Drag.Move ? Cursor.MOVE : Cursor.CROSSHAIR;
    }

    private void dragged(MouseEvent event) {
        switch (drag) {
            case Drag.Corner(int row, int column) -> {
                var crop = Crop.between(row, column, row(event), column(event));
                set(event.isShiftDown() ? crop.squared(row, column) : crop);
            }
            case Drag.Move(Crop from, int row, int column) ->
                set(from.moved(row(event) - row, column(event) - column, picture()));
            case null -> {}
        }
        event.consume();
    }

    private void keyPressed(KeyEvent event) {
        int down = event.isControlDown() ? 1 : Math.ceilDiv(picture().height(), STEPS);
        int right = event.isControlDown() ? 1 : Math.ceilDiv(picture().width(), STEPS);
        switch (event.getCode()) {
            case UP -> go(event, -down, 0);
            case DOWN -> go(event, down, 0);
            case LEFT -> go(event, 0, -right);
            case RIGHT -> go(event, 0, right);
            default -> {}
        }
    }

    private void go(KeyEvent event, int down, int right) {
        set(event.isShiftDown() ? now().grown(down, right, picture()) : now().moved(down, right, picture()));
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        var g = Nodes.cleared(canvas, this);
        var outcome = bench.session().outcome().get();
        if (outcome != null && outcome.experiment().picture().equals(picture())) {
            paint(g, outcome);
        }
    }

    private void paint(GraphicsContext g, Outcome outcome) {
        var place = place(Crop.whole(picture()));
        var input = outcome.input();
        int width = Math.max(1, (int) Math.rint(place.getWidth()));
        int height = Math.max(1, (int) Math.rint(place.getHeight()));
        var all = new Rectangle2D(Math.rint(place.getMinX()), Math.rint(place.getMinY()), width, height);
        var maps = picture().depth() == 1 ? input.maps() : input.maps().subList(0, 1);
        var image = bench.images().picture(maps, picture().tone(), input.scale(), width, height);
        g.drawImage(image, all.getMinX(), all.getMinY());
        paint(g, all, place(now()));
    }

    /// What goes is veiled, what stays is framed.
    private void paint(GraphicsContext g, Rectangle2D all, Rectangle2D kept) {
        g.setFill(ink.getValue().background().deriveColor(0, 1, 1, 0.7));
        g.fillRect(all.getMinX(), all.getMinY(), all.getWidth(), kept.getMinY() - all.getMinY());
        g.fillRect(all.getMinX(), kept.getMaxY(), all.getWidth(), all.getMaxY() - kept.getMaxY());
        g.fillRect(all.getMinX(), kept.getMinY(), kept.getMinX() - all.getMinX(), kept.getHeight());
        g.fillRect(kept.getMaxX(), kept.getMinY(), all.getMaxX() - kept.getMaxX(), kept.getHeight());
        g.setStroke(ink.getValue().frame());
        g.setLineWidth(2);
        g.strokeRect(kept.getMinX() + 1, kept.getMinY() + 1, kept.getWidth() - 2, kept.getHeight() - 2);
        g.setFill(ink.getValue().frame());
        for (double x : new double[] {kept.getMinX(), kept.getMaxX() - HANDLE}) {
            for (double y : new double[] {kept.getMinY(), kept.getMaxY() - HANDLE}) {
                g.fillRect(x, y, HANDLE, HANDLE);
            }
        }
    }
}
