package convolarium.data;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// A small picture as a word that can stand in a text file: its tone and size, then its numbers, deflated and in
/// base 64. It comes back to the last bit.
public final class PictureText {

    /// The longest side that is written.
    public static final int MOST_SIDE = 128;

    private static final int MOST_CHANNELS = 16;

    /// Three channels of any numbers, or more of some that are packed well.
    private static final int MOST_CHARACTERS = 1 << 19;
    private static final Pattern FORM = Pattern.compile("([A-Z]+) (\\d{1,3}) (\\d{1,3}) (\\d{1,3}) ([A-Za-z0-9+/=]*)");

    private PictureText() {}

    /// The text of a picture; empty where it, or its text, is too large.
    public static String write(Picture picture) {
        if (!small(picture.channels(), picture.height(), picture.width())) {
            return "";
        }
        var values = picture.values().array();
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var text = "%s %d %d %d %s"
                .formatted(
                        picture.tone(),
                        picture.channels(),
                        picture.height(),
                        picture.width(),
                        Base64.getEncoder().encodeToString(packed.toByteArray()));
        return text.length() > MOST_CHARACTERS ? "" : text;
    }

    private static boolean small(int channels, int height, int width) {
        return Math.min(channels, Math.min(height, width)) >= 1
                && channels <= MOST_CHANNELS
                && Math.max(height, width) <= MOST_SIDE;
    }

    /// The picture again; nothing where the text is damaged or no such text.
    public static Optional<Picture> read(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int channels = Integer.parseInt(form.group(2));
        int height = Integer.parseInt(form.group(3));
        int width = Integer.parseInt(form.group(4));
        if (!small(channels, height, width)) {
            return Optional.empty();
        }
        var shape = Shape.picture(channels, height, width);
        return Stream.of(Picture.Tone.values())
                .filter(tone -> tone.name().equals(form.group(1)))
                .findFirst()
                .flatMap(tone -> values(form.group(5), shape).map(values -> new Picture(values, tone)));
    }

    /// As many finite numbers as there are cells, and no byte more.
    private static Optional<Tensor> values(String packed, Shape shape) {
        int size = shape.size() * Float.BYTES;
        try (var inflater = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            var bytes = inflater.readNBytes(size);
            if (bytes.length < size || inflater.read() >= 0) {
                return Optional.empty();
            }
            var values = new float[shape.size()];
            ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
            for (float value : values) {
                if (!Float.isFinite(value)) {
                    return Optional.empty();
                }
            }
            return Optional.of(Tensor.owning(shape, values));
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
