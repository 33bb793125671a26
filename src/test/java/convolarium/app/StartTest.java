package convolarium.app;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.session.Locks;
import convolarium.session.Memo;
import convolarium.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// The whole program, started, changed, left and started again.
class StartTest extends Starts {

    @Test
    void howTheRoomIsLookedAtIsThereAtTheNextStart() throws Exception {
        try (var first = new Start(folder, initial, soon)) {
            assertThat(first.selected("tool-pencil")).isTrue();
            assertThat(first.selected("show-maps")).isTrue();
            first.press("tool-fill", "show-details", "uses", "loop", "accelerate");
            first.push("shared");
            first.push("stage-alone");
        }
        try (var second = new Start(folder, initial, soon)) {
            assertThat(second.shows("#tool-fill")).as("the panes are away").isFalse();
            second.push("stage-alone");
            assertThat(second.selected("tool-fill")).isTrue();
            assertThat(second.selected("show-details")).isTrue();
            assertThat(second.selected("uses")).isTrue();
            assertThat(second.selected("loop")).isTrue();
            assertThat(second.selected("accelerate")).isFalse();
            assertThat(second.selected("shared")).isFalse();
            second.push("sample-camera");
            assertThat(second.selected("tool-window"))
                    .as("another picture brings its own tool")
                    .isTrue();
        }
    }

    @Test
    void theChosenFilterAndChannelAreThereAtTheNextStart() throws Exception {
        try (var first = new Start(folder, initial, soon)) {
            first.push("sample-pinwheel");
            first.push("filters-more");
            first.push("next-map");
            first.push("next-channel");
        }
        try (var second = new Start(folder, initial, soon)) {
            assertThat(second.selected("map-1")).isTrue();
            assertThat(second.selected("channel-1")).isTrue();
            second.push("next-channel");
            assertThat(second.selected("channel-2")).isTrue();
        }
    }

    @Test
    void whatIsSetOnAPatternIsThereAtTheNextStart() throws Exception {
        try (var first = new Start(folder, initial, soon)) {
            first.push("sample-checkerboard");
            first.push("pattern-square-more");
        }
        assertThat(last().sample()).isEqualTo("checkerboard square=2.0");
        assertThat(last().drawing()).as("the pattern can be drawn again").isEmpty();
        try (var second = new Start(folder, initial, soon)) {
            second.push("pattern-square-more");
        }
        assertThat(last().sample()).isEqualTo("checkerboard square=3.0");
    }

    @Test
    void theCellAndTheRateAreThereAtTheNextStart() throws Exception {
        try (var first = new Start(folder, initial, soon)) {
            first.push("last");
            first.push("back");
            first.push("gradients");
            first.push("gradient-rate-more");
        }
        try (var second = new Start(folder, initial, soon)) {
            second.push("gradient-rate-more");
            second.push("back");
        }
        assertThat(SettingsFile.open(folder, initial).settings().view()).contains("cell=61", "rate=0.005");
    }

    @Test
    void whatIsComparedWithIsThereAtTheNextStart() throws Exception {
        try (var first = new Start(folder, initial, soon)) {
            first.push("compare-keep");
            first.push("stride-more");
            first.press("show-details");
        }
        try (var second = new Start(folder, initial, soon)) {
            assertThat(second.shows("#kept-stage")).isTrue();
            assertThat(second.words("#mark-b")).contains("Stride 1", "2");
            assertThat(second.selected("show-details")).isTrue();
            second.push("compare-stop");
        }
        try (var third = new Start(folder, initial, soon)) {
            assertThat(third.shows("#kept-stage")).isFalse();
        }
    }

    @Test
    void whoeverPredictsIsAskedAtTheNextStart() throws Exception {
        try (var first = new Start(folder, initial, soon)) {
            first.push("predict-topic-size");
        }
        try (var second = new Start(folder, initial, soon)) {
            assertThat(second.shows("#predicting")).isTrue();
            assertThat(second.words("#predict-question")).contains("rows");
            second.push("predict-stop");
        }
        try (var third = new Start(folder, initial, soon)) {
            assertThat(third.shows("#predicting")).isFalse();
        }
    }

    @Test
    void aWindowLeftBeforeAnAudienceComesBackAsItWasBefore() throws Exception {
        write("{\"width\": 1000, \"height\": 620}");
        try (var first = new Start(folder, initial, soon)) {
            first.push("present");
            assertThat(first.stage().isFullScreen()).isTrue();
            Start.run(() -> {
                first.stage().setWidth(900);
                first.stage().setHeight(900);
            });
        }
        var place = SettingsFile.open(folder, initial).settings().place();
        assertThat(place.width()).isEqualTo(1000);
        assertThat(place.height()).isEqualTo(620);
        assertThat(place.maximized()).isFalse();
    }

    private Memo last() {
        return SettingsFile.open(folder, initial).settings().last().orElseThrow();
    }

    @Test
    void aChangeIsSavedSoonAndOnlyOnceForAll() throws Exception {
        try (var run = new Start(folder, initial, soon)) {
            runSoon(run);
            run.press("stride-link");
            run.push("stride-more");
            run.push("lock-kernel");
            run.press("tool-eraser");
            assertThat(soon).hasSize(1);
            runSoon(run);
            var killed = SettingsFile.open(folder, initial).settings();
            assertThat(killed.last().orElseThrow().layer().line()).contains("stride=2,2");
            assertThat(killed.last().orElseThrow().locks()).isEqualTo(Locks.NONE.withLocked("kernel", true));
            assertThat(killed.view()).contains("tool=ERASER");
            run.push("stride-more");
            assertThat(soon).hasSize(1);
        }
    }

    private void runSoon(Start run) throws Exception {
        while (!soon.isEmpty()) {
            Start.run(soon.remove());
        }
        run.settle();
    }

    @Test
    void onlyANewcomerIsShownAroundAndTheWindowComesBackWhereItWas() throws Exception {
        write("{\"width\": 1000, \"height\": 620}");
        try (var first = new Start(folder, initial, soon)) {
            assertThat(first.shows("#tour")).isTrue();
            first.press("tour-leave");
            Start.run(() -> {
                first.stage().setY(30);
                first.stage().setHeight(650);
            });
        }
        try (var second = new Start(folder, initial, soon)) {
            assertThat(second.shows("#tour")).isFalse();
            assertThat(second.stage().getY()).isEqualTo(30);
            assertThat(second.stage().getWidth()).isEqualTo(1000);
            assertThat(second.stage().getHeight()).isEqualTo(650);
        }
    }

    @Test
    void aWindowFarOutsideComesBackOntoTheScreen() throws Exception {
        write("{\"x\": -30000, \"y\": 20000, \"width\": 1100, \"height\": 650}");
        try (var run = new Start(folder, initial, soon)) {
            assertThat(run.stage().getX()).isBetween(0.0, 3000.0);
            assertThat(run.stage().getY()).isBetween(0.0, 3000.0);
        }
    }

    @Test
    void whatMakesNoSenseIsLeftOut() throws Exception {
        write("{\"view\": \"tool=HAMMER tab=7 filter=99999 channel=-3 uses=maybe brush=4000 alone loop=true\"}");
        try (var run = new Start(folder, initial, soon)) {
            assertThat(run.selected("tool-pencil")).isTrue();
            assertThat(run.selected("show-maps")).isTrue();
            assertThat(run.selected("map-0")).isTrue();
            assertThat(run.selected("loop")).isTrue();
            run.press("show-details");
            assertThat(run.selected("uses")).isFalse();
        }
        assertThat(SettingsFile.open(folder, initial).settings().view()).contains("tool=PENCIL", "loop=true");
        assertThat(SettingsFile.open(folder, initial).settings().language()).isEqualTo(Language.EN);
    }

    private void write(String json) throws Exception {
        Files.write(folder.resolve("settings.json"), json.getBytes(StandardCharsets.UTF_8));
    }
}
