package convolarium.ui.network;

import convolarium.net.Network;
import convolarium.text.Messages;
import convolarium.ui.control.Icons;
import java.util.OptionalInt;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/// The dot on the chosen card from which a wire is drawn to another card.
final class WirePort extends Group {

    private static final PseudoClass AIMED = PseudoClass.getPseudoClass("aimed");
    private static final double SIZE = 28;

    private final Ribbon ribbon;
    private final Region dot = new Region();
    private final Line wire = new Line();
    private Network pressed;
    private OptionalInt aim = OptionalInt.empty();

    WirePort(Ribbon ribbon, Messages messages) {
        this.ribbon = ribbon;
        this.pressed = ribbon.network();
        setManaged(false);
        dot.setManaged(false);
        dot.setId("wire-port");
        dot.getStyleClass().add("wire-port");
        Tooltip.install(dot, Icons.tooltip(messages.text("net.port")));
        wire.getStyleClass().add("wire-drawn");
        wire.setMouseTransparent(true);
        wire.setVisible(false);
        getChildren().addAll(wire, dot);
        dot.setOnMousePressed(this::press);
        dot.setOnMouseDragged(this::drag);
        dot.setOnMouseReleased(this::release);
    }

    /// Comes to lie where the short line to the neighbour begins.
    void lay(Region card, double zoom) {
        double x = card.getLayoutX() + card.getWidth();
        double y = card.getLayoutY() + card.getHeight() * Wires.START;
        double size = SIZE * zoom;
        dot.resizeRelocate(x - size / 2, y - size / 2, size, size);
        wire.setStartX(x);
        wire.setStartY(y);
    }

    private void press(MouseEvent event) {
        pressed = ribbon.network();
        wire.setVisible(event.getButton() == MouseButton.PRIMARY);
        drag(event);
    }

    private void drag(MouseEvent event) {
        event.consume();
        if (wire.isVisible()) {
            var to = ribbon.sceneToLocal(event.getSceneX(), event.getSceneY());
            wire.setEndX(to.getX());
            wire.setEndY(to.getY());
            aim(ribbon.cardAt(to.getX(), to.getY()));
        }
    }

    private void aim(OptionalInt node) {
        show(false);
        aim = node;
        show(true);
    }

    private void show(boolean on) {
        aim.ifPresent(node -> {
            Node card = ribbon.at(node);
            card.pseudoClassStateChanged(AIMED, on);
        });
    }

    /// As with a card, nothing is done if the network has become another one meanwhile.
    private void release(MouseEvent event) {
        event.consume();
        var to = aim;
        wire.setVisible(false);
        aim(OptionalInt.empty());
        if (ribbon.network().equals(pressed)) {
            to.ifPresent(ribbon::connect);
        }
    }
}
