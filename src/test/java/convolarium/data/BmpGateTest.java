package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Reading.Kind;
import convolarium.data.Reading.Loaded;
import convolarium.data.Reading.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of a few pixels, written by hand after the format's definition.
class BmpGateTest {
    /// Black, red and a grey; blue comes first.
    private static final String COLOURS = "00000000 0000ff00 40404000";

    @ParameterizedTest
    @CsvSource({
        "1, 0, '40000000 80000000'",
        "4, 0, '01000000 10000000'",
        "8, 0, '00010000 01000000'",
        "24, 0, '000000 0000ff 0000 0000ff 000000 0000'",
        "16, 0, '0000 007c 007c 0000'",
        "32, 0, '00000000 0000ffaa 0000ffaa 00000000'",
        "8, 1, '0100 0101 0000 0101 0100 0001'",
        "8, 1, '0002 0100 0101 0000 0101 0001'",
        "4, 2, '0201 0000 0210 0001'"
    })
    void everyWayToStorePixelsShowsTheSamePicture(int bits, int compression, String pixels) {
        for (int length : new int[] {40, 52, 56, 64, 108, 124}) {
            var values = loaded(file(length, bits, compression, bits > 8 ? "" : COLOURS, pixels))
                    .picture()
                    .values();
            assertThat(values.array())
                    .as("header of %d bytes", length)
                    .containsExactly(255, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 0);
        }
    }

    @Test
    void theOldestHeaderHasColoursOfThreeBytes() {
        var file =
                buffer("424d 00000000 00000000 20000000 0c000000 0200 0200 0100 0400 000000 0000ff 01000000 10000000");
        assertThat(loaded(file).picture().values().array())
                .startsWith(255, 0, 0, 255)
                .contains(0, 0);
    }

    @Test
    void theFirstRowOfAHeightBelowZeroIsTheUpperOne() {
        var file = file(40, 8, 0, COLOURS, "00010000 01000000");
        assertThat(loaded(file.putInt(22, -2)).picture().values().array()).startsWith(0, 255, 255, 0);
    }

    @Test
    void coloursHaveTheBitsThatTheirMasksName() {
        var file = file(40, 16, 3, "00f80000 e0070000 1f000000", "1ff8 e007 0000 ffff");
        assertThat(loaded(file).picture().values().array())
                .containsExactly(0, 255, 255, 0, 0, 255, 0, 255, 0, 255, 255, 0);
        file.putInt(54, 0);
        assertThat(read(file)).isEqualTo(Reading.refused(Reason.BAD_HEADER, "BMP"));
    }

    @Test
    void seeThroughIsLaidOnWhiteAndSaidIfAMaskNamesIt() {
        var pixels = "000000ff 00000000 000000ff 00000080";
        var clear = file(56, 32, 3, "", pixels)
                .putInt(54, 0xff0000)
                .putInt(58, 0xff00)
                .putInt(62, 0xff);
        assertThat(loaded(clear).notes()).isEmpty();
        var loaded = loaded(clear.putInt(66, 0xff000000));
        assertThat(loaded.picture().values().array()).containsExactly(0, 127, 0, 255);
        assertThat(loaded.notes()).extracting(Reading.Note::kind).containsExactly(Kind.TRANSPARENCY);
    }

    @Test
    void aProfileInAnotherFileIsNotOpened() {
        var file = file(124, 8, 0, COLOURS, "00010000 01000000").putInt(70, 0x4c494e4b);
        file.putInt(126, 4).putInt(130, Integer.MAX_VALUE);
        assertThat(loaded(file).picture().values().array()).startsWith(255, 0, 0, 255);
    }

    @Test
    void anIndexBeyondTheColoursIsBlackAndSaid() {
        var loaded = loaded(file(40, 8, 0, COLOURS, "02020000 02090000"));
        assertThat(loaded.picture().values().array()).containsExactly(64, 0, 64, 64);
        assertThat(loaded.notes()).extracting(Reading.Note::kind).containsExactly(Kind.CONTRADICTORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0301 0000 0201 0001", "0201 0000", "0201 0002 0900 0101 0001", "0005 0101010101 00 0001", "0002"
            })
    void runsThatLeaveThePictureOrEndTooSoonAreSaid(String pixels) {
        var notes = loaded(file(40, 8, 1, COLOURS, pixels)).notes();
        assertThat(notes).extracting(Reading.Note::kind).containsExactly(Kind.PARTIAL);
    }

    @ParameterizedTest
    @CsvSource({
        "26, 2, BAD_HEADER", "28, 3, BAD_HEADER", "28, 2, UNSUPPORTED_FORMAT", "30, 4, UNSUPPORTED_FORMAT",
        "30, 5, UNSUPPORTED_FORMAT", "30, 9, BAD_HEADER", "14, 41, BAD_HEADER", "14, 124, CUT_SHORT",
        "10, 54, BAD_HEADER", "10, 69, CUT_SHORT", "10, -1, CUT_SHORT", "18, -2, BAD_HEADER",
        "18, 0, NO_PIXELS", "22, 3, CUT_SHORT", "22, -2147483648, BAD_HEADER", "18, 1000001, TOO_LARGE"
    })
    void aHeaderThatCannotBeTrueIsRefused(int at, int value, Reason reason) {
        var file = file(40, 8, 0, COLOURS, "00010000 01000000");
        if (at == 26 || at == 28) {
            file.putShort(at, (short) value);
        } else {
            file.putInt(at, value);
        }
        assertThat(read(file))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /// A picture of 2×2 pixels whose lower row comes first.
    private static ByteBuffer file(int length, int bits, int compression, String colours, String pixels) {
        var start = HexFormat.of().parseHex((colours + pixels).replace(" ", ""));
        int colourBytes = colours.replace(" ", "").length() / 2;
        return ByteBuffer.allocate(14 + length + start.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(0, (short) 0x4d42)
                .putInt(10, 14 + length + colourBytes)
                .putInt(14, length)
                .putInt(18, 2)
                .putInt(22, 2)
                .putShort(26, (short) 1)
                .putShort(28, (short) bits)
                .putInt(30, compression)
                .put(14 + length, start);
    }

    private static ByteBuffer buffer(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private static Reading read(ByteBuffer file) {
        var bytes = new byte[file.capacity()];
        file.get(0, bytes);
        return PictureReader.read(bytes, () -> false);
    }

    private static Loaded loaded(ByteBuffer file) {
        return switch (read(file)) {
            case Loaded loaded -> loaded;
            case Reading.Refused refused -> throw new AssertionError(refused.toString());
        };
    }
}
