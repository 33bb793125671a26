package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture.Tone;
import convolarium.data.Reading.Kind;
import convolarium.data.Reading.Loaded;
import convolarium.data.Reading.Note;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolarityTest {

    private static final int SIDE = 8;

    private static DataSet set(String id) {
        return Choice.of(id).withTrain(100).withTest(1).load().train();
    }

    /// A square in the middle.
    private static Loaded square(float border, float middle, Tone tone) {
        var values = Tensor.of(
                Shape.picture(1, SIDE, SIDE),
                (_, _, _, y, x) -> Math.min(y, x) > 1 && Math.max(y, x) < SIDE - 2 ? middle : border);
        return new Loaded(new Picture(values, tone), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"drawn-digits", "digits-8x8", "fashion-mnist"})
    void whatIsDarkOnLightIsInvertedForExamplesThatAreLightOnDarkAndSaysSo(String id) {
        var taken = Polarity.like(set(id), square(230, 20, Tone.LIGHT));
        assertThat(taken.picture()).isEqualTo(square(25, 235, Tone.LIGHT).picture());
        assertThat(taken.notes()).extracting(Note::kind).containsExactly(Kind.INVERTED);
    }

    @Test
    void whatIsAlikeStaysAsItIs() {
        var digits = set("digits-8x8");
        var dark = square(20, 230, Tone.LIGHT);
        assertThat(Polarity.like(digits, dark)).isEqualTo(dark);
        var ink = square(9, 0, Tone.INK);
        assertThat(Polarity.like(digits, ink)).isEqualTo(ink);
        var light = square(230, 20, Tone.LIGHT);
        var paper = Tensor.of(Shape.picture(1, SIDE, SIDE), (_, _, _, y, _) -> y == 4 ? 0 : 1);
        var drawn = DataSet.ofPictures(List.of(paper, paper), new int[] {0, 1}, List.of("a", "b"));
        assertThat(Polarity.like(drawn, light)).isEqualTo(light);
        var black = Tensor.zeros(Shape.picture(3, SIDE, SIDE));
        var coloured = DataSet.ofPictures(List.of(black, black), new int[] {0, 1}, List.of("a", "b"));
        assertThat(Polarity.like(coloured, light)).isEqualTo(light);
    }
}
