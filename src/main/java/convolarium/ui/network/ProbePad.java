package convolarium.ui.network;

import convolarium.data.Channels;
import convolarium.data.Felt;
import convolarium.data.Picture;
import convolarium.data.Resize;
import convolarium.data.Shift;
import convolarium.session.Blueprint;
import convolarium.session.Flow;
import convolarium.session.Studio;
import convolarium.tensor.Tensor;
import convolarium.ui.control.Gesture;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Sheets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The input of the network, to draw on, with what explains the answer over it. One tab stop: arrows move a cursor,
/// with Shift they draw. With Ctrl the arrows and a drag move what is drawn.
final class ProbePad extends Region {

    private static final double LEGEND_ROOM = 40;

    final BooleanProperty wipes = new SimpleBooleanProperty(this, "wipes");
    final DoubleProperty pen = new SimpleDoubleProperty(this, "pen", 2);
    final DoubleProperty opacity = new SimpleDoubleProperty(this, "opacity", 0.6);
    private final Surroundings surroundings;
    private final Studio studio;
    private final Probing probing;
    private final Consumer<String> read;
    private final Canvas canvas = new Canvas();
    private final Gesture gesture = new Gesture(this);
    private Optional<Picture> held = Optional.empty();
    private double lastX;
    private double lastY;
    private int row = -1;
    private int col = -1;

    /// @param read is told what is under the mouse or the cursor
    ProbePad(Surroundings surroundings, Probing probing, Consumer<String> read) {
        this.surroundings = surroundings;
        this.studio = surroundings.studio();
        this.probing = probing;
        this.read = read;
        setId("probe-pad");
        getStyleClass().addAll("maps-canvas", "grid-zone");
        setCursor(Cursor.CROSSHAIR);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(surroundings.messages().text("probe.pad"));
        canvas.setManaged(false);
        getChildren().add(canvas);
        surroundings.ink().subscribe(this::requestLayout);
        surroundings.zoom().subscribe(this::requestLayout);
        surroundings.messages().languageProperty().subscribe(this::requestLayout);
        opacity.subscribe(this::requestLayout);
        studio.flow().subscribe(_ -> requestLayout());
        probing.inquiry().known().subscribe(_ -> requestLayout());
        focusedProperty().subscribe(this::requestLayout);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point((int) Math.floor(y(event)), (int) Math.floor(x(event))));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(-1, -1));
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private int rows() {
        return studio.blueprint().get().network().input().height();
    }

    private int cols() {
        return studio.blueprint().get().network().input().width();
    }

    private double unit() {
        return Math.max(1, Math.min((getWidth() - 8) / cols(), (getHeight() - 8 - LEGEND_ROOM) / rows()));
    }

    private double left() {
        return Math.rint((getWidth() - cols() * unit()) / 2);
    }

    private double top() {
        return 4 + Math.rint(Math.max(0, getHeight() - 8 - LEGEND_ROOM - rows() * unit()) / 2);
    }

    private double x(MouseEvent event) {
        return (event.getX() - left()) / unit();
    }

    private double y(MouseEvent event) {
        return (event.getY() - top()) / unit();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        lastX = x(event);
        lastY = y(event);
        held = Optional.of(seen(studio.blueprint().get())).filter(_ -> event.isShortcutDown());
        dragged(event);
    }

    private void dragged(MouseEvent event) {
        held.ifPresentOrElse(
                from -> {
                    var shift = new Shift((int) Math.rint(y(event) - lastY), (int) Math.rint(x(event) - lastX));
                    edit(gesture.now(), _ -> shift.of(from));
                },
                () -> stroke(x(event), y(event), wipes.get() || event.getButton() == MouseButton.SECONDARY));
    }

    private void stroke(double toX, double toY, boolean wipe) {
        double fromX = lastX;
        double fromY = lastY;
        lastX = toX;
        lastY = toY;
        edit(gesture.now(), picture -> new Felt(pen.get(), !wipe).line(picture, fromX, fromY, toX, toY));
    }

    /// Changes the picture as the network is given it.
    void edit(Object mine, UnaryOperator<Picture> change) {
        studio.edit(mine, now -> now.withPicture(now.source(), change.apply(seen(now))));
    }

    private static Picture seen(Blueprint now) {
        var input = now.network().input();
        var picture = now.picture();
        var coloured = input.channels() == 1 ? Channels.grey(picture) : Channels.of(picture, input.channels());
        return Resize.to(coloured, input.height(), input.width());
    }

    private void keyPressed(KeyEvent event) {
        int down = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        int right = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        if (down == 0 && right == 0) {
            return;
        }
        event.consume();
        if (event.isShortcutDown()) {
            edit(gesture.now(), new Shift(down, right)::of);
            return;
        }
        lastX = col + 0.5;
        lastY = row + 0.5;
        point(Math.clamp(row + down, 0, rows() - 1), Math.clamp(col + right, 0, cols() - 1));
        if (event.isShiftDown()) {
            stroke(col + 0.5, row + 0.5, wipes.get());
        }
    }

    private void point(int newRow, int newCol) {
        row = newRow;
        col = newCol;
        requestLayout();
    }

    private Optional<Tensor> map() {
        var known = probing.inquiry().known().get();
        return known == null ? Optional.empty() : known.answer();
    }

    @Override
    protected void layoutChildren() {
        var g = Nodes.cleared(canvas, this);
        var now = studio.flow().get();
        if (now != null
                && now.input().shape().equals(studio.blueprint().get().network().input())) {
            paint(g, now);
        }
    }

    private void paint(GraphicsContext g, Flow now) {
        var ink = surroundings.ink().getValue();
        double wide = cols() * unit();
        double high = rows() * unit();
        g.save();
        g.translate(left(), top());
        Sheets.paint(g, ink, now.input(), now.blueprint().picture().tone(), wide, high);
        map().ifPresent(map -> new ExplanationPainter(g, ink, surroundings.messages(), probing.method.get())
                .paint(map, opacity.get(), wide, high));
        if (isFocusVisible() && row >= 0) {
            g.setStroke(ink.focus());
            g.setLineWidth(2);
            g.strokeRect(col * unit(), row * unit(), unit(), unit());
        }
        g.restore();
        tell(now);
    }

    private void tell(Flow now) {
        var messages = surroundings.messages();
        if (row < 0 || col < 0 || row >= rows() || col >= cols()) {
            read.accept(messages.get("probe.shift"));
            return;
        }
        var value = Numbers.text(now.input().at(0, row, col));
        read.accept(map().map(map -> {
                    int y = row * map.shape().height() / rows();
                    int x = col * map.shape().width() / cols();
                    return messages.get("probe.cell-explained", row + 1, col + 1, value, Numbers.text(map.at(0, y, x)));
                })
                .orElseGet(() -> messages.get("probe.cell", row + 1, col + 1, value)));
    }
}
