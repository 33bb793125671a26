package convolarium.net;

import convolarium.op.Join;
import convolarium.op.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Changes of how a network is built. Whoever read a node goes on reading it, wherever it moves.
public final class Edits {

    private Edits() {}

    /// A layer behind a node: it reads the node, and all that read the node read it.
    ///
    /// @param after  a node, or [Node#INPUT]
    /// @param others what a join reads besides; what comes later than the new node becomes `after`
    /// @return the network in which the new node is number `after` + 1
    public static Network insert(Network network, int after, Layer layer, List<Integer> others) {
        var inputs = Stream.concat(Stream.of(after), others.stream().map(other -> other <= after ? other : after));
        var nodes = new ArrayList<>(renumbered(network.nodes(), from -> from >= after ? from + 1 : from));
        nodes.add(after + 1, new Node(layer, layer instanceof Join ? inputs.toList() : List.of(after)));
        return new Network(network.input(), nodes);
    }

    /// All but one node; those that read it read what it read first. The last node of all stays.
    public static Network remove(Network network, int node) {
        if (network.nodes().size() == 1) {
            return network;
        }
        int before = network.nodes().get(node).inputs().getFirst();
        var nodes = new ArrayList<>(
                renumbered(network.nodes(), from -> from == node ? before : from > node ? from - 1 : from));
        nodes.remove(node);
        return new Network(network.input(), nodes);
    }

    /// A node taken out and put behind another.
    ///
    /// @param after a node other than the moved one, or [Node#INPUT], by its present number
    /// @return the network, in which the node is number `after` + 1, or `after` where it came from further ahead
    public static Network move(Network network, int node, int after) {
        if (after == node || after == node - 1) {
            return network;
        }
        var moved = network.nodes().get(node);
        int before = moved.inputs().getFirst();
        var others = moved.inputs().stream()
                .skip(1)
                .map(from -> without(node, from, before))
                .toList();
        return insert(remove(network, node), without(node, after, before), moved.layer(), others);
    }

    private static int without(int node, int from, int instead) {
        return from == node ? instead : from > node ? from - 1 : from;
    }

    /// The same layer once more, behind a node.
    public static Network duplicate(Network network, int node) {
        var original = network.nodes().get(node);
        return insert(
                network,
                node,
                original.layer(),
                original.inputs().stream().skip(1).toList());
    }

    /// Another choice of what a node reads.
    ///
    /// @throws IllegalArgumentException unless all come before it
    public static Network wire(Network network, int node, List<Integer> inputs) {
        return new Network(
                network.input(),
                IntStream.range(0, network.nodes().size())
                        .mapToObj(i -> i == node
                                ? new Node(network.nodes().get(i).layer(), inputs)
                                : network.nodes().get(i))
                        .toList());
    }

    /// The later of two nodes reads the earlier one instead of what it read. A join reads it besides; if it did, it
    /// does no longer, unless it reads nothing else.
    public static Network connect(Network network, int one, int other) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        var node = network.nodes().get(to);
        var inputs = new ArrayList<>(node.layer() instanceof Join ? node.inputs() : List.<Integer>of());
        if (!inputs.remove(Integer.valueOf(from)) || inputs.isEmpty()) {
            inputs.add(from);
        }
        return wire(network, to, inputs);
    }

    private static List<Node> renumbered(List<Node> nodes, IntUnaryOperator number) {
        return nodes.stream()
                .map(node -> new Node(
                        node.layer(),
                        node.inputs().stream().map(number::applyAsInt).toList()))
                .toList();
    }
}
