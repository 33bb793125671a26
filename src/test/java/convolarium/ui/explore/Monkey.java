package convolarium.ui.explore;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Somebody who presses, turns, drags and drops everything everywhere. Lives on the toolkit's thread.
final class Monkey {

    private static final List<KeyCode> OTHERS = List.of(
            KeyCode.SPACE,
            KeyCode.TAB,
            KeyCode.ENTER,
            KeyCode.ESCAPE,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE,
            KeyCode.MINUS,
            KeyCode.PERIOD,
            KeyCode.COMMA,
            KeyCode.SLASH,
            KeyCode.PLUS,
            KeyCode.EQUALS);

    private static final List<KeyCode> KEYS = Stream.concat(
                    Arrays.stream(KeyCode.values())
                            .filter(code -> !code.isKeypadKey())
                            .filter(code -> code.isLetterKey()
                                    || code.isDigitKey()
                                    || code.isNavigationKey()
                                    || code.isFunctionKey()),
                    OTHERS.stream())
            .toList();

    private static final List<String> COPIED = List.of(
            "1\t2\t3\n4\t5\t6",
            "7",
            "-1e30",
            "nn.MaxPool2d(2)",
            "nn.Conv2d(1, 3, 5, stride=2)",
            "[[1, 0], [0, x]]",
            "");

    private static final List<File> DROPPED = Stream.of(
                    "bilevel.png", "gray-alpha.png", "no-eoi.jpg", "truncated-header.png")
            .map(name -> new File("src/test/resources/convolarium/data/pictures", name))
            .toList();

    private final SplittableRandom random;
    private final Robot hand;
    private final Stage stage;
    private final Room room;
    private double x = 700;
    private double y = 300;

    Monkey(SplittableRandom random, Robot hand, Stage stage, Room room) {
        this.random = random;
        this.hand = hand;
        this.stage = stage;
        this.room = room;
    }

    /// Does something to one of the windows.
    void act() {
        var windows = List.copyOf(Window.getWindows());
        var scene = windows.get(random.nextInt(windows.size())).getScene();
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> key(scene);
            case 6, 7, 8, 9, 10, 11 -> click(scene);
            case 12, 13 -> drag(scene);
            case 14 -> turn(scene);
            case 15 -> seldom();
            default -> move(scene);
        }
    }

    private void seldom() {
        switch (random.nextInt(8)) {
            case 0 -> stage.setWidth(random.nextInt(1000, 1400));
            case 1 -> stage.setHeight(random.nextInt(640, 1140));
            case 2 -> room.shell.drop(holding(DataFormat.FILES, List.of(any(DROPPED))));
            case 3, 4 -> holding(DataFormat.PLAIN_TEXT, any(COPIED));
            default -> Optional.ofNullable(room.lessons.poll()).ifPresent(Runnable::run);
        }
    }

    private static Clipboard holding(DataFormat format, Object content) {
        var clipboard = Clipboard.getSystemClipboard();
        clipboard.setContent(Map.of(format, content));
        return clipboard;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void move(Scene scene) {
        boolean near = random.nextInt(3) > 0;
        double left = near ? x + random.nextInt(-30, 31) : random.nextDouble(scene.getWidth() + 1);
        moveTo(scene, left, near ? y + random.nextInt(-30, 31) : random.nextDouble(scene.getHeight() + 1));
    }

    private void click(Scene scene) {
        move(scene);
        var button = button();
        for (int i = random.nextInt(4) / 3; i >= 0; i--) {
            hand.mousePress(button);
            hand.mouseRelease(button);
        }
    }

    private MouseButton button() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> MouseButton.SECONDARY;
            case 2 -> MouseButton.MIDDLE;
            default -> MouseButton.PRIMARY;
        };
    }

    private void drag(Scene scene) {
        var button = button();
        hand.mousePress(button);
        for (int i = random.nextInt(5); i >= 0; i--) {
            moveTo(scene, x + random.nextInt(-40, 41), y + random.nextInt(-40, 41));
        }
        hand.mouseRelease(button);
    }

    private void moveTo(Scene scene, double left, double top) {
        x = Math.clamp(left, 0, Math.max(1, scene.getWidth() - 1));
        y = Math.clamp(top, 0, Math.max(1, scene.getHeight() - 1));
        var spot = screen(scene);
        hand.mouseMove(
                within(spot.getX(), stage.getX(), stage.getWidth()),
                within(spot.getY(), stage.getY(), stage.getHeight()));
    }

    private Point2D screen(Scene scene) {
        var window = scene.getWindow();
        return new Point2D(window.getX() + scene.getX() + x, window.getY() + scene.getY() + y);
    }

    /// Where a hint hangs over the edge of the program there is nothing to be pressed.
    private static double within(double place, double from, double size) {
        return Math.clamp(place, from, from + Math.max(1, size - 1));
    }

    private void turn(Scene scene) {
        move(scene);
        var spot = new Point2D(x, y);
        under(scene.getRoot(), spot).ifPresent(node -> Wheel.turn(node, spot, screen(scene), random.nextInt(-3, 4)));
    }

    /// The innermost node that is seen at a place of the scene.
    private static Optional<Node> under(Node node, Point2D spot) {
        var at = node.sceneToLocal(spot);
        if (!node.isVisible() || node.isMouseTransparent() || at == null || !node.contains(at)) {
            return Optional.empty();
        }
        var below = node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.<Node>of();
        return List.copyOf(below).reversed().stream()
                .flatMap(child -> under(child, spot).stream())
                .findFirst()
                .or(() -> Optional.of(node));
    }

    private void key(Scene scene) {
        var code = any(KEYS);
        boolean control = random.nextInt(6) == 0;
        boolean shift = random.nextInt(8) == 0;
        boolean alt = random.nextInt(30) == 0;
        var text = code.isDigitKey() || code.isLetterKey() ? code.getChar().toLowerCase(Locale.ROOT) : "";
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
            boolean typed = type.equals(KeyEvent.KEY_TYPED);
            if (!typed || (!text.isEmpty() && !control && !alt)) {
                EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
                var event =
                        new KeyEvent(type, text, text, typed ? KeyCode.UNDEFINED : code, shift, control, alt, false);
                Event.fireEvent(target, event);
            }
        }
    }
}
