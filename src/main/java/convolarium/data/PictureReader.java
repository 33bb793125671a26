package convolarium.data;

import convolarium.data.Reading.Kind;
import convolarium.data.Reading.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Reads a picture, or numbers as one, out of a file that may be anything at all. Never throws: what came of it is a
/// [Reading].
public final class PictureReader {
    /// The largest file, in bytes.
    public static final long MOST_BYTES = 50L << 20;

    private static final int BLOCK = 1 << 20;

    private PictureReader() {}

    /// Reads a file, whatever its name says it is.
    ///
    /// @param cancelled asked between parts of the work, on the calling thread
    public static Reading read(Path file, BooleanSupplier cancelled) {
        if (Files.notExists(file)) {
            return Reading.refused(Reason.NO_SUCH_FILE);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return Reading.refused(Reason.NOT_A_FILE);
        }
        try (var in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                return Reading.refused(Reason.TOO_BIG_A_FILE, size, MOST_BYTES);
            }
            var job = new Job(cancelled);
            return read(contents(in, (int) size, job), PlainText.isNamedTable(file), job);
        } catch (Refusal refusal) {
            return refusal.refused();
        } catch (IOException e) {
            return Reading.refused(Reason.CANNOT_BE_READ);
        } catch (OutOfMemoryError e) {
            return Reading.refused(Reason.OUT_OF_MEMORY, 0, 0);
        }
    }

    private static byte[] contents(InputStream in, int size, Job job) throws IOException, Refusal {
        var contents = new byte[size];
        int done = 0;
        while (done < size) {
            job.goOn();
            int more = in.readNBytes(contents, done, Math.min(BLOCK, size - done));
            if (more == 0) {
                return Arrays.copyOf(contents, done);
            }
            done += more;
        }
        return contents;
    }

    /// Reads the contents of a file.
    ///
    /// @param cancelled asked between parts of the work, on the calling thread
    public static Reading read(byte[] bytes, BooleanSupplier cancelled) {
        return read(bytes, new Job(cancelled));
    }

    static Reading read(byte[] bytes, Job job) {
        return read(bytes, false, job);
    }

    /// @param table whether it is called as a table of numbers is: what is wrong with that is worth saying then
    private static Reading read(byte[] bytes, boolean table, Job job) {
        if (bytes.length == 0) {
            return Reading.refused(Reason.EMPTY_FILE);
        }
        if (bytes.length > MOST_BYTES) {
            return Reading.refused(Reason.TOO_BIG_A_FILE, (long) bytes.length, MOST_BYTES);
        }
        var format = FileFormat.of(bytes);
        if (format.isEmpty()) {
            return FileFormat.stranger(bytes)
                    .map(name -> Reading.refused(Reason.UNSUPPORTED_FORMAT, name))
                    .orElseGet(() -> numbers(bytes, table, job));
        }
        try {
            return read(format.get(), bytes, job);
        } catch (Refusal refusal) {
            return refusal.refused();
        } catch (RuntimeException e) {
            return Reading.refused(Reason.DAMAGED, format.get().name());
        } catch (OutOfMemoryError e) {
            return Reading.refused(Reason.OUT_OF_MEMORY, 0, 0);
        }
    }

    /// What is no picture may be numbers, as NumPy saves them or as text.
    private static Reading numbers(byte[] bytes, boolean table, Job job) {
        try {
            return Npy.is(bytes)
                    ? new Reading.Loaded(Npy.read(bytes, job), List.of())
                    : PlainText.of(bytes)
                            .map(MatrixText::read)
                            .filter(reading -> table || reading instanceof Reading.Loaded)
                            .orElseGet(() -> Reading.refused(Reason.UNKNOWN_FORMAT));
        } catch (Refusal refusal) {
            return refusal.refused();
        }
    }

    private static Reading read(FileFormat format, byte[] bytes, Job job) throws Refusal {
        job.goOn();
        var source = open(format, bytes, job);
        var thinning = Thinning.of(source.width(), source.height(), source.channels(), job.memory());
        try {
            var pixels = source.decoding().pixels(thinning, job);
            job.goOn();
            var picture = pixels.picture(source.orientation());
            if (thinning.step() > 1) {
                var turned = source.orientation().swapped();
                job.note(
                        Kind.SUBSAMPLED,
                        turned ? source.height() : source.width(),
                        turned ? source.width() : source.height(),
                        picture.width(),
                        picture.height(),
                        thinning.step());
            }
            return new Reading.Loaded(picture, job.notes());
        } catch (OutOfMemoryError e) {
            return Reading.refused(Reason.OUT_OF_MEMORY, source.width(), source.height());
        }
    }

    private static Source open(FileFormat format, byte[] bytes, Job job) throws Refusal {
        return switch (format) {
            case PNG -> PngGate.open(bytes, job);
            case JPEG -> JpegGate.open(bytes, job);
            case GIF -> GifGate.open(bytes, job);
            case BMP -> BmpGate.open(bytes, job);
            case TIFF -> TiffGate.open(bytes, job);
        };
    }
}
