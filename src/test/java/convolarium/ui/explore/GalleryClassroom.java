package convolarium.ui.explore;

import static convolarium.ui.explore.GalleryStates.at;
import static convolarium.ui.explore.GalleryStates.conv;
import static convolarium.ui.explore.GalleryStates.filters;
import static convolarium.ui.explore.GalleryStates.pool;
import static convolarium.ui.explore.GalleryStates.sample;

import convolarium.op.KernelPreset;
import convolarium.session.Filter;
import convolarium.session.Locks;
import java.util.Map;
import java.util.function.Consumer;

/// What a class sees.
final class GalleryClassroom {

    private GalleryClassroom() {}

    static void addTo(Map<String, Consumer<Room>> states) {
        states.put("40-presenting", room -> {
            conv(room, axis -> axis.withStride(2));
            room.looks.presenting().set(true);
            at(room, 9, 1);
        });
        states.put("41-presenting-colour", room -> {
            sample(room, "pinwheel");
            filters(room, 2);
            room.looks.presenting().set(true);
            at(room, 50, 0.4);
        });
        states.put("42-presenting-pool", room -> {
            pool(room, pool -> pool);
            room.looks.presenting().set(true);
            at(room, 5, 1);
        });
        states.put("43-presenting-photo", room -> {
            sample(room, "camera");
            room.looks.presenting().set(true);
            at(room, 512 * 300 + 200, 1);
        });
        compared(states);
    }

    private static void compared(Map<String, Consumer<Room>> states) {
        states.put("44-compare", room -> {
            room.shell.actions().get("compare-keep").run();
            conv(room, axis -> axis.withStride(2));
            at(room, 9, 1);
        });
        states.put("45-compare-equal-size", room -> {
            sample(room, "camera");
            room.shell.actions().get("compare-keep").run();
            room.edit(now -> now.withFilter(0, new Filter(KernelPreset.PREWITT_X, 0)));
            at(room, 512 * 300 + 200, 1);
        });
        states.put("46-presenting-compare", room -> {
            room.shell.actions().get("compare-keep").run();
            conv(room, axis -> axis.withDilation(2));
            room.looks.presenting().set(true);
            at(room, 20, 1);
        });
        states.put("47-locked", room -> {
            room.session
                    .locks()
                    .set(Locks.everything().withLocked("stride", false).withHidden("dilation", true));
            room.edit(now -> now.withBias(0, 1));
            at(room, 20, 1);
        });
    }
}
