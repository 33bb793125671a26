package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import convolarium.data.Picture.Tone;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever is done to a picture is done to each of its slices.
class SlicesTest {

    private static final Shape SHAPE = new Shape(1, 2, 3, 4, 5);
    private static final Picture DEEP =
            new Picture(Tensor.of(SHAPE, (_, c, z, y, x) -> 1000 * c + 100 * z + 10 * y + x), Tone.LIGHT);

    /// One slice alone, all channels of it.
    private static Picture slice(Picture picture, int slice) {
        var shape = Shape.picture(picture.channels(), picture.height(), picture.width());
        return new Picture(Tensor.of(shape, (n, c, _, y, x) -> picture.values().at(n, c, slice, y, x)), picture.tone());
    }

    @Test
    void sizesAndCutsAreThoseOfEverySlice() {
        for (int z = 0; z < 3; z++) {
            var one = slice(DEEP, z);
            assertThat(slice(Resize.to(DEEP, 7, 3), z)).isEqualTo(Resize.to(one, 7, 3));
            assertThat(slice(Paper.under(DEEP, 6, 2), z)).isEqualTo(Paper.under(one, 6, 2));
            var crop = new Crop(1, 2, 3, 2);
            assertThat(slice(crop.of(DEEP), z)).isEqualTo(crop.of(one));
            assertThat(slice(Channels.of(DEEP, 5), z)).isEqualTo(Channels.of(one, 5));
            assertThat(slice(Channels.grey(DEEP), z)).isEqualTo(Channels.grey(one));
        }
    }

    @Test
    void slicesAreRepeatedOrLeftOut() {
        var more = Slices.of(DEEP, 7);
        for (int z = 0; z < 7; z++) {
            assertThat(slice(more, z)).isEqualTo(slice(DEEP, z % 3));
        }
        assertThat(Slices.of(more, 3)).isEqualTo(DEEP);
        assertThat(Slices.most(8 * 8)).isEqualTo(Picture.MOST_DEPTH);
        assertThat(Slices.most(1L << 40)).isEqualTo(1);
        assertThat(Slices.most(1 << 17)).isEqualTo(8);
    }

    @Test
    void channelsBecomeSlicesAndBack() {
        var flat = DEEP.flat();
        assertThat(flat.channels()).isEqualTo(6);
        assertThat(flat.values().at(4, 2, 3)).isEqualTo(1000 + 100 + 20 + 3);
        assertThat(flat.stacked(3)).isEqualTo(DEEP);
        assertThat(flat.stacked(6).values().at(0, 0, 5, 1, 1)).isEqualTo(1211);
        assertThatIllegalArgumentException().isThrownBy(() -> flat.stacked(4));
    }

    @Test
    void aStrokeStaysInItsSlice() {
        var drawn = DEEP.changed(1, one -> Brush.of(1, 7).line(one, new Spot(0, 0), new Spot(3, 3)));
        assertThat(slice(drawn, 0)).isEqualTo(slice(DEEP, 0));
        assertThat(slice(drawn, 2)).isEqualTo(slice(DEEP, 2));
        assertThat(drawn.values().at(0, 1, 1, 2, 2)).isEqualTo(7);
        assertThat(drawn.values().at(0, 0, 1, 2, 3)).isEqualTo(DEEP.values().at(0, 0, 1, 2, 3));
        assertThat(DEEP.changed(3, one -> one)).isEqualTo(DEEP);
    }

    @ParameterizedTest
    @EnumSource
    void aPatternOfOneSliceIsThePattern(Pattern pattern) {
        assertThat(pattern.draw(Map.of(), 1)).isEqualTo(pattern.draw(Map.of()));
        assertThat(pattern.draw(Map.of(), 4).depth()).isEqualTo(4);
    }

    @Test
    void patternsHaveTheirRuleInDepth() {
        var impulse = Pattern.IMPULSE.draw(Map.of(), 5).values();
        float all = 0;
        for (float value : impulse.array()) {
            all += value;
        }
        assertThat(all).isEqualTo(9);
        assertThat(impulse.at(
                        0, 0, 2, impulse.shape().height() / 2, impulse.shape().width() / 2))
                .isEqualTo(9);
        var ramp = Pattern.HORIZONTAL_RAMP.draw(Map.of(), 4).values();
        int last = ramp.shape().width() - 1;
        assertThat(ramp.at(0, 0, 0, 0, 0)).isZero();
        assertThat(ramp.at(0, 0, 3, 0, last)).isEqualTo(9);
        assertThat(ramp.at(0, 0, 3, 0, 0)).isGreaterThan(ramp.at(0, 0, 1, 0, 0));
        var board = Pattern.CHECKERBOARD.draw(Map.of(), 2).values();
        assertThat(board.at(0, 0, 0, 3, 3) + board.at(0, 0, 1, 3, 3)).isEqualTo(9);
        var noise = Pattern.NOISE.draw(Map.of(), 2);
        assertThat(slice(noise, 0)).isNotEqualTo(slice(noise, 1)).isEqualTo(Pattern.NOISE.draw(Map.of()));
    }

    @Test
    void slicesAreWrittenAndReadAgain() {
        assertThat(PictureText.read(PictureText.write(DEEP))).contains(DEEP);
        assertThat(PictureText.read("INK 1x0 1 1 eJxjYGBgAAAABAAB")).isEmpty();
        assertThat(PictureText.read("INK 16x99 128 128 eJxjYGBgAAAABAAB")).isEmpty();
    }
}
