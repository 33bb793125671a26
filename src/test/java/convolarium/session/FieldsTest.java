package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.ReceptiveField;
import convolarium.net.Initialiser;
import convolarium.net.Network;
import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is remembered of receptive fields, against what they are.
class FieldsTest {

    private final Fields fields = new Fields();

    private static Network network(int stride) {
        var pool = Pool.of(Pool.Reduction.MAX, Window.square(Axis.of(2).withStride(stride)));
        return Network.sequence(
                Shape.picture(1, 12, 12),
                List.of(
                        Conv.zeros(2, 1, Window.square(Axis.of(3))),
                        pool,
                        Conv.zeros(1, 2, Window.square(Axis.of(3)))));
    }

    @Test
    void otherWeightsSeeTheSame() {
        var before = fields.of(network(2));
        assertThat(fields.of(network(2).initialised(Initialiser.UNIFORM, 3))).isSameAs(before);
    }

    @Test
    void anotherWindowIsSeenThrough() {
        fields.of(network(2));
        for (int stride : new int[] {1, 3, 2}) {
            var network = network(stride);
            var found = fields.of(network);
            for (int i = 0; i < network.nodes().size(); i++) {
                assertThat(found.get(i)).isEqualTo(ReceptiveField.ofMiddle(network, i));
            }
        }
    }
}
