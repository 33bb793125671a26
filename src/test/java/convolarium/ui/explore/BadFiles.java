package convolarium.ui.explore;

import convolarium.Meter;
import convolarium.data.BadPictures;
import convolarium.data.Picture;
import convolarium.data.PictureReader;
import convolarium.data.Reading;
import convolarium.session.Experiment;
import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.ui.Theme;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;

/// Damaged and odd files come in by all ways. On its own it prints what was wrong with that, and how many files came.
final class BadFiles extends Patience {

    /// What one of them may take, of opening it to showing it, whatever else the machine does.
    private static final long SECOND = 1_000_000_000;

    /// The first is slower than all others, and the machine may have been busy.
    private static final int TRIES = 3;

    /// What may be left of them all: images of what was drawn last, and what Java and its toolkit have learnt.
    private static final long LEFT = 32 << 20;

    /// A side of a copied picture for which there is memory several times over.
    private static final int COPIED = 2000;

    private static final Path GOOD = Path.of("src/test/resources/convolarium/data/pictures/bilevel.png");

    /// What may be said where the one before is still there.
    private static final Reading NO_MEMORY = Reading.refused(Reading.Reason.OUT_OF_MEMORY, 0, 0);

    private enum Way {
        OPEN,
        DROP,
        PASTE,
        PASTE_PIXELS
    }

    private final List<String> faults = new ArrayList<>();
    private final Room room;

    private BadFiles(Room room) {
        this.room = room;
    }

    static void main() throws Exception {
        var mishaps = new Mishaps();
        Thread.setDefaultUncaughtExceptionHandler(mishaps);
        Fx.start();
        try {
            var files = new BadFiles(fx(() -> {
                var stage = new Stage();
                var made = new Room(stage, Language.EN, Theme.LIGHT, 1300, 900);
                stage.show();
                return made;
            }));
            var rows = Stream.concat(BadPictures.ours().stream(), BadPictures.others().stream())
                    .toList();
            files.bringAll(rows);
            Stream.concat(files.faults.stream(), mishaps.told().stream()).forEach(System.out::println);
            System.out.println(rows.size() + " files");
        } catch (AssertionError broken) {
            broken.printStackTrace(System.out);
        } finally {
            Platform.exit();
        }
    }

    private void bringAll(List<BadPictures.Row> rows) {
        var good = new BadPictures.Row(GOOD, "load");
        bring(good);
        long before = used();
        rows.forEach(this::bring);
        bring(good);
        long left = used() - before;
        if (left > LEFT) {
            faults.add("%d bytes are left of them".formatted(left));
        }
    }

    private static long used() {
        run(Clipboard.getSystemClipboard()::clear);
        pulses(2);
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void bring(BadPictures.Row row) {
        var reading = PictureReader.read(row.file(), () -> false);
        boolean taken = reading instanceof Reading.Loaded;
        fault(!(taken ? row.loads() : row.refuses()), row, taken ? "taken" : "refused");
        for (var way : List.of(Way.OPEN, Way.DROP, Way.PASTE)) {
            run(() -> room.shell.actions().get("language").run());
            var answer = quickly(row, way, content(row, way));
            if (!(row.refuses() && answer.notice().equals(sentence(row, NO_MEMORY)))) {
                fault(!answer.notice().contains(sentence(row, reading)), row, way + " says " + answer.notice());
                fault(taken != answer.picture().isPresent(), row, way + (taken ? " refuses it" : " takes it"));
            }
        }
        pixels(row, reading);
    }

    /// What a program that can show the file would copy of it.
    private void pixels(BadPictures.Row row, Reading reading) {
        if (reading instanceof Reading.Loaded(var picture, var _)
                && Math.max(picture.width(), picture.height()) < COPIED) {
            var image = fx(() -> new Image(row.file().toUri().toString()));
            plain(image).ifPresent(copy -> {
                var copied = quickly(row, Way.PASTE_PIXELS, Map.of(DataFormat.IMAGE, copy))
                        .picture();
                boolean whole = copied.filter(
                                now -> now.width() == (int) image.getWidth() && now.height() == (int) image.getHeight())
                        .isPresent();
                fault(!whole, row, Way.PASTE_PIXELS + " brings " + copied.map(Picture::width));
            });
        }
    }

    /// In full colours, as only such pictures can be copied; nothing of what cannot be shown or moves.
    private static Optional<Image> plain(Image image) {
        return fx(() -> Optional.ofNullable(image.getPixelReader())
                .map(pixels -> new WritableImage(pixels, (int) image.getWidth(), (int) image.getHeight())));
    }

    private static Map<DataFormat, Object> content(BadPictures.Row row, Way way) {
        return way == Way.OPEN ? Map.of() : Map.of(DataFormat.FILES, List.of(file(row)));
    }

    private static File file(BadPictures.Row row) {
        return row.file().toAbsolutePath().toFile();
    }

    /// What the room says of a file; of one that is taken, it tells what was done to it.
    private String sentence(BadPictures.Row row, Reading reading) {
        return switch (reading) {
            case Reading.Loaded(var _, var notes) ->
                String.join(
                        " ",
                        notes.stream()
                                .map(note -> words("note", note.kind(), note.numbers()))
                                .toList());
            case Reading.Refused(var reason, var numbers) ->
                room.messages.get("refused.file", row.file().getFileName(), words("refused", reason, numbers));
        };
    }

    private String words(String prefix, Enum<?> which, List<Object> numbers) {
        return room.messages.get(Messages.key(prefix, which), numbers.toArray());
    }

    /// What came of bringing a file.
    ///
    /// @param picture there where it was taken
    private record Answer(Optional<Picture> picture, String notice, long nanoseconds) {}

    private Answer quickly(BadPictures.Row row, Way way, Map<DataFormat, Object> content) {
        Experiment before = fx(() -> room.session.experiment().get());
        for (int tries = 1; ; tries++) {
            var answer = fx(() -> bring(row, way, content));
            fault(!fx(() -> room.session.experiment().get()).equals(before), row, way + " leaves something behind");
            boolean quick = answer.nanoseconds() < SECOND;
            if (quick || tries == TRIES) {
                fault(!quick, row, "%s takes %d ms".formatted(way, answer.nanoseconds() / 1_000_000));
                return answer;
            }
        }
    }

    /// On the display's thread, where all is done at once.
    private Answer bring(BadPictures.Row row, Way way, Map<DataFormat, Object> content) {
        var before = room.session.experiment().get();
        long start = Meter.nanoseconds();
        switch (way) {
            case OPEN -> {
                room.chosenFile = Optional.of(row.file());
                room.shell.actions().get("open").run();
            }
            case DROP -> Dragged.onto(room.shell, content);
            case PASTE, PASTE_PIXELS -> {
                Clipboard.getSystemClipboard().setContent(content);
                room.shell.actions().get("paste").run();
            }
        }
        room.shell.applyCss();
        room.shell.layout();
        long took = Meter.nanoseconds() - start;
        var now = room.session.experiment().get();
        if (now.equals(before)) {
            return new Answer(Optional.empty(), notice(), took);
        }
        fault(way != Way.PASTE_PIXELS && !now.source().equals(file(row).getPath()), row, way + " has another name");
        var answer = new Answer(Optional.of(now.picture()), notice(), took);
        room.session.undo();
        return answer;
    }

    private String notice() {
        return room.scene.lookup("#notice .label") instanceof Labeled words && seen(words) ? words.getText() : "";
    }

    private void fault(boolean is, BadPictures.Row row, String what) {
        if (is) {
            faults.add(row + ": " + what);
        }
    }
}
