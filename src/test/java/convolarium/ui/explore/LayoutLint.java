package convolarium.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Looks for what no layout may do: cut words, leave the window, shrink what is pressed, cover the stage.
final class LayoutLint {

    private static final double LEAST = 38;
    private static final double ROUNDING = 0.6;
    /// As often as the display lays out before it paints.
    private static final int PASSES = 3;

    private final List<String> faults = new ArrayList<>();
    private final Scene scene;
    private final Region root;
    private final double least;
    private final boolean hints;

    private LayoutLint(Scene scene, double least, boolean hints) {
        this.hints = hints;
        this.scene = scene;
        this.root = (Region) scene.getRoot();
        this.least = least;
    }

    /// @param zoom how large everything is; who wants it smaller takes smaller targets
    static List<String> of(Scene scene, double zoom) {
        return of(scene, zoom, false);
    }

    /// @param hints whether words may be cut where a hint tells them in full
    static List<String> of(Scene scene, double zoom, boolean hints) {
        var lint = new LayoutLint(scene, LEAST * Math.min(1, zoom), hints);
        for (int pass = 0; pass < PASSES; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        all(scene.getRoot()).filter(Patience::seen).forEach(lint::look);
        lint.apart();
        return lint.faults;
    }

    private static Stream<Node> all(Node node) {
        var below = node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.<Node>of();
        return Stream.concat(Stream.of(node), List.copyOf(below).stream().flatMap(LayoutLint::all));
    }

    private void look(Node node) {
        if (node instanceof Labeled labeled) {
            words(labeled);
        }
        if (target(node)) {
            size(node);
        }
        if (!scrolled(node)) {
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
        }
    }

    /// Whether a hint of the control or of what it is in tells the words.
    private static boolean hinted(Node node, String text) {
        return (node instanceof Control control
                        && control.getTooltip() != null
                        && control.getTooltip().getText().contains(text))
                || (node.getParent() != null && hinted(node.getParent(), text));
    }

    private static boolean target(Node node) {
        boolean inside = node.getParent() instanceof ComboBoxBase<?>;
        boolean pressed = node instanceof ButtonBase || node instanceof ComboBoxBase<?> || node instanceof TextField;
        return pressed && !inside && node.isManaged() && !(node instanceof CheckBox);
    }

    private void size(Node node) {
        var bounds = node.getLayoutBounds();
        if (Math.min(bounds.getHeight(), bounds.getWidth()) < least - ROUNDING) {
            fault(node, "is only " + bounds.getWidth() + " wide and " + bounds.getHeight() + " high");
        }
    }

    private static boolean scrolled(Node node) {
        var parent = node.getParent();
        return parent != null && (parent instanceof ScrollPane || parent instanceof ListView<?> || scrolled(parent));
    }

    private void place(Node node) {
        var bounds = node.localToScene(node.getLayoutBounds());
        boolean inside = bounds.getMinX() >= -ROUNDING
                && bounds.getMinY() >= -ROUNDING
                && bounds.getMaxX() <= root.getWidth() + ROUNDING
                && bounds.getMaxY() <= root.getHeight() + ROUNDING;
        if (!inside && node.isManaged()) {
            fault(node, "lies outside: " + bounds);
        }
    }

    private void apart() {
        if (scene.lookup("#stage") == null) {
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
        return Optional.ofNullable(scene.lookup(selector)).map(node -> node.localToScene(node.getLayoutBounds()));
    }

    private void fault(Node node, String what) {
        faults.add(node + " " + what);
    }
}
