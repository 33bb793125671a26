package convolarium.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatchTest {

    private static final int MOST = 20;

    private final Shape shape = new Shape(1, 2, 1, 5, 6);
    private final Tensor base = Tensor.of(shape, (_, c, _, y, x) -> c + 10 * y + 100 * x);

    private Tensor with(int count, float value) {
        var changed = base.array().clone();
        for (int i = 0; i < count; i++) {
            changed[(7 * i) % changed.length] = value;
        }
        return Tensor.owning(shape, changed);
    }

    private static Patch between(Tensor base, Tensor wanted) {
        return Patch.between(base, wanted, MOST).orElseThrow();
    }

    @Test
    void aTensorIsMadeAgainOfAnotherAndWhatDiffers() {
        for (int count : new int[] {1, 2, 17, MOST}) {
            var wanted = with(count, -5);
            var patch = between(base, wanted);
            assertThat(patch.bytes()).isEqualTo(8L * count);
            assertThat(patch.over(base)).isEqualTo(wanted).isNotEqualTo(base);
            assertThat(base).isNotEqualTo(patch.over(base));
            assertThat(patch.over(base).array()).isEqualTo(wanted.array());
        }
    }

    @Test
    void onePatchLiesOverAnother() {
        var middle = with(3, Float.NaN);
        var top = with(12, -1);
        var again = between(middle, top).over(between(base, middle).over(base));
        assertThat(again.bytes()).isZero();
        assertThat(again.owned()).isEqualTo(top);
        assertThat(again.owned().array()).isNotSameAs(base.array());
    }

    @Test
    void whatDiffersTooMuchOrInShapeIsNoPatch() {
        assertThat(Patch.between(base, with(MOST + 1, 0.5f), MOST)).isEmpty();
        assertThat(Patch.between(base, base.reshaped(new Shape(1, 1, 2, 5, 6)), MOST))
                .isEmpty();
    }

    @Test
    void whereNothingDiffersTheTensorIsTheSame() {
        var patch = between(base, base);
        assertThat(patch.bytes()).isZero();
        assertThat(patch.over(base)).isSameAs(base);
        assertThat(base.owned()).isSameAs(base);
        assertThat(between(base, Tensor.owning(shape, base.array().clone())).over(base))
                .isSameAs(base);
    }
}
