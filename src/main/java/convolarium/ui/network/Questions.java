package convolarium.ui.network;

import convolarium.data.Polarity;
import convolarium.ui.control.Action;
import convolarium.ui.control.Pictures;
import convolarium.ui.control.Scrolls;
import convolarium.ui.control.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// What can be asked of the network besides what its layers make: what it says of a drawing and why, and what excites
/// its maps.
final class Questions {

    private final Probing probing;
    private final MapsView maps;
    private final ProbeView probe;
    private final ScrollPane probeSide;
    private final ExcitePane excite;
    private final ScrollPane exciteSide;

    /// @param maps of the chosen layer, which are seen beside what is asked
    Questions(Surroundings surroundings, Material material, MapsView maps, Pictures pictures) {
        this.maps = maps;
        this.probing = new Probing(surroundings);
        var brought = new InputActions(surroundings, pictures).brought();
        this.probe = new ProbeView(surroundings, probing, material, brought);
        this.probeSide = Scrolls.down(probe.side());
        probeSide.getStyleClass().add("probe-side");
        this.excite = new ExcitePane(surroundings, material);
        this.exciteSide = Scrolls.down(excite);
        pictures.fit(() -> {
            var split = material.split().get();
            var input = surroundings.studio().blueprint().get().network().input();
            return probing.open.get() && split != null && split.train().shape().equals(input)
                    ? loaded -> Polarity.like(split.train(), loaded)
                    : UnaryOperator.identity();
        });
    }

    List<Action> list() {
        var list = new ArrayList<>(probe.list());
        list.addAll(excite.list());
        return list;
    }

    /// What happens when other panes are wanted.
    void onNews(Runnable action) {
        probing.open.subscribe(action);
        excite.open.subscribe(action);
    }

    void close() {
        probing.open.set(false);
        excite.open.set(false);
    }

    /// Whether the network is put to the test.
    BooleanProperty probed() {
        return probing.open;
    }

    /// What excites a map of the chosen layer?
    void excited(int map) {
        excite.look(map);
        excite.open.set(true);
    }

    /// What stands in the middle.
    Node middle(Node usual) {
        maps.brief(probing.open.get());
        if (probing.open.get()) {
            probe.show(maps);
            return probe;
        }
        return usual;
    }

    /// What stands on the right.
    Node side(Node usual) {
        if (excite.open.get()) {
            return exciteSide;
        }
        return probing.open.get() ? probeSide : usual;
    }

    /// Happens again and again.
    void tick() {
        probing.tick();
        excite.tick();
    }
}
