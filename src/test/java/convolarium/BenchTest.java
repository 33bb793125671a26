package convolarium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The benchmarks, which only a profile of their own builds, go with the program as it is.
class BenchTest {

    private static final int LEAST = 10;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatNeedsNoHarnessCompiles() throws IOException {
        var words = new ArrayList<>(List.of("-proc:none", "-nowarn", "-cp", program(), "-d", folder.toString()));
        for (var source : Sources.below(Sources.BENCH)) {
            if (!Files.readString(source).contains("org.openjdk.jmh")) {
                words.add(source.toString());
            }
        }
        assertThat(words).hasSizeGreaterThan(LEAST);
        var told = new StringWriter();
        var out = new PrintWriter(told);
        int failed = ToolProvider.findFirst("javac").orElseThrow().run(out, out, words.toArray(String[]::new));
        assertThat(failed).as("%s", told).isZero();
    }

    private static String program() {
        return Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
