package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.Question.Place;
import convolarium.insight.Question.Topic;
import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// Asks, and compares guesses.
abstract class Asking {

    static final Place CORNER = new Place(0, 0, 0);

    /// ```
    /// 1 2 3
    /// 4 5 6
    /// 7 8 9
    /// ```
    static final Tensor NINE = picture(3, 1, 2, 3, 4, 5, 6, 7, 8, 9);

    static Tensor picture(int width, float... values) {
        return Tensor.of(Shape.picture(1, values.length / width, width), (_, _, _, y, x) -> values[y * width + x]);
    }

    static Conv conv(Axis axis, float bias, float... weights) {
        var conv = Conv.zeros(1, 1, Window.square(axis));
        return conv.withWeights(
                Tensor.owning(conv.weights().shape(), weights), Tensor.owning(Shape.vector(1), new float[] {bias}));
    }

    static Question ask(Topic topic, Op op, Tensor input, Place place) {
        return new Question(topic, op, Optional.empty(), input, place);
    }

    static void right(Question question, double... numbers) {
        var judged = question.judge(list(numbers));
        assertThat(judged.right()).as("%s", judged).isTrue();
        assertThat(judged.answer()).isEqualTo(list(numbers));
        assertThat(judged.mistake()).isEmpty();
    }

    static void slip(Question question, Mistake mistake, double... numbers) {
        var judged = question.judge(list(numbers));
        assertThat(judged.right()).as("%s", judged).isFalse();
        assertThat(judged.mistake()).as("%s", judged).contains(mistake);
    }

    static List<Double> list(double... numbers) {
        return DoubleStream.of(numbers).boxed().toList();
    }
}
