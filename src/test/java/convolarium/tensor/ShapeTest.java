package convolarium.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

    @ParameterizedTest
    @CsvSource({"0,1,1,1,1,batch", "1,0,1,1,1,channels", "1,1,-3,1,1,depth", "1,1,1,0,1,height", "1,1,1,1,0,width"})
    void aSideBelowOneIsRefusedByName(int batch, int channels, int depth, int height, int width, String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shape(batch, channels, depth, height, width))
                .withMessageContaining(name + " must not be ");
    }

    @Test
    void theLastSideIsTheFastest() {
        var shape = new Shape(2, 3, 4, 5, 6);
        int i = 0;
        for (int n = 0; n < 2; n++) {
            for (int c = 0; c < 3; c++) {
                for (int z = 0; z < 4; z++) {
                    for (int y = 0; y < 5; y++) {
                        for (int x = 0; x < 6; x++) {
                            assertThat(shape.index(n, c, z, y, x)).isEqualTo(i++);
                        }
                    }
                }
            }
        }
        assertThat(shape.size()).isEqualTo(i);
        assertThat(shape.plane()).isEqualTo(120);
    }

    @Test
    void moreThanAnArrayHoldsIsCountedButNotSized() {
        var large = Shape.picture(3, 1 << 20, 1 << 20);
        assertThat(large.elements()).isEqualTo(3L << 40);
        assertThatThrownBy(large::size).isInstanceOf(ArithmeticException.class);
        int most = Integer.MAX_VALUE;
        var huge = new Shape(most, most, most, most, most);
        assertThatThrownBy(huge::elements).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(huge::size).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void depthIsSpokenOfOnlyWhereThereIsSome() {
        assertThat(Shape.picture(3, 4, 5)).hasToString("1×3×4×5");
        assertThat(new Shape(2, 3, 7, 4, 5)).hasToString("2×3×7×4×5");
    }

    @Test
    void channelsChangeAlone() {
        assertThat(new Shape(2, 3, 4, 5, 6).withChannels(9)).isEqualTo(new Shape(2, 9, 4, 5, 6));
    }
}
