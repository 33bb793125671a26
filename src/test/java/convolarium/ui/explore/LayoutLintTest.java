package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.ui.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// In every language, theme, size of words and size of window everything has room. Were the words twice as long,
/// nothing would be lost: what is cut a hint tells. The states share out all looks among them; with the system property
/// `lint` each state whose name it fits is tried in all of them.
class LayoutLintTest {

    private static final String WANTED = System.getProperty("lint", "");

    /// The other room's states that are tried too.
    private static final List<String> OTHERS = List.of("81-network-skip", "82-network-misfit");

    private static final List<Integer> ZOOMS = List.of(100, 125, 150, 200);
    private static final List<Dimension2D> SIZES =
            List.of(new Dimension2D(1366, 698), new Dimension2D(1280, 680), new Dimension2D(1920, 1040));

    /// How far looks that are tried one after the other are apart in the list of all; prime to their number.
    private static final int APART = 37;

    /// Whole sentences are not the words of labels and buttons.
    private static final int SENTENCE = 60;

    record Look(Language language, Theme theme, int zoom, Dimension2D size) {

        static List<Look> all() {
            return Stream.of(Language.values())
                    .flatMap(language -> Stream.of(Theme.values())
                            .flatMap(theme -> ZOOMS.stream()
                                    .flatMap(
                                            zoom -> SIZES.stream().map(size -> new Look(language, theme, zoom, size)))))
                    .toList();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        Fx.start();
    }

    private static Map<String, Consumer<Room>> states() {
        var states = new LinkedHashMap<>(GalleryStates.all());
        var explore = GalleryStates.explore();
        states.keySet().removeIf(state -> !explore.containsKey(state) && !OTHERS.contains(state));
        states.putAll(new TreeMap<>(Popups.ALL));
        states.keySet().removeIf(state -> !WANTED.isEmpty() && !state.matches(WANTED));
        return states;
    }

    private static Stream<Arguments> rooms() {
        var states = List.copyOf(states().keySet());
        return IntStream.range(0, states.size()).mapToObj(i -> Arguments.of(states.get(i), looks(i, states.size())));
    }

    /// The share of a state in all looks, one at least.
    private static List<Look> looks(int state, int states) {
        var all = Look.all();
        int first = all.size() * state / states;
        return WANTED.isEmpty()
                ? IntStream.range(first, Math.max(first + 1, all.size() * (state + 1) / states))
                        .mapToObj(i -> all.get(APART * i % all.size()))
                        .toList()
                : all;
    }

    private static String twice(String text) {
        boolean label = text.length() <= SENTENCE && text.chars().anyMatch(Character::isLetter);
        return label ? text + " " + text : text;
    }

    @Test
    void everyStateAndEveryLookIsTried() {
        int states = states().size();
        var shares = IntStream.range(0, states).mapToObj(i -> looks(i, states)).toList();
        assertThat(shares).noneMatch(List::isEmpty);
        assertThat(shares.stream().flatMap(List::stream)).containsAll(Look.all());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void everythingHasRoom(String state, List<Look> looks) throws Exception {
        assertThat(faults(state, text -> text, looks, false)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void wordsTwiceAsLongHaveRoom(String state, List<Look> looks) throws Exception {
        assertThat(faults(state, LayoutLintTest::twice, looks, true)).isEmpty();
    }

    /// @param hints whether a hint may tell what is cut
    private static List<String> faults(String state, UnaryOperator<String> words, List<Look> looks, boolean hints)
            throws Exception {
        var faults = new ArrayList<String>();
        var stage = Fx.call(Stage::new);
        var room = Fx.call(() -> enter(state, new Messages(looks.getFirst().language(), words), stage));
        for (var look : looks) {
            Fx.call(() -> {
                        wear(room, look);
                        pop(room, state);
                        return LayoutLint.of(room, hints);
                    })
                    .forEach(fault -> faults.add(look + ": " + fault));
        }
        Fx.call(() -> {
            stage.hide();
            return stage;
        });
        return faults;
    }

    private static Room enter(String state, Messages words, Stage stage) {
        var size = SIZES.getFirst();
        var room = new Room(stage, words, Theme.LIGHT, size.getWidth(), size.getHeight());
        stage.show();
        Objects.requireNonNull(states().get(state), state).accept(room);
        return room;
    }

    private static void wear(Room room, Look look) {
        room.messages.languageProperty().set(look.language());
        room.theme.set(look.theme());
        room.looks.zoom().set(look.zoom());
        room.shell.resize(look.size().getWidth(), look.size().getHeight());
        room.shell.applyCss();
        room.shell.layout();
    }

    private static void pop(Room room, String state) {
        var popup = Popups.ALL.get(state);
        if (popup != null) {
            Popups.close();
            popup.accept(room);
        }
    }
}
