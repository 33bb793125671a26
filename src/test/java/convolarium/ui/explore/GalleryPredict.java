package convolarium.ui.explore;

import static convolarium.ui.explore.GalleryStates.at;
import static convolarium.ui.explore.GalleryStates.conv;
import static convolarium.ui.explore.GalleryStates.filters;
import static convolarium.ui.explore.GalleryStates.pool;
import static convolarium.ui.explore.GalleryStates.sample;

import convolarium.insight.Question.Topic;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// States in which something is to be predicted.
final class GalleryPredict {

    private GalleryPredict() {}

    static void addTo(Map<String, Consumer<Room>> states) {
        states.put("151-predict-value", room -> {
            at(room, 28, 1);
            ask(room, Topic.VALUE);
        });
        states.put("152-predict-size", room -> {
            sample(room, "pinwheel");
            filters(room, 2);
            conv(room, axis -> axis.withStride(2).withDilation(2));
            ask(room, Topic.SIZE);
        });
        states.put("153-predict-mistake", room -> {
            conv(room, axis -> axis.withStride(2).withDilation(2));
            filters(room, 4);
            at(room, 3, 1);
            ask(room, Topic.SIZE);
            room.bench().predicting().check(List.of(2.0, 2.0));
        });
        states.put("154-presenting-predict-winner", room -> {
            pool(room, pool -> pool);
            at(room, 5, 1);
            room.looks.presenting().set(true);
            ask(room, Topic.WINNER);
        });
    }

    static void ask(Room room, Topic topic) {
        room.bench().gaze().topic().set(topic);
        room.bench().gaze().predicts().set(true);
    }
}
