package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import convolarium.Child;
import convolarium.data.BadPictures.Row;
import convolarium.data.Reading.Kind;
import convolarium.data.Reading.Loaded;
import convolarium.data.Reading.Reason;
import convolarium.data.Reading.Refused;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BadPicturesTest {
    private static List<Row> ours() throws IOException {
        return BadPictures.ours();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void ourDamagedAndOddFilesAreReadAsTheirListExpects(Row row) {
        check(row);
    }

    @Test
    void theDamagedAndOddFilesOfOthersAreReadAsTheirListExpects() throws IOException {
        var rows = BadPictures.others();
        assumeFalse(rows.isEmpty(), BadPictures.MISSING);
        assertThat(rows).hasSizeGreaterThan(100);
        rows.forEach(BadPicturesTest::check);
    }

    /// No file makes the program reach for more than it says of itself.
    @Test
    void littleMemoryIsEnoughForAllOfThem() throws IOException, InterruptedException, URISyntaxException {
        var said = Child.run(PictureReader.class, Readings.class, List.of("-Xmx200m"), List.of());
        assertThat(said.lines()).containsExactlyElementsOf(Readings.all());
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
