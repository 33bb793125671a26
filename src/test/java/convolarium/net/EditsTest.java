package convolarium.net;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.Join;
import convolarium.op.Layer;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Edits by number against layers that know each other in person.
class EditsTest {

    private static final Shape INPUT = Shape.picture(1, 8, 8);
    private static final List<Layer> LAYERS =
            List.of(new Activation(Activation.Function.RELU), new Softmax(false), Pool.TYPE.initial(), new Add());

    /// A layer that knows whom it reads; nobody is the input.
    private static final class Person {

        private final Layer layer;
        private final List<@Nullable Person> reads = new ArrayList<>();

        Person(Layer layer) {
            this.layer = layer;
        }
    }

    /// A network in the order of its layers, changed by hand.
    private static final class Crowd {

        private final List<Person> people = new ArrayList<>();

        static Crowd of(Network network) {
            var crowd = new Crowd();
            network.nodes().forEach(node -> {
                var person = new Person(node.layer());
                node.inputs().forEach(from -> person.reads.add(crowd.person(from)));
                crowd.people.add(person);
            });
            return crowd;
        }

        @Nullable
        Person person(int number) {
            return number == Node.INPUT ? null : people.get(number);
        }

        void insert(Person person, @Nullable Person after) {
            people.forEach(other -> other.reads.replaceAll(read -> read == after ? person : read));
            person.reads.set(0, after);
            people.add(people.indexOf(after) + 1, person);
            person.reads.replaceAll(
                    read -> read != null && people.indexOf(read) > people.indexOf(person) ? after : read);
        }

        void remove(Person person) {
            people.remove(person);
            people.forEach(other -> other.reads.replaceAll(read -> read == person ? person.reads.getFirst() : read));
        }

        Network network() {
            return new Network(
                    INPUT,
                    people.stream()
                            .map(person -> new Node(
                                    person.layer,
                                    person.reads.stream().map(people::indexOf).toList()))
                            .toList());
        }
    }

    private static Network random(Random random) {
        var nodes = new ArrayList<Node>();
        int count = 1 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            nodes.add(node(random, i));
        }
        return new Network(INPUT, nodes);
    }

    private static Node node(Random random, int number) {
        var layer = LAYERS.get(random.nextInt(LAYERS.size()));
        int inputs = layer instanceof Join ? 1 + random.nextInt(3) : 1;
        return new Node(
                layer,
                IntStream.range(0, inputs)
                        .mapToObj(_ -> random.nextInt(-1, number))
                        .toList());
    }

    @Test
    void aWireGoesForwardAndOnlyAJoinReadsSeveral() {
        var network = Network.sequence(INPUT, List.of(LAYERS.get(0), LAYERS.get(0), new Add()));
        assertThat(Edits.connect(network, 1, Node.INPUT).nodes().get(1).inputs())
                .containsExactly(Node.INPUT);
        var more = Edits.connect(network, 0, 2);
        assertThat(more.nodes().get(2).inputs()).containsExactly(1, 0);
        assertThat(Edits.connect(more, 2, 1).nodes().get(2).inputs()).containsExactly(0);
        assertThat(Edits.connect(network, 1, 2)).isEqualTo(network);
    }

    @Test
    void whoeverReadALayerGoesOnReadingIt() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            var network = random(random);
            for (int edit = 0; edit < 4; edit++) {
                int kind = random.nextInt(4);
                var before = network;
                network = changed(network, kind, random);
                assertThat(network)
                        .as("seed %d, edit %d of %s", seed, kind, before)
                        .isNotNull();
            }
        }
    }

    /// Does an edit both ways and compares.
    private static Network changed(Network network, int kind, Random random) {
        var crowd = Crowd.of(network);
        int last = network.nodes().size() - 1;
        int at = random.nextInt(0, last + 1);
        int after = random.nextInt(-1, last + 1);
        var now = switch (kind) {
            case 0 -> inserted(network, after, node(random, after + 1), crowd);
            case 1 -> {
                if (last > 0) {
                    crowd.remove(crowd.people.get(at));
                }
                yield Edits.remove(network, at);
            }
            case 2 -> {
                if (after != at && after != at - 1) {
                    var person = crowd.people.get(at);
                    var target = crowd.person(after);
                    crowd.remove(person);
                    crowd.insert(person, target);
                }
                yield Edits.move(network, at, after);
            }
            default -> {
                var original = crowd.people.get(at);
                var copy = new Person(original.layer);
                copy.reads.addAll(original.reads);
                crowd.insert(copy, original);
                yield Edits.duplicate(network, at);
            }
        };
        assertThat(now)
                .as("edit %d of %s at %d after %d", kind, network, at, after)
                .isEqualTo(crowd.network());
        return now;
    }

    private static Network inserted(Network network, int after, Node node, Crowd crowd) {
        var person = new Person(node.layer());
        person.reads.add(null);
        var others = node.inputs().stream().skip(1).toList();
        others.forEach(other -> person.reads.add(crowd.person(other)));
        crowd.insert(person, crowd.person(after));
        return Edits.insert(network, after, node.layer(), others);
    }

    @Test
    void aLayerIsWiredToWhatComesBeforeIt() {
        var network = Network.sequence(INPUT, List.of(LAYERS.get(0), LAYERS.get(1), LAYERS.get(0)));
        assertThat(Edits.wire(network, 2, List.of(0)).nodes().get(2).inputs()).containsExactly(0);
        assertThat(Edits.wire(network, 2, List.of(0)).nodes().subList(0, 2))
                .isEqualTo(network.nodes().subList(0, 2));
    }

    @Test
    void namesAreShortAndNoTwoAlike() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var names = Names.of(random(random));
            assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.length() <= 12);
        }
        assertThat(Names.of(Architecture.LENET.on(Shape.picture(1, 28, 28), 10)))
                .startsWith("conv1", "relu1", "pool1", "conv2")
                .endsWith("dense3", "softmax1");
        assertThat(Names.of(Architecture.AUTOENCODER.on(Shape.picture(1, 32, 32), 2)))
                .contains("transposed1");
    }
}
