package convolarium.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.data.Picture.Tone;
import convolarium.insight.Scale;
import convolarium.ui.draw.Vision.Lab;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

    private static final Scale UNIT = new Scale(-1, 1, false);

    private final Palette.Colour signed = Palette.signed(UNIT);

    /// From the test data of Sharma, Wu and Dalal, 2005.
    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, -1, 2, 50, 0, 0, 2.3669",
        "50, 2.49, -0.001, 50, -2.49, 0.0011, 7.2195",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
        "2.0776, 0.0795, -1.135, 0.9033, -0.0636, -0.5514, 0.9082"
    })
    void theDifferenceOfColoursIsTheOneThatWasPublished(
            double l, double a, double b, double otherL, double otherA, double otherB, double difference) {
        var one = new Lab(l, a, b);
        var two = new Lab(otherL, otherA, otherB);
        assertThat(one.difference(two)).isCloseTo(difference, within(1e-4));
        assertThat(two.difference(one)).isCloseTo(difference, within(1e-4));
    }

    @ParameterizedTest
    @EnumSource
    void everybodyTellsTheSigns(Vision vision) {
        for (int i = 20; i <= 100; i++) {
            float value = i / 100f;
            assertThat(vision.of(signed.of(value)).difference(vision.of(signed.of(-value))))
                    .as("±%s", value)
                    .isGreaterThanOrEqualTo(20);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everybodyTellsALargerValueFromASmallerOne(Vision vision) {
        for (int sign = -1; sign <= 1; sign += 2) {
            for (int i = 1; i <= 100; i++) {
                double lighter = vision.of(signed.of(sign * (i - 1) / 100f)).l();
                assertThat(vision.of(signed.of(sign * i / 100f)).l()).isLessThan(lighter);
            }
        }
    }

    @Test
    void lettersAreReadableOnEveryColour() {
        for (int i = -500; i <= 500; i++) {
            readable(signed.of(i / 500f));
        }
        for (var tone : Tone.values()) {
            for (int i = 0; i <= 255; i++) {
                readable(Palette.tone(tone).of(tone.most() * i / 255));
            }
        }
        readable(Palette.NO_NUMBER);
    }

    private static void readable(int argb) {
        assertThat(Vision.contrast(argb, Palette.blackReadsBetter(argb)))
                .as("%08x", argb)
                .isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({"0, ffffffff", "-1, ff08306b", "1, ff7f2704", "-50, ff08306b", "50, ff7f2704"})
    void zeroIsWhiteAndTheEndsAreTheDarkest(float value, String argb) {
        assertThat(String.format("%08x", signed.of(value))).isEqualTo(argb);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void whatIsNoFiniteNumberLooksLikeNone(float value) {
        var heat = Palette.heat(new Scale(0, 1, false));
        for (var colour : List.of(signed, heat, Palette.veil(signed, UNIT, 0.5), Palette.veil(heat, UNIT, 0.5))) {
            assertThat(colour.of(value)).isEqualTo(Palette.NO_NUMBER);
        }
        for (var tone : Tone.values()) {
            assertThat(Palette.tone(tone).of(value)).isEqualTo(Palette.NO_NUMBER);
            assertThat(Palette.light(tone, 1, value, 1)).isEqualTo(Palette.NO_NUMBER);
        }
        assertThat(Palette.light(Tone.LIGHT, 0, 102, 68))
                .as("a colour of a photograph")
                .isNotEqualTo(Palette.NO_NUMBER);
    }

    @ParameterizedTest
    @EnumSource
    void everybodyTellsTheCheckerFromColours(Vision vision) {
        var dark = vision.of(Palette.NO_NUMBER);
        var light = vision.of(Palette.OTHER);
        assertThat(light.difference(dark)).isGreaterThan(30);
        for (int i = -100; i <= 100; i++) {
            for (int argb : new int[] {signed.of(i / 100f), Palette.heat(i / 200.0 + 0.5)}) {
                var colour = vision.of(argb);
                assertThat(Math.min(colour.difference(dark), colour.difference(light)))
                        .as("%08x", argb)
                        .isGreaterThan(6);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1e-30", "1", "255", "1e30", "3.4028235e38"})
    void theColoursFollowTheScale(float limit) {
        var scaled = Palette.signed(new Scale(-limit, limit, false));
        for (int i = -8; i <= 8; i++) {
            int found = scaled.of(limit * (i / 8f));
            int expected = signed.of(i / 8f);
            for (int shift = 0; shift < 32; shift += 8) {
                assertThat((found >> shift) & 255).as("%d eighths", i).isCloseTo((expected >> shift) & 255, within(1));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, 0, ff000000",
        "LIGHT, 255, ffffffff",
        "LIGHT, 128, ff808080",
        "LIGHT, -9, ff000000",
        "LIGHT, 999, ffffffff",
        "INK, 0, ffffffff",
        "INK, 9, ff262626",
        "INK, 20, ff262626"
    })
    void picturesAreShadesOfGrey(Tone tone, float value, String argb) {
        assertThat(String.format("%08x", Palette.tone(tone).of(value))).isEqualTo(argb);
    }
}
