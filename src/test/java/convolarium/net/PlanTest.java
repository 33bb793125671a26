package convolarium.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.fast.Crew;
import convolarium.insight.RandomLayers;
import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.BatchNorm;
import convolarium.op.Concat;
import convolarium.op.Conv;
import convolarium.op.Dropout;
import convolarium.op.Layer;
import convolarium.op.Pool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.window.Axis;
import convolarium.window.Sampling;
import convolarium.window.Window;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A plan against the textbook: a few steps of a network with skips, branches and all kinds of layers.
class PlanTest {

    private final RandomLayers random = new RandomLayers(20_261_126);

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 16, 19})
    void learnsWhatTheTextbookLearns(int batch) {
        var network = hourglass(batch).initialised(Initialiser.HE_UNIFORM, 3);
        var optimizer = Sgd.withMomentum(0.005, 0.9);
        var plan = new Plan(network, optimizer, Crew.ALONE);
        var textbook = Textbook.of(network, optimizer);
        for (int step = 0; step < 3; step++) {
            var input = random.broken(network.input());
            var wanted = random.broken(network.input().withChannels(2));
            var expected = textbook.step(input, wanted, Loss.SQUARED_ERROR, step);
            assertThat(plan.step(input, wanted, Loss.SQUARED_ERROR, step)).isCloseTo(expected.loss(), within(1e-5));
            textbook = expected.next();
            float[] learned = Weights.of(plan.network());
            float[] due = Weights.of(textbook.network());
            for (int i = 0; i < due.length; i++) {
                assertThat(learned[i]).as("step %d, weight %d", step, i).isCloseTo(due[i], within(2e-5f));
            }
        }
        var input = random.broken(network.input());
        float[] found = plan.evaluate(input).array();
        float[] due = Pass.forward(textbook.network(), input).output().array();
        for (int i = 0; i < due.length; i++) {
            assertThat(found[i]).as("cell %d", i).isCloseTo(due[i], within(1e-4f));
        }
    }

    private static Network hourglass(int batch) {
        Layer relu = new Activation(Activation.Function.RELU);
        var three = Window.square(Axis.of(3).withPadding(1, 1));
        var halved = Window.square(Axis.of(2).withStride(2));
        return new Network(
                new Shape(batch, 2, 1, 8, 12),
                List.of(
                        new Node(Conv.zeros(4, 2, three), List.of(Node.INPUT)),
                        new Node(BatchNorm.of(4), List.of(0)),
                        new Node(relu, List.of(1)),
                        new Node(Conv.zeros(4, 4, three), List.of(2)),
                        new Node(new Add(), List.of(3, 2)),
                        new Node(Pool.of(Pool.Reduction.MAX, halved), List.of(4)),
                        new Node(Conv.zeros(6, 4, three), List.of(5)),
                        new Node(new Dropout(0.25, OptionalLong.empty()), List.of(6)),
                        new Node(TransposedConv.zeros(3, 6, halved), List.of(7)),
                        new Node(new Upsample(Sampling.LINEAR, 2, 2, Optional.empty()), List.of(6)),
                        new Node(new Concat(), List.of(8, 4, 9)),
                        new Node(Conv.zeros(2, 13, three), List.of(10))));
    }
}
