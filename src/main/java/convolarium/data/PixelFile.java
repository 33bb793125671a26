package convolarium.data;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// A picture too large for [PictureText] in a file of the program's own: a mark, its tone and its size, then its
/// numbers, all deflated. It comes back to the last bit.
public final class PixelFile {

    /// The most numbers that are written: a colour photo of 5 million pixels.
    public static final int MOST_NUMBERS = 1 << 24;

    /// What comes to a layer of a network has more channels than a picture.
    private static final int MOST_CHANNELS = 4096;
    private static final int MARK = 0x434e5650;
    private static final int BLOCK = 1 << 14;

    private PixelFile() {}

    /// Writes a new file through to the disk.
    ///
    /// @throws IOException where that fails or the picture is too large
    public static void write(Path file, Picture picture) throws IOException {
        var shape = picture.values().shape();
        if (shape.elements() > MOST_NUMBERS) {
            throw new IOException("too large to be kept: " + shape);
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            write(channel, picture);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static void write(FileChannel channel, Picture picture) throws IOException {
        var shape = picture.values().shape();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            var packed = new DeflaterOutputStream(Channels.newOutputStream(channel), deflater, BLOCK);
            var out = new DataOutputStream(packed);
            out.writeInt(MARK);
            out.writeUTF(picture.tone().name());
            out.writeShort(shape.channels());
            out.writeShort(shape.depth());
            out.writeShort(shape.height());
            out.writeShort(shape.width());
            write(out, picture.values().array());
            packed.finish();
            channel.force(true);
        } finally {
            deflater.end();
        }
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        var block = ByteBuffer.allocate(BLOCK * Float.BYTES);
        for (int from = 0; from < values.length; from += BLOCK) {
            int count = Math.min(BLOCK, values.length - from);
            block.asFloatBuffer().put(values, from, count);
            out.write(block.array(), 0, count * Float.BYTES);
        }
    }

    /// The picture again; nothing where the file is damaged, is no such file, or is not there.
    public static Optional<Picture> read(Path file) {
        try (var in =
                new DataInputStream(new InflaterInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
            return in.readInt() == MARK ? read(in) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<Picture> read(DataInputStream in) throws IOException {
        var tone = Picture.Tone.named(in.readUTF());
        int channels = in.readUnsignedShort();
        int depth = in.readUnsignedShort();
        int height = in.readUnsignedShort();
        int width = in.readUnsignedShort();
        long count = (long) channels * depth * height * width;
        if (tone.isEmpty()
                || count < 1
                || count > Math.min(MOST_NUMBERS, Picture.MOST_NUMBERS)
                || channels > MOST_CHANNELS
                || Math.max(height, width) > Picture.MOST_SIDE
                || depth > Slices.most((long) channels * height * width)) {
            return Optional.empty();
        }
        var shape = new Shape(1, channels, depth, height, width);
        var numbers = read(in, shape.size());
        return tone.flatMap(known -> numbers.map(values -> new Picture(Tensor.owning(shape, values), known)));
    }

    /// Finite numbers up to the end of the file, which also tells whether they are whole.
    private static Optional<float[]> read(InputStream in, int count) throws IOException {
        var values = new float[count];
        var block = ByteBuffer.allocate(BLOCK * Float.BYTES);
        for (int from = 0; from < count; from += BLOCK) {
            int many = Math.min(BLOCK, count - from);
            if (in.readNBytes(block.array(), 0, many * Float.BYTES) < many * Float.BYTES) {
                return Optional.empty();
            }
            block.asFloatBuffer().get(values, from, many);
        }
        boolean finite = true;
        for (float value : values) {
            finite &= Float.isFinite(value);
        }
        return finite && in.read() < 0 ? Optional.of(values) : Optional.empty();
    }
}
