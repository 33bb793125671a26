package convolarium.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.net.Network;
import convolarium.net.Node;
import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.Dropout;
import convolarium.op.Flatten;
import convolarium.op.Layer;
import convolarium.tensor.Shape;
import convolarium.text.Language;
import convolarium.text.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final Shape INPUT = Shape.picture(1, 8, 8);
    private static final Layer RELU = new Activation(Activation.Function.RELU);

    private final Differences differences = new Differences(new Messages(Language.EN));

    private List<String> between(Network before, Network after) {
        return differences.between(before, after).toList();
    }

    private static Network sequence(Layer... layers) {
        return Network.sequence(INPUT, List.of(layers));
    }

    private static Network sum(int first, int second) {
        return new Network(
                INPUT,
                List.of(
                        new Node(RELU, List.of(Node.INPUT)),
                        new Node(RELU, List.of(0)),
                        new Node(new Add(), List.of(first, second))));
    }

    @Test
    void aNetworkDoesNotDifferFromItself() {
        assertThat(between(sum(0, 1), sum(0, 1))).isEmpty();
    }

    @Test
    void otherWiringIsToldByName() {
        assertThat(between(sum(0, 1), sum(Node.INPUT, 1))).containsExactly("add1 reads something else");
    }

    @Test
    void anotherInputIsTold() {
        assertThat(between(
                        sequence(RELU),
                        new Network(Shape.picture(3, 8, 8), sequence(RELU).nodes())))
                .containsExactly("Input 8×8×3");
    }

    /// Of two dropouts the one that is set alike stays.
    @Test
    void asMuchAsPossibleStaysTheSame() {
        var before = sequence(new Flatten(), Dropout.of(0.5));
        var after = sequence(new Flatten(), Dropout.of(0.2), RELU, Dropout.of(0.5));
        assertThat(between(before, after)).containsExactly("dropout1 added", "relu1 added");
        assertThat(between(after, before)).containsExactly("dropout1 removed", "relu1 removed");
    }

    /// Layers of the same kinds in the same order stand for each other, however they are set.
    @Test
    void settingsAreToldOfEachLayer() {
        var before = sequence(Dropout.of(0.1), RELU, Dropout.of(0.2));
        var after = sequence(Dropout.of(0.2), RELU, Dropout.of(0.3));
        assertThat(between(before, after)).hasSize(2).allMatch(words -> words.startsWith("dropout"));
    }
}
