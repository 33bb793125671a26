package convolarium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Reads the text of formatted sources, where the indent tells what a line belongs to.
class BudgetTest {

    private static final Pattern TYPE = Pattern.compile("([a-z-]+ )*(class|record|interface|enum|@interface) \\w.*");
    private static final Pattern SEEN = Pattern.compile("(public|protected) .*");

    private static final Path KERNELS = Sources.MAIN.resolve("convolarium").resolve("fast");

    private final List<String> faults = new ArrayList<>();

    @Test
    void filesAreShort() throws IOException {
        for (Path file : everywhere()) {
            int lines = Files.readAllLines(file).size();
            allow(250, lines, file, 1);
        }
        assertThat(faults).as("long files").isEmpty();
    }

    @Test
    void methodsAreShort() throws IOException {
        for (Path file : everywhere()) {
            var lines = Files.readAllLines(file);
            for (int end = 0; end < lines.size(); end++) {
                if (lines.get(end).strip().equals("}")) {
                    int start = headOf(end, lines);
                    boolean type = TYPE.matcher(lines.get(start).strip()).matches();
                    allow(type ? 250 : longest(file), end - start + 1, file, start + 1);
                }
            }
        }
        assertThat(faults).as("long methods").isEmpty();
    }

    /// Loops that are written out so that their sums stay in registers, and are stored from there, are longer.
    private static int longest(Path file) {
        return file.startsWith(KERNELS) ? 70 : 40;
    }

    @Test
    void linesAreShort() throws IOException {
        for (Path file : everywhere()) {
            var lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                allow(120, lines.get(i).length(), file, i + 1);
            }
        }
        assertThat(faults).as("long lines").isEmpty();
    }

    @Test
    void everyTypeSaysWhatItIsFor() throws IOException {
        for (Path file : Sources.below(Sources.MAIN)) {
            var lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                boolean seen = indent(lines.get(i)) == 0 || SEEN.matcher(line).matches();
                if (seen && TYPE.matcher(line).matches() && !lineAbove(i, lines).startsWith("///")) {
                    faults.add(file + ":" + (i + 1) + ": " + line);
                }
            }
        }
        assertThat(faults).as("types without a comment").isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        for (Path file : Sources.below(Sources.MAIN)) {
            Path info = file.resolveSibling("package-info.java");
            if (!file.endsWith("module-info.java")
                    && !(Files.exists(info) && Files.readString(info).startsWith("///"))) {
                faults.add(info.toString());
            }
        }
        assertThat(faults).as("packages without a comment").isEmpty();
    }

    private static List<Path> everywhere() throws IOException {
        return Sources.below(Sources.MAIN, Sources.TEST, Sources.BENCH);
    }

    private void allow(int most, int count, Path file, int line) {
        if (count > most) {
            faults.add(file + ":" + line + ": " + count + " instead of " + most);
        }
    }

    /// The line that opens the block which ends at line `end`.
    private static int headOf(int end, List<String> lines) {
        int start = end - 1;
        while (lines.get(start).isBlank() || indent(lines.get(start)) > indent(lines.get(end))) {
            start--;
        }
        return start;
    }

    private static String lineAbove(int i, List<String> lines) {
        int above = i - 1;
        while (lines.get(above).strip().startsWith("@")) {
            above--;
        }
        return lines.get(above).strip();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
