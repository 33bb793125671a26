package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.Question.Place;
import convolarium.insight.Question.Topic;
import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.op.TransposedConv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Adaptive;
import convolarium.window.Axis;
import convolarium.window.OutputPadding;
import convolarium.window.Track;
import convolarium.window.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The right answers and those of mistakes were worked out by hand.
class QuestionTest extends Asking {

    private static void length(Axis axis, int size, Mistake mistake, int mistaken) {
        assertThat(SizeSlips.of(new Track.Sliding(axis, size))).containsEntry(mistake, mistaken);
    }

    /// ⌊(10 + 2 − 5) / 2⌋ + 1 = 4 and ⌊(11 − 5) / 4⌋ + 1 = 2
    @Test
    void lengthsThatComeOfMistakes() {
        var dilated = new Axis(3, 2, 1, 1, 2, false);
        length(dilated, 10, Mistake.FORGOT_PADDING, 3);
        length(dilated, 10, Mistake.PADDED_ONCE, 4);
        length(dilated, 10, Mistake.IGNORED_DILATION, 5);
        length(dilated, 10, Mistake.IGNORED_STRIDE, 8);
        length(dilated, 10, Mistake.ROUNDED_UP, 5);
        length(dilated, 10, Mistake.SAME_SIZE, 10);
        var wide = new Axis(5, 4, 0, 0, 1, false);
        length(wide, 11, Mistake.FORGOT_ONE, 1);
        length(wide, 11, Mistake.ROUNDED_UP, 3);
        length(new Axis(5, 1, 2, 2, 1, false), 12, Mistake.PADDED_ONCE, 10);
    }

    @Test
    void eachDirectionMayGoWrongAlone() {
        var axis = Axis.of(3).withPadding(1, 1);
        var conv = Conv.zeros(1, 1, Window.flat(axis, axis.withStride(2)));
        var question = ask(Topic.SIZE, conv, Tensor.zeros(Shape.picture(1, 8, 9)), CORNER);
        right(question, 8, 5);
        slip(question, Mistake.FORGOT_PADDING, 6, 4);
        slip(question, Mistake.FORGOT_PADDING, 6, 5);
        slip(question, Mistake.FORGOT_PADDING, 8, 4);
        slip(question, Mistake.FORGOT_ONE, 7, 5);
        slip(question, Mistake.EXCHANGED, 5, 8);
        slip(question, Mistake.IGNORED_STRIDE, 8, 9);
        assertThat(question.judge(List.of(3.0, 17.0)).mistake()).isEmpty();
    }

    @Test
    void ceilModeCountsTheWindowThatHangsOver() {
        var pool = Pool.of(
                Pool.Reduction.MAX, Window.square(Axis.of(3).withStride(2).withCeil(true)));
        var question = ask(Topic.SIZE, pool, Tensor.zeros(Shape.picture(1, 8, 8)), CORNER);
        right(question, 4, 4);
        slip(question, Mistake.ROUNDED_DOWN, 3, 3);
    }

    @Test
    void transposedSizesGoTheOtherWay() {
        var conv = TransposedConv.zeros(
                        1, 1, Window.square(Axis.of(3).withStride(2).withPadding(1, 1)))
                .withGrowth(new OutputPadding(0, 1, 1));
        var question = ask(Topic.SIZE, conv, Tensor.zeros(Shape.picture(1, 5, 5)), CORNER);
        right(question, 10, 10);
        slip(question, Mistake.FORGOT_PADDING, 12, 12);
        slip(question, Mistake.AS_CONVOLUTION, 3, 3);
        slip(question, Mistake.FORGOT_ONE, 9, 9);
        slip(question, Mistake.SAME_SIZE, 5, 5);
    }

    @Test
    void tenFiltersHaveNinetyWeightsAndTenBiases() {
        var grey = ask(
                Topic.PARAMETERS,
                Conv.zeros(10, 1, Window.square(Axis.of(3))),
                Tensor.zeros(Shape.picture(1, 9, 9)),
                CORNER);
        right(grey, 100);
        slip(grey, Mistake.FORGOT_BIAS, 90);
        slip(grey, Mistake.ONE_BIAS, 91);
        slip(grey, Mistake.SQUARED_KERNEL, 810);
        slip(grey, Mistake.SQUARED_KERNEL, 820);
        slip(grey, Mistake.ONE_FILTER, 10);
        slip(grey, Mistake.UNSHARED, 90 * 49 + 10);
        slip(grey, Mistake.UNSHARED, 100 * 49);
        var colour = ask(
                Topic.PARAMETERS,
                Conv.zeros(10, 3, Window.square(Axis.of(3))),
                Tensor.zeros(Shape.picture(3, 9, 9)),
                CORNER);
        right(colour, 280);
        slip(colour, Mistake.FORGOT_BIAS, 270);
        slip(colour, Mistake.ONE_SLICE, 100);
        slip(colour, Mistake.ONE_SLICE, 90);
        slip(colour, Mistake.BIAS_PER_SLICE, 300);
        slip(colour, Mistake.ONE_FILTER, 28);
    }

    @Test
    void groupsAndMissingBiasesCount() {
        var conv = Conv.zeros(4, 4, Window.square(Axis.of(3))).arranged(4, 4, 2);
        var question = ask(Topic.PARAMETERS, conv.withBias(false), Tensor.zeros(Shape.picture(4, 5, 5)), CORNER);
        right(question, 72);
        slip(question, Mistake.COUNTED_BIAS, 76);
        slip(question, Mistake.IGNORED_GROUPS, 144);
    }

    @Test
    void poolingLearnsNothing() {
        var pool = Pool.of(Pool.Reduction.AVERAGE, Window.square(Axis.of(3)));
        var question = ask(Topic.PARAMETERS, pool, Tensor.zeros(Shape.picture(1, 6, 6)), CORNER);
        right(question, 0);
        slip(question, Mistake.TAPS_AS_WEIGHTS, 9);
        slip(question, Mistake.TAPS_AS_WEIGHTS, 10);
    }

    @Test
    void whatMakesNoSenseIsNotAsked() {
        var input = Shape.picture(1, 6, 6);
        var window = Window.square(Axis.of(2));
        assertThat(Question.topics(Pool.of(Pool.Reduction.MAX, window), input)).isEqualTo(List.of(Topic.values()));
        assertThat(Question.topics(Conv.zeros(1, 1, window), input))
                .containsExactly(Topic.VALUE, Topic.SIZE, Topic.PARAMETERS);
        var shared = Pool.of(Pool.Reduction.AVERAGE, window)
                .withExtent(Pool.Extent.ADAPTIVE)
                .withAdaptive(new Adaptive(1, 2, 2));
        assertThat(Question.topics(shared, input)).containsExactly(Topic.VALUE, Topic.PARAMETERS);
        assertThat(Question.topics(Conv.zeros(1, 1, Window.square(Axis.of(9))), input))
                .isEmpty();
    }

    /// What a layer makes, and what it keeps, found by looking at everything.
    @Test
    void answersAreTrueOfAnyLayer() {
        var random = new RandomLayers(11);
        int winners = 0;
        for (int i = 0; i < 300; i++) {
            int channels = random.number(1, 3);
            var input = random.broken(Shape.picture(channels, random.number(3, 9), random.number(3, 9)));
            var op = random.any(channels, 3);
            var fits = op.fit(input.shape()).fits();
            if (fits.isPresent()) {
                var output = fits.get().output();
                var place = new Place(
                        random.number(0, output.channels() - 1),
                        random.number(0, output.height() - 1),
                        random.number(0, output.width() - 1));
                float made = op.forward(input).at(place.map(), place.row(), place.col());
                assertThat(ask(Topic.VALUE, op, input, place).answer()).containsExactly((double) made);
                for (var topic : Question.topics(op, input.shape())) {
                    var question = ask(topic, op, input, place);
                    question.judge(
                            question.answer().stream().map(number -> number + 1).toList());
                }
                if (op instanceof Pool pool && pool.hasWinners()) {
                    var cell = ask(Topic.WINNER, op, input, place).answer();
                    assertThat(input.at(
                                    place.map(),
                                    cell.getFirst().intValue(),
                                    cell.getLast().intValue()))
                            .isEqualTo(made);
                    winners++;
                }
            }
        }
        assertThat(winners).isPositive();
    }
}
