package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.insight.RandomLayers;
import convolarium.op.Op;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import convolarium.window.Axis;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArithmeticLinesTest {

    private static final int SAMPLES = 200;

    private final RandomLayers random = new RandomLayers(77);

    @ParameterizedTest
    @EnumSource
    void noLineIsBrokenBetweenASignAndItsNumberNorWithinANumber(Language language) {
        var messages = new Messages(language);
        for (int seen = 0; seen < SAMPLES; ) {
            var shape = Shape.picture(3, random.number(1, 9), random.number(1, 9));
            var whole = random.whole(shape);
            float part = random.flag() ? 1 : 0.37f;
            var values = Tensor.of(shape, (n, c, z, y, x) -> whole.at(n, c, z, y, x) * part);
            var picture = new Picture(values, Picture.Tone.INK);
            Op op = random.flag() ? random.pool(5) : random.conv(picture.channels(), 5);
            var view = ArithmeticTest.view(random, picture, op, messages);
            if (view.isPresent()) {
                seen++;
                var text = Arithmetic.of(view.get(), messages).text();
                for (var piece : pieces(Numbers.unbroken(text), language)) {
                    assertThat(piece.strip()).as(text).doesNotMatch("[(.·].*|.*[+=≈/×·.−]");
                }
            }
        }
    }

    @Test
    void noTermIsLeftOutThatOneMoreLineHasRoomFor() {
        var picture = new Picture(Tensor.of(Shape.picture(1, 9, 9), (_, _, _, _, _) -> 0.125f), Picture.Tone.INK);
        var conv = random.conv(1, 3);
        var wide = conv.withWindow(conv.window().map(_ -> Axis.of(5)));
        var messages = new Messages(Language.EN);
        var text = Arithmetic.of(
                ArithmeticTest.view(random, picture, wide, messages).orElseThrow(), messages);
        assertThat(String.join("", text.terms())).hasSizeGreaterThan(240);
        assertThat(text.terms()).hasSize(25).doesNotContain(" + …");
    }

    /// What stays together where lines are broken.
    private static List<String> pieces(String text, Language language) {
        var breaks = BreakIterator.getLineInstance(language.locale());
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
