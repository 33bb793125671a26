package convolarium.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import convolarium.fast.Crew;
import convolarium.insight.RandomLayers;
import convolarium.op.BatchNorm;
import convolarium.op.Join;
import convolarium.op.OpType;
import convolarium.op.Ops;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A plan against the textbook: a few steps of a network with skips, branches and all kinds of layers.
class PlanTest {

    private final RandomLayers random = new RandomLayers(20_261_126);

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 16, 19})
    void learnsWhatTheTextbookLearns(int batch) {
        compare(Graphs.hourglass(batch));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 16, 19})
    void learnsWhatTheTextbookLearnsFromRareLayers(int batch) {
        compare(Graphs.rarities(batch));
    }

    /// Whose mean it is, and whose variance would be divided by zero.
    @Test
    void refusesToNormaliseASingleNumberAsTheTextbookDoes() {
        var input = Tensor.zeros(new Shape(1, 2, 1, 1, 1));
        var network = Network.sequence(input.shape(), List.of(BatchNorm.of(2)));
        var optimizer = Sgd.withMomentum(0.005, 0.9);
        var plan = new Plan(network, optimizer, Crew.ALONE);
        var textbook = Textbook.of(network, optimizer);
        assertThatIllegalArgumentException().isThrownBy(() -> textbook.step(input, input, Loss.SQUARED_ERROR, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> plan.step(input, input, Loss.SQUARED_ERROR, 0));
        assertThat(plan.network()).isEqualTo(network);
        assertThat(plan.evaluate(input)).isEqualTo(input);
        assertThat(network.stop()).isEmpty();
        assertThat(network.stopInTraining(1)).hasValue(0);
        assertThat(network.stopInTraining(2)).isEmpty();
    }

    @Test
    void noKindOfLayerIsLeftOut() {
        var kinds = Stream.of(Graphs.hourglass(1), Graphs.rarities(1))
                .flatMap(network -> network.nodes().stream())
                .<Class<?>>map(node -> node.layer().getClass())
                .toList();
        assertThat(kinds).containsAll(Ops.ALL.stream().map(OpType::kind).toList());
        assertThat(kinds).contains(Join.class.getPermittedSubclasses());
    }

    private void compare(Network zeros) {
        var network = zeros.initialised(Initialiser.HE_UNIFORM, 3);
        var output =
                Pass.forward(network, Tensor.zeros(network.input())).output().shape();
        var optimizer = Sgd.withMomentum(0.005, 0.9);
        var plan = new Plan(network, optimizer, Crew.ALONE);
        var textbook = Textbook.of(network, optimizer);
        for (int step = 0; step < 3; step++) {
            var input = random.broken(network.input());
            var wanted = random.broken(output);
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
}
