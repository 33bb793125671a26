package convolarium.net;

import convolarium.op.Dense;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.tensor.Chance;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/// Makes the layers of a network for what comes to them.
record Sizing(Network original, Initialiser initialiser, long seed) {

    /// More weights of one layer there is no memory for: the layer stays as it is and does not fit.
    private static final long MOST = 1 << 26;

    Network network() {
        var nodes = new ArrayList<Node>();
        var places = new ArrayList<Place>();
        for (var node : original.nodes()) {
            var shapes = original.shapes(node, places);
            boolean sizable = node.layer() instanceof Op && !shapes.isEmpty();
            var sized = sizable ? sized(node, nodes.size(), shapes.getFirst()) : node;
            nodes.add(sized);
            places.add(original.place(sized, places));
        }
        return new Network(original.input(), nodes);
    }

    private Node sized(Node node, int number, Shape input) {
        if (!(node.layer() instanceof Op op) || tooMany(op, input)) {
            return node;
        }
        // Weights that are drawn anew need not be read.
        var sized = op.bare().sizedFor(input);
        boolean same = shapes(sized).equals(shapes(op));
        return node.withLayer(same ? op : initialiser.on(sized, Chance.bits(~seed, number)));
    }

    private static boolean tooMany(Op op, Shape input) {
        return switch (op) {
            case Dense dense -> input.entry() > MOST / dense.outputs();
            case Filtering layer ->
                input.channels() > MOST / layer.filters() / layer.window().taps();
            default -> false;
        };
    }

    private static List<Shape> shapes(Op op) {
        return op.parameters().stream().map(Tensor::shape).toList();
    }
}
