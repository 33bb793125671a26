package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Reading.Reason;
import convolarium.tensor.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers come out of files as text, and as NumPy saves them.
class NumbersFileTest {

    private static final String HEAD = "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }";

    /// What NumPy 2.4 saves of `[[1.5, -2], [3, 0.25]]` as float32.
    private static final String SAVED =
            "k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIs"
                    + "IDIpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAg"
                    + "IAoAAMA/AAAAwAAAQEAAAIA+";

    @TempDir
    Path folder;

    /// A file as the format is described: the magic, the version, the length of the header in two or four bytes, the
    /// header filled up to a multiple of 64 bytes, the numbers.
    private static byte[] npy(int version, String header, byte... numbers) {
        int lengths = version == 1 ? 2 : 4;
        int length = 64 - (8 + lengths + header.length() + 1) % 64 + header.length() + 1;
        var file = ByteBuffer.allocate(8 + lengths + length + numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
        file.put((byte) version).put((byte) 0);
        if (version == 1) {
            file.putShort((short) length);
        } else {
            file.putInt(length);
        }
        file.put(header.getBytes(StandardCharsets.US_ASCII));
        while (file.position() < 8 + lengths + length - 1) {
            file.put((byte) ' ');
        }
        return file.put((byte) '\n').put(numbers).array();
    }

    private static Reading read(byte[] file) {
        return PictureReader.read(file, () -> false);
    }

    private static Picture picture(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        return ((Reading.Loaded) reading).picture();
    }

    private static byte[] hex(String digits) {
        var bytes = new ByteArrayOutputStream();
        for (var two : digits.split(" ", -1)) {
            bytes.write(Integer.parseInt(two, 16));
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "<f4, 00 00 80 3f 00 00 20 c0",
        "<f8, 00 00 00 00 00 00 f0 3f 00 00 00 00 00 00 04 c0",
        "|u1, 01 fe",
        "<i4, 01 00 00 00 fe ff ff ff",
        "<i8, 01 00 00 00 00 00 00 00 fe ff ff ff ff ff ff ff"
    })
    void everyTypeIsReadInBothVersions(String type, String bytes) {
        float second = type.endsWith("u1") ? 254 : type.contains("f") ? -2.5f : -2;
        for (int version = 1; version <= 2; version++) {
            var row = picture(read(npy(version, HEAD.formatted(type, "False", "(1, 2)"), hex(bytes))));
            assertThat(row.values().shape()).isEqualTo(Shape.picture(1, 1, 2));
            assertThat(row.values().array()).containsExactly(1, second);
            assertThat(row.tone()).isEqualTo(second < 0 ? Picture.Tone.SIGNED : Picture.Tone.LIGHT);
        }
    }

    @Test
    void whatNumPySavedIsRead() {
        var matrix = picture(read(Base64.getDecoder().decode(SAVED))).values();
        assertThat(matrix.shape()).isEqualTo(Shape.picture(1, 2, 2));
        assertThat(matrix.array()).containsExactly(1.5f, -2, 3, 0.25f);
    }

    @Test
    void channelsComeBeforeRowsAndColumns() {
        var file = npy(
                1, HEAD.formatted("|u1", "False", "(3, 2, 1)"), (byte) 1, (byte) 2, (byte) 3, (byte) 4, (byte) 5, (byte)
                        6);
        assertThat(picture(read(file)).values().shape()).isEqualTo(Shape.picture(3, 2, 1));
        assertThat(picture(read(file)).values().array()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ">f4 ; False ; (1, 2)                  ; UNSUPPORTED_NPY",
                "<c8 ; False ; (1, 2)                  ; UNSUPPORTED_NPY",
                "<f4 ; True  ; (1, 2)                  ; UNSUPPORTED_NPY",
                "<f4 ; False ; (2,)                    ; UNSUPPORTED_NPY",
                "<f4 ; False ; ()                      ; UNSUPPORTED_NPY",
                "<f4 ; False ; (1, 1, 1, 2)            ; UNSUPPORTED_NPY",
                "<f4 ; Maybe ; (1, 2)                  ; BAD_HEADER",
                "<f4 ; False ; (1, -2)                 ; BAD_HEADER",
                "<f4 ; False ; (1 2)                   ; BAD_HEADER",
                "<f4 ; False ; 7                       ; BAD_HEADER",
                "<f4 ; False ; (0, 2)                  ; NO_PIXELS",
                "<f4 ; False ; (10001, 1)              ; TOO_MANY_NUMBERS",
                "<f4 ; False ; (17, 1, 1)              ; TOO_MANY_NUMBERS",
                "<f4 ; False ; (99999999999999999999, 99999999999999999999) ; TOO_MANY_NUMBERS",
                "<f4 ; False ; (16, 10000, 10000)      ; TOO_FEW_BYTES",
                "<f8 ; False ; (1, 2)                  ; TOO_FEW_BYTES",
                "|u1 ; False ; (1, 2)                  ; TOO_MANY_BYTES",
            })
    void whatIsNotReadIsRefusedByItsHeader(String type, String fortran, String shape, Reason reason) {
        refuses(npy(1, HEAD.formatted(type, fortran, shape), new byte[8]), reason);
    }

    private static void refuses(byte[] file, Reason reason) {
        assertThat(read(file))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void anotherVersionALongHeaderAndNoNumbersAreRefused() {
        refuses(npy(3, HEAD.formatted("<f4", "False", "(1, 2)"), new byte[8]), Reason.UNSUPPORTED_NPY);
        var long2 = npy(2, HEAD.formatted("<f4", "False", "(1, 2)"), new byte[8]);
        ByteBuffer.wrap(long2).putInt(8, -1);
        refuses(long2, Reason.BAD_HEADER);
        refuses(npy(1, "{}", new byte[8]), Reason.BAD_HEADER);
        var sides = "(1" + ",1".repeat(7000) + ")";
        refuses(npy(1, HEAD.formatted("<f4", "False", sides), new byte[8]), Reason.BAD_HEADER);
        var nan = npy(1, HEAD.formatted("<f4", "False", "(2, 1)"), hex("00 00 80 3f 00 00 c0 7f"));
        assertThat(read(nan)).isEqualTo(Reading.refused(Reason.NOT_A_NUMBER, "NaN", 2, 1));
    }

    @Test
    void cutOrDamagedFilesAreAnswered() {
        var whole = npy(1, HEAD.formatted("<f4", "False", "(2, 2)"), new byte[16]);
        for (int length = 6; length < whole.length; length++) {
            assertThat(read(Arrays.copyOf(whole, length))).isInstanceOf(Reading.Refused.class);
        }
        var chance = new SplittableRandom(5);
        for (int i = 0; i < 5000; i++) {
            var file = whole.clone();
            for (int n = chance.nextInt(1, 4); n > 0; n--) {
                file[chance.nextInt(6, 80)] = (byte) chance.nextInt(256);
            }
            assertThat(read(file)).isNotNull();
        }
    }

    private Reading file(String name, byte[] bytes) throws IOException {
        return PictureReader.read(Files.write(folder.resolve(name), bytes), () -> false);
    }

    @Test
    void aTextFileIsATableWhateverItIsCalled() throws IOException {
        for (var name : List.of("m.csv", "m.TXT", "m.dat")) {
            assertThat(picture(file(name, "1,2\r\n3,4\r\n".getBytes(StandardCharsets.UTF_8)))
                            .values()
                            .array())
                    .containsExactly(1, 2, 3, 4);
        }
        var wide = "\ufeff1\t2\r\n3\t−4\r\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(picture(file("excel.txt", wide)).values().array()).containsExactly(1, 2, 3, -4);
    }

    @Test
    void onlyWhatIsCalledATableIsRefusedAsOne() throws IOException {
        var bad = "1;2\n3;four\n".getBytes(StandardCharsets.UTF_8);
        assertThat(file("m.csv", bad)).isEqualTo(Reading.refused(Reason.NOT_A_NUMBER, "four", 2, 2));
        assertThat(file("m.png", bad)).isEqualTo(Reading.refused(Reason.UNKNOWN_FORMAT));
        assertThat(file("m.csv", new byte[] {1, 0, 2})).isEqualTo(Reading.refused(Reason.UNKNOWN_FORMAT));
        assertThat(file("m.csv", hex("31 ff 32"))).isEqualTo(Reading.refused(Reason.UNKNOWN_FORMAT));
    }
}
