package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.Child;
import convolarium.data.BadPictures;
import convolarium.ui.Shell;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Damaged and odd files are answered soon and with little memory, and nothing of them stays.
class BadFilesTest {

    private static final List<String> OPTIONS =
            List.of("-Xmx200m", "-Dglass.platform=Headless", "-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED");

    @Test
    void theyAreTakenOrRefusedByEveryWay() throws IOException, InterruptedException, URISyntaxException {
        int files = BadPictures.ours().size() + BadPictures.others().size();
        assertThat(Child.run(Shell.class, BadFiles.class, OPTIONS, List.of())).isEqualTo(files + " files");
    }
}
