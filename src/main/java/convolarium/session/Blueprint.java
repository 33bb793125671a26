package convolarium.session;

import convolarium.data.Channels;
import convolarium.data.Picture;
import convolarium.data.Resize;
import convolarium.net.Architecture;
import convolarium.net.Edits;
import convolarium.net.Initialiser;
import convolarium.net.Names;
import convolarium.net.Network;
import convolarium.net.Node;
import convolarium.net.Telling;
import convolarium.op.BatchNorm;
import convolarium.op.Dense;
import convolarium.op.Filtering;
import convolarium.op.Join;
import convolarium.op.Layer;
import convolarium.op.Op;
import convolarium.tensor.Chance;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;

/// The network that somebody builds, and what it is shown: the document. Every change makes a new one, and every layer
/// is made for what comes to it.
///
/// @param source      where the picture comes from: the id of a sample or the path of a file
/// @param picture     as it came, in its own size
/// @param initialiser how weights are drawn that nobody has learned yet
/// @param seed        what these draws begin with
/// @param selected    the node that is looked at, or [Node#INPUT]
public record Blueprint(
        String source, Picture picture, Network network, Initialiser initialiser, long seed, int selected) {

    /// Kinds of things that a network tells apart at first.
    public static final int CLASSES = 10;

    /// @throws IllegalArgumentException if there is no node of the selected number
    public Blueprint {
        if (selected < Node.INPUT || selected >= network.nodes().size()) {
            throw new IllegalArgumentException("there is no node " + selected);
        }
    }

    /// What everybody begins with.
    public static Blueprint beginning(String source, Picture picture) {
        var network = Architecture.LENET.on(Shape.picture(1, 28, 28), CLASSES);
        return new Blueprint(source, picture, network, Initialiser.HE_NORMAL, 1, 0).withSeed(1);
    }

    /// Whether the same comes of another: the same picture through the same network.
    boolean makesTheSame(Blueprint other) {
        return picture.equals(other.picture) && network.equals(other.network);
    }

    /// What takes memory: the picture, and all that its network has to learn.
    Stream<Tensor> numbers() {
        return Stream.concat(
                Stream.of(picture.values()),
                network.nodes().stream().flatMap(node -> parameters(node.layer()).stream()));
    }

    /// A name for each node.
    public List<String> names() {
        return Names.of(network);
    }

    /// The picture as the network is given it: in its size and with its channels, the numbers from 0 to 1.
    public Tensor input() {
        var wanted = network.input();
        var coloured = wanted.channels() == 1 ? Channels.grey(picture) : Channels.of(picture, wanted.channels());
        var values = Resize.to(coloured, wanted.height(), wanted.width()).values();
        float most = picture.tone().most();
        return Tensor.of(values.shape(), (n, c, z, y, x) -> values.at(n, c, z, y, x) / most);
    }

    public Blueprint withPicture(String newSource, Picture newPicture) {
        return new Blueprint(newSource, newPicture, network, initialiser, seed, selected);
    }

    /// Whether nothing was learned yet: then biases are zero, unless they are drawn too or there are none.
    public boolean isUntaught() {
        var biases = parameters().flatMap(some -> some.stream().skip(1)).toList();
        if (initialiser != Initialiser.UNIFORM && !biases.isEmpty()) {
            return biases.stream().allMatch(bias -> bias.equals(Tensor.zeros(bias.shape())));
        }
        return parameters().findAny().isPresent()
                && parameters().allMatch(some -> some.getFirst().isDrawn());
    }

    /// Of all layers that begin with weights by chance.
    private Stream<List<Tensor>> parameters() {
        return network.nodes().stream()
                .filter(node -> node.layer() instanceof Filtering || node.layer() instanceof Dense)
                .map(node -> parameters(node.layer()));
    }

    /// Another network with the numbers it has.
    public Blueprint withNetwork(Network other) {
        return new Blueprint(source, picture, other, initialiser, seed, Node.INPUT).keeping(selected);
    }

    /// Another node to look at.
    public Blueprint select(int node) {
        return new Blueprint(source, picture, network, initialiser, seed, node);
    }

    /// All weights drawn anew.
    public Blueprint withSeed(long value) {
        return new Blueprint(source, picture, network.initialised(initialiser, value), initialiser, value, selected);
    }

    /// All weights drawn in another way.
    public Blueprint withInitialiser(Initialiser value) {
        return new Blueprint(source, picture, network.initialised(value, seed), value, seed, selected);
    }

    /// Another network, on inputs of the same shape.
    public Blueprint withArchitecture(Architecture architecture) {
        var other = architecture.on(network.input(), CLASSES);
        return new Blueprint(source, picture, other, initialiser, seed, 0).withSeed(seed);
    }

    /// The same layers on inputs of another shape.
    public Blueprint withInput(Shape input) {
        return with(new Network(input, network.nodes()), selected);
    }

    /// A network that tells so many things apart: this one, if it can be made so.
    public Blueprint telling(Telling what) {
        return what.isDoneBy(network)
                ? this
                : with(what.from(network, initialiser, seed), Node.INPUT).keeping(selected);
    }

    private Blueprint keeping(int node) {
        return select(Math.min(node, network.nodes().size() - 1));
    }

    /// The same layers with what they have learned, if that was learned by the same layers.
    Blueprint learned(Network taught) {
        return network.input().equals(taught.input()) && built(taught).equals(built(network))
                ? new Blueprint(source, picture, taught, initialiser, seed, selected)
                : this;
    }

    /// The nodes of a network without their numbers.
    private static List<Node> built(Network network) {
        return network.nodes().stream()
                .map(node -> node.withLayer(bare(node.layer())))
                .toList();
    }

    private static Layer bare(Layer layer) {
        return switch (layer) {
            case BatchNorm norm -> BatchNorm.of(norm.channels());
            case Op op -> op.bare();
            case Join join -> join;
        };
    }

    /// A layer with other settings, or another in its place. If it has other numbers to learn they are drawn.
    public Blueprint withLayer(int node, Layer layer) {
        boolean same = shapes(layer).equals(shapes(network.nodes().get(node).layer()));
        return with(network.withLayer(node, same ? layer : drawn(layer, node)), selected);
    }

    private static List<Shape> shapes(Layer layer) {
        return parameters(layer).stream().map(Tensor::shape).toList();
    }

    private static List<Tensor> parameters(Layer layer) {
        return layer instanceof Op op ? op.parameters() : List.of();
    }

    private Layer drawn(Layer layer, int node) {
        return layer instanceof Op op ? initialiser.on(op, Chance.bits(~seed, node)) : layer;
    }

    /// A layer more, chosen.
    ///
    /// @param after  the node that it reads, or [Node#INPUT]
    /// @param others what a join reads besides
    public Blueprint insert(int after, Layer layer, List<Integer> others) {
        return with(Edits.insert(network, after, drawn(layer, after + 1), others), after + 1);
    }

    /// A layer less; what it read is chosen.
    public Blueprint remove(int node) {
        int before = Math.max(0, network.nodes().get(node).inputs().getFirst());
        return network.nodes().size() == 1 ? this : with(Edits.remove(network, node), before);
    }

    /// A layer in another place, chosen.
    ///
    /// @param after the node, by its present number, that it comes to stand behind, or [Node#INPUT]
    public Blueprint move(int node, int after) {
        if (after == node || after == node - 1) {
            return this;
        }
        return with(Edits.move(network, node, after), after > node ? after : after + 1);
    }

    /// The same layer once more behind itself, chosen.
    public Blueprint duplicate(int node) {
        return with(Edits.duplicate(network, node), node + 1);
    }

    /// Another choice of what a node reads.
    public Blueprint wire(int node, List<Integer> inputs) {
        return with(Edits.wire(network, node, inputs), selected);
    }

    /// A wire more, or less, between two nodes; the one that reads is chosen.
    public Blueprint connect(int one, int other) {
        var wired = one == other ? network : Edits.connect(network, one, other);
        return wired.equals(network) ? this : with(wired, Math.max(one, other));
    }

    private Blueprint with(Network other, int chosen) {
        return new Blueprint(source, picture, other.sized(initialiser, seed), initialiser, seed, chosen);
    }
}
