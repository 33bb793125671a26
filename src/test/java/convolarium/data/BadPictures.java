package convolarium.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The damaged and odd picture files, and what their lists expect of them.
public final class BadPictures {
    private static final Path OURS = Path.of("src/test/resources/convolarium/data/pictures");
    private static final Path OTHERS = Path.of("../shared/data/bad");

    /// Said where the files of others are not here.
    public static final String MISSING = "the files of others are not here";

    private BadPictures() {}

    /// A line of a list.
    public record Row(Path file, String expected) {

        /// Whether a picture may come of it.
        public boolean loads() {
            return expected.contains("load") || expected.contains("partial");
        }

        /// Whether it may be refused.
        public boolean refuses() {
            return expected.contains("reject") || expected.contains("refuse");
        }

        @Override
        public String toString() {
            return file.getFileName() + ": " + expected;
        }
    }

    public static List<Row> ours() throws IOException {
        return Files.readAllLines(OURS.resolve("MANIFEST.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> new Row(OURS.resolve(cells[0]), cells[2]))
                .toList();
    }

    /// Files that may not be handed on; none where they are not here.
    public static List<Row> others() throws IOException {
        if (!Files.exists(OTHERS)) {
            return List.of();
        }
        return Files.readAllLines(OTHERS.resolve("MANIFEST.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].endsWith("-images"))
                .map(cells -> new Row(OTHERS.resolve(cells[0]).resolve(cells[1]), cells[5]))
                .toList();
    }
}
