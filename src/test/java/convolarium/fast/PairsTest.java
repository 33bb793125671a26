package convolarium.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Rows of every length are parted and joined as their definition says, and nothing beside them is touched.
class PairsTest {

    private static final int MOST = 70;
    private static final int ROW = 3;
    private static final int EVEN = 1;
    private static final int ODD = MOST + 5;

    static Stream<Pairs> loops() {
        var plain = new Pairs.Plain();
        return Loops.VECTORS ? Stream.of(plain, new VectorPairs(plain)) : Stream.of(plain);
    }

    /// 1, 2, 3, …
    private static float[] numbers() {
        var numbers = new float[4 * MOST];
        IntStream.range(0, numbers.length).forEach(i -> numbers[i] = i + 1);
        return numbers;
    }

    private static float[] expected(int count, IntUnaryOperator to, IntUnaryOperator from) {
        var expected = new float[4 * MOST];
        IntStream.range(0, 2 * count).forEach(i -> expected[to.applyAsInt(i)] = from.applyAsInt(i) + 1);
        return expected;
    }

    private static int parted(int i) {
        return i / 2 + (i % 2 == 0 ? EVEN : ODD);
    }

    @ParameterizedTest
    @MethodSource("loops")
    void part(Pairs loop) {
        for (int count = 0; count <= MOST; count++) {
            var parted = new float[4 * MOST];
            loop.part(numbers(), ROW, count, parted, 1, MOST + 5);
            assertThat(parted).isEqualTo(expected(count, PairsTest::parted, i -> ROW + i));
        }
    }

    @ParameterizedTest
    @MethodSource("loops")
    void join(Pairs loop) {
        for (int count = 0; count <= MOST; count++) {
            var joined = new float[4 * MOST];
            loop.join(numbers(), EVEN, ODD, count, joined, ROW);
            assertThat(joined).isEqualTo(expected(count, i -> ROW + i, PairsTest::parted));
        }
    }
}
