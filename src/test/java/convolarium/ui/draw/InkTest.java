package convolarium.ui.draw;

import static convolarium.ui.draw.Contrast.contrast;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.ui.Theme;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InkTest {

    @ParameterizedTest
    @EnumSource
    void wordsCanBeReadOnEveryGround(Theme theme) {
        var ink = theme.ink();
        for (var ground : List.of(ink.background(), ink.padding(), ink.empty())) {
            for (var words : List.of(ink.text(), ink.muted(), ink.warning())) {
                assertThat(contrast(words, ground)).as(words + " on " + ground).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    /// Ink on dark ground is nearly black; so what is not made yet must not be.
    @Test
    void cellsThatAreNotMadeStandOutFromDarkGround() {
        assertThat(contrast(Ink.DARK.empty(), Ink.DARK.background())).isGreaterThan(1.4);
        var white = Ink.DARK.empty().interpolate(Color.WHITE, 0.16);
        assertThat(contrast(Ink.DARK.line(), white)).isGreaterThan(1.3);
    }

    @Test
    void numbersThatDoNotCountAreFainterAndCanBeRead() {
        for (int share = 0; share <= 255; share++) {
            for (var ground : List.of(Color.grayRgb(share), Color.rgb(share, 90, 30), Color.rgb(20, 120, share))) {
                var drawn = Pen.color(Ink.argb(Ink.passedOver(ground)));
                assertThat(contrast(drawn, ground)).as("%s", ground).isGreaterThanOrEqualTo(4.5);
            }
        }
        for (var ground : List.of(Color.WHITE, Color.BLACK)) {
            assertThat(contrast(Ink.passedOver(ground), ground)).isLessThan(10);
        }
    }

    /// Zero is white.
    @ParameterizedTest
    @EnumSource
    void cellsThatAreNotMadeAreNoZeros(Theme theme) {
        assertThat(contrast(theme.ink().empty(), Color.WHITE)).isGreaterThan(1.2);
    }

    /// Zeros of a photo are black.
    @ParameterizedTest
    @EnumSource
    void cellsThatAreNotMadeAreNotBlack(Theme theme) {
        assertThat(contrast(theme.ink().empty(), Color.BLACK)).isGreaterThan(1.4);
    }

    /// They cross.
    @ParameterizedTest
    @EnumSource
    void everybodyTellsTwoCurvesApart(Theme theme) {
        int one = Ink.argb(ChartPainter.color(theme.ink(), 0));
        int other = Ink.argb(ChartPainter.color(theme.ink(), 1));
        for (var vision : Vision.values()) {
            assertThat(vision.of(one).difference(vision.of(other)))
                    .as("%s", vision)
                    .isGreaterThanOrEqualTo(20);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWindowAndTheFocusStandOut(Theme theme) {
        var ink = theme.ink();
        assertThat(contrast(ink.frame(), ink.background())).isGreaterThanOrEqualTo(3);
        assertThat(contrast(ink.focus(), ink.background())).isGreaterThanOrEqualTo(3);
        assertThat(contrast(ink.frame(), Color.WHITE)).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROJECTOR", "CONTRAST"})
    void linesOfStrongThemesAreStrong(Theme theme) {
        var ink = theme.ink();
        assertThat(contrast(ink.line(), ink.background())).isGreaterThanOrEqualTo(7);
        assertThat(contrast(ink.text(), ink.background())).isEqualTo(21);
    }
}
