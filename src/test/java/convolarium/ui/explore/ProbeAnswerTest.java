package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.net.Architecture;
import convolarium.net.Initialiser;
import convolarium.ui.draw.Numbers;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a network says that is put to the test, whatever it makes and whatever it is given.
class ProbeAnswerTest extends NetworkVisit {

    @TempDir
    Path folder;

    /// What is painted in the cell in the middle of one of two pictures side by side, from 0 to 1.
    private double painted(boolean right) {
        layOutNow();
        var pair = node(Region.class, "answer-pair");
        return fx(() -> {
            var canvas = (Canvas) pair.getChildrenUnmodifiable().getFirst();
            var image = canvas.snapshot(null, null);
            int middle = (int) image.getHeight() / 2 + 2;
            int across = right ? (int) image.getWidth() - (int) image.getHeight() + middle : middle;
            return image.getPixelReader().getColor(across, middle).getBrightness();
        });
    }

    @Test
    void aPictureThatIsGivenBackStandsBesideTheInputInPlaceOfClasses() {
        push(KeyCode.Q);
        assertThat(seen("answer-picture")).isFalse();
        run(() -> room.studio.edit(new Object(), now -> now.withArchitecture(Architecture.AUTOENCODER)));
        push(KeyCode.C);
        assertThat(seen("answer-bars")).isFalse();
        assertThat(words("answer-picture-name")).isEqualTo("Output");
        var made = flow().made().getLast().orElseThrow().output();
        var mean = IntStream.range(0, made.array().length)
                .mapToDouble(i -> made.array()[i])
                .average();
        assertThat(words("answer-picture-told"))
                .isEqualTo("A pixel is " + Numbers.text(mean.orElseThrow()) + " away from its input on average.");
        assertThat(painted(false)).isEqualTo(1);
        assertThat(painted(true)).isCloseTo(1 - made.at(0, 14, 14), within(0.1));
        run(() -> room.studio.edit(new Object(), now -> now.withArchitecture(Architecture.DENSE)));
        assertThat(seen("answer-picture")).isFalse();
        assertThat(seen("answer-bars")).isTrue();
    }

    @Test
    void aMaskIsTheClassOfEveryPixel() {
        push(KeyCode.T);
        run(() -> GalleryNetwork.choose(room, "subject"));
        push(KeyCode.T);
        push(KeyCode.Q);
        assertThat(seen("answer-bars")).isFalse();
        assertThat(words("answer-picture-name")).isEqualTo("Mask");
        var shares = new TreeSet<Long>();
        for (int seed = 1; seed < 9; seed++) {
            int other = seed;
            run(() -> room.studio.edit(new Object(), now -> now.withSeed(other)));
            var made = flow().made().getLast().orElseThrow().output();
            int plane = made.array().length / 2;
            var subject = IntStream.range(0, plane)
                    .filter(i -> made.array()[plane + i] > made.array()[i])
                    .count();
            var share = Numbers.text(Math.round(1000.0 * subject / plane) / 10.0) + " %";
            assertThat(words("answer-picture-told"))
                    .isEqualTo("White: Rest. Black: Subject, " + share + " of the pixels.");
            assertThat(painted(true)).isCloseTo(made.at(1, 16, 16) > made.at(0, 16, 16) ? 0 : 1, within(0.2));
            shares.add(subject);
        }
        assertThat(shares).hasSizeGreaterThan(2);
    }

    @Test
    void aPictureThatIsDarkOnLightIsInvertedWhereTheExamplesAreLightOnDark() throws IOException {
        var image = new BufferedImage(28, 28, BufferedImage.TYPE_INT_RGB);
        IntStream.range(0, 28 * 28)
                .filter(i -> i % 28 < 12 || i % 28 > 15)
                .forEach(i -> image.setRGB(i % 28, i / 28, 0xffffff));
        var file = folder.resolve("photo.png");
        ImageIO.write(image, "png", file.toFile());
        run(() -> room.chosenFile = Optional.of(file));
        push(KeyCode.Q);
        click("probe-open");
        assertThat(flow().input().at(0, 9, 0)).isEqualTo(1);
        push(KeyCode.T);
        push(KeyCode.T);
        click("probe-open");
        assertThat(flow().input().at(0, 9, 0)).isZero();
        assertThat(flow().input().at(0, 9, 14)).isEqualTo(1);
        assertThat(notice())
                .isEqualTo("The examples are light on dark, so this picture was inverted. “Light for dark” turns it"
                        + " back.");
        click("probe-invert");
        assertThat(flow().input().at(0, 9, 0)).isEqualTo(1);
        push(KeyCode.I);
        assertThat(flow().input().at(0, 9, 0)).isZero();
    }

    /// The classes whose bars stand there, in their order.
    private List<Integer> types() {
        var bars = node(Parent.class, "answer-bars");
        return fx(() -> bars.getChildrenUnmodifiable().stream()
                .map(bar -> Integer.valueOf(bar.getId().substring("answer-bar-".length())))
                .toList());
    }

    @Test
    void theSurestOfManyClassesComeFirst() {
        push(KeyCode.Q);
        assertThat(types()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        layOutNow();
        var widths = fx(() -> node(Parent.class, "answer-bars").getChildrenUnmodifiable().stream()
                .map(bar -> Math.round(bar.getLayoutBounds().getWidth()))
                .distinct()
                .toList());
        assertThat(widths).as("widths of bars").hasSize(1);
        var wide = Architecture.DENSE.on(network().input(), 47).initialised(Initialiser.HE_NORMAL, 5);
        run(() -> room.studio.edit(new Object(), now -> now.withNetwork(wide)));
        var made = flow().made().getLast().orElseThrow().output();
        var surest = IntStream.range(0, 47)
                .boxed()
                .sorted(Comparator.comparingDouble(type -> -made.array()[type]))
                .toList();
        assertThat(types())
                .isEqualTo(surest)
                .isNotEqualTo(surest.stream().sorted().toList());
        push(KeyCode.W);
        click("answer-bar-" + surest.get(2));
        assertThat(requireNonNull(fx(() -> room.probe.explanation().known().get()))
                        .question()
                        .type())
                .isEqualTo(surest.get(2));
    }
}
