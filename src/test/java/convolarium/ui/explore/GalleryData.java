package convolarium.ui.explore;

import convolarium.data.Pencil;
import convolarium.data.Picture;
import convolarium.net.Architecture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;

/// States of the room of networks that are about what is learned from, and what came of it.
final class GalleryData {

    private static final Path SETS = Path.of("src/test/resources/convolarium/data/sets");

    private GalleryData() {}

    static void addTo(Map<String, Consumer<Room>> states) {
        states.put("110-import-done", room -> open(room, "good-images-idx3-ubyte.gz", "good-labels-idx1-ubyte.gz"));
        states.put("111-import-refused", room -> open(room, "bad-crc.gz", "good-labels-idx1-ubyte.gz"));
        states.put("112-class-table", room -> {
            GalleryNetwork.train(room, 2);
            fire(room, "show-confusion");
            fire(room, "show-classes");
        });
        states.put("114-weights", room -> {
            GalleryNetwork.train(room, 1);
            fire(room, "show-weights");
        });
        states.put("115-own-classes", GalleryData::draw);
        states.put("113-mask-answers", room -> {
            hourglass(room);
            fire(room, "show-mistakes");
        });
    }

    /// A few steps on subjects, by a network that tells of every pixel.
    private static void hourglass(Room room) {
        GalleryNetwork.enter(room, now -> now.withArchitecture(Architecture.HOURGLASS), 0);
        room.shell.actions().get("train").run();
        room.scene.getRoot().applyCss();
        GalleryNetwork.choose(room, "subject");
        @SuppressWarnings("unchecked")
        var train = (ComboBox<Integer>) room.scene.lookup("#train-count");
        train.setValue(100);
        @SuppressWarnings("unchecked")
        var test = (ComboBox<Integer>) room.scene.lookup("#test-count");
        test.setValue(50);
        room.shell.actions().get("train-epoch").run();
        room.train();
    }

    /// Circles and crosses by somebody's hand.
    static void draw(Room room) {
        room.shell.actions().get("room-network").run();
        room.shell.actions().get("own-classes").run();
        room.scene.getRoot().applyCss();
        fire(room, "own-class");
        fire(room, "own-class");
        room.sketchbook.edit(new Object(), now -> now.renamed(0, "O").renamed(1, "X"));
        for (int i = 0; i < 9; i++) {
            int shift = i;
            room.sketchbook.edit(
                    new Object(),
                    now -> now.drawn(sheet -> circle(sheet, shift)).taken(0));
            room.sketchbook.edit(
                    new Object(), now -> now.drawn(sheet -> cross(sheet, shift)).taken(1));
        }
        room.sketchbook.edit(new Object(), now -> now.drawn(sheet -> circle(sheet, 3)));
    }

    static Picture circle(Picture sheet, int shift) {
        var now = sheet;
        for (int i = 0; i < 24; i++) {
            double from = 2 * Math.PI * i / 24;
            double to = 2 * Math.PI * (i + 1) / 24;
            double radius = 7 + shift % 3;
            double x = 11 + shift % 5;
            now = Pencil.line(
                    now,
                    x + radius * Math.sin(from),
                    14 + radius * Math.cos(from),
                    x + radius * Math.sin(to),
                    14 + radius * Math.cos(to),
                    1);
        }
        return now;
    }

    static Picture cross(Picture sheet, int shift) {
        var first = Pencil.line(sheet, 4 + shift % 4, 5, 20 + shift % 3, 22, 1);
        return Pencil.line(first, 21, 4 + shift % 5, 6 + shift % 2, 23, 1);
    }

    private static void open(Room room, String... files) {
        room.shell.actions().get("room-network").run();
        room.chosenSet = List.of(files).stream().map(SETS::resolve).toList();
        room.shell.actions().get("import-files").run();
        room.scene.getRoot().applyCss();
    }

    static void fire(Room room, String id) {
        ((ButtonBase) room.scene.lookup("#" + id)).fire();
    }
}
