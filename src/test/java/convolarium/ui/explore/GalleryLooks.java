package convolarium.ui.explore;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Hover;
import java.util.Map;
import java.util.function.Consumer;

/// States in which something was painted or looked at more closely.
final class GalleryLooks {

    private GalleryLooks() {}

    static void addTo(Map<String, Consumer<Room>> states) {
        states.put("54-kernel-painted", room -> {
            room.edit(now -> now.withSlice(0, 0, Tensor.zeros(Shape.picture(1, 7, 7))));
            GalleryStates.at(room, 27, 1);
            var view = stage(room).view().orElseThrow();
            var weights = room.bench().weights();
            weights.line(weights, view, new Grid.Place(1, 5), new Grid.Place(5, 1), 1);
            weights.line(weights, view, new Grid.Place(1, 1), new Grid.Place(5, 5), -1);
            weights.normalise();
        });
        states.put("55-photo-closer", room -> look(room, "astronaut", 4, 512 * 130 + 240));
        states.put("56-photo-cells", room -> look(room, "coffee", 18, 600 * 200 + 300));
        states.put("57-loupe-input", room -> {
            GalleryStates.sample(room, "camera");
            GalleryStates.at(room, 512 * 300 + 200, 1);
            room.bench().gaze().hover().set(new Hover.Input(100, 220));
        });
        states.put("58-loupe-output", room -> {
            look(room, "coins", 9, 384 * 20 + 30);
            room.bench().gaze().hover().set(new Hover.Output(22, 40));
        });
        states.put("63-twice-as-large", GalleryLooks::twiceAsLarge);
        states.put("64-stage-alone", room -> {
            twiceAsLarge(room);
            room.shell.actions().get("stage-alone").run();
        });
    }

    private static void twiceAsLarge(Room room) {
        room.looks.zoom().set(200);
        GalleryStates.at(room, 28, 1);
    }

    private static void look(Room room, String sample, double steps, int cell) {
        GalleryStates.sample(room, sample);
        GalleryStates.at(room, cell, 1);
        stage(room).looking().closer(steps);
        GalleryStates.at(room, cell + 1, 1);
    }

    private static StagePane stage(Room room) {
        room.shell.applyCss();
        room.shell.layout();
        return (StagePane) room.scene.lookup("#stage");
    }
}
