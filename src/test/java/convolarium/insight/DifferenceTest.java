package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static Overview map(int rows, int cols, float... values) {
        return new Overview(Tensor.of(Shape.picture(1, rows, cols), (_, _, _, y, x) -> values[y * cols + x]), 0);
    }

    @Test
    void isTheSecondLessTheFirst() {
        var difference = Difference.between(map(2, 2, 1, 2, 3, 4), map(2, 2, 1, 5, -3, 4.5f))
                .orElseThrow();
        assertThat(difference.map().values().array()).containsExactly(0, 3, -6, 0.5f);
        assertThat(difference.equal()).isFalse();
        assertThat(difference.scale()).isEqualTo(new Scale(-6, 6, false));
    }

    @Test
    void knowsEqualMaps() {
        assertThat(Difference.between(map(1, 3, 1, 2, 3), map(1, 3, 1, 2, 3))).hasValueSatisfying(difference -> {
            assertThat(difference.equal()).isTrue();
        });
        assertThat(Difference.between(map(1, 1, Float.NaN), map(1, 1, Float.NaN)))
                .as("NaN equals nothing")
                .hasValueSatisfying(difference -> assertThat(difference.equal()).isFalse());
    }

    @Test
    void mapsOfDifferentSizesHaveNone() {
        assertThat(Difference.between(map(1, 3, 1, 2, 3), map(3, 1, 1, 2, 3))).isEmpty();
    }

    private static Overview afar(int rows, int cols, Tensor.Cell cell) {
        var map = Tensor.of(Shape.picture(1, rows, cols), cell);
        return Overview.of(map, 0, Overview.Block.MIDDLE, Overview.Region.whole(map.shape()), 4);
    }

    @Test
    void mapsOfDifferentSizesHaveNoneThoughTheyLookAlikeFromAfar() {
        var first = afar(12, 16, (_, _, _, y, x) -> y + x);
        var second = afar(10, 14, (_, _, _, y, x) -> y + x);
        assertThat(second.values().shape()).isEqualTo(first.values().shape());
        assertThat(Difference.between(first, second)).isEmpty();
    }

    @Test
    void tellsHowFarAwayItIsSeen() {
        var first = afar(12, 16, (_, _, _, y, x) -> y + x);
        var second = afar(12, 16, (_, _, _, y, x) -> y == 0 || x == 15 ? -1 : y + x);
        var seen = Difference.between(first, second).orElseThrow();
        assertThat(seen.equal()).as("as far as it is seen").isTrue();
        assertThat(seen.map().factor()).isEqualTo(4);
        assertThat(seen.map().region()).isEqualTo(first.region());
    }
}
