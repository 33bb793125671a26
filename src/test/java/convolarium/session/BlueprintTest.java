package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Samples;
import convolarium.net.Initialiser;
import convolarium.net.Network;
import convolarium.op.Activation;
import convolarium.op.BatchNorm;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Flatten;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlueprintTest {

    private static final Shape INPUT = Shape.picture(1, 3, 3);

    private final Blueprint first = Blueprint.beginning("four", Samples.load("four"));

    private Blueprint of(Initialiser initialiser, Dense dense) {
        var network = Network.sequence(INPUT, List.of(new Flatten(), dense));
        return first.withNetwork(network).withInitialiser(initialiser);
    }

    private static Blueprint taught(Blueprint blueprint) {
        var dense = (Dense) blueprint.network().nodes().getLast().layer();
        var learned = dense.parameters().stream()
                .map(some -> Tensor.of(some.shape(), (n, c, z, y, x) -> some.at(n, c, z, y, x) + 1))
                .toList();
        return blueprint.withNetwork(Network.sequence(INPUT, List.of(new Flatten(), dense.withParameters(learned))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Initialiser.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ZEROS"})
    void nothingIsLearnedUntilWeightsAreOthersThanDrawn(Initialiser initialiser) {
        for (var dense : List.of(Dense.zeros(4, 9), Dense.zeros(4, 9).withoutBias())) {
            var drawn = of(initialiser, dense);
            assertThat(drawn.isUntaught()).as("%s", initialiser).isTrue();
            assertThat(taught(drawn).isUntaught()).as("%s", initialiser).isFalse();
        }
    }

    @Test
    void whatLayersLearnedThatAreSetOtherwiseIsNotTaken() {
        var taught = first.network().initialised(Initialiser.UNIFORM, 7);
        assertThat(first.learned(taught).network()).isEqualTo(taught);
        int relu = 1;
        assertThat(first.network().nodes().get(relu).layer()).isInstanceOf(Activation.class);
        var other = taught.withLayer(relu, new Activation(Activation.Function.SIGMOID));
        assertThat(first.learned(other)).isEqualTo(first);
    }

    @Test
    void whatABatchLeavesInItsNormalisationIsLearned() {
        var norm = BatchNorm.of(1);
        var blueprint = first.withNetwork(Network.sequence(INPUT, List.of(norm)));
        var moved = norm.updated(Tensor.of(INPUT, (_, _, _, y, _) -> y));
        assertThat(moved).isNotEqualTo(norm);
        var taught = Network.sequence(INPUT, List.of(moved));
        assertThat(blueprint.learned(taught).network()).isEqualTo(taught);
    }

    @Test
    void whatHasNothingToLearnIsNotUntaught() {
        assertThat(first.withNetwork(Network.sequence(INPUT, List.of(new Flatten())))
                        .isUntaught())
                .isFalse();
        assertThat(first.withNetwork(Network.sequence(INPUT, List.of(Conv.TYPE.initial())))
                        .isUntaught())
                .isTrue();
    }
}
