package convolarium.ui.explore;

import convolarium.data.Sketchbook;
import convolarium.net.Architecture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;

/// States of the room of networks in which there are controls that it does not begin with. Each can be come to from any
/// other.
final class KeyboardStates {

    private KeyboardStates() {}

    static Map<String, Consumer<Room>> network() {
        var states = new LinkedHashMap<String, Consumer<Room>>();
        states.put("train", KeyboardStates::learn);
        states.put("augmentation", room -> {
            learn(room);
            GalleryData.fire(room, "augmented");
            GalleryData.fire(room, "augmentation");
        });
        states.put("runs", room -> {
            learn(room);
            room.shell.actions().get("train-anew").run();
            room.shell.actions().get("train-step").run();
            room.train();
            GalleryData.fire(room, "show-runs");
        });
        List.of("weights", "mistakes")
                .forEach(tab -> states.put(tab, room -> {
                    learn(room);
                    GalleryData.fire(room, "show-" + tab);
                }));
        states.put("own", room -> {
            close(room);
            room.sketchbook.edit(new Object(), _ -> Sketchbook.EMPTY);
            GalleryData.draw(room);
            room.sketchbook.undo();
        });
        addQuestions(states);
        return states;
    }

    private static void addQuestions(Map<String, Consumer<Room>> states) {
        states.put("probe", room -> {
            learn(room);
            room.shell.actions().get("probe").run();
            explained(room);
        });
        states.put("slow", room -> {
            learn(room);
            room.shell.actions().get("slow").run();
            room.train();
            room.scene.getRoot().applyCss();
            var places = (Slider) room.scene.lookup("#slow-scrubber");
            places.setValue(places.getMax() - 1);
        });
    }

    /// Parts of the picture are hidden, which has the most to set.
    private static void explained(Room room) {
        room.scene.getRoot().applyCss();
        @SuppressWarnings("unchecked")
        var how = (ComboBox<Object>) room.scene.lookup("#explanation");
        how.setValue(how.getItems().get(1));
    }

    /// A run of two steps.
    private static void learn(Room room) {
        close(room);
        room.studio.edit(new Object(), now -> now.withArchitecture(Architecture.VGG));
        if (!on(room, "train")) {
            room.shell.actions().get("train").run();
        }
        room.scene.getRoot().applyCss();
        GalleryNetwork.choose(room, "digits-8x8");
        number(room, "#train-count");
        number(room, "#test-count");
        room.shell.actions().get("train-epoch").run();
        room.train();
        ((ToggleButton) room.scene.lookup("#show-curves")).fire();
    }

    private static void number(Room room, String id) {
        @SuppressWarnings("unchecked")
        var box = (ComboBox<Integer>) room.scene.lookup(id);
        box.setValue(50);
    }

    /// Ends whatever goes on.
    private static void close(Room room) {
        room.shell.actions().get("room-network").run();
        room.training.pause();
        room.train();
        List.of("own-classes", "probe", "excite", "slow").stream()
                .filter(id -> on(room, id))
                .forEach(id -> room.shell.actions().get(id).run());
    }

    private static boolean on(Room room, String id) {
        return room.shell.actions().get(id).on().getValue();
    }
}
