package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;

import convolarium.net.Network;
import convolarium.net.Node;
import convolarium.op.Layer;
import convolarium.session.Blueprint;
import convolarium.session.Flow;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;

/// Somebody in the room of networks.
abstract class NetworkVisit extends Visit {

    List<Layer> layers = List.of();

    @BeforeEach
    void goThere() {
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        layers = layers();
    }

    Blueprint blueprint() {
        return fx(() -> room.studio.blueprint().get());
    }

    Network network() {
        return blueprint().network();
    }

    List<Layer> layers() {
        return network().nodes().stream().map(Node::layer).toList();
    }

    int chosen() {
        return blueprint().selected();
    }

    Flow flow() {
        return requireNonNull(fx(() -> room.studio.flow().get()));
    }

    /// What the line of news says.
    String notice() {
        return find(Label.class, "#notice .label").map(Label::getText).orElse("");
    }

    /// Chooses from a list.
    void pick(String id, Object value) {
        @SuppressWarnings("unchecked")
        var box = (ComboBox<Object>) node(ComboBox.class, id);
        run(() -> box.setValue(value));
    }

    void choose(int node) {
        run(() -> room.studio.select(node));
    }

    void layOutNow() {
        run(this::layOut);
        pulses(2);
    }
}
