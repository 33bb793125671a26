package convolarium.data;

import convolarium.data.Reading.Reason;
import convolarium.tensor.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Pictures and their labels from two IDX files that belong together.
final class IdxPair {
    private static final int MOST_CHANNELS = 4;

    private final Shape shape;
    private final byte[] pixels;
    private final byte[] labels;

    /// @param labels the numbers that stand in the file
    IdxPair(Shape shape, byte[] pixels, byte[] labels) {
        this.shape = shape;
        this.pixels = pixels;
        this.labels = labels;
    }

    Shape shape() {
        return shape;
    }

    byte[] pixels() {
        return pixels;
    }

    byte[] labels() {
        return labels;
    }

    static IdxPair read(Path images, Path labels, Job job) throws IOException, FileRefusal {
        var pictures = read(images, job);
        var shape = about(images, () -> shape(pictures.sides()));
        var numbers = read(labels, job);
        about(labels, () -> {
            if (numbers.sides().length != 1) {
                throw new Refusal(Reason.NOT_LABELS, numbers.sides().length);
            }
            if (numbers.values().length != pictures.sides()[0]) {
                throw new Refusal(Reason.COUNTS_DIFFER, pictures.sides()[0], numbers.values().length);
            }
            return numbers;
        });
        return new IdxPair(shape, pictures.values(), numbers.values());
    }

    static Idx read(Path file, Job job) throws IOException, FileRefusal {
        return about(file, () -> {
            if (!Files.isRegularFile(file)) {
                throw new Refusal(Files.exists(file) ? Reason.NOT_A_FILE : Reason.NO_SUCH_FILE);
            }
            return Idx.read(() -> Files.newInputStream(file), Idx.MOST_BYTES, job);
        });
    }

    private static Shape shape(int[] sides) throws Refusal {
        int last = sides.length - 1;
        if (last < 2 || (last == 3 && sides[1] > MOST_CHANNELS)) {
            throw new Refusal(Reason.NOT_PICTURES, sides.length);
        }
        if (Math.max(sides[last], sides[last - 1]) > Form.LONGEST) {
            throw new Refusal(Reason.TOO_LARGE, sides[last], sides[last - 1], Form.LONGEST * Form.LONGEST);
        }
        return Shape.picture(last == 3 ? sides[1] : 1, sides[last - 1], sides[last]);
    }

    /// A step that is about one file.
    @FunctionalInterface
    private interface Step<T> {
        T done() throws IOException, Refusal;
    }

    private static <T> T about(Path file, Step<T> step) throws IOException, FileRefusal {
        try {
            return step.done();
        } catch (Refusal refusal) {
            throw new FileRefusal(file, refusal);
        }
    }
}
