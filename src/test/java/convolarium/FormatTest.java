package convolarium;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static final boolean WRITE = "write".equals(System.getProperty("format"));

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    /// With `-Dformat=write` it rewrites the files instead of naming them.
    @Test
    void everyFileIsFormatted() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : Sources.below(Sources.MAIN, Sources.TEST, Sources.BENCH)) {
            String source = Files.readString(file);
            try {
                String formatted = formatter.formatSourceAndFixImports(source);
                if (WRITE && !formatted.equals(source)) {
                    Files.writeString(file, formatted);
                } else if (!formatted.equals(source)) {
                    faults.add(file.toString());
                }
            } catch (FormatterException e) {
                faults.add(file + ":" + e.getMessage() + " (the formatter wants `var _` for `_` in a record pattern)");
            }
        }
        assertThat(faults)
                .as("files to format with: mvn -q test -Dtest=FormatTest -Dformat=write")
                .isEmpty();
    }
}
