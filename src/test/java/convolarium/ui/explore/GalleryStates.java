package convolarium.ui.explore;

import convolarium.data.Brush;
import convolarium.data.Paper;
import convolarium.data.Samples;
import convolarium.data.Spot;
import convolarium.op.Conv;
import convolarium.op.KernelPreset;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.session.Filter;
import convolarium.ui.draw.Hover;
import convolarium.ui.motion.Moment;
import convolarium.window.Adaptive;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Padding;
import convolarium.window.Window;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.ButtonBase;

/// The states of the room that are drawn to be looked at, by name.
final class GalleryStates {

    private GalleryStates() {}

    static Map<String, Consumer<Room>> all() {
        var states = explore();
        GalleryNetwork.addTo(states);
        GalleryData.addTo(states);
        return states;
    }

    /// Those of the room Explore.
    static Map<String, Consumer<Room>> explore() {
        var states = new LinkedHashMap<String, Consumer<Room>>();
        drawings(states);
        settings(states);
        photos(states);
        pools(states);
        special(states);
        extremes(states);
        pointed(states);
        GalleryOverlays.addTo(states);
        GalleryClassroom.addTo(states);
        GalleryLooks.addTo(states);
        GalleryChannels.addTo(states);
        GallerySpread.addTo(states);
        GalleryFinding.addTo(states);
        GalleryGradients.addTo(states);
        GalleryPredict.addTo(states);
        GalleryDepth.addTo(states);
        return states;
    }

    private static void drawings(Map<String, Consumer<Room>> states) {
        states.put("01-beginning", room -> at(room, 28, 0.5));
        states.put("02-all-made", room -> at(room, 63, 1));
        states.put("03-stride-leaves-over", room -> {
            conv(room, axis -> axis.withStride(2).withPadding(0, 0));
            at(room, 4, 1);
        });
        states.put("04-dilation", room -> {
            conv(room, axis -> axis.withDilation(2));
            at(room, 14, 1);
        });
    }

    private static void settings(Map<String, Consumer<Room>> states) {
        states.put("05-border-reflect", room -> {
            room.edit(now -> now.withOp(((Conv) now.op())
                    .withWindow(
                            Window.flat(Axis.of(3).withPadding(2, 1), Axis.of(5).withPadding(2, 2)))
                    .withBorder(Border.REFLECT)));
            at(room, 0, 1);
        });
        states.put("06-filters", room -> {
            filters(room, 6);
            at(room, 40, 1);
        });
        states.put("07-colour", room -> {
            sample(room, "pinwheel");
            filters(room, 2);
            at(room, 50, 1);
        });
        states.put("08-own-kernel", room -> {
            room.edit(now -> now.withWeight(0, 0, 1, 1, 2.5f).withBias(0, -3));
            at(room, 20, 0.9);
        });
    }

    private static void photos(Map<String, Consumer<Room>> states) {
        states.put("09-photo", room -> {
            sample(room, "camera");
            filters(room, 4);
            at(room, 512 * 300 + 200, 1);
        });
        states.put("10-photo-colour", room -> {
            sample(room, "astronaut");
            filters(room, 8);
            at(room, 512 * 512 - 1, 1);
        });
        states.put("11-photo-same-stride", room -> {
            sample(room, "coffee");
            room.edit(now -> now.withOp(((Conv) now.op())
                    .withWindow(Window.square(Axis.of(7).withStride(2)).withPadding(Padding.SAME))));
            at(room, 300 * 100 + 150, 1);
        });
    }

    private static void pools(Map<String, Consumer<Room>> states) {
        states.put("12-max-pool", room -> {
            pool(room, pool -> pool);
            at(room, 5, 0.7);
        });
        states.put("13-max-pool-tie", room -> {
            sample(room, "cross");
            slide(room, Axis.of(3).withStride(2).withPadding(1, 1));
            at(room, 6, 1);
        });
        states.put("14-average-pool", room -> {
            var axis = Axis.of(3).withStride(2).withPadding(1, 1).withCeil(true);
            pool(room, pool -> pool.withReduction(Pool.Reduction.AVERAGE).withWindow(Window.square(axis)));
            at(room, 12, 1);
        });
        states.put("15-adaptive-pool", room -> {
            pool(room, pool -> pool.withExtent(Pool.Extent.ADAPTIVE).withAdaptive(new Adaptive(1, 3, 3)));
            at(room, 4, 1);
        });
        states.put("16-global-pool", room -> {
            sample(room, "cat");
            pool(room, pool -> pool.withExtent(Pool.Extent.GLOBAL).withReduction(Pool.Reduction.AVERAGE));
            at(room, 0, 1);
        });
        states.put("17-photo-pool", room -> {
            sample(room, "raccoon");
            slide(room, Axis.of(8).withStride(8));
            at(room, 128 * 96 - 1, 1);
        });
    }

    private static void special(Map<String, Consumer<Room>> states) {
        states.put(
                "18-misfit",
                room -> conv(room, axis -> axis.withSize(7).withDilation(3).withPadding(1, 1)));
        states.put("19-refused", room -> room.drop(new File("pom.xml")));
        states.put("20-typing", room -> {
            at(room, 9, 1);
            room.shell.applyCss();
            room.shell.layout();
            ((StagePane) room.scene.lookup("#stage")).cells().pressKernel(1, 2);
        });
        states.put("21-random-kernels", room -> {
            sample(room, "rings");
            filters(room, 3);
            room.edit(now -> now.withFilter(0, new Filter(KernelPreset.RANDOM, 7)));
            conv(room, axis -> axis.withSize(5).withPadding(2, 2));
            at(room, 30, 1);
        });
    }

    private static void extremes(Map<String, Consumer<Room>> states) {
        states.put("22-stroke-on-a-large-sheet", room -> {
            var stroke = Brush.of(2, 9).line(Paper.blank(28, 28), new Spot(4, 5), new Spot(22, 17));
            room.edit(now -> now.withPicture("sheet", stroke));
            at(room, 28 * 14 + 12, 1);
        });
        states.put("23-ceil-hangs-over", room -> {
            slide(room, Axis.of(3).withStride(2).withCeil(true));
            at(room, 15, 1);
        });
        states.put("24-infinite", room -> {
            room.edit(now -> now.withWeight(0, 0, 1, 0, Float.MAX_VALUE)
                    .withWeight(0, 0, 1, 1, Float.MAX_VALUE)
                    .withWeight(0, 0, 1, 2, -Float.MAX_VALUE));
            at(room, 28, 1);
        });
        states.put("25-many-filters", room -> {
            filters(room, 64);
            at(room, 40, 1);
        });
    }

    private static void pointed(Map<String, Consumer<Room>> states) {
        states.put("26-pointed-input", room -> {
            at(room, 63, 1);
            room.bench().gaze().hover().set(new Hover.Input(2, 3));
        });
        states.put("27-pointed-weight", room -> {
            conv(room, axis -> axis.withStride(2));
            at(room, 15, 1);
            room.bench().gaze().hover().set(new Hover.Weight(1, 2));
        });
        states.put("29-pixel-uses", room -> {
            at(room, 63, 1);
            room.bench().gaze().uses().set(true);
            fire(room, "#show-details");
        });
        states.put("30-details-colour", room -> {
            sample(room, "pinwheel");
            filters(room, 4);
            at(room, 20, 1);
            fire(room, "#show-details");
        });
        states.put("28-pointed-output", room -> {
            sample(room, "camera");
            at(room, 512 * 300 + 200, 1);
            room.bench().gaze().hover().set(new Hover.Output(100, 400));
        });
    }

    static void at(Room room, int cell, double phase) {
        room.bench().timeline().show(new Moment(cell, phase));
    }

    private static void fire(Room room, String id) {
        ((ButtonBase) room.scene.lookup(id)).fire();
    }

    static void sample(Room room, String id) {
        room.edit(now -> now.withPicture(id, Samples.load(id)));
    }

    static void filters(Room room, int count) {
        room.edit(
                now -> now.withOp(((Conv) now.op()).resized(count, now.picture().channels())));
    }

    static void conv(Room room, UnaryOperator<Axis> change) {
        room.edit(now -> {
            var conv = (Conv) now.op();
            return now.withOp(conv.withWindow(conv.window().map(change)));
        });
    }

    private static void slide(Room room, Axis axis) {
        pool(room, pool -> pool.withWindow(Window.square(axis)));
    }

    static void pool(Room room, UnaryOperator<Pool> change) {
        Op pool = change.apply(Pool.TYPE.initial());
        room.edit(now -> now.withKind(Pool.TYPE).withOp(pool));
    }
}
