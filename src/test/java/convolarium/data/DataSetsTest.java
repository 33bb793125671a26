package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class DataSetsTest {
    private static final Path FOLDER = Path.of("assets/data");

    /// What every machine draws for seed 1: the first hundred examples and what is wanted for them.
    private static final Map<String, Integer> DRAWN = Map.of(
            "shapes", 97473697,
            "drawn-digits", 1708535193,
            "eye-anywhere", -1589197661,
            "eye-left-right", 1518086727,
            "subject", 376983083);

    @Test
    void everySetGivesWhatItsEntrySays() {
        for (var entry : DataSets.ALL) {
            var split = entry.load(30, 20, 3);
            for (var set : List.of(split.train(), split.test())) {
                assertThat(set.id()).isEqualTo(entry.id());
                assertThat(set.shape()).isEqualTo(entry.shape());
                assertThat(set.classes()).isEqualTo(entry.classes());
                assertThat(set.target()).isEqualTo(entry.target());
            }
            assertThat(split.train().size()).isEqualTo(entry.generated() ? 30 : entry.train());
            assertThat(split.test().size()).isEqualTo(entry.generated() ? 20 : entry.test());
        }
        assertThat(DataSets.WORDED).contains("ankle-boot", "circle", "subject").doesNotContain("7");
    }

    @Test
    void everyMachineDrawsTheSame() {
        for (var entry : DataSets.ALL) {
            if (entry.generated()) {
                var set = entry.load(100, 1, 1).train();
                var all = Choice.order(100, 1);
                int hash = 31 * Arrays.hashCode(set.inputs(all).array())
                        + Arrays.hashCode(set.wanted(all).array());
                assertThat(hash).as(entry.id()).isEqualTo(DRAWN.get(entry.id()));
            }
        }
    }

    @Test
    void drawnExamplesDifferFromEachOtherFromSeedToSeedAndFromTheTest() {
        for (var entry : DataSets.ALL) {
            if (entry.generated()) {
                var split = entry.load(20, 20, 3);
                int[] first = {0};
                assertThat(split.train().inputs(first))
                        .isEqualTo(entry.load(1, 1, 3).train().inputs(first))
                        .isNotEqualTo(entry.load(20, 20, 4).train().inputs(first))
                        .isNotEqualTo(split.test().inputs(first))
                        .isNotEqualTo(
                                split.train().inputs(new int[] {entry.classes().size()}));
            }
        }
    }

    @Test
    void classesOfADrawnSetAreEvenlyMet() {
        assertThat(DataSets.entry("shapes").load(100, 10, 1).train().counts()).containsOnly(20);
        assertThat(DataSets.entry("drawn-digits").load(100, 10, 1).test().counts())
                .containsOnly(1);
    }

    @Test
    void storedSetsHoldWhatTheirFilesHold() throws IOException {
        var fashion = DataSets.entry("fashion-mnist").load(1, 1, 1);
        compare(fashion.train(), "fashion-mnist/train-", 0, 255);
        compare(fashion.test(), "fashion-mnist/t10k-", 0, 255);
        assertThat(fashion.train().counts()).containsOnly(2_000);
        assertThat(fashion.test().counts()).containsOnly(400);
        var digits = DataSets.entry("digits-8x8").load(1, 1, 1);
        compare(digits.train(), "digits-8x8/", 0, 16);
        compare(digits.test(), "digits-8x8/", 1_437, 16);
        assertThat(digits.train().counts()).containsExactly(143, 146, 142, 146, 144, 145, 144, 143, 141, 143);
        assertThat(digits.test().counts()).containsExactly(35, 36, 35, 37, 37, 37, 37, 36, 33, 37);
    }

    /// Reads the files number by number.
    private static void compare(DataSet set, String files, int skipped, float most) throws IOException {
        try (var images = idx(files + "images-idx3-ubyte.gz", 2051);
                var labels = idx(files + "labels-idx1-ubyte.gz", 2049)) {
            int count = images.readInt();
            assertThat(labels.readInt()).isEqualTo(count);
            int size = images.readInt() * images.readInt();
            for (int i = 0; i < count; i++) {
                byte[] pixels = images.readNBytes(size);
                int label = labels.read();
                if (i >= skipped && i < skipped + set.size()) {
                    assertThat(set.label(i - skipped)).isEqualTo(label);
                    float[] values = set.inputs(new int[] {i - skipped}).array();
                    for (int j = 0; j < size; j++) {
                        if (Math.abs(values[j] - (pixels[j] & 255) / most) > 0.002) {
                            throw new AssertionError(files + " " + i + " " + j + ": " + values[j]);
                        }
                    }
                }
            }
        }
    }

    private static DataInputStream idx(String file, int magic) throws IOException {
        var in = new DataInputStream(new GZIPInputStream(Files.newInputStream(FOLDER.resolve(file))));
        assertThat(in.readInt()).isEqualTo(magic);
        return in;
    }

    @Test
    void theListOfSourcesNamesEveryFolderAndNoOther() throws IOException {
        try (var folders = Files.list(FOLDER).filter(Files::isDirectory)) {
            var lines = Files.readAllLines(FOLDER.resolve("SOURCES"));
            assertThat(lines.stream()
                            .skip(1)
                            .map(line -> line.split("\t", -1)[0])
                            .sorted())
                    .isEqualTo(folders.map(folder -> folder.getFileName().toString())
                            .sorted()
                            .toList());
            assertThat(lines).allMatch(line -> line.split("\t", -1).length == 3);
        }
    }
}
