package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.Question.Place;
import convolarium.insight.Question.Topic;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Sampling;
import convolarium.window.Window;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The right answers and those of mistakes were worked out by hand.
class CellQuestionTest extends Asking {

    /// Under the corner lie 1 2 / 4 5, weighed with 1 −2 / 3 10.
    @Test
    void sumsThatComeOfMistakes() {
        var conv = conv(Axis.of(2), 7, 1, -2, 3, 10);
        var question = ask(Topic.VALUE, conv, NINE, CORNER);
        right(question, 1 - 4 + 12 + 50 + 7);
        slip(question, Mistake.FORGOT_BIAS, 59);
        slip(question, Mistake.TURNED, 10 + 6 - 8 + 5 + 7);
        slip(question, Mistake.TRANSPOSED_KERNEL, 1 + 6 - 8 + 50 + 7);
        slip(question, Mistake.ADDED_ONLY, 12 + 7);
        slip(question, Mistake.LOST_SIGN, 1 + 4 + 12 + 50 + 7);
    }

    @Test
    void placesThatComeOfMistakes() {
        var padded = ask(Topic.VALUE, conv(Axis.of(2).withPadding(1, 1), 0, 1, 0, 0, 0), NINE, new Place(0, 1, 1));
        right(padded, 1);
        slip(padded, Mistake.FORGOT_PADDING, 5);
        var strided = ask(Topic.VALUE, conv(Axis.of(1).withStride(2), 0, 1), NINE, new Place(0, 0, 1));
        right(strided, 3);
        slip(strided, Mistake.IGNORED_STRIDE, 2);
        var dilated = ask(Topic.VALUE, conv(Axis.of(2).withDilation(2), 0, 0, 0, 0, 1), NINE, CORNER);
        right(dilated, 9);
        slip(dilated, Mistake.IGNORED_DILATION, 5);
    }

    @Test
    void channelsAreAdded() {
        var input = Tensor.of(Shape.picture(3, 1, 1), (_, c, _, _, _) -> c + 2);
        var zeros = Conv.zeros(1, 3, Window.square(Axis.of(1)));
        var conv = zeros.withWeights(
                Tensor.owning(zeros.weights().shape(), new float[] {1, 10, 100}),
                Tensor.owning(Shape.vector(1), new float[] {5}));
        var question = ask(Topic.VALUE, conv, input, CORNER);
        right(question, 2 + 30 + 400 + 5);
        slip(question, Mistake.ONE_CHANNEL, 30);
        slip(question, Mistake.ONE_CHANNEL, 405);
        slip(question, Mistake.MULTIPLIED_CHANNELS, 2 * 30 * 400 + 5);
    }

    @Test
    void anActivationComesLast() {
        var conv = conv(Axis.of(2), -100, 1, 1, 1, 1);
        var question = new Question(Topic.VALUE, conv, Optional.of(Activation.Function.RELU), NINE, CORNER);
        right(question, 0);
        slip(question, Mistake.FORGOT_ACTIVATION, -88);
        slip(question, Mistake.FORGOT_BIAS, 12);
    }

    @Test
    void pooledNumbersThatComeOfMistakes() {
        var axis = Axis.of(2).withPadding(1, 1).withStride(2);
        var least = ask(Topic.VALUE, Pool.of(Pool.Reduction.MIN, Window.square(axis)), NINE, CORNER);
        right(least, 1);
        slip(least, Mistake.PADDING_WINS, 0);
        var most = ask(Topic.VALUE, Pool.of(Pool.Reduction.MAX, Window.square(Axis.of(2))), NINE, CORNER);
        right(most, 5);
        slip(most, Mistake.OTHER_EXTREME, 1);
        slip(most, Mistake.MEAN_INSTEAD, 3);
        var mean = ask(Topic.VALUE, Pool.of(Pool.Reduction.AVERAGE, Window.square(axis)), NINE, new Place(0, 0, 1));
        right(mean, 5.0 / 4);
        slip(mean, Mistake.NOT_DIVIDED, 5);
        slip(mean, Mistake.WRONG_DIVISOR, 5.0 / 2);
        slip(mean, Mistake.LARGEST_INSTEAD, 3);
        var norm = ask(Topic.VALUE, Pool.of(Pool.Reduction.LP, Window.square(Axis.of(2))), NINE, CORNER);
        slip(norm, Mistake.FORGOT_ROOT, 1 + 4 + 16 + 25);
    }

    @Test
    void winnersHaveAPlaceInTheInput() {
        var input = picture(4, 0, 0, 0, 0, 0, 0, 9, 2, 0, 0, 9, 1, 0, 0, 0, 0);
        var pool = Pool.of(
                Pool.Reduction.MAX, Window.square(Axis.of(3).withPadding(1, 1).withStride(2)));
        var question = ask(Topic.WINNER, pool, input, new Place(0, 1, 1));
        right(question, 1, 2);
        slip(question, Mistake.LATER_TIE, 2, 2);
        slip(question, Mistake.EXCHANGED, 2, 1);
        slip(question, Mistake.PLACE_IN_WINDOW, 0, 1);
        slip(question, Mistake.OTHER_EXTREME, 1, 1);
        slip(question, Mistake.OUTSIDE_WINDOW, 0, 3);
        slip(ask(Topic.WINNER, pool, input, CORNER), Mistake.PADDING_WINS, -1, 0);
        assertThat(question.judge(List.of(1.0, 3.0)).mistake()).isEmpty();
    }

    @Test
    void anUpsampledCellLiesBetweenOthers() {
        var up = new Upsample(Sampling.LINEAR, 2, 2, Optional.empty());
        var question = ask(Topic.VALUE, up, NINE, new Place(0, 1, 1));
        assertThat(question.answer()).containsExactly(2.0);
        slip(question, Mistake.OTHER_SAMPLING, 1);
    }

    @Test
    void whatIsNotWholeNeedOnlyBeClose() {
        var question = ask(Topic.VALUE, conv(Axis.of(2), 0, 1 / 9f, 1 / 9f, 1 / 9f, 1 / 9f), NINE, CORNER);
        assertThat(question.judge(List.of(1.33)).right()).isTrue();
        assertThat(question.judge(List.of(1.3)).right()).isFalse();
    }
}
