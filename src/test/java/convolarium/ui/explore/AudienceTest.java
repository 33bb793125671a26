package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import convolarium.ui.draw.Grid;
import convolarium.ui.motion.Moment;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        int told = dark(output, 100, 100);
        assertThat(told).isPositive();
        run(() -> timeline().show(new Moment(512 * 100 + 100, 0)));
        view();
        assertThat(dark(output, 100, 100)).as("before it is written").isLessThan(told / 10);
    }

    @Test
    void whileASumRunsTheNumberBeforeItIsSeen() {
        run(() -> room.shell.resize(1366, 698));
        run(() -> GalleryStates.sample(room, "pinwheel"));
        run(() -> timeline().show(new Moment(50, 0.4)));
        var output = view().plan().output();
        assertThat(output.readable()).isTrue();
        assertThat(dark(output, 4, 1)).isGreaterThan(400);
        at(50);
        view();
        assertThat(dark(output, 4, 2)).as("once it is written").isGreaterThan(400);
    }

    @Test
    void bothWindowsThatAreComparedAreLargeAndOfOneSize() {
        run(() -> room.shell.resize(1366, 698));
        pulses(2);
        run(room.shell.actions().get("compare-keep")::run);
        run(room.shell.actions().get("dilation-more")::run);
        at(20);
        pulses(2);
        var plan = view().plan();
        var loupe = plan.loupe().orElseThrow();
        assertThat(loupe.cell()).isGreaterThan(1.25 * plan.output().cell());
        assertThat(loupe.rows()).isEqualTo(5);
        assertThat(view().captions().loupe()).isEqualTo("Window 5×5");
        run(room.shell.actions().get("compare-keep")::run);
        run(room.shell.actions().get("dilation-less")::run);
        pulses(2);
        assertThat(view().plan().loupe().orElseThrow().cell()).isEqualTo(loupe.cell());
        assertThat(view().captions().loupe()).isEqualTo("Around the window");
    }

    /// Pixels in the colour of words below a cell of the output.
    private int dark(Grid output, int row, int col) {
        double scale = room.looks.scale().get();
        var image = fx(() -> stagePane().snapshot(null, null));
        var words = fx(() -> room.looks.ink().getValue().text());
        int left = (int) ((output.x(col) + output.cell() / 2) * scale) - 20;
        int top = (int) ((output.y(row) + Math.max(7, output.cell())) * scale) + 7;
        return (int) IntStream.range(0, 40 * 30)
                .filter(i -> words.equals(image.getPixelReader().getColor(left + i % 40, top + i / 40)))
                .count();
    }
}
