package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.ui.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// In every language, size of words, size of window and theme everything has room. Were the words twice as long
/// nothing would be lost: what is cut a hint tells. The states share out languages, themes and sizes of words among
/// them; with the system property `lint` at `all` each is tried in every one.
class LayoutLintTest {

    private static final boolean ALL = System.getProperty("lint", "").equals("all");
    private static final List<Theme> THEMES = List.of(Theme.values());
    private static final List<Integer> ZOOMS = List.of(100, 200, 125, 150);

    /// The other room's states, of which two are tried here.
    private static final int OTHER_ROOM = 80;

    private static final List<String> OTHERS = List.of("81-network-skip", "82-network-misfit");

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

    private static Stream<Arguments> rooms() {
        var states = GalleryStates.all().keySet().stream()
                .filter(state ->
                        Integer.parseInt(state.substring(0, state.indexOf('-'))) < OTHER_ROOM || OTHERS.contains(state))
                .toList();
        return IntStream.range(0, states.size())
                .boxed()
                .flatMap(i -> languages(i).stream().map(language -> Arguments.of(language, states.get(i), i)));
    }

    private static List<Language> languages(int number) {
        var all = List.of(Language.values());
        return ALL ? all : List.of(all.get((number + number / THEMES.size()) % all.size()));
    }

    /// Themes and sizes of words for the state with a number.
    private static List<Look> looks(int number, boolean hints) {
        var themes = ALL ? THEMES : List.of(THEMES.get(number % THEMES.size()));
        var zooms = ALL ? ZOOMS : List.of(ZOOMS.get(number / THEMES.size() % ZOOMS.size()));
        return themes.stream()
                .flatMap(theme -> zooms.stream().map(zoom -> new Look(theme, zoom, hints)))
                .toList();
    }

    private static String twice(String text) {
        boolean label = text.length() <= SENTENCE && text.chars().anyMatch(Character::isLetter);
        return label ? text + " " + text : text;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rooms")
    void everythingHasRoom(Language language, String state, int number) throws Exception {
        lint(language, text -> text, state, looks(number, false));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rooms")
    void wordsTwiceAsLongHaveRoom(Language language, String state, int number) throws Exception {
        if (ALL || number % THEMES.size() == 0) {
            lint(language, LayoutLintTest::twice, state, looks(number / THEMES.size(), true));
        }
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
