package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Reading.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFolderTest {
    private static final Path DAMAGED = Path.of("src/test/resources/convolarium/data/pictures/truncated-header.png");

    @TempDir
    Path folder;

    /// A picture whose left half has one colour and whose right half has another.
    private void picture(String name, int width, int height, int left, int right) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x < width / 2 ? left : right);
            }
        }
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    private SetReading read(Form form) {
        return SetReader.read(folder, form, () -> false, done -> {});
    }

    private Reason refused() {
        return ((SetReading.Refused) read(new Form(8, false))).why().reason();
    }

    @Test
    void aSubFolderIsAClassAndDamagedPicturesAreNamed() throws IOException {
        for (int i = 0; i < 5; i++) {
            picture("dark/" + i + ".png", 30, 20, 0x202020, 0x202020);
            picture("\u4eae/" + i + ".png", 20, 30, 0xffffff, 0xffffff);
        }
        Files.copy(DAMAGED, folder.resolve("dark/3b.png"));
        Files.writeString(folder.resolve("dark/notes.txt"), "no picture");
        Files.writeString(folder.resolve("dark/.hidden"), "no picture");
        Files.writeString(folder.resolve("readme"), "no class");
        Files.createDirectory(folder.resolve(".cache"));
        var loaded = (SetReading.Loaded) read(new Form(8, false));
        assertThat(loaded.skipped())
                .extracting(skipped -> skipped.file().getFileName().toString())
                .containsExactly("3b.png", "notes.txt");
        var split = loaded.split();
        assertThat(split.train().classes()).containsExactly("dark", "\u4eae");
        assertThat(split.train().counts()).containsExactly(4, 4);
        assertThat(split.test().counts()).containsExactly(1, 1);
        assertThat(split.train().shape().toString()).isEqualTo("1×1×8×8");
        for (int i = 0; i < 8; i++) {
            float value = split.train().label(i) == 0 ? 32 / 255f : 1;
            assertThat(split.train().inputs(new int[] {i}).array()).containsOnly(value);
        }
    }

    @Test
    void foldersToLearnFromAndToTestWithAreTheParts() throws IOException {
        for (int i = 0; i < 3; i++) {
            picture("train/cat/" + i + ".png", 4, 4, 0, 0);
            picture("train/dog/" + i + ".png", 4, 4, 0xffffff, 0xffffff);
        }
        picture("Validation/dog/1.png", 4, 4, 0xffffff, 0xffffff);
        picture("test/cat/1.png", 4, 4, 0, 0);
        picture("test/eel/1.png", 4, 4, 0x808080, 0x808080);
        Files.copy(DAMAGED, folder.resolve("test/eel/2.png"));
        Files.writeString(folder.resolve("train/readme"), "no class");
        Files.createDirectory(folder.resolve("notes"));
        var loaded = (SetReading.Loaded) read(new Form(4, false));
        assertThat(loaded.skipped()).hasSize(1);
        var split = loaded.split();
        assertThat(split.isOfOneSet()).isFalse();
        assertThat(split.train().classes()).containsExactly("cat", "dog", "eel");
        assertThat(split.train().counts()).containsExactly(3, 3, 0);
        assertThat(split.test().counts()).containsExactly(1, 1, 1);
        for (var part : List.of(split.train(), split.test())) {
            for (int i = 0; i < part.size(); i++) {
                float value = List.of(0f, 1f, 128 / 255f).get(part.label(i));
                assertThat(part.inputs(new int[] {i}).array()).containsOnly(value);
            }
        }
    }

    @Test
    void aFolderToLearnFromAloneKeepsAShareForTheTest() throws IOException {
        for (int i = 0; i < 5; i++) {
            picture("training/a/" + i + ".png", 4, 4, 0, 0);
            picture("training/b/" + i + ".png", 4, 4, 0, 0);
        }
        var split = ((SetReading.Loaded) read(new Form(4, false))).split();
        assertThat(split.isOfOneSet()).isTrue();
        assertThat(split.train().counts()).containsExactly(4, 4);
        Files.createDirectories(folder.resolve("testing/a"));
        assertThat(((SetReading.Loaded) read(new Form(4, false))).split().isOfOneSet())
                .isTrue();
    }

    @Test
    void aClassMayBeCalledAsAPartIs() throws IOException {
        for (int i = 0; i < 5; i++) {
            picture("train/" + i + ".png", 4, 4, 0, 0);
            picture("plane/" + i + ".png", 4, 4, 0, 0);
        }
        Files.createDirectory(folder.resolve("train/more"));
        var split = ((SetReading.Loaded) read(new Form(4, false))).split();
        assertThat(split.train().classes()).containsExactly("plane", "train");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        picture("a/1.png", 4, 4, 0, 0);
        picture("a/2.png", 4, 4, 0, 0);
        picture("b/1.png", 4, 4, 0, 0);
        Files.createSymbolicLink(folder.resolve("c"), folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("b/2.png"), folder.resolve("a/2.png"));
        Files.createSymbolicLink(folder.resolve("train"), folder);
        Files.createSymbolicLink(folder.resolve("test"), folder);
        var split = ((SetReading.Loaded) read(new Form(4, false))).split();
        assertThat(split.train().classes()).containsExactly("a", "b");
        assertThat(split.train().size() + split.test().size()).isEqualTo(3);
    }

    @Test
    void picturesAreCutToTheSquareInTheMiddleAndKeepTheirColours() throws IOException {
        picture("a/1.png", 40, 20, 0xff0000, 0x0000ff);
        picture("b/1.png", 10, 10, 0x00ff00, 0x00ff00);
        var set = ((SetReading.Loaded) read(new Form(10, true))).split().train();
        var first = set.inputs(new int[] {0});
        assertThat(first.shape().toString()).isEqualTo("1×3×10×10");
        for (int y = 0; y < 10; y++) {
            for (int x = 0; x < 10; x++) {
                assertThat(first.at(0, y, x)).isEqualTo(x < 5 ? 1 : 0);
                assertThat(first.at(1, y, x)).isZero();
                assertThat(first.at(2, y, x)).isEqualTo(x < 5 ? 0 : 1);
            }
        }
    }

    @Test
    void aFolderThatIsNoSetIsRefused() throws IOException {
        assertThat(refused()).isEqualTo(Reason.NO_EXAMPLES);
        picture("a/1.png", 4, 4, 0, 0);
        assertThat(refused()).isEqualTo(Reason.WRONG_COUNT_OF_CLASSES);
        Files.createDirectory(folder.resolve("b"));
        Files.delete(folder.resolve("a/1.png"));
        assertThat(refused()).isEqualTo(Reason.NO_EXAMPLES);
    }

    @Test
    void theWorkTellsHowFarItIsAndStopsWhenItIsToldTo() throws IOException {
        for (int i = 0; i < 10; i++) {
            picture("a/" + i + ".png", 4, 4, 0, 0);
            picture("b/" + i + ".png", 4, 4, 0, 0);
        }
        var shares = new ArrayList<Double>();
        var reading = SetReader.read(folder, new Form(4, false), () -> shares.size() > 7, shares::add);
        assertThat(((SetReading.Refused) reading).why().reason()).isEqualTo(Reason.CANCELLED);
        assertThat(shares).isEqualTo(List.of(0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35));
    }

    @Test
    void moreThanFitsIsRefusedBeforeAnyPictureIsRead() throws IOException {
        for (int i = 0; i < 180; i++) {
            picture("a/" + i + ".png", 1, 1, 0, 0);
            picture("b/" + i + ".png", 1, 1, 0, 0);
        }
        var reading = SetReader.read(folder, new Form(512, true), () -> false, done -> {
            throw new AssertionError("a picture was read");
        });
        assertThat(((SetReading.Refused) reading).why().reason()).isEqualTo(Reason.SET_TOO_LARGE);
        Files.createDirectories(folder.resolve("train"));
        Files.createDirectories(folder.resolve("test"));
        Files.move(folder.resolve("a"), folder.resolve("train/a"));
        Files.move(folder.resolve("b"), folder.resolve("test/b"));
        assertThat(((SetReading.Refused) read(new Form(512, true))).why().reason())
                .isEqualTo(Reason.SET_TOO_LARGE);
    }
}
