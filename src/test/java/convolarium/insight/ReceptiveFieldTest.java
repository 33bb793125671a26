package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import convolarium.insight.ReceptiveField.Span;
import convolarium.net.Network;
import convolarium.net.Node;
import convolarium.net.Pass;
import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.Conv;
import convolarium.op.Flatten;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.TransposedConv;
import convolarium.op.Unpool;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceptiveFieldTest {

    private static final Shape INPUT = Shape.picture(1, 24, 30);
    private static final Window THREE = Window.square(Axis.of(3).withPadding(1, 1));
    private static final Window HALF = Window.square(Axis.of(2).withStride(2));

    private static Conv ones(Window window) {
        var zeros = Conv.zeros(1, 1, window);
        return zeros.withWeights(Tensor.of(zeros.weights().shape(), (_, _, _, _, _) -> 1), zeros.bias());
    }

    /// The convolutions and pools of VGG-16: 212 cells, as Araujo and others counted.
    @Test
    void theLastPoolOfVggSees212Cells() {
        var layers = new ArrayList<Op>();
        for (int convolutions : List.of(2, 2, 3, 3, 3)) {
            for (int i = 0; i < convolutions; i++) {
                layers.add(Conv.zeros(1, 1, THREE));
                layers.add(new Activation(Activation.Function.RELU));
            }
            layers.add(Pool.of(Pool.Reduction.MAX, HALF));
        }
        var network = Network.sequence(Shape.picture(1, 224, 224), layers);
        var field = ReceptiveField.ofMiddle(network, layers.size() - 1).orElseThrow();
        assertThat(field.rows().length()).isEqualTo(212);
        assertThat(field.cols().length()).isEqualTo(212);
    }

    /// All weights are 1, so that a cell is seen exactly if the output changes with it.
    @Test
    void whatIsSeenIsWhatHasAGradient() {
        var up = TransposedConv.zeros(1, 1, HALF);
        var transposed = up.withWeights(Tensor.of(up.weights().shape(), (_, _, _, _, _) -> 1), up.bias());
        var average = Pool.of(
                Pool.Reduction.AVERAGE, Window.square(Axis.of(3).withStride(2).withPadding(1, 1)));
        var mixed = new Network(
                INPUT,
                List.of(
                        new Node(ones(Window.square(Axis.of(3).withDilation(2))), List.of(Node.INPUT)),
                        new Node(average, List.of(0)),
                        new Node(transposed, List.of(1)),
                        new Node(ones(THREE), List.of(2)),
                        new Node(new Add(), List.of(3, 2)),
                        new Node(average, List.of(4)),
                        new Node(Upsample.TYPE.initial(), List.of(5))));
        var shape = Pass.forward(mixed, Tensor.zeros(INPUT)).output().shape();
        for (int y = 0; y < shape.height(); y++) {
            for (int x = 0; x < shape.width(); x++) {
                agrees(mixed, y, x);
            }
        }
    }

    private static void agrees(Network network, int y, int x) {
        var pass = Pass.forward(network, Tensor.zeros(INPUT));
        var one = Tensor.of(pass.output().shape(), (_, _, _, oy, ox) -> oy == y && ox == x ? 1 : 0);
        var gradient = pass.backward(one).input();
        int top = INPUT.height();
        int bottom = -1;
        for (int iy = 0; iy < INPUT.height(); iy++) {
            for (int ix = 0; ix < INPUT.width(); ix++) {
                if (gradient.at(0, iy, ix) != 0) {
                    top = Math.min(top, iy);
                    bottom = Math.max(bottom, iy);
                }
            }
        }
        var rows = ReceptiveField.of(network, network.nodes().size() - 1, y, x)
                .orElseThrow()
                .rows();
        assertThat(new Span(Math.max(0, rows.first()), Math.min(INPUT.height() - 1, rows.last())))
                .as("(%d, %d)", y, x)
                .isEqualTo(new Span(top, bottom));
    }

    @Test
    void anUnpooledCellSeesItsWindow() {
        var pool = Pool.of(Pool.Reduction.MAX, HALF);
        var network = new Network(
                INPUT,
                List.of(new Node(pool, List.of(Node.INPUT)), new Node(new Unpool(pool), List.of(0, Node.INPUT))));
        assertThat(ReceptiveField.of(network, 1, 5, 6))
                .isEqualTo(Optional.of(new ReceptiveField(new Span(4, 5), new Span(6, 7))));
    }

    @Test
    void aFlattenedInputIsSeenAltogether() {
        var network = Network.sequence(INPUT, List.of(new Flatten()));
        assertThat(ReceptiveField.ofMiddle(network, 0))
                .isEqualTo(Optional.of(new ReceptiveField(new Span(0, 23), new Span(0, 29))));
    }

    @Test
    void whatDoesNotFitSeesNothing() {
        var network = Network.sequence(INPUT, List.of(Conv.zeros(1, 2, THREE)));
        assertThatIllegalArgumentException().isThrownBy(() -> ReceptiveField.ofMiddle(network, 0));
    }
}
