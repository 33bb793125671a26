package convolarium.ui.network;

import convolarium.data.Form;
import convolarium.data.Reading;
import convolarium.data.SetReader;
import convolarium.data.SetReading;
import convolarium.data.Split;
import convolarium.text.Messages;
import convolarium.ui.control.Reporter;
import convolarium.ui.control.Surroundings;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Reads data sets from files in the background. The one asked for last wins.
final class Importing {

    /// The share while nothing is read.
    static final double IDLE = -1;

    private static final int PARTS = 200;

    private final Messages messages;
    private final Surroundings surroundings;
    private final BiConsumer<String, Split> taker;
    private final Reporter notice;
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(this, "share", IDLE);
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private final AtomicReference<Object> newest = new AtomicReference<>(new Object());

    /// @param taker  takes a set and what tells it from others
    /// @param notice takes a sentence about what came of it
    Importing(Surroundings surroundings, BiConsumer<String, Split> taker, Reporter notice) {
        this.messages = surroundings.messages();
        this.surroundings = surroundings;
        this.taker = taker;
        this.notice = notice;
    }

    /// What is done of the reading, from 0 to 1, or [#IDLE].
    ReadOnlyDoubleProperty share() {
        return share.getReadOnlyProperty();
    }

    /// What is read.
    ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    /// One of the ways to read.
    @FunctionalInterface
    private interface Work {
        SetReading read(BooleanSupplier cancelled, DoubleConsumer progress);
    }

    /// Reads a folder, or the set that a file belongs to.
    void open(Path path, Form form) {
        read(path, (cancelled, progress) -> SetReader.read(path, form, cancelled, progress));
    }

    /// Reads files that were chosen together: pictures and their labels; of others the set of the first.
    void open(List<Path> files, Form form) {
        var ordered = files.stream()
                .sorted(Comparator.comparing(Importing::holdsLabels))
                .toList();
        var first = ordered.getFirst();
        if (ordered.size() == 2) {
            read(first, (cancelled, _) -> SetReader.read(first, ordered.getLast(), cancelled));
        } else {
            open(first, form);
        }
    }

    private static boolean holdsLabels(Path file) {
        return SetReader.name(file).toLowerCase(Locale.ROOT).contains("label");
    }

    /// Stops reading.
    void cancel() {
        newest.set(new Object());
        share.set(IDLE);
        notice.show(() -> messages.get("refused.cancelled"));
    }

    private void read(Path path, Work work) {
        var mine = new Object();
        newest.set(mine);
        name.set(SetReader.name(path));
        share.set(0);
        surroundings.background().execute(() -> {
            var reading = work.read(() -> !mine.equals(newest.get()), progress(mine));
            surroundings.display().execute(() -> {
                if (mine.equals(newest.get())) {
                    share.set(IDLE);
                    show(path, reading);
                }
            });
        });
    }

    /// Tells the display, no more often than anybody sees.
    private DoubleConsumer progress(Object mine) {
        int[] told = {0};
        return done -> {
            int part = (int) (PARTS * done);
            if (part > told[0]) {
                told[0] = part;
                surroundings.display().execute(() -> {
                    if (mine.equals(newest.get()) && share.get() != IDLE) {
                        share.set(done);
                    }
                });
            }
        };
    }

    private void show(Path path, SetReading reading) {
        switch (reading) {
            case SetReading.Loaded(var all, var skipped) -> {
                if (all.train().size() == 0 || all.test().size() == 0) {
                    notice.refuse(
                            () -> messages.get("refused.file", SetReader.name(path), messages.get("import.too-few")));
                    return;
                }
                taker.accept(path.toAbsolutePath().toString(), all);
                notice.show(() -> done(all) + (skipped.isEmpty() ? "" : " " + skipped(skipped)));
            }
            case SetReading.Refused(var file, var why) ->
                notice.refuse(() -> messages.get("refused.file", SetReader.name(file), words(why)));
        }
    }

    private String done(Split all) {
        return messages.get(
                "import.done",
                Shelf.name(all, messages),
                all.train().size(),
                all.test().size(),
                all.train().classes().size());
    }

    private String skipped(List<SetReading.Refused> skipped) {
        var first = skipped.getFirst();
        return messages.get("import.skipped", skipped.size(), SetReader.name(first.file()), words(first.why()));
    }

    private String words(Reading.Refused why) {
        return messages.get(Messages.key("refused", why.reason()), why.numbers().toArray());
    }
}
