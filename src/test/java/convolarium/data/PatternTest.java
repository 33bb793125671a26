package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolarium.data.Picture.Tone;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PatternTest {

    /// Worked out by hand: rows, from the left, of 0 for white to 9 for black.
    @ParameterizedTest
    @CsvSource({
        "IMPULSE, 'rows 3 columns 3', '000 090 000'",
        "IMPULSE, 'rows 2 columns 4 down -1 right 1', '0009 0000'",
        "IMPULSE, 'rows 1 columns 2 right 5', '00'",
        "IMPULSE, 'rows 1 columns 1 contrast 0.55', '5'",
        "CHECKERBOARD, 'rows 3 columns 3', '090 909 090'",
        "CHECKERBOARD, 'rows 5 columns 6 square 2', '009900 009900 990099 990099 009900'",
        "CHECKERBOARD, 'rows 1 columns 3 contrast 0.35', '363'",
        "HORIZONTAL_RAMP, 'rows 2 columns 4', '0369 0369'",
        "HORIZONTAL_RAMP, 'rows 1 columns 4 angle 180', '9630'",
        "HORIZONTAL_RAMP, 'rows 3 columns 2 angle 90', '00 55 99'",
        "HORIZONTAL_RAMP, 'rows 3 columns 2 angle 270', '99 55 00'",
        "HORIZONTAL_RAMP, 'rows 1 columns 1', '0'",
        "VERTICAL_RAMP, 'rows 4 columns 2', '00 33 66 99'",
        "VERTICAL_RAMP, 'rows 2 columns 4 angle 0', '0369 0369'",
        "VERTICAL_RAMP, 'rows 4 columns 4 angle 45', '0235 2356 3568 5689'",
        "VERTICAL_RAMP, 'rows 2 columns 4 contrast 0', '5555 5555'",
        "STRIPES, 'rows 1 columns 9', '009900990'",
        "STRIPES, 'rows 2 columns 6 period 2', '090909 090909'",
        "STRIPES, 'rows 1 columns 8 phase 90', '09900990'",
        "STRIPES, 'rows 1 columns 8 phase 180', '99009900'",
        "STRIPES, 'rows 4 columns 2 angle 90', '00 00 99 99'",
        "STRIPES, 'rows 1 columns 8 angle 180', '09900990'",
        "STRIPES, 'rows 1 columns 12 period 2.5', '009090090900'",
        "STRIPES, 'rows 1 columns 8 angle 60 period 2', '00990099'",
        "GRATING, 'rows 1 columns 9 period 4', '595059505'",
        "GRATING, 'rows 1 columns 5 period 4 phase 90', '95059'",
        "GRATING, 'rows 2 columns 4 period 4 contrast 0.5', '5752 5752'",
        "GRATING, 'rows 4 columns 1 period 4 angle 90', '5 9 5 0'",
        "GRATING, 'rows 1 columns 4 period 4 angle 180', '5059'",
        "RINGS, 'rows 1 columns 4', '4994'",
        "RINGS, 'rows 1 columns 3', '797'"
    })
    void patternsAreDrawnAsTheirKnobsSay(Pattern pattern, String settings, String rows) {
        assertThat(digits(pattern.draw(settings(settings)))).isEqualTo(rows);
    }

    private static Map<String, Double> settings(String words) {
        var settings = new TreeMap<String, Double>();
        var parts = words.split(" ", -1);
        for (int i = 0; i < parts.length; i += 2) {
            settings.put(parts[i], Double.valueOf(parts[i + 1]));
        }
        return settings;
    }

    private static String digits(Picture picture) {
        var text = new StringBuilder();
        for (int y = 0; y < picture.height(); y++) {
            text.append(y == 0 ? "" : " ");
            for (int x = 0; x < picture.width(); x++) {
                text.append((int) picture.values().at(0, y, x));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource
    void everyKnobTurnsFromEndToEnd(Pattern pattern) {
        assertThat(pattern.knobs())
                .extracting(Knob::key)
                .doesNotHaveDuplicates()
                .startsWith("rows", "columns");
        var first = pattern.draw(Map.of());
        assertThat(first.height()).isEqualTo(12);
        for (var knob : pattern.knobs()) {
            assertThat(knob.initial()).isBetween(knob.min(), knob.max());
            assertThat((knob.max() - knob.min()) / knob.step()).isGreaterThan(1);
            assertThat(pattern.draw(Map.of(knob.key(), knob.initial()))).isEqualTo(first);
            for (double value : new double[] {knob.min(), knob.max()}) {
                assertHoldsItsTone(pattern.draw(Map.of(knob.key(), value)));
            }
            var beyond = Map.of(knob.key(), knob.max() + knob.step());
            assertThatThrownBy(() -> pattern.draw(beyond)).hasMessageContaining(knob.key());
            assertThatThrownBy(() -> pattern.draw(Map.of(knob.key(), Double.NaN)))
                    .hasMessageContaining("NaN");
        }
        assertThatThrownBy(() -> pattern.draw(Map.of("colour", 1.0)))
                .hasMessageContaining(pattern.id() + " has no colour");
        assertThatThrownBy(() -> pattern.draw(Map.of("rows", 2.5))).hasMessageContaining("2.5");
    }

    private static void assertHoldsItsTone(Picture picture) {
        for (float value : picture.values().array()) {
            if (value < 0 || value > picture.tone().most() || value != (int) value) {
                throw new AssertionError("holds " + value);
            }
        }
    }

    @Test
    void everyKnobOfAPatternChangesIt() {
        for (var pattern : Pattern.values()) {
            var first = pattern.draw(Map.of());
            for (var knob : pattern.knobs()) {
                double other = knob.initial() == knob.max() ? knob.min() : knob.initial() + Math.max(knob.step(), 1);
                other = knob.key().equals("angle") || knob.key().equals("phase") ? knob.initial() + 90 : other;
                assertThat(pattern.draw(Map.of(knob.key(), other)))
                        .as("%s of %s", knob.key(), pattern)
                        .isNotEqualTo(first);
            }
        }
    }

    @Test
    void noiseIsTheSameForTheSameSeedAndUsesEveryNumber() {
        var five = Map.of("rows", 30.0, "columns", 40.0, "seed", 5.0);
        var noise = Pattern.of("noise").draw(five);
        assertThat(noise).isEqualTo(Pattern.NOISE.draw(five));
        assertThat(noise).isNotEqualTo(Pattern.NOISE.draw(Map.of("rows", 30.0, "columns", 40.0, "seed", 6.0)));
        for (int i = 0; i <= 9; i++) {
            assertThat(noise.values().array()).contains(i);
        }
    }

    @Test
    void theColourPatternHasThreeDifferentChannels() {
        var picture = Pattern.PINWHEEL.draw(Map.of("rows", 8.0, "columns", 8.0));
        assertThat(picture.tone()).isEqualTo(Tone.LIGHT);
        var values = picture.values().array();
        var red = Arrays.copyOfRange(values, 0, 64);
        var green = Arrays.copyOfRange(values, 64, 128);
        var blue = Arrays.copyOfRange(values, 128, 192);
        assertThat(red).isNotEqualTo(green).isNotEqualTo(blue);
        assertThat(green).isNotEqualTo(blue);
    }

    @Test
    void aPatternOfOneCellIsStillAPattern() {
        for (var pattern : Pattern.values()) {
            assertThat(pattern.draw(Map.of("rows", 1.0, "columns", 1.0)).width())
                    .isEqualTo(1);
        }
    }
}
