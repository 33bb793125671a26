package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import convolarium.ui.draw.Grid;
import convolarium.ui.motion.Moment;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people see who sit far away, on a usual projector and on a large one.
class AudienceTest extends Visit {

    @BeforeEach
    void present() {
        run(() -> room.shell.explore().focusStage());
        push(KeyCode.F5);
        pulses(2);
    }

    @ParameterizedTest
    @CsvSource({"EN, 1366, 768", "EN, 1920, 1040", "ZH, 1366, 768", "ZH, 1920, 1040"})
    void cellsOfTheEnlargedWindowAreAsLargeAsCellsAreToBe(Language language, double width, double height) {
        run(() -> room.messages.languageProperty().set(language));
        run(() -> room.shell.resize(width, height));
        var small = width < 1900 ? Stream.of("pinwheel") : Stream.<String>of();
        for (var sample : Stream.concat(small, Stream.of("camera", "astronaut")).toList()) {
            run(() -> GalleryStates.sample(room, sample));
            at(40);
            var loupe = view().plan().loupe().orElseThrow();
            assertThat(loupe.cell() * room.looks.scale().get()).as(sample).isGreaterThanOrEqualTo(56);
            assertThat(loupe.rows()).isEqualTo(3);
            assertThat(view().captions().loupe()).startsWith(language == Language.EN ? "Window 3×3" : "窗口 3×3");
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, 1366, 768", "EN, 1920, 1040", "ZH, 1366, 768", "ZH, 1920, 1040"})
    void theNumberOfTheCurrentCellStandsBesideItWhereThereIsNoRoomInIt(Language language, double width, double height) {
        run(() -> room.messages.languageProperty().set(language));
        run(() -> room.shell.resize(width, height));
        run(() -> GalleryStates.sample(room, "camera"));
        at(512 * 100 + 100);
        var output = view().plan().output();
        int told = dark(output);
        assertThat(told).isPositive();
        run(() -> timeline().show(new Moment(512 * 100 + 100, 0)));
        view();
        assertThat(dark(output)).as("before it is written").isLessThan(told / 10);
    }

    /// Pixels in the colour of words below the current cell of the output.
    private int dark(Grid output) {
        double scale = room.looks.scale().get();
        var image = fx(() -> stagePane().snapshot(null, null));
        var words = fx(() -> room.looks.ink().getValue().text());
        int left = (int) (output.x(100) * scale) - 20;
        int top = (int) ((output.y(100) + 7) * scale) + 7;
        return (int) IntStream.range(0, 40 * 30)
                .filter(i -> words.equals(image.getPixelReader().getColor(left + i % 40, top + i / 40)))
                .count();
    }
}
