package convolarium.ui.network;

import convolarium.net.Network;
import convolarium.net.Node;
import java.util.OptionalInt;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The ribbon under the mouse: a click chooses a card, a drag moves its layer.
final class RibbonMouse {

    /// Whoever moves so little only wants to click.
    private static final double LEAST = 8;

    private final Ribbon ribbon;
    private OptionalInt held = OptionalInt.empty();
    private Network pressed;
    private double from;
    private boolean dragging;

    RibbonMouse(Ribbon ribbon) {
        this.ribbon = ribbon;
        this.pressed = ribbon.network();
        ribbon.setOnMousePressed(this::press);
        ribbon.setOnMouseDragged(this::drag);
        ribbon.setOnMouseReleased(this::release);
    }

    private void press(MouseEvent event) {
        held = event.getButton() == MouseButton.PRIMARY
                ? ribbon.cardAt(event.getX(), event.getY())
                : OptionalInt.empty();
        from = event.getX();
        pressed = ribbon.network();
        dragging = false;
        held.ifPresent(ribbon::choose);
    }

    private void drag(MouseEvent event) {
        dragging |= held.orElse(Node.INPUT) != Node.INPUT && Math.abs(event.getX() - from) > LEAST;
        if (dragging) {
            ribbon.mark(ribbon.gap(event.getX()));
        }
    }

    /// A layer stays where it is if the network has become another one meanwhile.
    private void release(MouseEvent event) {
        ribbon.unmark();
        if (dragging && ribbon.network().equals(pressed)) {
            held.ifPresent(node -> ribbon.drop(node, ribbon.gap(event.getX())));
        }
        dragging = false;
    }
}
