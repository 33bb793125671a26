package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Reading.Reason;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SetReaderTest {
    private static final Path BAD = Path.of("src/test/resources/convolarium/data/sets");
    private static final Form FORM = new Form(28, false);

    @TempDir
    Path folder;

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(BAD.resolve("MANIFEST.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void damagedFilesAreReadAsTheirListExpects(String file, String wrong, String expected) {
        boolean labels = file.contains("label");
        var images = BAD.resolve(labels ? "good-images-idx3-ubyte.gz" : file);
        var reading = SetReader.read(
                file.startsWith("images-given") ? BAD.resolve("good-images-idx3-ubyte.gz") : images,
                BAD.resolve(labels ? file : "good-labels-idx1-ubyte.gz"),
                () -> false);
        if (reading instanceof SetReading.Refused refused) {
            assertThat(expected).as("%s, %s: %s", file, wrong, refused).contains("reject");
            assertThat(refused.file()).hasFileName(file);
            assertThat(refused.why().reason()).as(file).isEqualTo(reason(file));
        } else {
            assertThat(expected).as("%s, %s", file, wrong).contains("load");
        }
    }

    private static Reason reason(String file) {
        return switch (file) {
            case "bad-crc.gz" -> Reason.DAMAGED;
            case "count-negative.gz" -> Reason.SET_TOO_LARGE;
            case "dims-zero.gz" -> Reason.NO_EXAMPLES;
            case "labels-19.gz" -> Reason.COUNTS_DIFFER;
            case "images-given-as-labels.gz" -> Reason.NOT_LABELS;
            default -> Reason.NOT_IDX;
        };
    }

    /// Reads the plain file byte by byte.
    @Test
    void theGoodFileHoldsItsPictures() throws IOException {
        var loaded = loaded(SetReader.read(BAD.resolve("good-images-idx3-ubyte"), FORM, () -> false, done -> {}));
        assertThat(loaded.split().train().size() + loaded.split().test().size()).isEqualTo(20);
        byte[] bytes = Files.readAllBytes(BAD.resolve("good-images-idx3-ubyte"));
        byte[] labels = {7, 2, 1, 0, 4, 1, 4, 9, 5, 9, 0, 6, 9, 0, 1, 5, 9, 7, 3, 4};
        for (var set : List.of(loaded.split().train(), loaded.split().test())) {
            for (int i = 0; i < set.size(); i++) {
                int place = place(bytes, set.inputs(new int[] {i}).array());
                assertThat(set.classes().get(set.label(i))).isEqualTo(Integer.toString(labels[place]));
            }
        }
    }

    private static int place(byte[] bytes, float[] picture) {
        for (int i = 0; i < 20; i++) {
            int j = 0;
            while (j < 784 && Math.round(picture[j] * 255) == (bytes[16 + i * 784 + j] & 255)) {
                j++;
            }
            if (j == 784) {
                return i;
            }
        }
        throw new AssertionError("no such picture");
    }

    static SetReading.Loaded loaded(SetReading reading) {
        if (reading instanceof SetReading.Loaded loaded) {
            return loaded;
        }
        throw new AssertionError(reading.toString());
    }

    private Path file(String name, boolean packed, int[] numbers, byte[]... blocks) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(packed ? new GZIPOutputStream(bytes) : bytes)) {
            for (int number : numbers) {
                out.writeInt(number);
            }
            for (byte[] block : blocks) {
                out.write(block);
            }
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private Reason refused(Path images) throws IOException {
        var labels = file("labels", false, new int[] {0x801, 2}, new byte[] {0, 1});
        return ((SetReading.Refused) SetReader.read(images, labels, () -> false))
                .why()
                .reason();
    }

    @Test
    void headersThatPromiseWhatIsNotThereAreRefused() throws IOException {
        for (boolean packed : new boolean[] {false, true}) {
            assertThat(refused(file("a", packed, new int[] {0x803, 2, 8_000, 16_000})))
                    .isEqualTo(Reason.TOO_FEW_BYTES);
            assertThat(refused(file("b", packed, new int[] {0x803, -1, -1, -1})))
                    .isEqualTo(Reason.SET_TOO_LARGE);
            assertThat(refused(file("c", packed, new int[] {0x804, 1, 1, 1, 1})))
                    .isEqualTo(Reason.TOO_FEW_BYTES);
            assertThat(refused(file("d", packed, new int[] {0x803, 2}))).isEqualTo(Reason.CUT_SHORT);
            assertThat(refused(file("e", packed, new int[] {0xd03, 2, 2, 2}))).isEqualTo(Reason.NOT_IDX);
            assertThat(refused(file("f", packed, new int[] {0x801, 2}, new byte[2])))
                    .isEqualTo(Reason.NOT_PICTURES);
            assertThat(refused(file("g", packed, new int[] {0x803, 1, 1, 1}, new byte[2])))
                    .isEqualTo(Reason.TOO_MANY_BYTES);
            assertThat(refused(file("h", packed, new int[] {0x803, 2, 1, 999}, new byte[1998])))
                    .isEqualTo(Reason.TOO_LARGE);
        }
        assertThat(refused(Files.write(folder.resolve("i"), new byte[0]))).isEqualTo(Reason.EMPTY_FILE);
        assertThat(refused(folder)).isEqualTo(Reason.NOT_A_FILE);
        assertThat(refused(folder.resolve("nothing"))).isEqualTo(Reason.NO_SUCH_FILE);
    }

    /// A file is opened once to be measured and once more to be kept.
    @Test
    void memoryIsTakenOnlyForWhatIsThere() throws IOException {
        assertThat(read(file("a", false, new int[] {0x803, 2, 8_000, 16_000}, new byte[99])))
                .isLessThan(200);
        var good = file("b", false, new int[] {0x801, 90}, new byte[90]);
        assertThat(read(good)).isEqualTo(2 * Files.size(good));
    }

    /// A gigabyte of zeros, packed into a megabyte, behind a header for two small pictures.
    @Test
    void aBombIsLeftAloneAfterTheFirstByteTooMany() throws IOException {
        var blocks = new byte[1_000][];
        Arrays.fill(blocks, new byte[1 << 20]);
        var bomb = file("bomb.gz", true, new int[] {0x803, 2, 28, 28}, blocks);
        assertThat(Files.size(bomb)).isBetween(900_000L, 2_000_000L);
        assertThat(refused(bomb)).isEqualTo(Reason.TOO_MANY_BYTES);
        assertThat(read(bomb)).isLessThan(200_000);
    }

    /// How many bytes are taken from a file.
    private static long read(Path file) throws IOException {
        long[] count = {0};
        Idx.Opening counted = () -> new FilterInputStream(Files.newInputStream(file)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int more = super.read(into, from, length);
                count[0] += Math.max(0, more);
                return more;
            }
        };
        try {
            Idx.read(counted, Idx.MOST_BYTES, new Job(() -> false));
        } catch (Refusal refusal) {
            assertThat(refusal.refused().reason()).isIn(Reason.TOO_FEW_BYTES, Reason.TOO_MANY_BYTES);
        }
        return count[0];
    }

    @Test
    void everyCutAndEveryFlippedByteIsRefusedOrRead() throws IOException {
        byte[] good = Files.readAllBytes(BAD.resolve("good-images-idx3-ubyte.gz"));
        var reasons = new ArrayList<Reason>();
        for (int i = 0; i < good.length; i += 7) {
            assertThat(refused(Files.write(folder.resolve("cut"), Arrays.copyOf(good, i))))
                    .isIn(Reason.DAMAGED, Reason.EMPTY_FILE, Reason.NOT_IDX, Reason.TOO_FEW_BYTES);
            byte[] flipped = good.clone();
            flipped[i] ^= 0x41;
            var labels = BAD.resolve("good-labels-idx1-ubyte.gz");
            var reading = SetReader.read(Files.write(folder.resolve("flip"), flipped), labels, () -> false);
            if (reading instanceof SetReading.Refused refused) {
                reasons.add(refused.why().reason());
            }
        }
        assertThat(reasons).hasSizeGreaterThan(400).contains(Reason.DAMAGED);
    }

    @Test
    void readingStopsWhenItIsToldTo() {
        var path = Path.of("assets/data/fashion-mnist");
        int[] asked = {0};
        var reading = SetReader.read(path, FORM, () -> asked[0]++ > 20, done -> {});
        assertThat(((SetReading.Refused) reading).why().reason()).isEqualTo(Reason.CANCELLED);
        assertThat(asked[0]).isLessThan(25);
    }

    @Test
    void aFileWithoutItsOtherHalfIsRefused() throws IOException {
        Files.copy(BAD.resolve("good-images-idx3-ubyte"), folder.resolve("x-images-idx3-ubyte"));
        for (var path : List.of(folder, folder.resolve("x-images-idx3-ubyte"))) {
            var reading = SetReader.read(path, FORM, () -> false, done -> {});
            assertThat(((SetReading.Refused) reading).why().reason()).isEqualTo(Reason.NO_LABELS);
        }
    }
}
