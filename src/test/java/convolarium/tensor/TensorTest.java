package convolarium.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.atomic.AtomicInteger;
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
    void ofALongerArrayOnlyTheBeginningCounts() {
        var memory = new float[] {1, 2, 3, 4, 5, 6, Float.NaN};
        var tensor = Tensor.beginning(Shape.picture(1, 2, 3), memory);
        var same = Tensor.owning(Shape.picture(1, 2, 3), new float[] {1, 2, 3, 4, 5, 6});
        assertThat(tensor).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(same).isEqualTo(tensor);
        assertThat(tensor.isFinite()).isTrue();
        assertThat(tensor.reshaped(Shape.vector(6))).isEqualTo(same.reshaped(Shape.vector(6)));
        assertThat(tensor.array()).isSameAs(memory);
        assertThatIllegalArgumentException().isThrownBy(() -> tensor.reshaped(Shape.vector(7)));
        assertThatIllegalArgumentException().isThrownBy(() -> Tensor.beginning(Shape.vector(8), memory));
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

    /// How often a number is told.
    private record Counted(AtomicInteger times) implements Tensor.Source {
        @Override
        public float at(int index) {
            times.incrementAndGet();
            return index;
        }
    }

    @Test
    void whatIsToldLaterIsToldOnceWhenItIsRead() {
        var source = new Counted(new AtomicInteger());
        var later = Tensor.later(shape, source);
        assertThat(later.bytes()).isZero();
        assertThat(later).isEqualTo(Tensor.later(shape, source));
        assertThat(later.shape()).isEqualTo(shape);
        assertThat(source.times()).hasValue(0);
        assertThat(later.at(0, 1, 0, 2, 3)).isEqualTo(shape.index(0, 1, 0, 2, 3));
        assertThat(later.array()[7]).isEqualTo(7);
        assertThat(source.times()).hasValue(shape.size());
        assertThat(later.bytes()).isEqualTo(4L * shape.size());
    }

    @Test
    void toTellTwoApartTheFirstNumbersAreEnough() {
        var source = new Counted(new AtomicInteger());
        var later = Tensor.later(shape, source);
        assertThat(later).isNotEqualTo(numbered);
        assertThat(numbered).isNotEqualTo(later);
        assertThat(source.times().get()).isLessThan(20);
        assertThat(later.bytes()).isZero();
        var same = Tensor.of(shape, (n, c, z, y, x) -> shape.index(n, c, z, y, x));
        assertThat(later).isEqualTo(same);
        assertThat(same).isEqualTo(later).hasSameHashCodeAs(later);
        assertThat(Tensor.zeros(shape)).isEqualTo(Tensor.zeros(shape)).isNotEqualTo(later);
        assertThat(Tensor.zeros(shape)).isEqualTo(Tensor.of(shape, (_, _, _, _, _) -> 0));
    }

    @Test
    void aCutKeepsTheFirstNumbersAndZerosAreNotRead() {
        var cut = numbered.cut(new Shape(3, 2, 2, 4, 5));
        assertThat(cut.at(1, 1, 1, 3, 4)).isEqualTo(numbered.at(1, 1, 1, 3, 4));
        assertThat(cut.at(2, 1, 1, 3, 4)).isZero();
        var later = Tensor.later(shape, new Counted(new AtomicInteger()));
        var fewer = new Shape(1, 5, 2, 4, 5);
        assertThat(later.cut(fewer).bytes() + later.bytes()).isZero();
        assertThat(later.cut(fewer))
                .isEqualTo(Tensor.owning(shape, later.array()).cut(fewer));
        assertThat(later.cut(shape)).isEqualTo(later);
        var zeros = Tensor.zeros(shape);
        assertThat(zeros.cut(new Shape(2, 1, 2, 4, 5)).bytes() + zeros.bytes()).isZero();
    }

    @Test
    void whatIsMadeOfOtherNumbersReadsThemOnlyWhenItIsRead() {
        var fewer = numbered.cut(new Shape(1, 2, 2, 4, 5));
        var more = fewer.cut(new Shape(3, 4, 2, 4, 5));
        var turned = Tensor.later(shape, (n, c, z, y, x) -> -numbered.at(n, c, z, y, x));
        assertThat(fewer.bytes() + more.bytes() + turned.bytes()).isZero();
        assertThat(more.at(0, 1, 1, 3, 4)).isEqualTo(numbered.at(0, 1, 1, 3, 4));
        assertThat(more.at(0, 2, 1, 3, 4) + more.at(1, 1, 0, 0, 0)).isZero();
        assertThat(fewer.bytes()).isZero();
        assertThat(turned).isEqualTo(Tensor.of(shape, (n, c, z, y, x) -> -numbered.at(n, c, z, y, x)));
        assertThat(turned.at(1, 2, 1, 3, 4)).isEqualTo(-numbered.at(1, 2, 1, 3, 4));
        assertThat(turned).isEqualTo(turned.cut(shape)).isNotEqualTo(numbered);
    }
}
