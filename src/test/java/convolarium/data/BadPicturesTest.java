package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import convolarium.data.Reading.Kind;
import convolarium.data.Reading.Loaded;
import convolarium.data.Reading.Reason;
import convolarium.data.Reading.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadPicturesTest {
    private static final Path OURS = Path.of("src/test/resources/convolarium/data/pictures");
    private static final Path OTHERS = Path.of("../shared/data/bad");

    /// A line of a list of damaged and odd files.
    record Row(Path file, String expected) {
        @Override
        public String toString() {
            return file.getFileName() + ": " + expected;
        }
    }

    private static Stream<Row> ours() throws IOException {
        return Files.readAllLines(OURS.resolve("MANIFEST.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new Row(OURS.resolve(cells[0]), cells[2]));
    }

    private static Stream<Row> others() throws IOException {
        return Files.readAllLines(OTHERS.resolve("MANIFEST.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].endsWith("-images"))
                .map(cells -> new Row(OTHERS.resolve(cells[0]).resolve(cells[1]), cells[5]));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void ourDamagedAndOddFilesAreReadAsTheirListExpects(Row row) {
        check(row);
    }

    @Test
    void theDamagedAndOddFilesOfOthersAreReadAsTheirListExpects() throws IOException {
        assumeTrue(Files.exists(OTHERS), "the files of others are not here");
        var rows = others().toList();
        assertThat(rows).hasSizeGreaterThan(100);
        rows.forEach(BadPicturesTest::check);
    }

    private static void check(Row row) {
        var reading = PictureReader.read(row.file(), () -> false);
        if (reading instanceof Loaded(var picture, var notes)) {
            assertThat(row.expected()).as("%s was loaded", row).containsAnyOf("load", "partial");
            if (row.expected().equals("reject-or-partial")) {
                assertThat(notes)
                        .as("%s warns", row)
                        .extracting(Reading.Note::kind)
                        .containsAnyOf(Kind.PARTIAL, Kind.CONTRADICTORY);
            }
            assertHoldsWholeNumbers(row, picture);
        } else if (reading instanceof Refused(var reason, var numbers)) {
            assertThat(row.expected())
                    .as("%s was refused: %s %s", row, reason, numbers)
                    .containsAnyOf("reject", "refuse");
            assertThat(reasons(row.expected())).as("the reason for %s", row).contains(reason);
        }
    }

    private static List<Reason> reasons(String expected) {
        return switch (expected) {
            case "reject: too large" -> List.of(Reason.TOO_LARGE);
            case "reject: too large, no allocation" -> List.of(Reason.TOO_LARGE);
            case "reject: empty file" -> List.of(Reason.EMPTY_FILE);
            case "reject: unknown format" -> List.of(Reason.UNKNOWN_FORMAT);
            case "reject: format not supported" -> List.of(Reason.UNSUPPORTED_FORMAT);
            default -> List.of(Reason.values());
        };
    }

    private static void assertHoldsWholeNumbers(Row row, Picture picture) {
        for (float value : picture.values().array()) {
            if (value < 0 || value > 255 || value != (int) value) {
                throw new AssertionError(row + " holds " + value);
            }
        }
    }
}
