package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.Overview.Block;
import convolarium.insight.Overview.Region;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OverviewTest {

    private static Tensor picture(int height, int width, float... values) {
        return Tensor.owning(Shape.picture(1, height, width), Arrays.copyOf(values, height * width));
    }

    @ParameterizedTest
    @EnumSource
    void upTo1024CellsAMapIsItself(Block block) {
        var maps = new RandomLayers(5).broken(Shape.picture(2, 3, 1024));
        var overview = Overview.of(maps, 1, block);
        assertThat(overview.values().shape()).isEqualTo(Shape.picture(1, 3, 1024));
        for (int x = 0; x < 1024; x++) {
            assertThat(overview.values().at(0, 2, x)).isEqualTo(maps.at(1, 2, x));
        }
    }

    @Test
    void smallMapsThatAreKeptShareTheirNumbersAndAreAlikeOneByOne() {
        var before = Tensor.owning(Shape.picture(2, 1, 2), new float[] {1, 2, 3, 4});
        var after = Tensor.owning(Shape.picture(2, 1, 2), new float[] {9, 2, 3, 4});
        var first = new Survey(before, Block.MEAN).overviews();
        var second = new Survey(after, Block.MEAN).overviews();
        assertThat(first.getLast().values()).isSameAs(before);
        assertThat(first.getLast().at(0, 1)).isEqualTo(4);
        assertThat(second.getLast()).isEqualTo(first.getLast());
        assertThat(second.getFirst()).isNotEqualTo(first.getFirst());
        var large = Tensor.zeros(Shape.picture(1, 1, 1025));
        assertThat(new Survey(large, Block.MEAN).overviews().getFirst().width()).isEqualTo(513);
    }

    @ParameterizedTest
    @CsvSource({"1,1025,1,513", "1025,1,513,1", "1024,1024,1024,1024", "2049,3,683,1", "5,2048,3,1024"})
    void largerMapsBecomeBlocks(int height, int width, int rows, int cols) {
        var overview = Overview.of(Tensor.zeros(Shape.picture(1, height, width)), 0, Block.MEAN);
        assertThat(overview.height()).isEqualTo(rows);
        assertThat(overview.width()).isEqualTo(cols);
    }

    @Test
    void thinnedOnlyTheMiddleOfEachBlockIsRead() {
        var values = new float[7 * 5];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        var whole = Overview.thinned(picture(7, 5, values), 0, 7);
        assertThat(whole.values()).isEqualTo(picture(7, 5, values));
        var thin = Overview.thinned(picture(7, 5, values), 0, 3);
        assertThat(thin.factor()).isEqualTo(3);
        assertThat(thin.values()).isEqualTo(picture(3, 2, 6, 9, 21, 24, 31, 34));
        assertThat(thin.at(5, 4)).isEqualTo(24);
    }

    @Test
    void aMeanCountsTheCellsThatAreThere() {
        var values = new float[1025];
        values[0] = 1;
        values[1] = 4;
        values[1024] = 7;
        var overview = Overview.of(picture(1, 1025, values), 0, Block.MEAN);
        assertThat(overview.values().at(0, 0, 0)).isEqualTo(2.5f);
        assertThat(overview.values().at(0, 0, 512)).isEqualTo(7);
    }

    @Test
    void theMiddleIsAValueOfTheMap() {
        var values = new float[1026];
        values[0] = 3;
        values[1] = -4;
        values[2] = 5;
        values[3] = -1;
        var overview = Overview.of(picture(1, 1026, values), 0, Block.MIDDLE);
        assertThat(overview.values().at(0, 0, 0)).isEqualTo(-4);
        assertThat(overview.values().at(0, 0, 1)).isEqualTo(-1);
        assertThat(overview.values().at(0, 0, 2)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotANumberIsNotHidden(Block block) {
        for (int place = 0; place < 2; place++) {
            for (float odd : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
                var values = new float[1025];
                Arrays.fill(values, 2);
                values[place] = odd;
                var overview = Overview.of(picture(1025, 1, values), 0, block);
                assertThat(overview.values().at(0, 0, 0)).isEqualTo(Float.valueOf(odd));
                assertThat(overview.values().at(0, 1, 0)).isEqualTo(2);
            }
        }
    }

    @Test
    void aPlaceIsFoundByItsShareOfTheSides() {
        var overview = Overview.of(picture(2, 3, 0, 1, 2, 3, 4, 5), 0, Block.MEAN);
        assertThat(overview.at(0, 0)).isZero();
        assertThat(overview.at(0, 2)).isEqualTo(2);
        assertThat(overview.at(1, 1)).isEqualTo(4);
        assertThat(overview.at(1, 2)).isEqualTo(5);
    }

    @Test
    void aCellIsFoundThroughTheBlocks() {
        var map = Tensor.of(Shape.picture(1, 40, 40), (_, _, _, y, x) -> 100 * (y / 4) + x / 4);
        var overview = Overview.of(map, 0, Block.MEAN, new Region(8, 12, 20, 16), 4);
        assertThat(overview.at(10, 15)).isEqualTo(203);
        assertThat(overview.at(12, 16)).isEqualTo(304);
        assertThat(overview.at(15, 23)).isEqualTo(305);
    }
}
