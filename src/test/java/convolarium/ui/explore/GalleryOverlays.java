package convolarium.ui.explore;

import convolarium.op.KernelPreset;
import convolarium.session.Filter;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/// The states in which something lies over the room.
final class GalleryOverlays {

    private GalleryOverlays() {}

    static void addTo(Map<String, Consumer<Room>> states) {
        states.put("31-palette", room -> {
            GalleryStates.at(room, 20, 1);
            room.shell.actions().get("palette").run();
        });
        states.put("32-palette-searched", room -> {
            room.shell.actions().get("palette").run();
            ((TextField) room.scene.lookup("#palette-field")).setText("s");
        });
        states.put("33-keys", room -> room.shell.actions().get("keys").run());
        states.put("34-history", room -> {
            GalleryStates.filters(room, 3);
            GalleryStates.conv(room, axis -> axis.withStride(2));
            GalleryStates.sample(room, "cat");
            GalleryStates.pool(room, pool -> pool);
            room.session.undo();
            GalleryStates.at(room, 30, 1);
            room.shell.actions().get("history").run();
        });
        states.put("36-tour", room -> room.shell.showAround());
        states.put("37-tour-layer", room -> {
            room.shell.showAround();
            ((Button) room.scene.lookup("#tour-next")).fire();
            ((Button) room.scene.lookup("#tour-next")).fire();
        });
        states.put("38-tour-end", room -> {
            room.shell.showAround();
            for (int i = 0; i < 5; i++) {
                ((Button) room.scene.lookup("#tour-next")).fire();
            }
        });
        states.put("190-descent-photo", room -> {
            GalleryStates.sample(room, "camera");
            shrink(room, KernelPreset.BOX, 100);
        });
        states.put("191-descent-end", room -> shrink(room, KernelPreset.SOBEL_X, 3));
        states.put("35-themes", room -> room.shell.actions().get("theme").run());
    }

    /// So many layers one after the other, by a convolution without padding.
    private static void shrink(Room room, KernelPreset preset, int layers) {
        GalleryStates.conv(room, axis -> axis.withPadding(0, 0));
        room.edit(now -> now.withFilter(0, new Filter(preset, 0)));
        room.shell.actions().get("shrink").run();
        for (int i = 0; i < layers; i++) {
            ((Button) room.scene.lookup("#descent-step")).fire();
        }
    }
}
