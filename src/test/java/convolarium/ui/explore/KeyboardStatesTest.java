package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Every control of the states that the rooms do not begin with. The states take the languages in turn.
class KeyboardStatesTest extends KeyboardVisit {

    @Test
    void everyControlOfExploreHasANameAndTabComesToIt() {
        look(KeyboardStates.explore());
    }

    @Test
    void everyControlOfTheNetworkHasANameAndTabComesToIt() {
        look(KeyboardStates.network());
    }

    private void look(Map<String, Consumer<Room>> states) {
        var languages = Language.values();
        int turn = 0;
        for (var state : states.entrySet()) {
            begin(languages[turn++ % languages.length]);
            run(() -> {
                GalleryData.fire(room, "show-maps");
                state.getValue().accept(room);
                layOut();
            });
            assertThat(nameless())
                    .as("controls of %s without a name", state.getKey())
                    .isEmpty();
            assertThat(missed())
                    .as("controls of %s that Tab does not come to", state.getKey())
                    .isEmpty();
        }
    }
}
