package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.Question.Place;
import convolarium.insight.Question.Topic;
import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Questions about layers that move in depth.
class DeepQuestionTest extends Asking {

    /// Two cells in each of three slices: 1 2, 3 4, 5 6.
    private static final Tensor SIX = Tensor.of(new Shape(1, 1, 3, 1, 2), (_, _, z, _, x) -> (float) (2 * z + x + 1));

    private static Window cube(int size) {
        return Window.square(Axis.of(1)).withDepth(Axis.of(size));
    }

    private static Conv ones(int depth) {
        var conv = Conv.zeros(1, 1, cube(depth));
        return conv.withWeights(
                Tensor.of(conv.weights().shape(), (_, _, _, _, _) -> 1),
                Tensor.of(Shape.vector(1), (_, _, _, _, _) -> 10));
    }

    /// 3 + 5 + 10 in the second slice.
    @Test
    void theSlicesUnderTheWindowAddUp() {
        var question = ask(Topic.VALUE, ones(2), SIX, new Place(0, 1, 0, 0));
        right(question, 18);
        slip(question, Mistake.FORGOT_BIAS, 8);
        slip(question, Mistake.ONE_PLANE, 13);
        slip(question, Mistake.ONE_PLANE, 5);
    }

    @Test
    void parametersAreCountedInDepthToo() {
        var question = ask(Topic.PARAMETERS, ones(3), SIX, CORNER);
        right(question, 4);
        slip(question, Mistake.FORGOT_BIAS, 3);
    }

    @Test
    void aPlaceIsAskedForOnlyWhereAWindowLiesOnOneSlice() {
        assertThat(topics(1)).contains(Topic.WINNER);
        assertThat(topics(2)).doesNotContain(Topic.WINNER);
        var flat = Pool.of(Pool.Reduction.MAX, Window.flat(Axis.of(1), Axis.of(2)));
        var question = ask(Topic.WINNER, flat, SIX, new Place(0, 2, 0, 0));
        right(question, 0, 1);
        slip(question, Mistake.OTHER_EXTREME, 0, 0);
    }

    private static List<Topic> topics(int depth) {
        return Question.topics(Pool.of(Pool.Reduction.MAX, cube(depth)), SIX.shape());
    }

    @Test
    void answersAreTrueOfAnyLayerInDepth() {
        var random = new RandomLayers(23);
        int deep = 0;
        for (int i = 0; i < 400; i++) {
            var shape =
                    new Shape(1, random.number(1, 3), random.number(1, 5), random.number(1, 6), random.number(1, 6));
            var kind = List.of(Conv.TYPE, Pool.TYPE, TransposedConv.TYPE, Upsample.TYPE)
                    .get(random.number(0, 3));
            var op = random.layer(kind, shape, 3);
            var fits = op.fit(shape).fits();
            if (fits.isPresent()) {
                var output = fits.get().output();
                var input = random.whole(shape);
                var place = new Place(
                        random.number(0, output.channels() - 1),
                        random.number(0, output.depth() - 1),
                        random.number(0, output.height() - 1),
                        random.number(0, output.width() - 1));
                float made = op.forward(input).at(0, place.map(), place.slice(), place.row(), place.col());
                assertThat(ask(Topic.VALUE, op, input, place).answer()).containsExactly((double) made);
                deep += op.isDeep() ? 1 : 0;
                for (var topic : Question.topics(op, shape)) {
                    var question = ask(topic, op, input, place);
                    question.judge(
                            question.answer().stream().map(number -> number + 1).toList());
                }
            }
        }
        assertThat(deep).isGreaterThan(60);
    }
}
