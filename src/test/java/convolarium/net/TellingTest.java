package convolarium.net;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Choice;
import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Flatten;
import convolarium.op.Layer;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.TransposedConv;
import convolarium.session.SetExamples;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A network is made to tell apart what there is to learn.
class TellingTest {

    private static final Shape SMALL = Shape.picture(1, 16, 16);
    private static final Telling FOUR = new Telling(SMALL, 4, false);
    private static final Telling PIXELS = new Telling(SMALL, 3, true);

    private static Network of(Layer... layers) {
        return Network.sequence(SMALL, List.of(layers)).sized(Initialiser.HE_NORMAL, 3);
    }

    private static Network told(Telling telling, Network network) {
        return telling.from(network, Initialiser.HE_NORMAL, 3);
    }

    private static Conv conv(int filters) {
        return Conv.zeros(filters, 1, Chain.window(3, 1, 1));
    }

    private static List<Class<?>> kinds(List<Node> nodes) {
        return nodes.stream().<Class<?>>map(node -> node.layer().getClass()).toList();
    }

    /// What can be added is added behind, and not a number of the layers before changes.
    @Test
    void aNetworkThatEndsInMapsKeepsItsLayersAndGetsWhatTellsClassesBehindThem() {
        var max = Pool.of(Pool.Reduction.MAX, Chain.window(2, 2, 0));
        var relu = new Activation(Activation.Function.RELU);
        for (var own : List.of(of(conv(8)), of(conv(8), relu), of(conv(5), relu, max), of(max))) {
            int size = own.nodes().size();
            var now = told(FOUR, own);
            assertThat(now.nodes().subList(0, size)).isEqualTo(own.nodes());
            assertThat(kinds(now.nodes().subList(size, now.nodes().size())))
                    .containsExactly(Flatten.class, Dense.class, Softmax.class);
            assertThat(now.places().getLast().out().orElseThrow().channels()).isEqualTo(4);
            assertThat(IntStream.range(size, size + 3)
                            .mapToObj(i -> now.nodes().get(i).inputs()))
                    .containsExactly(List.of(size - 1), List.of(size), List.of(size + 1));
        }
    }

    /// It is somebody's work; with another input it may fit, and then it is as good as any.
    @Test
    void aNetworkWithALayerThatDoesNotFitIsNotReplaced() {
        var own = Network.sequence(SMALL, List.of(conv(8), Conv.zeros(3, 8, Chain.window(20, 1, 0))));
        assertThat(own.stop()).hasValue(1);
        assertThat(told(FOUR, own)).isEqualTo(own.sized(Initialiser.HE_NORMAL, 3));
        var larger = told(new Telling(Shape.picture(1, 24, 24), 4, false), own);
        assertThat(kinds(larger.nodes()))
                .containsExactly(Conv.class, Conv.class, Flatten.class, Dense.class, Softmax.class);
        assertThat(larger.stop()).isEmpty();
    }

    @Test
    void mapsInTheSizeOfThePictureGetSharesAtEveryPixel() {
        var own = of(
                conv(6),
                Pool.of(Pool.Reduction.MAX, Chain.window(2, 2, 0)),
                TransposedConv.zeros(5, 1, Chain.window(2, 2, 0)));
        var now = told(PIXELS, own);
        assertThat(now.nodes().subList(0, 3)).isEqualTo(own.nodes());
        assertThat(kinds(now.nodes().subList(3, 5))).containsExactly(Conv.class, Softmax.class);
        assertThat(now.places().getLast().out()).contains(Shape.picture(3, 16, 16));
        assertThat(PIXELS.isDoneBy(now)).isTrue();
    }

    /// From between 0 and 1 the share of the likelier of two classes never gets above e/(1+e).
    @Test
    void crossEntropyDoesNotComeBehindASigmoid() {
        for (var function : List.of(Activation.Function.SIGMOID, Activation.Function.TANH)) {
            var ending = of(new Flatten(), Dense.zeros(7, 1), new Activation(function));
            for (var now : List.of(told(FOUR, ending), told(PIXELS, Architecture.HOURGLASS.on(SMALL, 4)))) {
                var trained = Recipe.STANDARD.trained(now);
                assertThat(kinds(trained.nodes()).getLast()).isIn(Dense.class, Conv.class);
                assertThat(kinds(now.nodes()).getLast()).isEqualTo(Softmax.class);
            }
        }
    }

    /// More than the share of the larger class, which one gets for nothing.
    @Test
    void anHourglassLearnsWhichPixelsAreTheSubject() {
        var split = Choice.of("subject").withTrain(200).withTest(40).load();
        var shape = split.train().shape();
        var telling = new Telling(shape, 2, true);
        var network = telling.from(Architecture.HOURGLASS.on(shape, 10), Initialiser.HE_NORMAL, 1);
        assertThat(network.nodes())
                .hasSameSizeAs(Architecture.HOURGLASS.on(shape, 10).nodes());
        var trainer = new Trainer(
                Run.drawn(network, Recipe.STANDARD).checkpoints().getFirst(),
                Recipe.STANDARD,
                SetExamples.plain(split.train()),
                Crew.ALONE);
        for (int step = 0; step < 24; step++) {
            trainer.advance();
        }
        var test = Evaluation.of(
                trainer.network(), SetExamples.plain(split.test()), Loss.CROSS_ENTROPY, Crew.ALONE, Job.PATIENT);
        double larger = IntStream.range(0, test.count())
                        .filter(i -> test.wanted(i) == 0)
                        .count()
                / (double) test.count();
        assertThat(larger).isBetween(0.5, 0.85);
        assertThat(test.accuracy()).isGreaterThan(larger + 0.05);
    }
}
