package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sets of others that are recognised by their pictures, and some that are not.
class KnownTest {
    private static final Path SETS = Path.of("../shared/data/train");
    private static final Form FORM = new Form(28, false);

    @TempDir
    Path folder;

    @Test
    void mnistIsRecognisedByItsPicturesAndComesWithItsTest() throws IOException {
        assumeTrue(Files.exists(SETS), "the sets of others are not here");
        var shares = new ArrayList<Double>();
        var split = SetReaderTest.loaded(SetReader.read(SETS.resolve("mnist"), FORM, () -> false, shares::add))
                .split();
        assertThat(split.train().id()).isEqualTo("mnist");
        assertThat(split.train().counts()).containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
        assertThat(split.test().counts()).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
        assertThat(shares).isSorted().endsWith(1.0);
        for (var name : List.of("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz")) {
            var copy = Files.copy(SETS.resolve("mnist").resolve(name), folder.resolve(name.replace("t10k", "x")));
            assertThat(copy).exists();
        }
        var alone = SetReaderTest.loaded(SetReader.read(folder, FORM, () -> false, done -> {}))
                .split();
        assertThat(alone.train().id()).isEqualTo("mnist");
        assertThat(alone.train().size() + alone.test().size()).isEqualTo(10_000);
    }

    @Test
    void fashionIsRecognisedAndNamesItsClasses() {
        var path = Path.of("assets/data/fashion-mnist/t10k-labels-idx1-ubyte.gz");
        var split = SetReaderTest.loaded(SetReader.read(path, FORM, () -> false, done -> {}))
                .split();
        assertThat(split.train().id()).isEqualTo("fashion-mnist");
        assertThat(split.test().size()).isEqualTo(4_000);
        assertThat(split.test().classes().get(split.test().label(0))).isEqualTo("ankle-boot");
    }

    /// One pixel of a picture that is looked at, or the labels of two of them.
    @Test
    void aSetThatIsNotQuiteTheSameIsNotRecognised() throws IOException {
        var pictures = raw("t10k-images-idx3-ubyte.gz");
        var labels = raw("t10k-labels-idx1-ubyte.gz");
        assertThat(name(pictures, labels)).isEqualTo("fashion-mnist");
        pictures[16 + 400] ^= 1;
        assertThat(name(pictures, labels)).isEqualTo(folder.getFileName().toString());
        pictures[16 + 400] ^= 1;
        int other = IntStream.range(9, labels.length)
                .filter(i -> labels[i] != labels[8])
                .findFirst()
                .orElseThrow();
        byte first = labels[8];
        labels[8] = labels[other];
        labels[other] = first;
        assertThat(name(pictures, labels)).isEqualTo(folder.getFileName().toString());
    }

    private static byte[] raw(String name) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(Path.of("assets/data/fashion-mnist", name)))) {
            return in.readAllBytes();
        }
    }

    private String name(byte[] pictures, byte[] labels) throws IOException {
        Files.write(folder.resolve("x-images-idx3-ubyte"), pictures);
        Files.write(folder.resolve("x-labels-idx1-ubyte"), labels);
        return SetReaderTest.loaded(SetReader.read(folder, FORM, () -> false, done -> {}))
                .split()
                .train()
                .id();
    }

    @Test
    void otherSetsAreCalledAsTheirFolders() {
        assumeTrue(Files.exists(SETS), "the sets of others are not here");
        var signs = SetReaderTest.loaded(SetReader.read(SETS.resolve("sign-digits"), FORM, () -> false, done -> {}))
                .split();
        assertThat(signs.train().toString()).isEqualTo("sign-digits, 1662 of 1×3×32×32, 10 classes");
        var drawings = SetReaderTest.loaded(SetReader.read(SETS.resolve("quickdraw"), FORM, () -> false, done -> {}))
                .split();
        assertThat(drawings.test().toString()).isEqualTo("quickdraw, 1000 of 1×1×28×28, 10 classes");
    }
}
