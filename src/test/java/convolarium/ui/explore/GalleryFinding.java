package convolarium.ui.explore;

import static convolarium.ui.explore.GalleryStates.at;
import static convolarium.ui.explore.GalleryStates.sample;

import convolarium.op.KernelPreset;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.session.Filter;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.Map;
import java.util.function.Consumer;

/// The states in which a kernel looks for something, and those in which pooling picks.
final class GalleryFinding {

    private GalleryFinding() {}

    static void addTo(Map<String, Consumer<Room>> states) {
        states.put("48-kernel-cut", room -> {
            at(room, 8 * 3 + 3, 1);
            room.bench().cut();
        });
        states.put("49-kernel-cut-photo", room -> {
            sample(room, "coins");
            GalleryStates.conv(room, axis -> axis.withSize(15).withPadding(7, 7));
            at(room, 384 * 60 + 60, 1);
            room.bench().cut();
        });
        states.put("77-kernel-turned", room -> {
            var turned =
                    new Filter(KernelPreset.GABOR, 0).with(Filter.ANGLE, 120).with(Filter.WAVES, 2);
            sample(room, "brick");
            GalleryStates.conv(room, axis -> axis.withSize(9).withPadding(4, 4));
            room.edit(now -> now.withFilter(0, turned));
            at(room, 512 * 100 + 100, 1);
        });
        states.put("78-unpooled", room -> {
            GalleryStates.pool(room, pool -> pool);
            room.bench().gaze().unpooled().set(true);
            at(room, 9, 1);
        });
        states.put("79-unpooled-photo", room -> {
            sample(room, "camera");
            GalleryStates.pool(
                    room,
                    pool -> pool.withReduction(Pool.Reduction.MIN)
                            .withWindow(Window.square(Axis.of(4).withStride(4))));
            room.bench().gaze().unpooled().set(true);
            at(room, 128 * 40 + 50, 1);
        });
        states.put("95-stochastic-pool", room -> {
            room.edit(now -> now.withKind(StochasticPool.TYPE));
            at(room, 5, 1);
        });
    }
}
