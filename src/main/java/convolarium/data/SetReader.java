package convolarium.data;

import convolarium.data.Reading.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/// Reads a data set out of files that may be anything at all. Never throws: what came of it is a [SetReading].
public final class SetReader {
    private SetReader() {}

    /// Whether a file or folder is more likely a set than a picture, by its name alone.
    public static boolean offers(Path path) {
        return Files.isDirectory(path)
                || IdxName.of(path).isPresent()
                || name(path).toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /// Reads a folder with IDX files or with a sub-folder of pictures for each class, or the set that one IDX file
    /// belongs to.
    ///
    /// @param form      of pictures; IDX files have their own
    /// @param cancelled asked between parts of the work, on the calling thread
    /// @param progress  told what share is done, from 0 to 1, on the calling thread
    public static SetReading read(Path path, Form form, BooleanSupplier cancelled, DoubleConsumer progress) {
        var job = new Job(cancelled, progress);
        return answer(path, () -> {
            if (Files.notExists(path)) {
                throw new Refusal(Reason.NO_SUCH_FILE);
            }
            if (!Files.isDirectory(path)) {
                return IdxFolder.setOf(path, job);
            }
            var idx = IdxFolder.in(path, job);
            return idx.isPresent() ? idx.get() : PictureFolder.read(path, form, job);
        });
    }

    /// Reads pictures and their labels from two IDX files, whatever they are called.
    ///
    /// @param cancelled asked between parts of the work, on the calling thread
    public static SetReading read(Path images, Path labels, BooleanSupplier cancelled) {
        var job = new Job(cancelled);
        return answer(images, () -> IdxFolder.loaded(images, IdxPair.read(images, labels, job)));
    }

    /// What a set of a folder or file is called; the root of a disk has no name.
    public static String name(Path path) {
        var name = path.toAbsolutePath().getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /// The work, and what becomes of its failures.
    @FunctionalInterface
    private interface Work {
        SetReading.Loaded done() throws IOException, Refusal, FileRefusal;
    }

    private static SetReading answer(Path path, Work work) {
        try {
            return work.done();
        } catch (FileRefusal refusal) {
            return refusal.refused();
        } catch (Refusal refusal) {
            return new SetReading.Refused(path, refusal.refused());
        } catch (IOException | UncheckedIOException e) {
            return new SetReading.Refused(path, new Refusal(Reason.CANNOT_BE_READ).refused());
        } catch (OutOfMemoryError e) {
            return new SetReading.Refused(path, new Refusal(Reason.OUT_OF_MEMORY, 0, 0).refused());
        }
    }
}
