package convolarium.window;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BorderTest {

    @ParameterizedTest
    @CsvSource({
        "ZEROS,     '[-1, -1, -1, 0, 1, 2, 3, -1, -1, -1]'",
        "REFLECT,   '[3, 2, 1, 0, 1, 2, 3, 2, 1, 0]'",
        "REPLICATE, '[0, 0, 0, 0, 1, 2, 3, 3, 3, 3]'",
        "CIRCULAR,  '[1, 2, 3, 0, 1, 2, 3, 0, 1, 2]'"
    })
    void threeCellsAroundFourComeFromHere(Border border, String sources) {
        assertThat(IntStream.range(-3, 7)
                        .map(cell -> border.source(cell, 4))
                        .boxed()
                        .toList())
                .hasToString(sources);
    }

    @ParameterizedTest
    @EnumSource(Border.class)
    void theWidestPaddingIsStillFilledFromTheInput(Border border) {
        for (int length = 1; length <= 5; length++) {
            int widest = Math.min(9, border.widest(length));
            for (int cell = -widest; cell < length + widest; cell++) {
                int source = border.source(cell, length);
                boolean none = border == Border.ZEROS && (cell < 0 || cell >= length);
                assertThat(none ? source == Border.NONE : source >= 0 && source < length)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ZEROS,0", "REFLECT,5", "REPLICATE,1", "CIRCULAR,9"})
    void aCornerIsFilledInBothDirections(Border border, float corner) {
        var input = Tensor.of(Shape.picture(1, 3, 3), (_, _, _, y, x) -> 3 * y + x + 1);
        assertThat(border.read(input, 0, 0, 0, -1, -1)).isEqualTo(corner);
        assertThat(border.read(input, 0, 0, 0, 1, 2)).isEqualTo(6);
    }
}
