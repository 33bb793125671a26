package convolarium.ui.explore;

import static convolarium.ui.explore.GalleryStates.at;
import static convolarium.ui.explore.GalleryStates.sample;

import convolarium.data.Picture;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.ui.draw.Hover;
import convolarium.window.Adaptive;
import convolarium.window.Axis;
import convolarium.window.Sampling;
import convolarium.window.Window;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The states of the room in which an input spreads over a larger output.
final class GallerySpread {

    private GallerySpread() {}

    static void addTo(Map<String, Consumer<Room>> states) {
        states.put("65-transposed", room -> {
            transposed(room, Axis.of(3).withStride(2).withPadding(1, 1));
            at(room, 15 * 4 + 7, 1);
        });
        states.put("66-transposed-colour", room -> {
            sample(room, "pinwheel");
            transposed(room, Axis.of(4).withStride(2).withPadding(1, 1));
            at(room, 24 * 9 + 12, 1);
        });
        states.put("67-transposed-checkerboard", room -> {
            transposed(room, Axis.of(3).withStride(2));
            room.bench().gaze().uses().set(true);
            at(room, 17 * 6 + 6, 1);
        });
        states.put("68-transposed-gaps", room -> {
            transposed(room, Axis.of(2).withStride(3));
            at(room, 23 * 2 + 2, 1);
        });
        states.put("69-transposed-photo", room -> {
            sample(room, "cat");
            transposed(room, Axis.of(4).withStride(2).withPadding(1, 1));
            at(room, 902 * 300 + 400, 1);
        });
        states.put("70-transposed-pointed", room -> {
            transposed(room, Axis.of(3).withStride(2).withPadding(1, 1));
            at(room, 224, 1);
            room.bench().gaze().hover().set(new Hover.Input(4, 4));
        });
        upsampled(states);
        further(states);
    }

    private static void upsampled(Map<String, Consumer<Room>> states) {
        states.put("71-upsample-nearest", room -> {
            room.edit(now -> now.withKind(Upsample.TYPE));
            at(room, 16 * 5 + 9, 1);
        });
        states.put("72-upsample-bilinear", room -> {
            room.edit(now -> now.withKind(Upsample.TYPE).withOp(new Upsample(Sampling.LINEAR, 2, 2, Optional.empty())));
            at(room, 16 * 5 + 9, 1);
        });
        states.put("73-upsample-size", room -> {
            room.edit(now -> now.withKind(Upsample.TYPE)
                    .withOp(new Upsample(Sampling.LINEAR_ALIGNED, 2, 2, Optional.of(new Adaptive(1, 5, 13)))));
            at(room, 13 * 2 + 6, 1);
        });
    }

    private static void further(Map<String, Consumer<Room>> states) {
        states.put("74-transposed-weight", room -> {
            transposed(room, Axis.of(3).withStride(2).withPadding(1, 1));
            at(room, 224, 1);
            room.bench().gaze().hover().set(new Hover.Weight(1, 2));
        });
        states.put("76-transposed-sums", room -> {
            sample(room, "pinwheel");
            transposed(room, Axis.of(3).withStride(2).withPadding(1, 1));
            room.edit(now -> now.withBias(0, 40));
            room.bench().gaze().sums().set(true);
            at(room, 23 * 9 + 12, 1);
        });
        states.put("75-signed", room -> {
            var numbers = new float[] {0, -3, 2, 0, 6, -1, 4, -6, 1, 0, 5, 0, -2, 3, -4, 1, -5, 0, 2, 0};
            var picture = new Picture(Tensor.owning(Shape.picture(1, 4, 5), numbers), Picture.Tone.SIGNED);
            room.edit(now -> now.withPicture("pasted", picture));
            at(room, 12, 1);
        });
    }

    static void transposed(Room room, Axis axis) {
        room.edit(now -> {
            var there = now.withKind(TransposedConv.TYPE);
            return there.withOp(((TransposedConv) there.op()).withWindow(Window.square(axis)));
        });
    }
}
