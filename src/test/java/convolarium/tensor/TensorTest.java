package convolarium.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TensorTest {

    private final Shape shape = new Shape(2, 3, 2, 4, 5);
    private final Tensor numbered = Tensor.of(shape, (n, c, z, y, x) -> 10_000 * n + 1_000 * c + 100 * z + 10 * y + x);

    @Test
    void everyElementIsWhereItWasPut() {
        assertThat(numbered.at(1, 2, 1, 3, 4)).isEqualTo(12_134);
        assertThat(numbered.at(0, 1, 0, 2, 3)).isEqualTo(1_023);
        assertThat(numbered.at(1, 2, 3)).isEqualTo(1_023);
        assertThat(numbered.array()[shape.index(1, 0, 1, 0, 2)]).isEqualTo(10_102);
    }

    @Test
    void elementsAreAskedForInTheOrderOfTheArray() {
        int[] next = {0};
        var counted = Tensor.of(shape, (_, _, _, _, _) -> next[0]++);
        for (int i = 0; i < shape.size(); i++) {
            assertThat(counted.array()[i]).isEqualTo(i);
        }
    }

    @Test
    void anArrayThatDoesNotFillTheShapeIsRefusedWithBothNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.owning(Shape.picture(1, 2, 3), new float[5]))
                .withMessage("1×1×2×3 needs 6 values, not 5");
        assertThatIllegalArgumentException().isThrownBy(() -> numbered.reshaped(Shape.vector(7)));
    }

    @Test
    void anotherShapeKeepsTheNumbers() {
        var row = numbered.reshaped(Shape.vector(shape.size()));
        assertThat(row.array()).isEqualTo(numbered.array());
        assertThat(row.at(3)).isEqualTo(numbered.array()[3]);
    }

    @Test
    void equalNumbersInTheSameShapeAreEqual() {
        var again = Tensor.owning(shape, numbered.array().clone());
        assertThat(again).isEqualTo(numbered).hasSameHashCodeAs(numbered);
        assertThat(numbered.reshaped(new Shape(3, 2, 2, 4, 5))).isNotEqualTo(numbered);
        again.array()[7] = -1;
        assertThat(again).isNotEqualTo(numbered);
        assertThat(Tensor.zeros(shape).array()).containsOnly(0);
    }
}
