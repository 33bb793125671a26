package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolarium.data.Picture.Tone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
