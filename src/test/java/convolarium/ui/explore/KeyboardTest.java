package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every control of the room as it begins can be come to and says what it is, in both languages. `KeyboardStatesTest`
/// uses them.
class KeyboardTest extends ControlVisit {

    @ParameterizedTest
    @EnumSource
    void tabAndArrowsComeToEveryControl(Language language) {
        begin(language);
        assertThat(missed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyControlHasAName(Language language) {
        begin(language);
        assertThat(nameless()).isEmpty();
    }
}
