package convolarium.ui.explore;

import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.session.Experiment;
import convolarium.text.Language;
import convolarium.ui.Theme;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Plan;
import convolarium.ui.draw.StageView;
import convolarium.ui.motion.Moment;
import convolarium.ui.motion.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.util.WaitForAsyncUtils;

/// Somebody in the room, with a mouse and a keyboard.
abstract class Visit extends Patience {

    private final Mishaps mishaps = new Mishaps();
    Stage stage;
    Room room;
    Robot hand;

    @BeforeAll
    static void startToolkit() throws Exception {
        WaitForAsyncUtils.autoCheckException = false;
        WaitForAsyncUtils.printException = false;
        Fx.start();
    }

    @BeforeEach
    void enter() {
        Thread.setDefaultUncaughtExceptionHandler(mishaps);
        stage = fx(Stage::new);
        hand = fx(Robot::new);
        room = fx(() -> new Room(stage, Language.EN, Theme.LIGHT, 1300, 1100));
        run(() -> {
            stage.show();
            stage.requestFocus();
        });
        pulses(2);
        at(0);
    }

    @AfterEach
    void leave() {
        run(() -> hand.mouseRelease(MouseButton.PRIMARY, MouseButton.SECONDARY));
        run(stage::hide);
        Thread.setDefaultUncaughtExceptionHandler(null);
        mishaps.none();
    }

    Experiment now() {
        return fx(() -> room.session.experiment().get());
    }

    Conv conv() {
        return (Conv) now().op();
    }

    Pool pool() {
        return (Pool) now().op();
    }

    Timeline timeline() {
        return room.bench().timeline();
    }

    int cell() {
        return fx(() -> timeline().moment().get().cell());
    }

    boolean playing() {
        return fx(() -> timeline().playing().get());
    }

    /// Stops the animation at an output cell.
    void at(int cell) {
        run(() -> timeline().show(Moment.settled(cell)));
    }

    StagePane stagePane() {
        return (StagePane) fx(() -> room.scene.lookup("#stage"));
    }

    /// What the stage shows after everything has found its place.
    StageView view() {
        var pane = stagePane();
        return fx(() -> {
            layOut();
            return pane.view().orElseThrow();
        });
    }

    /// Where a cell of a grid is on the screen.
    Point2D spot(Function<Plan, Grid> which, int row, int col) {
        var cell = which.apply(view().plan()).bounds(row, col);
        return stagePane().localToScreen(cell.getMinX() + cell.getWidth() / 2, cell.getMinY() + cell.getHeight() / 2);
    }

    <N extends Node> Optional<N> find(Class<N> type, String selector) {
        return fx(() -> {
            layOut();
            return List.copyOf(Window.getWindows()).stream()
                    .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                    .filter(type::isInstance)
                    .map(type::cast)
                    .filter(Patience::seen)
                    .findFirst();
        });
    }

    <N extends Node> N node(Class<N> type, String id) {
        return find(type, "#" + id).orElseThrow(() -> new AssertionError("nobody sees a " + type + " #" + id));
    }

    boolean seen(String id) {
        return find(Node.class, "#" + id).isPresent();
    }

    /// What is read, whatever keeps its lines together.
    String words(String id) {
        var labeled = node(Labeled.class, id);
        return fx(labeled::getText).replace("\ufeff", "").replace('\u00a0', ' ');
    }

    /// What stands in a field.
    String typed(String id) {
        var field = node(TextField.class, id);
        return fx(field::getText);
    }

    /// Writes another number into a field.
    void set(String id, String number) {
        focus(node(TextField.class, id));
        push(KeyCode.CONTROL, KeyCode.A);
        write(number);
        push(KeyCode.ENTER);
    }

    void click(String id) {
        click(middle(node(Node.class, id)));
    }

    void click(Point2D point) {
        click(point, MouseButton.PRIMARY);
    }

    void click(Point2D point, MouseButton button) {
        press(point, button);
        run(() -> hand.mouseRelease(button));
    }

    void press(Point2D point, MouseButton button) {
        move(point);
        run(() -> hand.mousePress(button));
    }

    /// Jumps; a real hand leaves as few traces when it is quick.
    void move(Point2D point) {
        run(() -> hand.mouseMove(point));
    }

    void release(MouseButton button) {
        run(() -> hand.mouseRelease(button));
    }

    void drag(Point2D from, Point2D... stops) {
        press(from, MouseButton.PRIMARY);
        Stream.of(stops).forEach(this::move);
        release(MouseButton.PRIMARY);
    }

    /// Where a node is on the screen.
    Point2D middle(Node node) {
        return fx(() -> {
            layOut();
            var bounds = node.localToScreen(node.getLayoutBounds());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }

    void layOut() {
        room.shell.applyCss();
        room.shell.layout();
    }

    /// Presses keys together.
    void push(KeyCode... keys) {
        for (var key : keys) {
            run(() -> hand.keyPress(key));
        }
        for (var key : List.of(keys).reversed()) {
            run(() -> hand.keyRelease(key));
        }
    }

    void write(String text) {
        text.chars()
                .forEach(character -> run(() -> {
                    var focused = focused();
                    var typed = Character.toString(character);
                    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
                        var code = type.equals(KeyEvent.KEY_TYPED) ? KeyCode.UNDEFINED : code(typed);
                        Event.fireEvent(focused, new KeyEvent(type, typed, typed, code, false, false, false, false));
                    }
                }));
    }

    void focus(Node node) {
        run(node::requestFocus);
    }

    Node focused() {
        return fx(() -> room.scene.getFocusOwner());
    }

    void undo() {
        run(room.session::undo);
    }

    /// Chooses the cell with these words in the list that is open.
    void choose(String words) {
        click(middle(fx(() -> List.copyOf(Window.getWindows()).stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(".list-cell").stream())
                .filter(cell -> cell instanceof Labeled labeled && words.equals(labeled.getText()))
                .filter(cell -> !cell.getScene().equals(room.scene) && seen(cell))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no choice " + words)))));
    }
}
