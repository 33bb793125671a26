package convolarium.ui.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.Slider;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Looks for what no layout may do: cut words, lie outside, shrink what is pressed, leave it without a name, cover the
/// stage. It looks at the window of a room and at all that popped up from it.
final class LayoutLint {

    private static final double LEAST = 40;
    private static final double LEAST_PRESENTED = 44;
    private static final double ROUNDING = 0.6;
    /// As often as the display lays out before it paints.
    private static final int PASSES = 3;

    private static final double FAR = 1e6;

    private final List<String> faults = new ArrayList<>();
    private final Set<Node> labelled = new HashSet<>();
    private final Region root;
    private final double least;
    private final boolean hints;

    private LayoutLint(Room room, boolean hints) {
        this.hints = hints;
        this.root = room.shell;
        double usual = room.looks.presenting().get() ? LEAST_PRESENTED : LEAST;
        this.least = usual * Math.min(1, room.looks.zoom().get() / 100.0);
    }

    /// The faults of a room; who wants everything smaller takes smaller targets.
    ///
    /// @param hints whether words may be cut where a hint tells them in full
    static List<String> of(Room room, boolean hints) {
        var lint = new LayoutLint(room, hints);
        scenes(room.scene.getWindow()).forEach(lint::look);
        lint.apart();
        return lint.faults;
    }

    /// The scene of a window and those of all that popped up from it.
    static List<Scene> scenes(Window window) {
        return List.copyOf(Window.getWindows()).stream()
                .filter(each -> belongs(each, window))
                .map(Window::getScene)
                .toList();
    }

    private static boolean belongs(Window each, Window window) {
        return each.equals(window) || (each instanceof PopupWindow popup && belongs(popup.getOwnerWindow(), window));
    }

    private void look(Scene scene) {
        for (int pass = 0; pass < PASSES; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        var seen = all(scene.getRoot())
                .filter(Patience::seen)
                .filter(node -> !isKept(node))
                .toList();
        seen.forEach(node -> {
            if (node instanceof Label label && label.getLabelFor() != null) {
                labelled.add(label.getLabelFor());
            }
        });
        seen.forEach(this::look);
    }

    static Stream<Node> all(Node node) {
        var below = node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.<Node>of();
        return Stream.concat(Stream.of(node), List.copyOf(below).stream().flatMap(LayoutLint::all));
    }

    /// The list of a box that is closed.
    private static boolean isKept(@Nullable Node node) {
        return node != null
                && ((node instanceof ListView<?> && node.getParent() instanceof ComboBoxBase<?>)
                        || isKept(node.getParent()));
    }

    private void look(Node node) {
        if (node instanceof Labeled labeled) {
            words(labeled);
        }
        if (node instanceof TextFlow flow) {
            lines(flow);
        }
        boolean target = target(node);
        if (target) {
            size(node);
        }
        if (target || (node.isFocusTraversable() && node.getParent() != null)) {
            name(node);
        }
        if (node instanceof Text text
                ? !text.getText().isEmpty()
                : node.isManaged() && (node instanceof Control || node instanceof Pane)) {
            place(node);
        }
    }

    private void words(Labeled labeled) {
        var text = labeled.getText();
        if (text != null && !text.isEmpty() && labeled.lookup(".text") instanceof Text shown) {
            boolean whole = shown.getText().replace("\n", "").equals(text.replace("\n", ""));
            if (!whole && !(hints && hinted(labeled, text))) {
                fault(labeled, "shows only " + shown.getText());
            }
            if (shown.getLayoutBounds().getHeight() > labeled.getHeight() + 1) {
                fault(labeled, "is lower than its words");
            }
        }
    }

    /// Whether a hint of the control or of what it is in tells the words.
    private static boolean hinted(Node node, String text) {
        return (node instanceof Control control
                        && control.getTooltip() != null
                        && control.getTooltip().getText().contains(text))
                || (node.getParent() != null && hinted(node.getParent(), text));
    }

    private void lines(TextFlow flow) {
        flow.getChildrenUnmodifiable().stream()
                .filter(text -> text.getBoundsInParent().getMaxY() > flow.getHeight() + 1)
                .findAny()
                .ifPresent(_ -> fault(flow, "is lower than its lines"));
    }

    private static boolean target(Node node) {
        boolean pressed = switch (node) {
            case ButtonBase _, ComboBoxBase<?> _, TextInputControl _, Slider _ -> true;
            case TableRow<?> _, TableCell<?, ?> _ -> false;
            case IndexedCell<?> cell -> !cell.isEmpty();
            default -> node.getStyleClass().contains("menu-item");
        };
        return pressed && !(node.getParent() instanceof ComboBoxBase<?>) && node.isManaged();
    }

    private void size(Node node) {
        var bounds = node.getLayoutBounds();
        if (Math.min(bounds.getHeight(), bounds.getWidth()) < least - ROUNDING) {
            fault(node, "is only " + bounds.getWidth() + " wide and " + bounds.getHeight() + " high");
        }
    }

    private void name(Node node) {
        boolean words = node instanceof Labeled labeled && isSaid(labeled.getText());
        boolean item = node.getStyleClass().contains("menu-item");
        if (!words && !item && !isSaid(node.getAccessibleText()) && !labelled.contains(node)) {
            fault(node, "has no name");
        }
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /// Within the window, or within what cuts off, as far as that cannot be scrolled.
    private void place(Node node) {
        var bounds = node.localToScene(node.getLayoutBounds());
        var clip = clip(node.getParent());
        if (!isWithin(bounds.getMinX(), bounds.getMaxX(), clip.getMinX(), clip.getMaxX())
                || !isWithin(bounds.getMinY(), bounds.getMaxY(), clip.getMinY(), clip.getMaxY())) {
            fault(node, "lies outside: " + bounds);
        }
    }

    private static boolean isWithin(double from, double to, double first, double last) {
        return from >= first - ROUNDING && to <= last + ROUNDING;
    }

    /// What is left of what is in a node, without end where it can be scrolled.
    private Bounds clip(@Nullable Node node) {
        if (node == null) {
            return new BoundingBox(0, 0, root.getWidth(), root.getHeight());
        }
        if (node.getClip() == null) {
            return clip(node.getParent());
        }
        var left = node.localToScene(node.getClip().getBoundsInParent());
        var around = node.getParent();
        boolean across = around instanceof ScrollPane pane && pane.getHbarPolicy() != ScrollBarPolicy.NEVER;
        boolean down = around instanceof VirtualFlow<?>
                || (around instanceof ScrollPane pane && pane.getVbarPolicy() != ScrollBarPolicy.NEVER);
        return new BoundingBox(
                across ? -FAR : left.getMinX(),
                down ? -FAR : left.getMinY(),
                across ? 2 * FAR : left.getWidth(),
                down ? 2 * FAR : left.getHeight());
    }

    private void apart() {
        if (root.lookup("#stage") == null) {
            return;
        }
        var stage = bounds("#stage").orElseThrow();
        double left = bounds(".explore > .scroll-pane").map(Bounds::getMaxX).orElse(0.0);
        double right = bounds(".explore > .side-pane").map(Bounds::getMinX).orElse(root.getWidth());
        if (left > stage.getMinX() + ROUNDING || right < stage.getMaxX() - ROUNDING) {
            faults.add("the panes cover the stage");
        }
    }

    private Optional<Bounds> bounds(String selector) {
        return Optional.ofNullable(root.lookup(selector)).map(node -> node.localToScene(node.getLayoutBounds()));
    }

    private void fault(Node node, String what) {
        faults.add(node + " " + what);
    }
}
