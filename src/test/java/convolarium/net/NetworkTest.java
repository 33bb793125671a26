package convolarium.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.fast.Trio;
import convolarium.insight.RandomLayers;
import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.BatchNorm;
import convolarium.op.Concat;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Dropout;
import convolarium.op.Layer;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Unpool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Fit;
import convolarium.window.Window;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NetworkTest {

    private static final Shape INPUT = new Shape(2, 2, 1, 6, 6);
    private static final Window THREE = Window.square(Axis.of(3).withPadding(1, 1));
    private static final Pool HALVE =
            Pool.of(Pool.Reduction.MAX, Window.square(Axis.of(2).withStride(2)));

    private final RandomLayers random = new RandomLayers(31);

    private static Node node(Layer layer, Integer... inputs) {
        return new Node(layer, List.of(inputs));
    }

    /// Everything that can be connected: a skip, a fork, a join of three, an unpooling, a node nobody reads.
    private Network tangle() {
        return new Network(
                INPUT,
                List.of(
                        node(conv(2, 2), Node.INPUT),
                        node(new Add(), 0, Node.INPUT),
                        node(HALVE, 1),
                        node(new Unpool(HALVE), 2, 1),
                        node(conv(1, 2), 3),
                        node(conv(3, 2), 0),
                        node(new Concat(), 0, 3, 4),
                        node(dense(5 * 36), 6)));
    }

    private Conv conv(int filters, int channels) {
        var zeros = Conv.zeros(filters, channels, THREE);
        return zeros.withWeights(
                small(zeros.weights().shape()), small(zeros.bias().shape()));
    }

    private Tensor small(Shape shape) {
        return Tensor.of(shape, (_, _, _, _, _) -> random.number(-2, 2));
    }

    private Dense dense(int inputs) {
        var dense = Dense.zeros(3, inputs);
        return dense.withParameters(dense.parameters().stream()
                .map(parameter -> small(parameter.shape()))
                .toList());
    }

    /// All layers are linear where no winner changes, and whole numbers stay exact.
    @Test
    void gradientsOfATangleAreWhatDifferencesSay() {
        var network = tangle();
        var input = random.broken(INPUT);
        var exact = Tensor.of(INPUT, (n, c, z, y, x) -> Math.round(input.at(n, c, z, y, x) * 16) / 16f);
        var pass = Pass.forward(network, exact);
        var upstream = small(pass.output().shape());
        var back = pass.backward(upstream);
        float[] gradients = Weights.row(back.nodes());
        float[] weights = Weights.of(network);
        assertThat(gradients).hasSameSizeAs(weights);
        for (int i = 0; i < weights.length; i += 7) {
            float step = 1 / 1024f;
            double rise = loss(Weights.into(network, moved(weights, i, step)), exact, upstream)
                    - loss(Weights.into(network, moved(weights, i, -step)), exact, upstream);
            assertThat(rise / 2 / step).as("weight %d", i).isCloseTo(gradients[i], within(gradients[i]));
        }
        for (int i = 0; i < INPUT.size(); i++) {
            float step = 1 / 1024f;
            double rise = loss(network, Tensor.owning(INPUT, moved(exact.array(), i, step)), upstream)
                    - loss(network, Tensor.owning(INPUT, moved(exact.array(), i, -step)), upstream);
            float gradient = back.input().array()[i];
            assertThat(rise / 2 / step).as("input %d", i).isCloseTo(gradient, within(gradient));
        }
    }

    @Test
    void theGradientOfANodeIsWhatTheWayBackSaysBitForBit() {
        var network = tangle();
        var input = random.broken(INPUT);
        var pass = Pass.forward(network, input, new Trio(), Job.PATIENT);
        assertThat(pass.outputs()).isEqualTo(Pass.forward(network, input).outputs());
        var upstream = random.broken(pass.output().shape());
        var due = pass.backward(upstream).input();
        assertThat(pass.gradient(upstream, Node.INPUT, Crew.ALONE, Job.PATIENT)).isEqualTo(due);
        assertThat(pass.gradient(upstream, Node.INPUT, new Trio(), Job.PATIENT)).isEqualTo(due);
        int last = network.nodes().size() - 1;
        assertThat(pass.gradient(upstream, last, Crew.ALONE, Job.PATIENT)).isEqualTo(upstream);
        var changed = Job.until(() -> true);
        assertThatThrownBy(() -> pass.gradient(upstream, last - 1, Crew.ALONE, changed))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> Pass.forward(network, input, Crew.ALONE, changed))
                .isInstanceOf(CancellationException.class);
    }

    private static Offset<Double> within(float gradient) {
        return Offset.offset(1 + 1e-3 * Math.abs(gradient));
    }

    private static float[] moved(float[] values, int i, float step) {
        var other = values.clone();
        other[i] += step;
        return other;
    }

    private static double loss(Network network, Tensor input, Tensor upstream) {
        var output = Pass.forward(network, input).output();
        return IntStream.range(0, output.array().length)
                .mapToDouble(i -> (double) output.array()[i] * upstream.array()[i])
                .sum();
    }

    @Test
    void theFirstMisfitStopsAndWhatReadsItWaits() {
        var layers = List.of(
                Conv.zeros(4, 2, THREE), Conv.zeros(4, 3, THREE), HALVE, new Activation(Activation.Function.RELU));
        var places = Network.sequence(INPUT, layers).places();
        assertThat(places.getFirst()).isInstanceOf(Place.Works.class);
        assertThat(places.get(1)).isEqualTo(new Place.Stops(new Fit.Misfit(Fit.Reason.CHANNELS_DIFFER, List.of(3, 4))));
        assertThat(places.subList(2, 4)).containsOnly(new Place.Waits());
    }

    @Test
    void totalsAreSumsOverTheLayers() {
        var network = Network.sequence(INPUT, List.of(Conv.zeros(4, 2, THREE), HALVE, Dense.zeros(10, 36)));
        assertThat(network.totals())
                .isEqualTo(new Totals(
                        4 * 2 * 9 + 4 + 36 * 10 + 10,
                        BigInteger.valueOf(2 * (72 * 36 + 360)),
                        BigInteger.valueOf(4 * 2 * (4 * 36 + 36 + 10))));
    }

    @Test
    void nodesComeAfterWhatTheyRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Network(INPUT, List.of(node(HALVE, 0))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Network(INPUT, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> node(HALVE, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> node(new Add()));
    }

    @Test
    void weightsGoIntoARowAndBack() {
        var network = tangle();
        float[] row = Weights.of(network);
        assertThat(Weights.into(network, row)).isEqualTo(network);
        assertThat(row).hasSize((int) network.totals().parameters());
        assertThatIllegalArgumentException().isThrownBy(() -> Weights.into(network, new float[row.length + 1]));
    }

    @Test
    void drawsOfDifferentLayersDiffer() {
        var layers = new ArrayList<Op>(List.of(Dropout.of(0.5), Dropout.of(0.5), BatchNorm.of(2)));
        var acting = Network.sequence(INPUT, layers).training(1);
        assertThat(acting.nodes().get(0).layer())
                .isNotEqualTo(acting.nodes().get(1).layer());
        assertThat(acting).isEqualTo(Network.sequence(INPUT, layers).training(1));
        assertThat(((BatchNorm) acting.nodes().get(2).layer()).batch()).isTrue();
    }

    @Test
    void aNetworkLearnsWhatItIsShownAndNothingChangesBehindItsBack() {
        var layers = List.of(
                Conv.zeros(4, 2, THREE),
                BatchNorm.of(4),
                new Activation(Activation.Function.RELU),
                HALVE,
                Dropout.of(0.1),
                Dense.zeros(2, 36));
        var start = Network.sequence(INPUT, layers).initialised(Initialiser.HE_NORMAL, 5);
        var book = Textbook.of(start, Adam.of(0.01));
        var input = random.broken(INPUT);
        var wanted = Loss.oneHot(new int[] {0, 1}, 2);
        double first = book.step(input, wanted, Loss.CROSS_ENTROPY, 0).loss();
        for (int step = 0; step < 40; step++) {
            book = book.step(input, wanted, Loss.CROSS_ENTROPY, step).next();
        }
        assertThat(book.step(input, wanted, Loss.CROSS_ENTROPY, 40).loss()).isLessThan(first / 10);
        assertThat(book.steps()).isEqualTo(40);
        assertThat(start).isEqualTo(Network.sequence(INPUT, layers).initialised(Initialiser.HE_NORMAL, 5));
        assertThat(((BatchNorm) book.network().nodes().get(1).layer()).batch()).isFalse();
    }

    @Test
    void whatComesAfterAReluIsNeverNegative() {
        var network = Architecture.LENET.on(Shape.picture(1, 28, 28), 10);
        var never = IntStream.range(0, network.nodes().size())
                .filter(network::neverNegative)
                .mapToObj(Names.of(network)::get)
                .toList();
        assertThat(never).containsExactly("relu1", "pool1", "relu2", "pool2", "flatten1", "relu3", "relu4", "softmax1");
        assertThat(network.neverNegative(Node.INPUT)).isFalse();
    }
}
