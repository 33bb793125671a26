package convolarium.net;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.insight.RandomLayers;
import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.Concat;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Flatten;
import convolarium.op.Join;
import convolarium.op.Layer;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A network that answers again and again, against each layer's definition.
class InferenceTest {

    private final RandomLayers random = new RandomLayers(20_261_124);

    @Test
    void everyAnswerIsThatOfTheDefinitionsBitForBit() {
        var network = branched().initialised(Initialiser.UNIFORM, 7);
        var inference = new Inference(network, Crew.ALONE);
        for (int i = 0; i < 3; i++) {
            var input = random.odd(network.input());
            var expected = defined(network, input);
            assertThat(inference.answer(input, Job.PATIENT)).isEqualTo(expected.getLast());
            for (int node = 0; node < expected.size(); node++) {
                assertThat(inference.output(node)).as("node %d", node).isEqualTo(expected.get(node));
            }
        }
    }

    private static List<Tensor> defined(Network network, Tensor input) {
        var outputs = new ArrayList<Tensor>();
        for (var node : network.nodes()) {
            var from = node.inputs().stream()
                    .map(i -> i == Node.INPUT ? input : outputs.get(i))
                    .toList();
            outputs.add(
                    switch (node.layer()) {
                        case Op op -> op.forward(from.getFirst());
                        case Join join -> join.forward(from);
                    });
        }
        return outputs;
    }

    /// A block with a skip, and one with branches.
    private static Network branched() {
        var three = Window.square(Axis.of(3).withPadding(1, 1));
        Layer relu = new Activation(Activation.Function.RELU);
        return new Network(
                new Shape(2, 3, 1, 13, 9),
                List.of(
                        new Node(Conv.zeros(5, 3, three), List.of(Node.INPUT)),
                        new Node(relu, List.of(0)),
                        new Node(Conv.zeros(5, 5, three), List.of(1)),
                        new Node(new Add(), List.of(2, 0)),
                        new Node(Conv.zeros(4, 5, Window.square(Axis.of(1))), List.of(3)),
                        new Node(new Concat(), List.of(4, 3)),
                        new Node(
                                Pool.of(
                                        Pool.Reduction.MAX,
                                        Window.square(Axis.of(2).withStride(2))),
                                List.of(5)),
                        new Node(new Flatten(), List.of(6)),
                        new Node(Dense.zeros(11, 9 * 6 * 4), List.of(7))));
    }
}
