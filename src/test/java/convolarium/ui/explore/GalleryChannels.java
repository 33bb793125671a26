package convolarium.ui.explore;

import convolarium.op.Conv;
import java.util.Map;
import java.util.function.Consumer;

/// The states of the room that show how channels come together.
final class GalleryChannels {

    private GalleryChannels() {}

    static void addTo(Map<String, Consumer<Room>> states) {
        states.put("40-depthwise", room -> {
            GalleryStates.sample(room, "pinwheel");
            groups(room, 3);
            room.bench().gaze().filter().set(1);
            GalleryStates.at(room, 50, 1);
        });
    }

    private static void groups(Room room, int count) {
        room.edit(now -> now.withOp(((Conv) now.op()).withGroups(count)));
    }
}
