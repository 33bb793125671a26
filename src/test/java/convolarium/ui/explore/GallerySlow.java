package convolarium.ui.explore;

import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Slider;

/// States of a training step in slow motion.
final class GallerySlow {

    private GallerySlow() {}

    static void addTo(Map<String, Consumer<Room>> states) {
        states.put("180-slow-forward", room -> walk(room, 2));
        states.put("181-slow-dense", room -> walk(room, 13));
        states.put("182-slow-loss", room -> walk(room, 14));
        states.put("183-slow-backward-conv", room -> walk(room, 21));
        states.put("184-slow-backward-pool", room -> walk(room, 19));
        states.put("185-slow-update", room -> walk(room, 32));
    }

    private static void walk(Room room, int place) {
        GalleryNetwork.train(room, 1);
        room.shell.actions().get("slow").run();
        room.train();
        room.scene.getRoot().applyCss();
        ((Slider) room.scene.lookup("#slow-scrubber")).setValue(place);
    }
}
