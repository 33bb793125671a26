package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static final Picture DEEP = new Picture(
            Tensor.of(new Shape(1, 2, 3, 4, 5), (_, c, z, y, x) -> 1000 * c + 100 * z + 10 * y + x), Picture.Tone.INK);

    @Test
    void oneNumberIsSetInASliceOfAChannel() {
        var changed = DEEP.withNumber(1 * 3 + 2, 3, 1, -7).values();
        assertThat(changed.at(0, 1, 2, 3, 1)).isEqualTo(-7);
        var expected = DEEP.values().array().clone();
        expected[changed.shape().index(0, 1, 2, 3, 1)] = -7;
        assertThat(changed.array()).isEqualTo(expected);
    }

    @Test
    void nothingChangesWhereThereIsNoSuchCell() {
        assertThat(DEEP.withNumber(6, 0, 0, 1)).isSameAs(DEEP);
        assertThat(DEEP.withNumber(0, 4, 0, 1)).isSameAs(DEEP);
        assertThat(DEEP.withNumber(0, 0, 5, 1)).isSameAs(DEEP);
        assertThat(DEEP.withNumber(0, 0, -1, 1)).isSameAs(DEEP);
    }
}
