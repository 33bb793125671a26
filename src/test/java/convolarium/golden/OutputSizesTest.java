package convolarium.golden;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Conv;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.window.Axis;
import convolarium.window.Fit;
import convolarium.window.Window;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Three thousand questions for the length of an output.
class OutputSizesTest {

    private static final String NOT_POSITIVE = "output_not_positive";

    /// A question with its answer: a length, or the name of an error. An empty output, which PyTorch's one-dimensional
    /// max pool lets pass, is no output here.
    record Question(String op, Axis axis, int length, int outputPadding, String answer) {

        static Question of(Map<String, String> row) {
            var axis = new Axis(
                    number(row, "kernel"),
                    number(row, "stride"),
                    number(row, "pad_before"),
                    number(row, "pad_after"),
                    number(row, "dilation"),
                    Boolean.parseBoolean(row.get("ceil_mode")));
            var out = row.getOrDefault("out", "");
            var answer = out.equals("0") ? NOT_POSITIVE : out + row.getOrDefault("error", "");
            return new Question(
                    Objects.requireNonNull(row.get("op")),
                    axis,
                    number(row, "in"),
                    number(row, "output_padding"),
                    answer);
        }

        private static int number(Map<String, String> row, String column) {
            return Integer.parseInt(Objects.requireNonNull(row.get(column)));
        }
    }

    @ParameterizedTest
    @CsvSource({"conv,877", "conv_transpose,845", "max_pool,621", "avg_pool,657"})
    void everyAnswerIsTheSame(String op, int count) {
        var questions = Gold.table("output-sizes.tsv").stream()
                .map(Question::of)
                .filter(question -> question.op().equals(op))
                .toList();
        assertThat(questions).hasSize(count);
        for (var question : questions) {
            assertThat(answer(question)).as("%s", question).isEqualTo(question.answer());
        }
    }

    private static String answer(Question question) {
        var window = Window.flat(Axis.of(1), question.axis());
        return switch (question.op()) {
            case "conv" -> answer(Conv.zeros(1, 1, window), question);
            case "max_pool" -> answer(Pool.of(Pool.Reduction.MAX, window), question);
            case "avg_pool" -> answer(Pool.of(Pool.Reduction.AVERAGE, window), question);
            default -> transposed(question);
        };
    }

    private static String answer(Op op, Question question) {
        return switch (op.fit(Shape.picture(1, 1, question.length()))) {
            case Fit.Fits fits -> "" + fits.output().width();
            case Fit.Misfit misfit ->
                switch (misfit.reason()) {
                    case TOO_FEW_COLUMNS -> NOT_POSITIVE;
                    case PADDING_OVER_HALF -> "pad_larger_than_half_kernel";
                    case ALL_PADDING -> allPadding(question);
                    default -> misfit.reason().name();
                };
        };
    }

    /// Where a window of a max pool meets padding alone the length is defined, but its maximum is not.
    private static String allPadding(Question question) {
        var axis = question.axis();
        int outputs = axis.outputLength(question.length());
        boolean empty = IntStream.range(0, outputs)
                .map(out -> out * axis.stride() - axis.before())
                .anyMatch(start -> IntStream.range(0, axis.size())
                        .map(tap -> start + tap * axis.dilation())
                        .noneMatch(cell -> cell >= 0 && cell < question.length()));
        return empty ? "" + outputs : "no window lies in the padding";
    }

    private static String transposed(Question question) {
        if (!question.axis().allowsOutputPadding(question.outputPadding())) {
            return "output_padding_not_smaller_than_stride_or_dilation";
        }
        int length = question.axis().transposedLength(question.length(), question.outputPadding());
        return length > 0 ? "" + length : NOT_POSITIVE;
    }

    @Test
    void aWindowThatIsTooLongByOneHasNoOutputForAnyStride() {
        for (int stride = 1; stride <= 4; stride++) {
            assertThat(Axis.of(5).withStride(stride).outputLength(4)).isZero();
        }
    }
}
