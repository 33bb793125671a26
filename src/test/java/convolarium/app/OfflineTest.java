package convolarium.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OfflineTest {

    private static final int SOON = 300;

    @BeforeAll
    static void install() {
        Offline.install();
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPictureThatIsOnlyNamedIsNotFetched() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(SOON);
            var address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/cat.png");
            assertThatIOException()
                    .isThrownBy(() -> address.toURL().openStream().close());
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> server.accept().close());
        }
    }

    @Test
    void whatLiesHereIsRead(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("a.txt"), "here");
        try (var in = file.toUri().toURL().openStream()) {
            assertThat(in.readAllBytes()).asString().isEqualTo("here");
        }
        try (var in = OfflineTest.class.getResource("OfflineTest.class").openStream()) {
            assertThat(in.read()).isEqualTo(0xCA);
        }
    }
}
