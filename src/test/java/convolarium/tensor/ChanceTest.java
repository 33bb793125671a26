package convolarium.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private static final int DRAWS = 100_000;

    /// The published outputs of SplitMix64 for this seed.
    @Test
    void drawsAreThoseOfSplitMix64() {
        assertThat(IntStream.range(0, 5).mapToObj(i -> Long.toUnsignedString(Chance.bits(1234567, i))))
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
    }

    @Test
    void uniformDrawsFillTheIntervalEvenly() {
        var tenths = new int[10];
        for (int i = 0; i < DRAWS; i++) {
            tenths[(int) (10 * Chance.uniform(3, i))]++;
        }
        for (int count : tenths) {
            assertThat(count).isCloseTo(DRAWS / 10, within(400));
        }
    }

    @Test
    void normalDrawsHaveTheMomentsOfTheNormalDistribution() {
        for (int power = 1; power <= 4; power++) {
            int exponent = power;
            double moment = IntStream.range(0, DRAWS)
                    .mapToDouble(i -> Math.pow(Chance.normal(5, i), exponent))
                    .average()
                    .orElseThrow();
            assertThat(moment).as("moment %d", power).isCloseTo(new double[] {1, 0, 1, 0, 3}[power], within(0.1));
        }
    }
}
