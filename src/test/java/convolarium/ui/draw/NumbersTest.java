package convolarium.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "7, 7",
        "-29, −29",
        "16581375, '16,581,375'",
        "0.1111111, 0.111",
        "1.5, 1.5",
        "-0.0625, −0.0625",
        "12.345, 12.3",
        "2.999, 3",
        "99.97, 100",
        "123.4, 123",
        "-1234.5, '−1,235'",
        "0.99974, 0.9997",
        "0.99999, 0.9999",
        "1e9, 1e9",
        "-3.4028e38, −3.4e38",
        "0.000123, 1.2e−4",
        "-1.26e-8, −1.3e−8",
        "NaN, NaN",
        "Infinity, ∞",
        "-Infinity, −∞"
    })
    void numbersAreShort(double value, String text) {
        assertThat(Numbers.text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "0, 0", "-3, (−3)", "-0.25, (−0.25)", "-Infinity, (−∞)"})
    void negativeFactorsStandInBrackets(double value, String text) {
        assertThat(Numbers.factor(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5; 5",
                " 5 ; 5",
                "-2; -2",
                "−2; -2",
                "1.5; 1.5",
                "1,5; 1.5",
                "1,020; 1020",
                "−12,345.5; -12345.5",
                "0,125; 0.125",
                "1,0200; 1.02",
                "1/4; 0.25",
                "−1/8; -0.125",
                "1 / 2; 0.5",
                "1e3; 1000",
                "+4; 4"
            })
    void numbersAreUnderstoodAsPeopleTypeThem(String typed, float value) {
        assertThat(Numbers.parse(typed)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "x", "1/0", "0/0", "1/", "/2", "NaN", "Infinity", "1e60", "--1", "1.2.3", "5f", "5d"})
    void whatIsNoFiniteNumberIsNotUnderstood(String typed) {
        assertThat(Numbers.parse(typed)).isEmpty();
    }

    @Test
    void whatIsWrittenIsUnderstoodToThreeDigits() {
        var random = new SplittableRandom(4);
        for (int i = 0; i < 5000; i++) {
            double value = random.nextDouble(-1, 1) * StrictMath.pow(10, random.nextInt(-8, 9));
            double error = Math.abs(value) * (Math.abs(value) < 1e-3 ? 0.05 : 0.005);
            var text = Numbers.digits(value);
            assertThat((double) Numbers.parse(text).orElseThrow()).as(text).isCloseTo(value, within(error + 1e-12));
            assertThat(text).as("%s", value).doesNotContain("-").hasSizeLessThan(12);
        }
    }

    @Test
    void wholeNumbersAreWrittenInFull() {
        for (int value = -5000; value <= 5000; value++) {
            assertThat(Numbers.parse(Numbers.digits(value))).contains((float) value);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.3757, 0.3757", "0.5, 0.5", "0.99974, 0.99974", "0.000731, 0.00073"})
    void aNumberHasAsManyDigitsAsItsResultNeeds(double share, String text) {
        assertThat(Numbers.confirming(share, p -> -Math.log(p), -Math.log(share)))
                .isEqualTo(text);
    }

    @Test
    void whatIsNoNumberConfirmsNothingAndSaysSo() {
        assertThat(Numbers.confirming(Double.NaN, p -> -Math.log(p), Double.NaN))
                .isEqualTo(Numbers.text(Double.NaN));
    }

    @Test
    void whatIsAddedStaysWithThatToWhichItIsAdded() {
        assertThat(Numbers.unbroken("∂w[1,2] += 3·(−7)")).doesNotContain(" ");
    }

    @Test
    void onlyWhatIsReadIsGrouped() {
        assertThat(Numbers.exact(-123_456.5)).isEqualTo("−123,457");
        assertThat(Numbers.compact(12_345)).isEqualTo("12,345");
        assertThat(Numbers.digits(12_345)).isEqualTo("12345");
    }

    @ParameterizedTest
    @CsvSource({
        "99999, '99,999'",
        "123456, 123k",
        "999499, 999k",
        "999500, 1M",
        "-999950, −1M",
        "1234567, 1.23M",
        "999.7e9, 1T",
        "999.4e12, 999T",
        "999.7e12, 1e15",
        "NaN, NaN"
    })
    void littleRoomIsForThreeDigitsAndAUnit(double value, String text) {
        assertThat(Numbers.compact(value)).isEqualTo(text);
    }

    @Test
    void amountsOfMemoryTakeTheNextUnitInTime() {
        assertThat(Numbers.bytes(BigInteger.valueOf(999_400))).isEqualTo("999 kB");
        assertThat(Numbers.bytes(BigInteger.valueOf(999_600))).isEqualTo("1 MB");
    }
}
