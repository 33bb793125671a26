package convolarium.ui;

import convolarium.text.Messages;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Overlay;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/// A walk past the parts of the window, a few words to each.
final class Tour extends Pane {

    /// Where to stop: the key of the words, and what they are about.
    private record Stop(String words, String selector) {}

    private static final List<Stop> STOPS = List.of(
            new Stop("tour.stage", ".middle"),
            new Stop("tour.input", ".input-pane"),
            new Stop("tour.layer", ".layer-pane"),
            new Stop("tour.time", ".transport"),
            new Stop("tour.reading", ".reading"),
            new Stop("tour.more", "#palette"));

    /// How far the ring keeps away from what it is around.
    private static final double RING = 6;
    /// As its corners are in the style sheet.
    private static final double ROUND = 8;

    private static final double GAP = 12;

    /// Bars are lower than this part of the window.
    private static final int BAR = 7;

    private final Messages messages;
    private final Overlay overlay;
    private final Path veil = new Path();
    private final Region ring = new Region();
    private final Label words = new Label();
    private final Label count = new Label();
    private final Button leave = new Button();
    private final Button back = new Button();
    private final Button next = new Button();
    private final VBox card;
    private int at;

    Tour(Messages messages, Overlay overlay) {
        this.messages = messages;
        this.overlay = overlay;
        setId("tour");
        getStyleClass().add(Overlay.OWN_VEIL);
        setPickOnBounds(false);
        veil.getStyleClass().add("tour-veil");
        veil.setFillRule(FillRule.EVEN_ODD);
        veil.setManaged(false);
        veil.setMouseTransparent(true);
        ring.getStyleClass().add("tour-ring");
        ring.setMouseTransparent(true);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setId("tour-words");
        count.getStyleClass().add("muted");
        card = new VBox(words, buttons());
        card.getStyleClass().addAll("overlay-card", "tour-card");
        getChildren().addAll(veil, ring, card);
        messages.languageProperty().subscribe(this::show);
    }

    private HBox buttons() {
        leave.setId("tour-leave");
        leave.textProperty().bind(messages.text("tour.leave"));
        leave.setOnAction(_ -> overlay.close());
        leave.getStyleClass().add("flat");
        back.setId("tour-back");
        back.textProperty().bind(messages.text("tour.back"));
        back.setOnAction(_ -> go(at - 1));
        next.setId("tour-next");
        next.setDefaultButton(true);
        next.setOnAction(_ -> go(at + 1));
        var row = new HBox(leave, Nodes.gap(), count, back, next);
        row.getStyleClass().add("tour-buttons");
        return row;
    }

    /// Begins anew.
    void start() {
        at = 0;
        show();
        overlay.open(this, next);
    }

    private void go(int stop) {
        if (stop >= STOPS.size()) {
            overlay.close();
        } else {
            at = Math.max(0, stop);
            show();
            next.requestFocus();
        }
    }

    private void show() {
        words.setText(messages.get(STOPS.get(at).words()));
        count.setText(messages.get("transport.counter", at + 1, STOPS.size()));
        back.setDisable(at == 0);
        leave.setVisible(at < STOPS.size() - 1);
        next.setText(messages.get(at == STOPS.size() - 1 ? "tour.done" : "tour.next"));
        setAccessibleText(words.getText());
        requestLayout();
    }

    /// The whole window, in the measure of this pane.
    private Bounds window() {
        return sceneToLocal(getScene().getRoot().getLayoutBounds());
    }

    /// What is talked about, as far as it is in the window and not scrolled away.
    private Bounds target(Bounds window) {
        var node = getScene().getRoot().lookup(STOPS.get(at).selector());
        if (node == null) {
            return window;
        }
        var shown = common(around(bounds(node)), window);
        for (var parent = node.getParent(); parent != null; parent = parent.getParent()) {
            shown = parent instanceof ScrollPane ? common(shown, bounds(parent)) : shown;
        }
        return shown;
    }

    private Bounds bounds(Node node) {
        return sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private static Bounds around(Bounds node) {
        return new BoundingBox(
                node.getMinX() - RING, node.getMinY() - RING, node.getWidth() + 2 * RING, node.getHeight() + 2 * RING);
    }

    private static Bounds common(Bounds one, Bounds two) {
        double left = Math.max(one.getMinX(), two.getMinX());
        double top = Math.max(one.getMinY(), two.getMinY());
        double width = Math.max(0, Math.min(one.getMaxX(), two.getMaxX()) - left);
        double height = Math.max(0, Math.min(one.getMaxY(), two.getMaxY()) - top);
        return new BoundingBox(left, top, width, height);
    }

    @Override
    protected void layoutChildren() {
        var window = window();
        var target = target(window);
        veil.getElements().clear();
        cover(window, 0);
        cover(target, ROUND);
        ring.resizeRelocate(target.getMinX(), target.getMinY(), target.getWidth(), target.getHeight());
        double width = Math.min(card.prefWidth(-1), window.getWidth());
        double height = card.prefHeight(width);
        double x = x(target, window, width);
        boolean beside = x >= target.getMaxX() || x + width <= target.getMinX();
        double y = beside ? target.getMinY() + GAP : y(target, window, height);
        card.resizeRelocate(
                within(x, window.getMinX(), window.getMaxX() - width),
                within(y, window.getMinY(), window.getMaxY() - height),
                width,
                height);
    }

    /// A rectangle of the veil, its corners round; what is covered twice is not covered.
    private void cover(Bounds part, double round) {
        double left = part.getMinX();
        double top = part.getMinY();
        double right = part.getMaxX();
        double bottom = part.getMaxY();
        veil.getElements()
                .addAll(
                        new MoveTo(left + round, top),
                        new HLineTo(right - round),
                        corner(right, top + round, round),
                        new VLineTo(bottom - round),
                        corner(right - round, bottom, round),
                        new HLineTo(left + round),
                        corner(left, bottom - round, round),
                        new VLineTo(top + round),
                        corner(left + round, top, round),
                        new ClosePath());
    }

    private static ArcTo corner(double x, double y, double round) {
        return new ArcTo(round, round, 0, x, y, false, true);
    }

    /// On the right of the target, else on its left; above or below what is a part of a bar or as wide
    /// as the window; in the corner of what fills the window.
    private static double x(Bounds target, Bounds window, double width) {
        double right = target.getMaxX() + GAP;
        double left = target.getMinX() - GAP - width;
        if (right + width <= window.getMaxX()) {
            return right;
        }
        if (fills(target, window) && left < window.getMinX()) {
            return window.getMaxX() - GAP - width;
        }
        boolean bar = target.getHeight() < window.getHeight() / BAR;
        return left >= window.getMinX() && !bar ? left : target.getMinX() + (target.getWidth() - width) / 2;
    }

    private static boolean fills(Bounds target, Bounds window) {
        return target.getHeight() > window.getHeight() / 2;
    }

    /// At the top of the window where the target fills it, as the sum at its bottom is told of; below
    /// what is on top, above what is at the bottom.
    private static double y(Bounds target, Bounds window, double height) {
        if (fills(target, window)) {
            return window.getMinY() + GAP;
        }
        double below = target.getMaxY() + GAP;
        return below + height <= window.getMaxY() ? below : target.getMinY() - GAP - height;
    }

    private static double within(double value, double least, double most) {
        return Math.max(least + GAP, Math.min(value, most - GAP));
    }
}
