package convolarium.ui.network;

import convolarium.data.Pencil;
import convolarium.data.Picture.Tone;
import convolarium.data.Sketchbook;
import convolarium.session.Steps;
import convolarium.ui.control.Gesture;
import convolarium.ui.control.Surroundings;
import convolarium.ui.draw.Sheets;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The sheet that examples are drawn on: the left button draws, the right one wipes. By keys: arrows move
/// a cross, Space makes a dot, Shift with an arrow a line, Enter keeps the example, Backspace clears.
final class OwnPad extends Region {

    private static final double USUAL = 232;

    private final Surroundings surroundings;
    private final Steps<Sketchbook> book;
    private final Runnable keep;
    private final Canvas canvas = new Canvas();
    private final Gesture gesture = new Gesture(this);
    private Point2D last = Point2D.ZERO;
    private int row = Sketchbook.SIDE / 2;
    private int column = Sketchbook.SIDE / 2;

    /// @param keep puts the sheet among the examples
    OwnPad(Surroundings surroundings, Runnable keep) {
        this.surroundings = surroundings;
        this.book = surroundings.sketchbook();
        this.keep = keep;
        setId("own-pad");
        getStyleClass().addAll("grid-zone", "own-pad");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(surroundings.messages().text("own.pad"));
        canvas.setManaged(false);
        getChildren().add(canvas);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            last = at(event);
            draw(event);
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::draw);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        focusedProperty().subscribe(this::requestLayout);
        book.value().subscribe(this::requestLayout);
        surroundings.ink().subscribe(this::requestLayout);
        surroundings.zoom().subscribe(this::requestLayout);
    }

    private double unit() {
        return Math.max(1, Math.min(getWidth(), getHeight()) / Sketchbook.SIDE);
    }

    /// Where the sheet begins that stands in the middle.
    private double left() {
        return Math.floor((getWidth() - unit() * Sketchbook.SIDE) / 2);
    }

    private Point2D at(MouseEvent event) {
        return new Point2D((event.getX() - left()) / unit(), event.getY() / unit());
    }

    private void draw(MouseEvent event) {
        var here = at(event);
        line(last, here, event.getButton() == MouseButton.SECONDARY ? 0 : 1);
        last = here;
        event.consume();
    }

    private void line(Point2D from, Point2D to, double light) {
        book.edit(
                gesture.now(),
                now -> now.drawn(sheet -> Pencil.line(sheet, from.getX(), from.getY(), to.getX(), to.getY(), light)));
    }

    private void keyPressed(KeyEvent event) {
        boolean mine = true;
        switch (event.getCode()) {
            case LEFT -> go(0, -1, event.isShiftDown());
            case RIGHT -> go(0, 1, event.isShiftDown());
            case UP -> go(-1, 0, event.isShiftDown());
            case DOWN -> go(1, 0, event.isShiftDown());
            case SPACE -> line(cross(), cross(), 1);
            case ENTER -> keep.run();
            case BACK_SPACE, DELETE -> book.edit(gesture.now(), Sketchbook::cleared);
            default -> mine = false;
        }
        if (mine) {
            event.consume();
        }
    }

    private Point2D cross() {
        return new Point2D(column + 0.5, row + 0.5);
    }

    private void go(int down, int right, boolean drawing) {
        var from = cross();
        row = Math.clamp(row + down, 0, Sketchbook.SIDE - 1);
        column = Math.clamp(column + right, 0, Sketchbook.SIDE - 1);
        if (drawing) {
            line(from, cross(), 1);
        }
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return USUAL * surroundings.zoom().get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return USUAL * surroundings.zoom().get();
    }

    @Override
    protected void layoutChildren() {
        double side = unit() * Sketchbook.SIDE;
        canvas.setLayoutX(left());
        canvas.setWidth(side);
        canvas.setHeight(side);
        var g = canvas.getGraphicsContext2D();
        var ink = surroundings.ink().getValue();
        var sheet = book.value().get().sheet();
        g.clearRect(0, 0, side, side);
        Sheets.paint(g, ink, OwnThumbs.light(sheet), Tone.LIGHT, side, side);
        if (isFocused()) {
            g.setStroke(ink.focus());
            g.setLineWidth(2);
            g.strokeRect(column * unit(), row * unit(), unit(), unit());
        }
    }
}
