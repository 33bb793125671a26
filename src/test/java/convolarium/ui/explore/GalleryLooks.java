package convolarium.ui.explore;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.ui.draw.Grid;
import java.util.Map;
import java.util.function.Consumer;

/// States in which something was painted or looked at more closely.
final class GalleryLooks {

    private GalleryLooks() {}

    static void addTo(Map<String, Consumer<Room>> states) {
        states.put("40-kernel-painted", room -> {
            room.edit(now -> now.withSlice(0, 0, Tensor.zeros(Shape.picture(1, 7, 7))));
            GalleryStates.at(room, 27, 1);
            var view = stage(room).view().orElseThrow();
            var weights = room.bench().weights();
            weights.line(weights, view, new Grid.Place(1, 5), new Grid.Place(5, 1), 1);
            weights.line(weights, view, new Grid.Place(1, 1), new Grid.Place(5, 5), -1);
            weights.normalise();
        });
    }

    private static StagePane stage(Room room) {
        room.shell.applyCss();
        room.shell.layout();
        return (StagePane) room.scene.lookup("#stage");
    }
}
