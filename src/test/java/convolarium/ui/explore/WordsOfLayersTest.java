package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.RandomLayers;
import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.window.Axis;
import convolarium.window.Fit;
import convolarium.window.Track;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The formulas that are shown are true: worked out from their own text they give what they say.
class WordsOfLayersTest {

    private static final Pattern SIZE = Pattern.compile(
            "([⌊⌈])\\((\\d+) \\+ (\\d+)(·| \\+ )(\\d+) − (\\d+)·\\((\\d+)−1\\) − 1\\) / (\\d+)([⌋⌉]) \\+ 1 = (\\d+)");
    private static final Pattern NUMBER = Pattern.compile("[\\d,]+(?:·[\\d,]+)*");

    private final RandomLayers random = new RandomLayers(64);

    private static Formulas formulas(Language language) {
        return new Formulas(new Messages(language));
    }

    private static Words words(Language language) {
        return new Words(new Messages(language));
    }

    /// Works out ⌊(n + p − d·(k−1) − 1) / s⌋ + 1 from the sentence.
    private static void isTrue(String formula, int outputs) {
        var parts = SIZE.matcher(formula);
        assertThat(parts.matches()).as(formula).isTrue();
        boolean up = parts.group(1).equals("⌈");
        assertThat(parts.group(9)).isEqualTo(up ? "⌉" : "⌋");
        int first = number(parts, 3);
        int padding = parts.group(4).equals("·") ? first * number(parts, 5) : first + number(parts, 5);
        int room = number(parts, 2) + padding - number(parts, 6) * (number(parts, 7) - 1) - 1;
        int stride = number(parts, 8);
        int result = (int) (up ? Math.ceil(room / (double) stride) : Math.floor(room / (double) stride)) + 1;
        assertThat(result).as(formula).isEqualTo(number(parts, 10)).isEqualTo(outputs);
    }

    private static int number(MatchResult parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    @Test
    void theSizeFormulaIsTrueForEverySlidingWindow() {
        for (int fitting = 0; fitting < 1000; ) {
            var shape = Shape.picture(1, random.number(1, 40), random.number(1, 40));
            Op op = random.flag() ? random.conv(1, 9) : random.pool(9).withExtent(Pool.Extent.SLIDING);
            if (op.fit(shape) instanceof Fit.Fits fits) {
                fitting++;
                var placement = fits.placement();
                for (var language : Language.values()) {
                    isTrue(
                            formulas(language).size(placement.rows()),
                            fits.output().height());
                    isTrue(
                            formulas(language).size(placement.cols()),
                            fits.output().width());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWindowThatWouldStartBeyondTheInputIsNotCounted(Language language) {
        var track = new Track.Sliding(new Axis(1, 2, 0, 0, 1, true), 4);
        assertThat(track.outputs()).isEqualTo(2);
        isTrue(formulas(language).size(track), 2);
    }

    @ParameterizedTest
    @EnumSource
    void theFormulaOfSharedWindowsNamesBothNumbers(Language language) {
        var text = formulas(language).size(new Track.Shared(17, 5));
        assertThat(NUMBER.matcher(text).results().map(MatchResult::group)).containsExactly("17", "5");
    }

    @ParameterizedTest
    @EnumSource
    void theParametersAddUp(Language language) {
        for (int i = 0; i < 300; i++) {
            var conv = random.conv(random.number(1, 3), 64);
            var numbers = NUMBER.matcher(formulas(language).parameters(conv))
                    .results()
                    .mapToLong(part -> product(part.group()))
                    .toArray();
            if (!conv.biased()) {
                assertThat(numbers).containsOnly(conv.parameterCount());
                continue;
            }
            assertThat(numbers).hasSize(3);
            assertThat(numbers[0]).isEqualTo(conv.weights().shape().elements());
            assertThat(numbers[1]).isEqualTo(conv.filters());
            assertThat(numbers[0] + numbers[1]).isEqualTo(numbers[2]).isEqualTo(conv.parameterCount());
        }
        assertThat(formulas(language).parameters(Pool.TYPE.initial())).matches(".*(: |：)0");
    }

    private static long product(String text) {
        return Arrays.stream(text.replace(",", "").split("·"))
                .mapToLong(Long::parseLong)
                .reduce(1, Math::multiplyExact);
    }

    @ParameterizedTest
    @EnumSource
    void everyMisfitHasASentenceWithItsNumbers(Language language) {
        for (int misfits = 0; misfits < 300; ) {
            var shape = Shape.picture(random.number(1, 2), random.number(1, 9), random.number(1, 9));
            if (random.any(1, 16).fit(shape) instanceof Fit.Misfit misfit) {
                misfits++;
                var text = words(language).misfit(misfit);
                assertThat(text).doesNotContain("{").hasSizeGreaterThan(12);
                assertThat(misfit.numbers())
                        .allSatisfy(number -> assertThat(text).contains(number.toString()));
            }
        }
    }

    @Test
    void colouredChannelsHaveNamesAndOthersNumbers() {
        var english = words(Language.EN);
        assertThat(english.channel(0, 3)).isNotEqualTo(english.channel(1, 3)).isNotEqualTo("0");
        assertThat(english.channel(1, 4)).isEqualTo("2");
        assertThat(Words.size(3, 5)).isEqualTo("3×5");
        assertThat(new Formulas(english.messages()).parameters(Conv.TYPE.initial()))
                .contains("3·3", "1", "10");
    }
}
