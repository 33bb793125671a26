package convolarium.net;

import static java.util.Objects.requireNonNull;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/// Pictures and their classes as two gzipped IDX files hold them.
public final class IdxExamples implements Examples {

    private static final int CLASSES = 10;

    private final float[] pixels;
    private final Shape picture;
    private final int[] labels;
    private final int from;
    private final int count;

    private IdxExamples(float[] pixels, Shape picture, int[] labels, int from, int count) {
        this.pixels = pixels;
        this.picture = picture;
        this.labels = labels;
        this.from = from;
        this.count = count;
    }

    /// 1,797 handwritten digits of 8×8 pixels (E. Alpaydin, Optdigits, 1998).
    public static IdxExamples digits() throws IOException {
        String folder = "/convolarium/data/digits8x8/";
        try (var images = requireNonNull(IdxExamples.class.getResourceAsStream(folder + "images-idx3-ubyte.gz"));
                var labels = requireNonNull(IdxExamples.class.getResourceAsStream(folder + "labels-idx1-ubyte.gz"))) {
            return of(images, labels, 16);
        }
    }

    public static IdxExamples of(InputStream images, InputStream labels, int brightest) throws IOException {
        var pictures = new DataInputStream(new GZIPInputStream(images));
        pictures.readInt();
        int count = pictures.readInt();
        var shape = Shape.picture(1, pictures.readInt(), pictures.readInt());
        var pixels = new float[count * shape.size()];
        byte[] bytes = pictures.readNBytes(pixels.length);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (bytes[i] & 255) / (float) brightest;
        }
        var classes = new DataInputStream(new GZIPInputStream(labels));
        classes.readLong();
        byte[] types = classes.readNBytes(count);
        return new IdxExamples(
                pixels, shape, IntStream.range(0, count).map(i -> types[i]).toArray(), 0, count);
    }

    /// Some of them.
    public IdxExamples part(int start, int size) {
        return new IdxExamples(pixels, picture, labels, from + start, size);
    }

    @Override
    public int count() {
        return count;
    }

    int label(int example) {
        return labels[from + example];
    }

    @Override
    public Tensor inputs(int[] which, long epochSeed) {
        int size = picture.size();
        var values = new float[which.length * size];
        for (int i = 0; i < which.length; i++) {
            System.arraycopy(pixels, (from + which[i]) * size, values, i * size, size);
        }
        return Tensor.owning(picture.withBatch(which.length), values);
    }

    @Override
    public Tensor wanted(int[] which, long epochSeed) {
        return Loss.oneHot(IntStream.of(which).map(this::label).toArray(), CLASSES);
    }
}
