package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every control of the states that the rooms do not begin with. The states take the languages in turn.
class KeyboardStatesTest extends KeyboardVisit {

    static Stream<String> explore() {
        return KeyboardStates.explore().keySet().stream();
    }

    static Stream<String> network() {
        return KeyboardStates.network().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("explore")
    void everyControlOfExploreHasANameAndTabComesToIt(String name) {
        look(KeyboardStates.explore(), name);
    }

    @ParameterizedTest
    @MethodSource("network")
    void everyControlOfTheNetworkHasANameAndTabComesToIt(String name) {
        look(KeyboardStates.network(), name);
    }

    private void look(Map<String, Consumer<Room>> states, String name) {
        var languages = Language.values();
        begin(languages[states.keySet().stream().toList().indexOf(name) % languages.length]);
        run(() -> {
            states.get(name).accept(room);
            layOut();
        });
        assertThat(nameless()).as("controls without a name").isEmpty();
        assertThat(missed()).as("controls that Tab does not come to").isEmpty();
    }
}
