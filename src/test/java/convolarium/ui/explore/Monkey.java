package convolarium.ui.explore;

import convolarium.text.Language;
import convolarium.ui.Theme;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Does everything everywhere, by chance.
final class Monkey {

    /// Keys that mean something without an action, and some that mean nothing.
    private static final List<KeyCode> KEYS = List.of(
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.TAB,
            KeyCode.SPACE,
            KeyCode.ENTER,
            KeyCode.ESCAPE,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE,
            KeyCode.CONTEXT_MENU,
            KeyCode.F10,
            KeyCode.F4,
            KeyCode.MINUS,
            KeyCode.PERIOD,
            KeyCode.DIGIT1,
            KeyCode.DIGIT3,
            KeyCode.DIGIT7,
            KeyCode.Z);

    private static final List<MouseButton> BUTTONS = List.of(
            MouseButton.PRIMARY,
            MouseButton.PRIMARY,
            MouseButton.PRIMARY,
            MouseButton.PRIMARY,
            MouseButton.SECONDARY,
            MouseButton.MIDDLE);

    private static final List<String> TEXTS = List.of(
            "1 2\n3 4",
            "1, x\n2, 3",
            "[[1, -1], [0, NaN]]",
            "https://a.b/c.png",
            " ",
            "nn.Conv2d(1, 2, 3, stride=2)",
            "MaxPool2d(3",
            "nn.Conv2d(1, 2, x)");

    private final Stage stage;
    private final Room room;
    private final Robot hand;
    private final SplittableRandom random;
    private final List<Map<DataFormat, Object>> contents;
    private double x = 700;
    private double y = 300;
    private Node under;

    /// @param files pictures, good and bad
    Monkey(Stage stage, Room room, Robot hand, SplittableRandom random, List<File> files) {
        this.stage = stage;
        this.room = room;
        this.hand = hand;
        this.random = random;
        this.under = room.shell;
        this.contents = Stream.concat(
                        files.stream().map(file -> Map.<DataFormat, Object>of(DataFormat.FILES, List.of(file))),
                        TEXTS.stream().map(text -> Map.<DataFormat, Object>of(DataFormat.PLAIN_TEXT, text)))
                .toList();
        room.scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> {
            if (event.getTarget() instanceof Node node) {
                under = node;
            }
        });
    }

    /// Does something.
    void act() {
        var scene = scene();
        switch (random.nextInt(40)) {
            case 0, 1, 2, 3, 4, 5, 6 -> bound(scene);
            case 7, 8, 9, 10, 11, 12 -> key(scene, KEYS.get(random.nextInt(KEYS.size())));
            case 13, 14, 15, 16, 17, 18, 19, 20, 21, 22 -> click(scene);
            case 23, 24, 25, 26 -> drag(scene);
            case 27, 28 -> wheel();
            case 29 -> bring();
            case 30 -> surround();
            default -> move(scene);
        }
    }

    private Scene scene() {
        var windows = List.copyOf(Window.getWindows());
        return windows.get(random.nextInt(windows.size())).getScene();
    }

    private void move(Scene scene) {
        boolean near = random.nextInt(3) > 0;
        double left = near ? x + random.nextInt(-30, 31) : random.nextDouble(scene.getWidth() + 1);
        moveTo(scene, left, near ? y + random.nextInt(-30, 31) : random.nextDouble(scene.getHeight() + 1));
    }

    private void click(Scene scene) {
        move(scene);
        var button = BUTTONS.get(random.nextInt(BUTTONS.size()));
        hand.mousePress(button);
        hand.mouseRelease(button);
    }

    private void drag(Scene scene) {
        if (random.nextInt(4) == 0) {
            shift();
            return;
        }
        var button = BUTTONS.get(random.nextInt(BUTTONS.size()));
        hand.mousePress(button);
        for (int i = random.nextInt(5); i >= 0; i--) {
            moveTo(scene, x + random.nextInt(-40, 41), y + random.nextInt(-40, 41));
        }
        hand.mouseRelease(button);
    }

    /// A drag with Shift, which the headless display does not tell the mouse of.
    private void shift() {
        var node = under;
        var from = node.sceneToLocal(new Point2D(x, y));
        shift(node, MouseEvent.MOUSE_PRESSED, from);
        var to = from.add(random.nextInt(-40, 41), random.nextInt(-40, 41));
        shift(node, MouseEvent.MOUSE_DRAGGED, to);
        shift(node, MouseEvent.MOUSE_RELEASED, to);
    }

    /// The mouse finds nothing that is in no window any more.
    private static void shift(Node node, EventType<MouseEvent> type, Point2D at) {
        if (node.getScene() != null && node.getScene().getWindow() != null) {
            Event.fireEvent(node, MouseEvents.shift(type, at));
        }
    }

    private void moveTo(Scene scene, double left, double top) {
        x = Math.clamp(left, 0, Math.max(1, scene.getWidth() - 1));
        y = Math.clamp(top, 0, Math.max(1, scene.getHeight() - 1));
        var window = scene.getWindow();
        hand.mouseMove(
                within(window.getX() + scene.getX() + x, stage.getX(), stage.getWidth()),
                within(window.getY() + scene.getY() + y, stage.getY(), stage.getHeight()));
    }

    /// Where a hint hangs over the edge of the program there is nothing to be pressed.
    private static double within(double place, double from, double size) {
        return Math.clamp(place, from, from + Math.max(1, size - 1));
    }

    private void wheel() {
        if (room.scene.equals(under.getScene())) {
            var at = under.sceneToLocal(new Point2D(x, y));
            Wheel.turn(under, at, new Point2D(stage.getX() + x, stage.getY() + y), random.nextInt(2) == 0 ? 1 : -1);
        }
    }

    /// Drops something, or copies it, to be pasted some time.
    private void bring() {
        var content = contents.get(random.nextInt(contents.size()));
        switch (random.nextInt(4)) {
            case 0 -> room.drop(content);
            case 1 -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, new WritableImage(9, 7)));
            default -> Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /// Another language, another theme or another size of the window; most often some time goes by.
    private void surround() {
        switch (random.nextInt(16)) {
            case 0 -> room.messages.languageProperty().set(one(Language.values()));
            case 1 -> room.theme.set(one(Theme.values()));
            case 2 -> stage.setWidth(random.nextInt(700, 1301));
            case 3 -> stage.setHeight(random.nextInt(400, 1101));
            default -> learn();
        }
    }

    private <E> E one(E[] all) {
        return all[random.nextInt(all.length)];
    }

    /// Trains a little, if there is training.
    private void learn() {
        for (int i = 0; i < 3 && !room.lessons.isEmpty(); i++) {
            room.lessons.remove().run();
        }
    }

    /// Any keys that any action of the room is bound to.
    private void bound(Scene scene) {
        var all = room.shell.actions().all().stream()
                .flatMap(action -> action.keys().stream())
                .toList();
        var keys = all.get(random.nextInt(all.size()));
        press(scene, keys.getCode(), down(keys.getShift()), down(keys.getShortcut()), down(keys.getAlt()));
    }

    private static boolean down(ModifierValue value) {
        return value == ModifierValue.DOWN;
    }

    private void key(Scene scene, KeyCode code) {
        press(scene, code, random.nextInt(8) == 0, random.nextInt(6) == 0, random.nextInt(20) == 0);
    }

    private void press(Scene scene, KeyCode code, boolean shift, boolean control, boolean alt) {
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        var text = code.isDigitKey() || code.isLetterKey() ? code.getChar().toLowerCase(Locale.ROOT) : "";
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, shift, control, alt, false));
        if (!text.isEmpty() && !control) {
            Event.fireEvent(
                    target, new KeyEvent(KeyEvent.KEY_TYPED, text, text, KeyCode.UNDEFINED, shift, false, alt, false));
        }
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, text, text, code, shift, control, alt, false));
    }
}
