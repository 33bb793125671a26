package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import convolarium.ui.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// In every language, size of words, size of window and kind of theme everything has room.
class LayoutLintTest {

    private static final List<String> STATES =
            List.of("07-colour", "12-max-pool", "30-details-colour", "44-compare", "40-presenting", "37-tour-layer");

    @BeforeAll
    static void start() throws Exception {
        Fx.start();
    }

    private static Stream<Arguments> rooms() {
        var rooms = new ArrayList<Arguments>();
        for (var language : Language.values()) {
            for (var theme : List.of(Theme.LIGHT, Theme.CONTRAST)) {
                for (int zoom : List.of(100, 125, 150, 200)) {
                    rooms.add(Arguments.of(language, theme, zoom));
                }
            }
        }
        return rooms.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2} %")
    @MethodSource("rooms")
    void everythingHasRoom(Language language, Theme theme, int zoom) throws Exception {
        var faults = new ArrayList<String>();
        for (var size : List.of(new int[] {1366, 698}, new int[] {1280, 680}, new int[] {1920, 1040})) {
            for (var name : STATES) {
                var state = Objects.requireNonNull(GalleryStates.all().get(name), name);
                Fx.call(() -> {
                            var stage = new Stage();
                            var room = new Room(stage, language, theme, size[0], size[1]);
                            stage.show();
                            room.looks.zoom().set(zoom);
                            state.accept(room);
                            var found =
                                    LayoutLint.of(room.scene, room.looks.scale().get());
                            stage.hide();
                            return found;
                        })
                        .forEach(fault -> faults.add(name + " " + size[0] + ": " + fault));
            }
        }
        assertThat(faults).isEmpty();
    }
}
