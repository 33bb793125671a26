package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CropTest {

    private static final Picture PICTURE = Paper.blank(10, 20);

    @ParameterizedTest
    @CsvSource({"2,3,5,9", "5,3,2,9", "2,9,5,3", "5,9,2,3"})
    void aFrameBetweenTwoCellsHoldsBoth(int row, int column, int otherRow, int otherColumn) {
        assertThat(Crop.between(row, column, otherRow, otherColumn)).isEqualTo(new Crop(2, 3, 4, 7));
    }

    @ParameterizedTest
    @CsvSource({"2,3,2,3", "2,9,2,6", "5,3,2,3", "5,9,2,6"})
    void aSquareKeepsItsCorner(int row, int column, int top, int left) {
        assertThat(new Crop(2, 3, 4, 7).squared(row, column)).isEqualTo(new Crop(top, left, 4, 4));
    }

    @Test
    void aHighFrameBecomesASquareFromItsLowerEnd() {
        assertThat(new Crop(2, 3, 7, 4).squared(8, 3)).isEqualTo(new Crop(5, 3, 4, 4));
    }

    @Test
    void aFrameIsMovedAndGrowsAsFarAsThePictureGoes() {
        var crop = new Crop(2, 3, 4, 7);
        assertThat(crop.moved(1, -1, PICTURE)).isEqualTo(new Crop(3, 2, 4, 7));
        assertThat(crop.moved(99, 99, PICTURE)).isEqualTo(new Crop(6, 13, 4, 7));
        assertThat(crop.moved(-99, -99, PICTURE)).isEqualTo(new Crop(0, 0, 4, 7));
        assertThat(crop.grown(1, -1, PICTURE)).isEqualTo(new Crop(2, 3, 5, 6));
        assertThat(crop.grown(99, 99, PICTURE)).isEqualTo(new Crop(2, 3, 8, 17));
        assertThat(crop.grown(-99, -99, PICTURE)).isEqualTo(new Crop(2, 3, 1, 1));
        assertThat(Crop.whole(PICTURE)).isEqualTo(new Crop(0, 0, 10, 20));
    }
}
