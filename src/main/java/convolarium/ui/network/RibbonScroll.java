package convolarium.ui.network;

import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;

/// Scrolls the ribbon sideways, with either wheel, and keeps the chosen card in sight.
final class RibbonScroll extends ScrollPane {

    /// The card that is in sight as long as nobody scrolls, and the room there was for it.
    private record Sight(int node, double ribbon, double viewport) {}

    private final Ribbon ribbon;
    private int wanted;
    private Sight sight = new Sight(0, 0, 0);

    RibbonScroll(Ribbon ribbon) {
        super(ribbon);
        this.ribbon = ribbon;
        setFitToHeight(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("edge-to-edge", "ribbon-scroll");
        setFocusTraversable(false);
        hvalueProperty().subscribe(this::tell);
        viewportBoundsProperty().subscribe(this::tell);
        ribbon.widthProperty().subscribe(this::tell);
        addEventFilter(ScrollEvent.SCROLL, event -> {
            if (room() > 0 && event.getDeltaY() != 0) {
                setHvalue(getHvalue() - event.getDeltaY() / room());
                event.consume();
            }
        });
    }

    /// How far it can be scrolled.
    private double room() {
        return Math.max(0, ribbon.getWidth() - getViewportBounds().getWidth());
    }

    private void tell() {
        ribbon.scrolled(room() * getHvalue());
    }

    /// Scrolls as far as it takes to see a card, once all have their places.
    void reveal(int node) {
        wanted = node;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        var now = new Sight(wanted, ribbon.getWidth(), getViewportBounds().getWidth());
        if (!now.equals(sight)) {
            sight = now;
            see(wanted);
        }
    }

    private void see(int node) {
        ribbon.layout();
        var card = ribbon.at(node).getBoundsInParent();
        double margin = card.getWidth();
        double width = getViewportBounds().getWidth();
        double first = card.getMaxX() + margin - width;
        double last = card.getMinX() - 2 * margin;
        double now = room() * getHvalue();
        if (room() > 0 && (now < first || now > last)) {
            setHvalue(Math.clamp((now < first ? first : last) / room(), 0, 1));
        }
    }
}
