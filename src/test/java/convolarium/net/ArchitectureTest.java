package convolarium.net;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Conv;
import convolarium.op.Flatten;
import convolarium.op.Op;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Fit;
import convolarium.window.Window;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    private static final List<Shape> INPUTS =
            List.of(Shape.picture(1, 28, 28), Shape.picture(3, 32, 32), Shape.picture(2, 64, 48));

    @ParameterizedTest
    @EnumSource
    void everyLayerFitsAndMakesFiniteNumbers(Architecture architecture) {
        for (var input : INPUTS) {
            var network = architecture.on(input, 10).initialised(Initialiser.HE_NORMAL, 3);
            assertThat(network.places()).allMatch(Place.Works.class::isInstance);
            var picture = Tensor.of(input, (_, c, _, y, x) -> (c + y * x) % 7 / 7f);
            var pass = Pass.forward(network, picture);
            for (var output : pass.outputs()) {
                for (float value : output.array()) {
                    assertThat(value).isFinite();
                }
            }
            assertThat(pass.output().array())
                    .as("%s says something", architecture)
                    .isNotEqualTo(new float[pass.output().array().length]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onATinyInputSomethingMayNotFitButThereIsANetwork(Architecture architecture) {
        var network = architecture.on(Shape.picture(1, 3, 3), 10);
        assertThat(network.places()).hasSameSizeAs(network.nodes());
    }

    @Test
    void parametersAreThoseOfTheBooks() {
        var input = INPUTS.getFirst();
        assertThat(Architecture.LENET.on(input, 10).totals().parameters()).isEqualTo(61_706);
        assertThat(Architecture.ONE_LAYER.on(input, 10).totals().parameters()).isEqualTo(80);
        assertThat(Architecture.DENSE.on(input, 10).totals().parameters())
                .isEqualTo(784 * 64 + 64 + 64 * 32 + 32 + 32 * 10 + 10);
        assertThat(Architecture.GLOBAL_POOLING.on(input, 10).totals().parameters())
                .isEqualTo(80 + 8 * 16 * 9 + 16 + 16 * 10 * 9 + 10);
    }

    @Test
    void theAutoencoderGivesBackColours() {
        var colours = Shape.picture(3, 32, 32);
        assertThat(Architecture.AUTOENCODER.on(colours, 10).places().getLast().out())
                .contains(colours);
    }

    @Test
    void picturesComeOutOfTheHourglassAndTheAutoencoderInTheirSize() {
        for (var architecture : List.of(Architecture.HOURGLASS, Architecture.AUTOENCODER)) {
            assertThat(architecture.on(INPUTS.getFirst(), 10).places().getLast().out())
                    .contains(INPUTS.getFirst());
        }
    }

    @Test
    void aLayerThatStaysAsItIsKeepsItsWeights() {
        var input = INPUTS.getFirst();
        var network = Architecture.VGG.on(input, 10).initialised(Initialiser.HE_NORMAL, 5);
        assertThat(network.sized(Initialiser.HE_NORMAL, 9)).isEqualTo(network);
        var coloured = new Network(Shape.picture(3, 28, 28), network.nodes()).sized(Initialiser.HE_NORMAL, 9);
        assertThat(coloured.places()).allMatch(Place.Works.class::isInstance);
        assertThat(coloured.nodes().subList(1, network.nodes().size()))
                .isEqualTo(network.nodes().subList(1, network.nodes().size()));
        var first = ((Op) coloured.nodes().getFirst().layer()).parameters().getFirst();
        assertThat(first.shape().channels()).isEqualTo(3);
        for (float weight : first.array()) {
            assertThat(weight).isNotZero();
        }
    }

    @Test
    void aDenseLayerTooLargeForAnyMemoryDoesNotFitInstead() {
        var network = Architecture.DENSE.on(Shape.picture(3, 8192, 8192), 10);
        assertThat(network.places().get(1))
                .isEqualTo(new Place.Stops(new Fit.Misfit(Fit.Reason.INPUTS_DIFFER, List.of(1, 3 * 8192 * 8192))));
    }

    @Test
    void filtersTooLargeForAnyMemoryDoNotFitInstead() {
        var layers =
                List.of(new Flatten(), Conv.zeros(6, 1, Window.square(Axis.of(5).withPadding(2, 2))));
        var network = Network.sequence(Shape.picture(3, 4096, 4096), layers).sized(Initialiser.HE_NORMAL, 1);
        assertThat(network.places().get(1))
                .isEqualTo(new Place.Stops(new Fit.Misfit(Fit.Reason.CHANNELS_DIFFER, List.of(1, 3 * 4096 * 4096))));
    }
}
