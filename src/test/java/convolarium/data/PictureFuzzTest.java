package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Reading.Loaded;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFuzzTest {
    private static final int ROUNDS = 400;

    @ParameterizedTest
    @CsvSource({"png, 1", "jpeg, 2", "gif, 3", "bmp, 4", "tiff, 5"})
    void noBytesAtAllMakeTheReaderThrow(String format, long seed) throws IOException {
        var random = new Random(seed);
        var sound = Encoded.as(format, Encoded.random(BufferedImage.TYPE_3BYTE_BGR, 24, 18));
        int loaded = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var bytes = damaged(sound, random);
            if (format.equals("png") && random.nextBoolean()) {
                mendChecksums(bytes);
            }
            var reading = readOrFail(bytes, format + ", seed " + seed + ", round " + round);
            if (reading instanceof Loaded(var picture, var _)) {
                loaded++;
                assertThat(4 * picture.values().shape().elements()).isLessThanOrEqualTo(Thinning.MEMORY);
            }
        }
        assertThat(loaded).as("pictures that could be read all the same").isBetween(1, ROUNDS - 1);
    }

    private static Reading readOrFail(byte[] bytes, String where) {
        try {
            return PictureReader.read(bytes, () -> false);
        } catch (Throwable e) {
            throw new AssertionError(where, e);
        }
    }

    private static byte[] damaged(byte[] sound, Random random) {
        var bytes = random.nextInt(4) == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
        int wounds = random.nextInt(6);
        for (int i = 0; i < wounds && bytes.length > 0; i++) {
            int reach = random.nextBoolean() ? Math.min(64, bytes.length) : bytes.length;
            bytes[random.nextInt(reach)] = (byte) (random.nextBoolean() ? random.nextInt() : -random.nextInt(2));
        }
        return bytes;
    }

    /// Makes every part's checksum right again, so that the damage gets further.
    private static void mendChecksums(byte[] bytes) {
        var file = ByteBuffer.wrap(bytes);
        int at = 8;
        while (at <= bytes.length - 12 && file.getInt(at) >= 0 && file.getInt(at) <= bytes.length - at - 12) {
            int length = file.getInt(at);
            var sum = new CRC32();
            sum.update(bytes, at + 4, length + 4);
            file.putInt(at + 8 + length, (int) sum.getValue());
            at += 12 + length;
        }
    }
}
