package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolarium.data.Picture.Tone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final Path FOLDER = Path.of("assets/images");

    @Test
    void everySampleLoadsAndHoldsWholeNumbersOfItsTone() {
        assertThat(Samples.ALL).extracting(Sample::id).doesNotHaveDuplicates().hasSizeGreaterThan(25);
        for (var sample : Samples.ALL) {
            var picture = Samples.load(sample.id());
            for (float value : picture.values().array()) {
                if (value != (int) value || value < 0 || value > picture.tone().most()) {
                    throw new AssertionError(sample + " holds " + value);
                }
            }
        }
    }

    @Test
    void theProgramStartsWithAnEightByEightInkDrawing() {
        var first = Samples.first();
        assertThat(first.tone()).isEqualTo(Tone.INK);
        assertThat(first.values().shape().toString()).isEqualTo("1×1×8×8");
        assertThat(first).isEqualTo(Samples.load("four"));
    }

    @Test
    void theListOfSourcesNamesEveryFileAndNoOther() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("SOURCES"))
                    .sorted()
                    .toList();
            var lines = Files.readAllLines(FOLDER.resolve("SOURCES"));
            assertThat(lines.stream()
                            .skip(1)
                            .map(line -> line.split("\t", -1)[0])
                            .sorted())
                    .isEqualTo(names);
            assertThat(lines).allMatch(line -> line.split("\t", -1).length == 3);
        }
    }

    @Test
    void aSampleThatDoesNotExistIsRefusedByName() {
        assertThatThrownBy(() -> Samples.load("unicorn")).hasMessageContaining("unicorn");
    }

    @Test
    void patternsKeepTheirPromises() {
        assertThat(rows(Pattern.IMPULSE, 3)).containsExactly(0, 0, 0, 0, 9, 0, 0, 0, 0);
        assertThat(rows(Pattern.CHECKERBOARD, 3)).containsExactly(0, 9, 0, 9, 0, 9, 0, 9, 0);
        assertThat(rows(Pattern.HORIZONTAL_RAMP, 4)).startsWith(0, 3, 6, 9, 0, 3, 6, 9);
        assertThat(rows(Pattern.VERTICAL_RAMP, 4)).startsWith(0, 0, 0, 0, 3, 3, 3, 3);
        assertThat(rows(Pattern.STRIPES, 4)).startsWith(0, 0, 9, 9, 0, 0, 9, 9);
        assertThat(rows(Pattern.RINGS, 5)[12]).isEqualTo(9);
    }

    @Test
    void noiseIsTheSameForTheSameSeedAndUsesEveryNumber() {
        var again = Pattern.of("noise").draw(30, 5);
        assertThat(Pattern.NOISE.draw(30, 5)).isEqualTo(again);
        assertThat(again).isNotEqualTo(Pattern.NOISE.draw(30, 6));
        for (int i = 0; i <= 9; i++) {
            assertThat(Pattern.NOISE.draw(30, 5).values().array()).contains(i);
        }
    }

    @Test
    void theColourPatternHasThreeDifferentChannels() {
        var picture = Pattern.PINWHEEL.draw(8, 0);
        assertThat(picture.tone()).isEqualTo(Tone.LIGHT);
        var planes = List.of(plane(picture, 0), plane(picture, 1), plane(picture, 2));
        assertThat(planes).doesNotHaveDuplicates();
    }

    @Test
    void aPatternOfOneCellIsStillAPattern() {
        for (var pattern : Pattern.values()) {
            assertThat(pattern.draw(1, 0).width()).isEqualTo(1);
        }
    }

    private static List<Float> plane(Picture picture, int c) {
        var plane = new ArrayList<Float>();
        for (int i = 0; i < picture.height() * picture.width(); i++) {
            plane.add(picture.values().array()[c * picture.height() * picture.width() + i]);
        }
        return plane;
    }

    private static float[] rows(Pattern pattern, int size) {
        return pattern.draw(size, 0).values().array();
    }
}
