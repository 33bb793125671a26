package convolarium.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.fast.Kernels;
import convolarium.op.Gradients;
import convolarium.op.Pool;
import convolarium.op.Unpool;
import convolarium.tensor.Tensor;
import convolarium.window.Padding;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every layer against golden vectors, by its definition and by the kernels.
class GoldenTest {

    private static final List<String> FILES = List.of(
            "conv1d",
            "conv2d",
            "conv2d-corners",
            "conv2d-photos",
            "conv3d",
            "max_pool2d",
            "max_pool3d",
            "avg_pool2d",
            "avg_pool3d",
            "lp_pool2d",
            "adaptive_pool",
            "activation",
            "conv_transpose2d",
            "conv_transpose3d",
            "linear",
            "batch_norm2d",
            "unfold2d",
            "upsample2d");

    private static Stream<Gold.Case> cases(Predicate<Gold.Case> wanted) {
        return FILES.stream()
                .flatMap(file -> Gold.read(file + ".gold").stream())
                .filter(wanted);
    }

    private static Stream<DynamicTest> each(Predicate<Gold.Case> wanted, Consumer<Gold.Case> check) {
        return cases(wanted).map(question -> dynamicTest(question.id(), () -> check.accept(question)));
    }

    @Test
    void allCasesAreThere() {
        assertThat(cases(_ -> true).count()).isEqualTo(529);
    }

    @TestFactory
    Stream<DynamicTest> forwardIsWithinItsTolerance() {
        return each(_ -> true, question -> {
            var op = GoldenOps.op(question);
            var input = question.tensor("x");
            Close.check(question, "y", op.forward(input));
            Close.check(question, "y", Kernels.forward(op, input, Job.PATIENT));
        });
    }

    @TestFactory
    Stream<DynamicTest> backwardIsWithinItsTolerance() {
        return each(question -> question.tensors().containsKey("gout"), question -> {
            var op = GoldenOps.op(question);
            var input = question.tensor("x");
            var output = op.fit(input.shape()).require().output();
            var upstream = question.tensor("gout").reshaped(output);
            check(question, op.backward(input, upstream));
            check(question, Kernels.backward(op, input, upstream, Crew.ALONE, Job.PATIENT));
        });
    }

    private static void check(Gold.Case question, Gradients gradients) {
        Close.check(question, "gx", gradients.input());
        for (int i = 0; i < gradients.parameters().size(); i++) {
            Close.check(
                    question, List.of("gw", "gb").get(i), gradients.parameters().get(i));
        }
    }

    @TestFactory
    Stream<DynamicTest> winnersOfMaxPoolingAreTheSame() {
        return each(question -> question.tensors().containsKey("indices"), question -> {
            var input = question.tensor("x");
            var expected = question.numbers("indices");
            var pool = GoldenOps.pool(question);
            assertThat(winners(pool, input).array()).isEqualTo(expected.tensor().array());
        });
    }

    private static Tensor winners(Pool pool, Tensor input) {
        var fit = pool.fit(input.shape()).require();
        return Tensor.of(fit.output(), (n, c, z, y, x) -> {
            int winner = pool.winner(input, n, c, fit.placement().at(z, y, x));
            return (float) (winner % input.shape().plane());
        });
    }

    @TestFactory
    Stream<DynamicTest> paddingRulesFindTheExplicitNumbers() {
        return each(
                question -> List.of("same", "valid").contains(question.params().getOrDefault("pad_kind", "")),
                question -> {
                    var explicit = GoldenOps.conv(question);
                    var rules = question.text("pad_kind").equals("valid")
                            ? List.of(Padding.VALID)
                            : List.of(Padding.SAME_TORCH, Padding.SAME);
                    for (var rule : rules) {
                        var ruled = explicit.withWindow(explicit.window()
                                .map(axis -> axis.withPadding(5, 9))
                                .withPadding(rule));
                        Close.check(question, "y", ruled.forward(question.tensor("x")));
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> runningNumbersMoveAsTheyShould() {
        return each(question -> question.op().equals("batch_norm2d") && question.flag("training"), question -> {
            var moved = GoldenOps.batchNorm(question).updated(question.tensor("x"));
            Close.check(question, "running_mean_after", moved.mean());
            Close.check(question, "running_var_after", moved.variance());
        });
    }

    @TestFactory
    Stream<DynamicTest> numbersGoBackToTheirWinners() {
        return Gold.read("max_unpool2d.gold").stream()
                .map(question -> dynamicTest(question.id(), () -> {
                    var inputs = List.of(question.tensor("x"), pooled(question));
                    var unpool = new Unpool(GoldenOps.pool(question));
                    Close.check(question, "y", unpool.forward(inputs));
                    Close.check(
                            question,
                            "gx",
                            unpool.backward(inputs, question.tensor("gout")).getFirst());
                }));
    }

    /// Something whose winners are the given ones: 1 there and 0 elsewhere.
    private static Tensor pooled(Gold.Case question) {
        var shape = question.numbers("y").shape();
        var indices = question.numbers("indices").values();
        var values = new float[shape.size()];
        int windows = indices.size() / shape.batch() / shape.channels();
        for (int i = 0; i < indices.size(); i++) {
            values[i / windows * (int) shape.plane() + indices.get(i).intValue()] = 1;
        }
        return Tensor.owning(shape, values);
    }
}
