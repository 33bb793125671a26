package convolarium.ui.control;

import convolarium.data.DataSet;
import convolarium.data.DataSets;
import convolarium.data.Picture;
import convolarium.data.PictureReader;
import convolarium.data.Reading;
import convolarium.data.Samples;
import convolarium.tensor.Shape;
import convolarium.text.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;

/// Brings pictures into a room: samples and files, read in the background. The one asked for last wins.
public final class Pictures {

    private static final int DRAWN = 200;

    /// Cells along a side from which on a picture is large.
    private static final int LARGE = 65;

    private static final Pattern ADDRESS = Pattern.compile("(?:https?|data|blob):\\S+");

    /// Takes a picture, where it comes from and the gesture that brings it.
    @FunctionalInterface
    public interface Taker {
        /// Shows the picture, and answers whether it may.
        boolean take(Object gesture, String source, Picture picture);
    }

    private final Taker taker;
    private final Messages messages;
    private final Executor background;
    private final Executor display;
    private final Reporter notice;
    private final AtomicReference<Object> newest = new AtomicReference<>(new Object());
    private Supplier<UnaryOperator<Reading.Loaded>> fitting = UnaryOperator::identity;
    private Optional<Reporter.Offer> shaping = Optional.empty();

    /// @param notice takes a sentence about a picture that could not be shown as it is
    public Pictures(Surroundings surroundings, Taker taker, Reporter notice) {
        this.taker = taker;
        this.messages = surroundings.messages();
        this.background = surroundings.background();
        this.display = surroundings.display();
        this.notice = notice;
    }

    /// Offers to cut and to resize large pictures that are brought in.
    ///
    /// @param possible whether it can be done at the moment
    public void offer(ObservableValue<Boolean> possible, Runnable action) {
        shaping = Optional.of(new Reporter.Offer(() -> messages.get("crop.offer"), possible, action));
    }

    /// Has pictures of one's own changed in the background before they are shown.
    ///
    /// @param way asked for each of them, how
    public void fit(Supplier<UnaryOperator<Reading.Loaded>> way) {
        fitting = way;
    }

    /// Shows a picture at once.
    public void use(String source, Picture picture) {
        use(new Object(), source, picture);
    }

    private void use(Object gesture, String source, Picture picture) {
        newest.set(new Object());
        taker.take(gesture, source, picture);
    }

    /// Shows a picture that comes with the program.
    public void sample(String id) {
        read(id, _ -> new Reading.Loaded(Samples.load(id), List.of()));
    }

    /// Shows a picture that takes long to make, unless it would have too many numbers.
    public void make(Object gesture, String source, Shape shape, Supplier<Picture> maker) {
        if (shape.elements() > Picture.MOST_NUMBERS) {
            notice.refuse(() -> messages.get("shape.too-large", shape.elements(), Picture.MOST_NUMBERS));
        } else {
            read(gesture, source, _ -> made(maker), Optional.empty());
        }
    }

    private static Reading made(Supplier<Picture> maker) {
        try {
            return new Reading.Loaded(maker.get(), List.of());
        } catch (OutOfMemoryError | ArithmeticException _) {
            return Reading.refused(Reading.Reason.OUT_OF_MEMORY, 0, 0);
        }
    }

    /// Hands a picture that comes with the program to `viewer`.
    public void preview(String id, Consumer<Picture> viewer) {
        background.execute(() -> {
            var picture = Samples.load(id);
            display.execute(() -> viewer.accept(picture));
        });
    }

    /// Hands a data set that comes with the program to `viewer`; of one that is drawn, enough to leaf through.
    void set(String id, Consumer<DataSet> viewer) {
        background.execute(() -> {
            var set = DataSets.entry(id).load(DRAWN, 1, 1).train();
            display.execute(() -> viewer.accept(set));
        });
    }

    /// Shows an example of a data set.
    ///
    /// @param number from 1
    void example(Object gesture, DataSet set, int number) {
        use(gesture, set.id() + " " + number, set.picture(number - 1));
    }

    /// Shows the example of a data set that comes after the one that is shown, or the first.
    ///
    /// @param shown where the picture comes from
    public void next(String id, String shown) {
        set(
                id,
                set -> example(
                        new Object(),
                        set,
                        1
                                + IntStream.rangeClosed(1, set.size() - 1)
                                        .filter(number -> shown.equals(id + " " + number))
                                        .findFirst()
                                        .orElse(0)));
    }

    /// Shows the picture in a file, or says why not.
    public void open(Path file) {
        open(file, 1);
    }

    private void open(Path file, int brought) {
        bring(file.toAbsolutePath().toString(), cancelled -> {
            var reading = PictureReader.read(file, cancelled);
            return brought > 1 && reading instanceof Reading.Loaded loaded
                    ? loaded.noting(Reading.Kind.FIRST_FILE, brought)
                    : reading;
        });
    }

    /// What the source of a picture is called: a file is called by its name alone.
    public static String name(String source) {
        return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
    }

    /// Shows what was copied or dropped: the first of some files, a matrix as text, or a picture. Spreadsheets copy a
    /// picture of their cells beside the numbers, and a browser often only says where a picture is.
    public void paste(Clipboard clipboard) {
        var text = clipboard.hasString() ? clipboard.getString() : "";
        var image = Pasting.image(clipboard);
        if (clipboard.hasFiles()) {
            open(clipboard.getFiles().getFirst().toPath(), clipboard.getFiles().size());
        } else if (image.isEmpty() && ADDRESS.matcher(text.strip()).matches()) {
            notice.refuse(() -> messages.get("refused.address"));
        } else if (image.isPresent() || clipboard.hasString()) {
            bring(messages.get("input.pasted"), _ -> Pasting.read(text, image));
        } else {
            notice.refuse(() -> messages.get("refused.nothing-to-paste"));
        }
    }

    private void bring(String source, Function<BooleanSupplier, Reading> reader) {
        var fit = fitting.get();
        read(
                new Object(),
                source,
                cancelled -> {
                    var reading = reader.apply(cancelled);
                    return reading instanceof Reading.Loaded loaded ? fit.apply(loaded) : reading;
                },
                shaping);
    }

    private void read(String source, Function<BooleanSupplier, Reading> reader) {
        read(new Object(), source, reader, Optional.empty());
    }

    /// @param next what may come next where the picture is large
    private void read(
            Object gesture, String source, Function<BooleanSupplier, Reading> reader, Optional<Reporter.Offer> next) {
        var mine = new Object();
        newest.set(mine);
        background.execute(() -> {
            var reading = reader.apply(() -> !mine.equals(newest.get()));
            display.execute(() -> {
                if (mine.equals(newest.get())) {
                    show(gesture, source, reading, next);
                }
            });
        });
    }

    private String words(Reading.Loaded loaded) {
        return loaded.notes().stream()
                .map(note -> messages.get(
                        Messages.key("note", note.kind()), note.numbers().toArray()))
                .collect(Collectors.joining(" "));
    }

    private String brought(String source, Reading.Loaded loaded) {
        var picture = loaded.picture();
        var size = messages.get("crop.brought", name(source), picture.height(), picture.width());
        return (size + " " + words(loaded)).strip();
    }

    private void taken(String source, Reading.Loaded loaded, Optional<Reporter.Offer> next) {
        var picture = loaded.picture();
        notice.show(() -> words(loaded));
        next.filter(_ -> Math.max(picture.height(), picture.width()) >= LARGE)
                .ifPresent(offer -> notice.offer(() -> brought(source, loaded), offer));
    }

    private void show(Object gesture, String source, Reading reading, Optional<Reporter.Offer> next) {
        switch (reading) {
            case Reading.Loaded loaded -> {
                if (taker.take(gesture, source, loaded.picture())) {
                    taken(source, loaded, next);
                }
            }
            case Reading.Refused(var reason, var numbers) ->
                notice.refuse(() -> messages.get(
                        "refused.file",
                        name(source),
                        messages.get(Messages.key("refused", reason), numbers.toArray())));
        }
    }
}
