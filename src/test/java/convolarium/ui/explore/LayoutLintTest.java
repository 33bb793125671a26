package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.ui.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// In every language, size of words, size of window and kind of theme everything has room. Were the words twice as long
/// nothing would be lost: what is cut a hint tells.
class LayoutLintTest {

    private static final List<String> STATES = List.of(
            "07-colour",
            "12-max-pool",
            "30-details-colour",
            "44-compare",
            "40-presenting",
            "37-tour-layer",
            "81-network-skip");

    /// States in which something else is shown.
    private static final List<String> MORE = List.of(
            "15-adaptive-pool",
            "18-misfit",
            "31-palette",
            "33-keys",
            "34-history",
            "35-themes",
            "59-activation",
            "66-transposed-colour",
            "73-upsample-size",
            "82-network-misfit");

    private static final List<int[]> SIZES =
            List.of(new int[] {1366, 698}, new int[] {1280, 680}, new int[] {1920, 1040});

    /// Whole sentences are not the words of labels and buttons.
    private static final int SENTENCE = 60;

    /// @param hints whether a hint may tell what is cut
    private record Look(Theme theme, int zoom, boolean hints) {}

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        Fx.start();
    }

    private static Stream<Arguments> rooms(List<String> states) {
        return Stream.of(Language.values())
                .flatMap(language -> states.stream().map(state -> Arguments.of(language, state)));
    }

    private static Stream<Arguments> rooms() {
        return rooms(STATES);
    }

    private static Stream<Arguments> moreRooms() {
        return Stream.concat(rooms(STATES), rooms(MORE));
    }

    private static String twice(String text) {
        boolean label = text.length() <= SENTENCE && text.chars().anyMatch(Character::isLetter);
        return label ? text + " " + text : text;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rooms")
    void everythingHasRoom(Language language, String state) throws Exception {
        var looks = new ArrayList<Look>();
        List.of(100, 125, 150, 200).forEach(zoom -> looks.add(new Look(Theme.LIGHT, zoom, false)));
        List.of(100, 200).forEach(zoom -> looks.add(new Look(Theme.CONTRAST, zoom, false)));
        lint(language, text -> text, state, looks);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("moreRooms")
    void wordsTwiceAsLongHaveRoom(Language language, String state) throws Exception {
        var looks = Stream.of(Theme.values())
                .map(theme -> new Look(theme, 100, true))
                .toList();
        lint(language, LayoutLintTest::twice, state, looks);
    }

    private void lint(Language language, UnaryOperator<String> words, String name, List<Look> looks) throws Exception {
        var state = Objects.requireNonNull(GalleryStates.all().get(name), name);
        var size = SIZES.getFirst();
        for (var theme : Theme.values()) {
            var worn = looks.stream().filter(look -> look.theme() == theme).toList();
            if (!worn.isEmpty()) {
                Fx.call(() -> {
                    var stage = new Stage();
                    var room = new Room(stage, new Messages(language, words), theme, size[0], size[1]);
                    stage.show();
                    state.accept(room);
                    worn.forEach(look -> lint(room, look));
                    stage.hide();
                    return room;
                });
            }
        }
        assertThat(faults).isEmpty();
    }

    private void lint(Room room, Look look) {
        room.looks.zoom().set(look.zoom());
        SIZES.forEach(size -> lint(room, look, size));
    }

    private void lint(Room room, Look look, int[] size) {
        room.shell.resize(size[0], size[1]);
        LayoutLint.of(room.scene, room.looks.scale().get(), look.hints())
                .forEach(fault -> faults.add(look + " " + size[0] + ": " + fault));
    }
}
