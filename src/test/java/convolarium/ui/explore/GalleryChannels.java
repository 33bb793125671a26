package convolarium.ui.explore;

import convolarium.data.Picture;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The states of the room that show how channels come together.
final class GalleryChannels {

    private GalleryChannels() {}

    static void addTo(Map<String, Consumer<Room>> states) {
        addActivationsTo(states);
        states.put("50-depthwise", room -> {
            GalleryStates.sample(room, "pinwheel");
            groups(room, 3);
            room.bench().gaze().filter().set(1);
            GalleryStates.at(room, 50, 1);
        });
        states.put("51-channel-sums", room -> {
            GalleryStates.sample(room, "pinwheel");
            GalleryStates.filters(room, 2);
            room.edit(now -> now.withBias(0, -20));
            room.bench().gaze().sums().set(true);
            GalleryStates.at(room, 50, 1);
        });
        states.put("52-channel-sums-photo", room -> {
            GalleryStates.sample(room, "astronaut");
            room.bench().gaze().sums().set(true);
            GalleryStates.at(room, 512 * 300 + 200, 1);
        });
        states.put("53-channel-sums-of-many", room -> {
            room.edit(now -> now.withPicture("many", picture(12)));
            room.bench().gaze().sums().set(true);
            room.bench().gaze().channel().set(5);
            GalleryStates.at(room, 14, 0.5);
        });
    }

    private static void addActivationsTo(Map<String, Consumer<Room>> states) {
        states.put("59-activation", room -> {
            activation(room, Activation.Function.RELU);
            GalleryStates.at(room, 42, 1);
        });
        states.put("60-channel-sums-activation", room -> {
            GalleryStates.sample(room, "pinwheel");
            activation(room, Activation.Function.RELU);
            room.bench().gaze().sums().set(true);
            GalleryStates.at(room, 80, 1);
        });
        states.put("61-pool-activation", room -> {
            GalleryStates.pool(room, pool -> pool.withReduction(Pool.Reduction.AVERAGE));
            activation(room, Activation.Function.SIGMOID);
            GalleryStates.at(room, 9, 1);
        });
        states.put("62-activation-compare", room -> {
            GalleryStates.sample(room, "camera");
            room.shell.actions().get("compare-keep").run();
            activation(room, Activation.Function.RELU);
            GalleryStates.at(room, 512 * 300 + 200, 1);
        });
    }

    private static void activation(Room room, Activation.Function function) {
        room.edit(now -> now.withActivation(Optional.of(function)));
    }

    private static Picture picture(int channels) {
        var values = Tensor.of(Shape.picture(channels, 6, 8), (_, c, _, y, x) -> (7 * c + 3 * y + 5 * x) % 10);
        return new Picture(values, Picture.Tone.INK);
    }

    private static void groups(Room room, int count) {
        room.edit(now -> now.withOp(((Conv) now.op()).withGroups(count)));
    }
}
