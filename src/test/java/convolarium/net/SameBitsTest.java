package convolarium.net;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.Child;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Whole training runs in Java machines of their own end with the same bits, whatever the machine offers.
class SameBitsTest {

    private static final String VECTORS = "--add-modules=jdk.incubator.vector";

    private static final List<String> LONG = List.of("40", "6");

    /// Without a fused instruction every multiplication takes long.
    private static final List<String> SHORT = List.of("3", "1");

    private static final String PLAIN = "plain loops";

    private static String expected = "";

    @BeforeAll
    static void runAlone() throws IOException, InterruptedException, URISyntaxException {
        expected = run("1", LONG, VECTORS);
    }

    @Test
    void aRunEndsWithTheSameBitsOnAnyNumberOfThreads() throws IOException, InterruptedException, URISyntaxException {
        assertThat(expected).matches("(-?\\d+ ){6}vectors of (4|8|16)");
        assertThat(run("2", LONG, VECTORS)).as("two threads").isEqualTo(expected);
        assertThat(run("4", LONG, VECTORS)).as("four threads").isEqualTo(expected);
        assertThat(run("2", LONG)).as("without the vector module").isEqualTo(on(PLAIN, expected));
    }

    @Test
    @EnabledIfSystemProperty(named = "os.arch", matches = "amd64")
    void aRunEndsWithTheSameBitsInRegistersOfAnyLength() throws IOException, InterruptedException, URISyntaxException {
        assertThat(run("1", LONG, VECTORS, "-XX:UseAVX=2")).as("eight lanes").isEqualTo(on("vectors of 8", expected));
        assertThat(run("1", LONG, VECTORS, "-XX:UseAVX=1")).as("four lanes").isEqualTo(on("vectors of 4", expected));
        var once = run("1", SHORT);
        assertThat(once).as("without the vector module").endsWith(PLAIN);
        assertThat(run("1", SHORT, VECTORS, "-XX:UseAVX=0"))
                .as("four lanes, nothing fused")
                .isEqualTo(on("vectors of 4", once));
        assertThat(run("1", SHORT, "-XX:UseAVX=0")).as("nothing at all").isEqualTo(once);
    }

    private static String bits(String said) {
        return said.substring(0, said.lastIndexOf(said.endsWith(PLAIN) ? PLAIN : "vectors"));
    }

    /// What is said when the same bits come from other loops.
    private static String on(String loops, String said) {
        return bits(said) + loops;
    }

    private static String run(String threads, List<String> length, String... options)
            throws IOException, InterruptedException, URISyntaxException {
        var arguments = Stream.concat(Stream.of(threads), length.stream()).toList();
        return Child.run(Plan.class, SameBits.class, List.of(options), arguments);
    }
}
