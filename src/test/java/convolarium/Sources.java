package convolarium;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The source files of the project.
final class Sources {

    static final Path MAIN = Path.of("src", "main", "java");
    static final Path TEST = Path.of("src", "test", "java");
    static final Path BENCH = Path.of("src", "bench", "java");

    private Sources() {}

    /// The Java files below these roots; a root that does not exist has none.
    static List<Path> below(Path... roots) throws IOException {
        var files = Stream.<Path>builder();
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                try (var found = Files.walk(root)) {
                    found.filter(file -> file.toString().endsWith(".java")).forEach(files);
                }
            }
        }
        return files.build().sorted().toList();
    }
}
