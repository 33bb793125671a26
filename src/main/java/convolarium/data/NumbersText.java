package convolarium.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Numbers as a word that can stand in a text file, deflated and in base 64. They come back to the last bit.
public final class NumbersText {

    private NumbersText() {}

    /// The text of some numbers.
    public static String write(float... values) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /// As many finite numbers as asked for; nothing where the text is damaged or holds others.
    public static Optional<float[]> read(String text, int count) {
        try (var inflater = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            var bytes = inflater.readNBytes(count * Float.BYTES);
            if (bytes.length < count * Float.BYTES || inflater.read() >= 0) {
                return Optional.empty();
            }
            var values = new float[count];
            ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
            for (float value : values) {
                if (!Float.isFinite(value)) {
                    return Optional.empty();
                }
            }
            return Optional.of(values);
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
