package convolarium.ui.explore;

import convolarium.net.Architecture;
import convolarium.net.Recipe;
import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.session.Blueprint;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.event.Event;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// States of the room of networks.
final class GalleryNetwork {

    private GalleryNetwork() {}

    static void addTo(Map<String, Consumer<Room>> states) {
        states.put("80-network", room -> enter(room, now -> now, 0));
        states.put("81-network-skip", room -> enter(room, now -> now.withArchitecture(Architecture.RESIDUAL), 8));
        states.put(
                "82-network-misfit",
                room -> enter(
                        room,
                        now -> now.withInput(Shape.picture(1, 12, 12)).insert(2, Pool.TYPE.initial(), List.of()),
                        4));
        states.put(
                "83-network-many-maps",
                room -> enter(
                        room,
                        now -> now.withLayer(
                                3, ((Conv) now.network().nodes().get(3).layer()).withFilters(256)),
                        3));
        states.put("84-network-dense", room -> enter(room, now -> now, 11));
        states.put("85-network-layer-explored", room -> {
            enter(room, now -> now, 3);
            room.shell.explore().timeline().still().set(true);
            Event.fireEvent(
                    room.scene.lookup("#maps"),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        addTraining(states);
        addQuestions(states);
        addRuns(states);
    }

    private static void addTraining(Map<String, Consumer<Room>> states) {
        states.put("86-network-training", room -> train(room, 3));
        states.put("87-network-confusion", room -> {
            train(room, 2);
            ((ToggleButton) room.scene.lookup("#show-confusion")).fire();
        });
        states.put("88-network-mistakes", room -> {
            train(room, 2);
            ((ToggleButton) room.scene.lookup("#show-mistakes")).fire();
        });
    }

    private static void addRuns(Map<String, Consumer<Room>> states) {
        states.put("130-network-runs", room -> {
            threeRuns(room);
            tick(room, 2);
            tick(room, 3);
        });
        states.put("131-network-race", GalleryNetwork::race);
        states.put("132-network-race-told", room -> {
            race(room);
            ((ToggleButton) room.scene.lookup("#show-runs")).fire();
        });
        states.put("133-network-repeated", room -> {
            repeated(room);
            ((ToggleButton) room.scene.lookup("#show-curves")).fire();
        });
        states.put("134-network-repeated-told", GalleryNetwork::repeated);
    }

    private static void addQuestions(Map<String, Consumer<Room>> states) {
        states.put("90-network-probe", room -> probe(room, it -> enter(it, now -> now, 0), 0));
        states.put("91-network-occlusion", room -> probe(room, it -> train(it, 3), 1));
        states.put("92-network-saliency", room -> probe(room, it -> train(it, 3), 2));
        states.put("93-network-class-map", room -> probe(room, it -> train(it, 3), 3));
        states.put("94-network-excited", room -> {
            train(room, 3);
            room.studio.select(3);
            room.shell.actions().get("excite").run();
        });
        GallerySlow.addTo(states);
    }

    /// The network is asked why it says what it does.
    private static void probe(Room room, Consumer<Room> before, int way) {
        before.accept(room);
        room.shell.actions().get("probe").run();
        for (int i = 0; i < way; i++) {
            room.shell.actions().get("explain-next").run();
        }
    }

    /// Some epochs on small digits.
    static void train(Room room, int epochs) {
        train(room, "digits-8x8", epochs);
    }

    /// Some epochs on a set.
    static void train(Room room, String set, int epochs) {
        enter(room, now -> now, 0);
        room.shell.actions().get("train").run();
        room.scene.getRoot().applyCss();
        choose(room, set);
        for (int i = 0; i < epochs; i++) {
            room.shell.actions().get("train-epoch").run();
            room.train();
        }
    }

    /// One that is shown, one with another rate, one with another network.
    static void threeRuns(Room room) {
        train(room, 2);
        room.training.fork(1, 0, Recipe.STANDARD.withRate(0.01));
        room.training.epoch();
        room.train();
        room.studio.edit(new Object(), now -> now.withArchitecture(Architecture.DENSE));
        room.shell.actions().get("train-epoch").run();
        room.train();
        room.shell.actions().get("train-epoch").run();
        room.train();
        ((ToggleButton) room.scene.lookup("#show-runs")).fire();
        layOut(room);
        ((ButtonBase) room.scene.lookup("#run-1")).fire();
        room.train();
    }

    private static void tick(Room room, int run) {
        ((ButtonBase) room.scene.lookup("#run-draw-" + run)).fire();
    }

    private static void race(Room room) {
        train(room, 1);
        ((ToggleButton) room.scene.lookup("#show-runs")).fire();
        layOut(room);
        ((MenuButton) room.scene.lookup("#runs-against")).getItems().get(2).fire();
        room.train();
        ((ToggleButton) room.scene.lookup("#show-curves")).fire();
    }

    private static void repeated(Room room) {
        train(room, 1);
        room.training.change(Recipe.STANDARD.withEpochs(3));
        room.training.repeat(3);
        room.train();
        ((ToggleButton) room.scene.lookup("#show-runs")).fire();
    }

    private static void layOut(Room room) {
        room.scene.getRoot().applyCss();
        room.scene.getRoot().layout();
    }

    static void choose(Room room, String id) {
        @SuppressWarnings("unchecked")
        var source = (ComboBox<String>) room.scene.lookup("#data-source");
        source.setValue(id);
    }

    static void enter(Room room, UnaryOperator<Blueprint> change, int chosen) {
        room.shell.actions().get("room-network").run();
        room.studio.edit(new Object(), change);
        room.studio.select(chosen);
    }
}
