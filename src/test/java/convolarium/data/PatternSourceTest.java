package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PatternSourceTest {

    @ParameterizedTest
    @EnumSource(Pattern.class)
    void whatIsSetIsReadAgain(Pattern pattern) {
        var set = new PatternSource(pattern, Map.of());
        assertThat(set.text()).isEqualTo(pattern.id());
        for (var knob : set.knobs()) {
            double value = knob.nearest((knob.initial() + knob.min()) / 2);
            set = set.with(knob, value);
            var again = PatternSource.of(set.text()).orElseThrow();
            assertThat(again.text()).isEqualTo(set.text());
            assertThat(again.value(knob)).isEqualTo(value);
        }
        assertThat(PatternSource.plain(set.text())).isEqualTo(pattern.id());
    }

    @ParameterizedTest
    @CsvSource({
        "checkerboard square=3.0, checkerboard square=3.0",
        "checkerboard contrast=0.5 square=2, checkerboard square=2.0 contrast=0.5",
        "checkerboard square=2.4 contrast=7, checkerboard square=2.0",
        "checkerboard square=NaN rows=3 seed, checkerboard",
        "noise seed=99999, noise seed=9999.0"
    })
    void whatMakesNoSenseIsNotSet(String source, String text) {
        assertThat(PatternSource.of(source).map(PatternSource::text)).contains(text);
    }

    @Test
    void otherSourcesAreNoPatterns() {
        for (var source : new String[] {"", "four", "digits-8x8 7", "/home/noise", "Noise"}) {
            assertThat(PatternSource.of(source)).isEmpty();
            assertThat(PatternSource.plain(source)).isEqualTo(source);
        }
    }

    @Test
    void aPictureIsAPatternInAnySizeAndNumberOfChannelsUntilItIsDrawnOn() {
        var source = "grating angle=30.0";
        var set = PatternSource.of(source).orElseThrow();
        var picture = Channels.of(set.draw(2, 7, 9), 3);
        assertThat(PatternSource.of(source, picture)).contains(set);
        assertThat(PatternSource.of("grating", picture)).isEmpty();
        assertThat(PatternSource.of(source, picture.withNumber(0, 1, 1, 77))).isEmpty();
        assertThat(PatternSource.of(source, Paper.blank(600, 2))).isEmpty();
    }
}
