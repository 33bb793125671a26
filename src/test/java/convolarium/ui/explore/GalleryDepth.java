package convolarium.ui.explore;

import convolarium.data.Pattern;
import convolarium.data.Samples;
import convolarium.data.Slices;
import convolarium.insight.Question.Topic;
import convolarium.op.Conv;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.TransposedConv;
import convolarium.window.Axis;
import convolarium.window.Border;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The states of the room that show layers which move in depth.
final class GalleryDepth {

    private GalleryDepth() {}

    static void addTo(Map<String, Consumer<Room>> states) {
        states.put("146-depth", room -> {
            impulse(room);
            layer(room, op -> cube((Conv) op, 3, 1));
            at(room, 1, 27);
        });
        states.put("147-depth-sums", room -> {
            impulse(room);
            layer(room, op -> cube((Conv) op, 3, 1));
            room.bench().gaze().sums().set(true);
            at(room, 0, 27);
        });
        states.put("148-depth-pool", room -> {
            room.edit(now -> now.withPicture("noise", Pattern.NOISE.draw(Map.of(), 4)));
            room.edit(now -> now.withKind(Pool.TYPE));
            layer(room, op -> {
                var window = ((Pool) op).window();
                return ((Pool) op).withWindow(window.withDepth(Axis.of(2).withStride(2)));
            });
            at(room, 1, 5);
        });
        addPicturesTo(states);
        addReadingTo(states);
    }

    private static void addPicturesTo(Map<String, Consumer<Room>> states) {
        states.put("149-colours-as-slices", room -> {
            var picture = Samples.load("pinwheel");
            room.edit(now -> now.withPicture("pinwheel", picture.stacked(3)));
            layer(room, op -> cube((Conv) op, 3, 1).withBorder(Border.REPLICATE));
            room.shell.actions().get("compare-keep").run();
            room.edit(now -> now.withPicture("pinwheel", picture));
            layer(room, op -> flat((Conv) op));
            at(room, 0, 30);
        });
        states.put("150-depth-of-a-photo", room -> {
            room.edit(now -> now.withPicture("astronaut", Slices.of(Samples.load("astronaut"), 1)));
            room.edit(now -> now.withPicture("astronaut", now.picture().stacked(3)));
            room.edit(now -> now.withKind(TransposedConv.TYPE));
            layer(room, op -> {
                var window = ((Filtering) op).window();
                return ((Filtering) op).withWindow(window.withDepth(Axis.of(2).withStride(2)));
            });
            at(room, 3, 600_000);
        });
    }

    private static void addReadingTo(Map<String, Consumer<Room>> states) {
        states.put("156-depth-predict", room -> {
            impulse(room);
            layer(room, op -> cube((Conv) op, 3, 1));
            at(room, 1, 27);
            GalleryPredict.ask(room, Topic.VALUE);
        });
        states.put("157-depth-details", room -> {
            impulse(room);
            layer(room, op -> cube((Conv) op, 3, 0).withBorder(Border.REFLECT));
            at(room, 1, 27);
            room.bench().gaze().tab().set(Gaze.Tab.DETAILS);
        });
        states.put("158-presenting-depth", room -> {
            impulse(room);
            layer(room, op -> cube((Conv) op, 3, 1));
            at(room, 2, 27);
            room.looks.presenting().set(true);
        });
    }

    private static void impulse(Room room) {
        room.edit(now -> now.withPicture("impulse", Pattern.IMPULSE.draw(Map.of(), 5)));
    }

    private static void layer(Room room, UnaryOperator<Op> change) {
        room.edit(now -> now.withOp(change.apply(now.op())));
    }

    private static Conv cube(Conv conv, int size, int padding) {
        return conv.withWindow(conv.window().withDepth(Axis.of(size).withPadding(padding, padding)));
    }

    private static Conv flat(Conv conv) {
        return conv.withWindow(conv.window().withDepth(Axis.of(1)));
    }

    private static void at(Room room, int slice, int cell) {
        var timeline = room.bench().timeline();
        int plane = timeline.rows().get() * timeline.cols().get();
        GalleryStates.at(room, slice * plane + cell, 1);
    }
}
