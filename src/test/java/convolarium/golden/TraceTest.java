package convolarium.golden;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import convolarium.fast.Crew;
import convolarium.net.Loss;
import convolarium.net.Network;
import convolarium.net.Plan;
import convolarium.net.Textbook;
import convolarium.net.Weights;
import convolarium.op.BatchNorm;
import convolarium.op.Op;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Whole training runs, by the definitions of the layers and by a plan, against runs that were recorded elsewhere: each
/// of them to its end by one of the two at least.
class TraceTest {

    private static final int CLASSES = 10;

    private static final String MOMENTUM = "p0-lenet-fashion-mnist-sgd";
    private static final String ADAM = "p1-lenet-fashion-mnist-adam";

    private static final List<String> RUNS = List.of(
            MOMENTUM,
            ADAM,
            "p2-strided-fashion-mnist-sgd",
            "p3-strided-fashion-mnist-rmsprop",
            "p4-bnnet-fashion-mnist-adam",
            "p5-tiny8-digits8x8-sgd",
            "p6-lenet-avg-tanh-fashion-mnist-sgd");

    @TestFactory
    Stream<DynamicTest> everyStepOfARunIsWithinItsTolerance() {
        return wholeBut(MOMENTUM, trace -> run(trace, trace.steps()).network());
    }

    @TestFactory
    Stream<DynamicTest> everyStepOfAPlanIsWithinItsTolerance() {
        return wholeBut(ADAM, trace -> plan(trace, trace.steps()).network());
    }

    /// Whole runs, but for the one that rounding ends early.
    private static Stream<DynamicTest> wholeBut(String early, Function<Trace, Network> train) {
        return RUNS.stream()
                .filter(name -> !name.equals(early))
                .map(name -> dynamicTest(name, () -> {
                    var trace = trace(name);
                    finished(trace, train.apply(trace));
                }));
    }

    private static Trace trace(String name) {
        return Trace.of(Gold.read("trace-" + name + ".gold.gz"));
    }

    /// After the first step.
    private static void first(Trace trace, Tensor output, List<List<Tensor>> gradients, Network network) {
        Close.check(trace.run(), "logits0", output);
        trace.check("grad0", gradients, trace.run().number("tol.grad0"));
        trace.check("after1", parameters(network), trace.run().number("tol.final"));
    }

    private static void finished(Trace trace, Network network) {
        trace.check("final", parameters(network), trace.run().number("tol.final"));
        running(trace, network);
    }

    private static Plan plan(Trace trace, int steps) {
        var plan = new Plan(trace.network(), trace.optimizer(), Crew.ALONE);
        for (int i = 0; i < steps; i++) {
            var wanted = Loss.oneHot(trace.labels(i), CLASSES);
            double loss = plan.step(trace.images(i), wanted, Loss.CROSS_ENTROPY, i);
            Close.check("loss before step " + i, loss, trace.loss(i), trace.tolerance(i), 0);
            if (i == 0) {
                var gradients = parameters(Weights.into(plan.network(), plan.gradients()));
                first(trace, plan.output(), gradients, plan.network());
            }
        }
        return plan;
    }

    /// In step 33 of this run a unit lies 1.9·10⁻⁹ from the kink of its ReLU: on which side a sum of 32-bit numbers
    /// falls depends on its order, and everything after on the side. The order of a plan falls on the right one.
    @Test
    void untilRoundingDecidesTheRunOfLeNetWithMomentumIsWithinItsTolerance() {
        run(trace(MOMENTUM), 36);
    }

    /// In step 21 two cells of a pooling window are as good as equal; a plan adds up the gradients of convolutions in
    /// another order than the definitions and finds the other one to be the larger.
    @Test
    void untilRoundingDecidesThePlanOfLeNetWithAdamIsWithinItsTolerance() {
        plan(trace(ADAM), 25);
    }

    private static Textbook run(Trace trace, int steps) {
        var book = Textbook.of(trace.network(), trace.optimizer());
        for (int i = 0; i < steps; i++) {
            var wanted = Loss.oneHot(trace.labels(i), CLASSES);
            var step = book.step(trace.images(i), wanted, Loss.CROSS_ENTROPY, i);
            Close.check("loss before step " + i, step.loss(), trace.loss(i), trace.tolerance(i), 0);
            book = step.next();
            if (i == 0) {
                first(trace, step.output(), step.gradients(), book.network());
            }
        }
        return book;
    }

    private static List<List<Tensor>> parameters(Network network) {
        return network.nodes().stream()
                .map(node -> node.layer() instanceof Op op ? op.parameters() : List.<Tensor>of())
                .toList();
    }

    private static void running(Trace trace, Network network) {
        double tolerance = trace.run().number("tol.final");
        for (int i = 0; i < network.nodes().size(); i++) {
            if (network.nodes().get(i).layer() instanceof BatchNorm norm) {
                Close.check(
                        trace.run(), "final." + i + ".running_mean", norm.mean().array(), tolerance, 0);
                Close.check(
                        trace.run(),
                        "final." + i + ".running_var",
                        norm.variance().array(),
                        tolerance,
                        0);
            }
        }
    }
}
