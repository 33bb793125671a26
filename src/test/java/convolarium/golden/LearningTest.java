package convolarium.golden;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import convolarium.net.Adagrad;
import convolarium.net.Adam;
import convolarium.net.Loss;
import convolarium.net.Optimizer;
import convolarium.net.RmsProp;
import convolarium.net.Sgd;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Losses and optimizers against golden vectors.
class LearningTest {

    @TestFactory
    Stream<DynamicTest> crossEntropyIsWithinItsTolerance() {
        return Gold.read("cross_entropy.gold").stream()
                .map(question -> dynamicTest(question.id(), () -> {
                    var output = question.tensor("x");
                    var wanted = Loss.oneHot(labels(question), output.shape().channels());
                    var value = Loss.CROSS_ENTROPY.of(output, wanted);
                    double expected = question.numbers("y").values().getFirst();
                    Close.check("loss", value.loss(), expected, question.number("tol.y"), question.number("rtol.y"));
                    Close.check(question, "gx", value.gradient());
                }));
    }

    private static int[] labels(Gold.Case question) {
        return question.numbers("labels").values().stream()
                .mapToInt(Double::intValue)
                .toArray();
    }

    @TestFactory
    Stream<DynamicTest> everyStepOfAnOptimizerIsWithinItsTolerance() {
        return Gold.read("optimizer.gold").stream()
                .map(question -> dynamicTest(question.id(), () -> steps(question, optimizer(question, ""))));
    }

    /// The weights lie in the middle of a longer row, the rest of which must not be touched.
    private static void steps(Gold.Case question, Optimizer optimizer) {
        float[] first = question.tensor("p0").array();
        float[] gradients = question.tensor("grads").array();
        int count = first.length;
        var weights = new float[count + 2];
        var slots = new float[optimizer.slots()][count + 2];
        System.arraycopy(first, 0, weights, 1, count);
        var trace = new float[gradients.length];
        for (int step = 0; step < gradients.length / count; step++) {
            var gradient = new float[count + 2];
            Arrays.fill(gradient, 7);
            System.arraycopy(gradients, step * count, gradient, 1, count);
            optimizer.step(step + 1, weights, gradient, slots, 1, count + 1);
            System.arraycopy(weights, 1, trace, step * count, count);
        }
        double relative = question.number("rtol.trace");
        Close.check(question, "trace", trace, question.number("tol.trace"), relative);
        Close.check("before", weights[0], 0, 0, 0);
        Close.check("after", weights[count + 1], 0, 0, 0);
    }

    /// The optimizer that a case names, its settings under keys with a prefix.
    static Optimizer optimizer(Gold.Case question, String prefix) {
        double rate = question.number(prefix + "lr");
        double momentum = question.number(prefix + "momentum");
        double decay = question.number(prefix + "weight_decay");
        return switch (question.text("optimizer")) {
            case "SGD" ->
                new Sgd(
                        rate,
                        momentum,
                        question.number(prefix + "dampening"),
                        question.flag(prefix + "nesterov"),
                        decay);
            case "Adam", "AdamW" -> {
                var betas = question.params()
                        .getOrDefault(prefix + "betas", "0.9,0.999")
                        .split(",", -1);
                boolean decoupled = question.text("optimizer").equals("AdamW");
                yield new Adam(
                        rate, Double.parseDouble(betas[0]), Double.parseDouble(betas[1]), 1e-8, decay, decoupled);
            }
            case "RMSprop" ->
                new RmsProp(
                        rate,
                        Double.parseDouble(question.params().getOrDefault(prefix + "alpha", "0.99")),
                        1e-8,
                        momentum,
                        decay);
            case "Adagrad" -> Adagrad.of(rate);
            default -> throw new IllegalArgumentException(question.text("optimizer"));
        };
    }
}
