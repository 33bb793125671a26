package convolarium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A Java machine of its own for a class that needs nothing but the program's classes and the tests'.
public final class Child {

    private Child() {}

    /// Runs a class to its end.
    ///
    /// @param program a class of the program, where its classes are
    /// @param options of the Java machine
    /// @return what it printed
    public static String run(Class<?> program, Class<?> main, List<String> options, List<String> arguments)
            throws IOException, InterruptedException, URISyntaxException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", home(program) + File.pathSeparator + home(main), main.getName()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s", command).isZero();
        return said.strip();
    }

    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(type.getProtectionDomain().getCodeSource())
                .getLocation()
                .toURI());
    }
}
