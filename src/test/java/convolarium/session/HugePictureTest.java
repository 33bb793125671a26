package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.KernelPreset;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A picture of 10,000 × 10,000 numbers, 400 MB of them, in a Java machine of its own that has little more memory.
class HugePictureTest {

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx1g", "-Xmx600m"})
    void aHugePictureIsConvolvedAndPooled(String memory) throws IOException, InterruptedException {
        var lines = run(memory).lines().toList();
        assertThat(lines).hasSize(4);
        float sobel = 0;
        float all = 0;
        var weights = KernelPreset.SOBEL_X.weights(3, 3, 0);
        for (int i = 0; i < 9; i++) {
            sobel += weights[i] * HugePicture.at(HugePicture.ROW - 1 + i / 3, HugePicture.COL - 1 + i % 3);
            all += HugePicture.at(HugePicture.ROW + i / 3, HugePicture.COL + i % 3);
        }
        float most = 0;
        for (int i = 0; i < 4; i++) {
            most = Math.max(most, HugePicture.at(2 * HugePicture.ROW + i / 2, 2 * HugePicture.COL + i % 2));
        }
        assertThat(lines.get(0)).isEqualTo(sobel + " " + sobel + " 1000");
        assertThat(lines.get(1)).isEqualTo(Math.max(0, sobel) + " " + Math.max(0, sobel) + " 1000");
        assertThat(lines.get(2)).isEqualTo(most + " " + most + " 1000");
        assertThat(lines.get(3)).isEqualTo(all / 9 + " " + all / 9 + " 1000");
    }

    private static String run(String memory) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        memory,
                        "--add-modules=jdk.incubator.vector",
                        "-cp",
                        Stream.of(Session.class, HugePicture.class, Property.class)
                                .map(HugePictureTest::home)
                                .collect(Collectors.joining(File.pathSeparator)),
                        HugePicture.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(memory).isZero();
        return said.strip();
    }

    private static String home(Class<?> type) {
        try {
            return Path.of(Objects.requireNonNull(type.getProtectionDomain().getCodeSource())
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
