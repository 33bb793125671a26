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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A Java machine of its own for a class of the tests.
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
        command.addAll(List.of("-cp", path(program, main), main.getName()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s", command).isZero();
        return said.strip();
    }

    /// Their classes, and all that this machine has found on its paths.
    private static String path(Class<?> program, Class<?> main) throws URISyntaxException {
        var found = Stream.of("java.class.path", "jdk.module.path").map(name -> System.getProperty(name, ""));
        return Stream.concat(Stream.of(home(program).toString(), home(main).toString()), found)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(type.getProtectionDomain().getCodeSource())
                .getLocation()
                .toURI());
    }
}
