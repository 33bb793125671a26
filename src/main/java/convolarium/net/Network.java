package convolarium.net;

import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.BatchNorm;
import convolarium.op.Channels;
import convolarium.op.Concat;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Dropout;
import convolarium.op.Flatten;
import convolarium.op.Join;
import convolarium.op.Layer;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Unfold;
import convolarium.op.Unpool;
import convolarium.op.Upsample;
import convolarium.tensor.Chance;
import convolarium.tensor.Shape;
import convolarium.window.Fit;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Layers and how they are connected, as a plain value. The last node makes what comes out.
///
/// @param input what the network is given; another number of batch entries is as good
/// @param nodes the layers, each after all it reads
public record Network(Shape input, List<Node> nodes) {

    /// @throws IllegalArgumentException for no node, or one that reads itself or a later one
    public Network {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("a network must not be empty");
        }
        for (int i = 0; i < nodes.size(); i++) {
            for (int from : nodes.get(i).inputs()) {
                if (from < Node.INPUT || from >= i) {
                    throw new IllegalArgumentException("node " + i + " must not read " + from);
                }
            }
        }
    }

    /// Changes one layer by its number.
    @FunctionalInterface
    interface Change {
        Layer of(int number, Layer layer);
    }

    /// One layer after the other.
    public static Network sequence(Shape input, List<? extends Layer> layers) {
        return new Network(
                input,
                IntStream.range(0, layers.size())
                        .mapToObj(i -> new Node(layers.get(i), List.of(i - 1)))
                        .toList());
    }

    /// How each node stands.
    public List<Place> places() {
        var places = new ArrayList<Place>();
        for (var node : nodes) {
            places.add(place(node, places));
        }
        return places;
    }

    /// The first node that does not fit what comes to it.
    public OptionalInt stop() {
        var places = places();
        return IntStream.range(0, places.size())
                .filter(i -> places.get(i) instanceof Place.Stops)
                .findFirst();
    }

    /// The first node that does not fit when it learns from batches of a size: one that compares examples needs some.
    public OptionalInt stopInTraining(int batch) {
        return withBatch(batch).training(0).stop();
    }

    /// How a node stands, if those before it stand so.
    Place place(Node node, List<Place> before) {
        var shapes = shapes(node, before);
        return shapes.size() == node.inputs().size() ? place(node.layer(), shapes) : new Place.Waits();
    }

    /// The shapes that come to a node, as many as there are.
    List<Shape> shapes(Node node, List<Place> before) {
        return node.inputs().stream()
                .map(from -> from == Node.INPUT
                        ? Optional.of(input)
                        : before.get(from).out())
                .flatMap(Optional::stream)
                .toList();
    }

    private static Place place(Layer layer, List<Shape> inputs) {
        var fit = switch (layer) {
            case Op op -> op.fit(inputs.getFirst());
            case Join join -> join.fit(inputs);
        };
        return switch (fit) {
            case Fit.Misfit misfit -> new Place.Stops(misfit);
            case Fit.Fits fits
            when layer instanceof Op op ->
                new Place.Works(inputs, fits, op.parameterCount(), op.multiplyAdds(inputs.getFirst()));
            case Fit.Fits fits -> new Place.Works(inputs, fits, 0, BigInteger.ZERO);
        };
    }

    public Totals totals() {
        return Totals.of(places());
    }

    /// The network as it acts in one training step.
    ///
    /// @param seed what the draws of its layers begin with, no two of them alike
    public Network training(long seed) {
        return withLayers((i, layer) -> layer instanceof Op op ? training(op, i, seed) : layer);
    }

    /// The layer of a node as it acts in that step.
    static Op training(Op op, int number, long seed) {
        return op.training(Chance.bits(seed, number));
    }

    /// The network with numbers to learn that are drawn.
    public Network initialised(Initialiser initialiser, long seed) {
        return withLayers((i, layer) -> layer instanceof Op op ? initialiser.on(op, Chance.bits(seed, i)) : layer);
    }

    /// Whether nothing below zero comes out of a node, whatever comes in.
    public boolean neverNegative(int node) {
        return node != Node.INPUT
                && switch (nodes.get(node).layer()) {
                    case Activation activation -> activation.function().neverNegative();
                    case Softmax softmax -> !softmax.logarithm();
                    case Pool _, StochasticPool _, Unpool _, Upsample _, Unfold _, Channels _, Flatten _, Dropout _ ->
                        neverNegative(nodes.get(node).inputs().getFirst());
                    case Add _, Concat _ -> nodes.get(node).inputs().stream().allMatch(this::neverNegative);
                    case Conv _, TransposedConv _, Dense _, BatchNorm _ -> false;
                };
    }

    /// The network for so many batch entries.
    public Network withBatch(int batch) {
        return new Network(input.withBatch(batch), nodes);
    }

    /// The network without a softmax at its end, which a loss that takes shares itself does not want.
    public Network withoutSoftmax() {
        int last = nodes.size() - 1;
        boolean dispensable = nodes.get(last).layer() instanceof Softmax
                && nodes.get(last).inputs().equals(List.of(last - 1));
        return last > 0 && dispensable ? new Network(input, nodes.subList(0, last)) : this;
    }

    /// The network with the layers of another one, node by node as far as that goes.
    public Network withLayersOf(Network other) {
        return withLayers(
                (i, layer) -> i < other.nodes.size() ? other.nodes.get(i).layer() : layer);
    }

    /// The network with every layer made for what comes to it. A layer that gets other numbers to learn has them drawn
    /// anew; all others keep theirs.
    public Network sized(Initialiser initialiser, long seed) {
        return new Sizing(this, initialiser, seed).network();
    }

    /// The network as far as a node, which makes what comes out.
    public Network upTo(int node) {
        return new Network(input, nodes.subList(0, node + 1));
    }

    public Network withLayer(int number, Layer other) {
        return withLayers((i, layer) -> i == number ? other : layer);
    }

    Network withLayers(Change change) {
        return new Network(
                input,
                IntStream.range(0, nodes.size())
                        .mapToObj(i ->
                                nodes.get(i).withLayer(change.of(i, nodes.get(i).layer())))
                        .toList());
    }
}
