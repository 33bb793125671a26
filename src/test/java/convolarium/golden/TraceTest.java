package convolarium.golden;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import convolarium.fast.Crew;
import convolarium.net.Loss;
import convolarium.net.Network;
import convolarium.net.Plan;
import convolarium.net.Textbook;
import convolarium.op.BatchNorm;
import convolarium.op.Op;
import convolarium.tensor.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Whole training runs, by the definitions of the layers and by a plan, against runs that were recorded elsewhere.
class TraceTest {

    private static final int CLASSES = 10;

    private static final List<String> RUNS = List.of(
            "p1-lenet-fashion-mnist-adam",
            "p2-strided-fashion-mnist-sgd",
            "p3-strided-fashion-mnist-rmsprop",
            "p4-bnnet-fashion-mnist-adam",
            "p5-tiny8-digits8x8-sgd",
            "p6-lenet-avg-tanh-fashion-mnist-sgd");

    @TestFactory
    Stream<DynamicTest> everyStepOfARunIsWithinItsTolerance() {
        return RUNS.stream()
                .map(name -> dynamicTest(name, () -> {
                    var trace = Trace.of(Gold.read("trace-" + name + ".gold.gz"));
                    finished(trace, run(trace, trace.steps()).network());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyStepOfAPlanIsWithinItsTolerance() {
        return RUNS.stream()
                .skip(1)
                .map(name -> dynamicTest(name, () -> {
                    var trace = Trace.of(Gold.read("trace-" + name + ".gold.gz"));
                    finished(trace, plan(trace, trace.steps()).network());
                }));
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
        }
        return plan;
    }

    /// In step 33 of this run a unit lies 1.9·10⁻⁹ from the kink of its ReLU: on which side a sum of 32-bit numbers
    /// falls depends on its order, and everything after on the side.
    @Test
    void untilRoundingDecidesTheRunOfLeNetWithMomentumIsWithinItsTolerance() {
        var file = Path.of("../shared/data/golden/traces/trace-p0-lenet-fashion-mnist-sgd.gold");
        assumeTrue(Files.exists(file), () -> file + " is not here");
        run(Trace.of(Gold.read(file)), 34);
        plan(Trace.of(Gold.read(file)), 34);
    }

    /// In step 21 two cells of a pooling window are as good as equal; a plan adds up the gradients of convolutions in
    /// another order than the definitions and finds the other one to be the larger.
    @Test
    void untilRoundingDecidesThePlanOfLeNetWithAdamIsWithinItsTolerance() {
        plan(Trace.of(Gold.read("trace-" + RUNS.getFirst() + ".gold.gz")), 25);
    }

    private static Textbook run(Trace trace, int steps) {
        var book = Textbook.of(trace.network(), trace.optimizer());
        for (int i = 0; i < steps; i++) {
            var wanted = Loss.oneHot(trace.labels(i), CLASSES);
            var step = book.step(trace.images(i), wanted, Loss.CROSS_ENTROPY, i);
            Close.check("loss before step " + i, step.loss(), trace.loss(i), trace.tolerance(i), 0);
            book = step.next();
            if (i == 0) {
                Close.check(trace.run(), "logits0", step.output());
                trace.check("grad0", step.gradients(), trace.run().number("tol.grad0"));
                trace.check("after1", parameters(book.network()), trace.run().number("tol.final"));
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
