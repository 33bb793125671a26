package convolarium.net;

import convolarium.op.Layer;
import convolarium.op.Op;
import java.util.List;

/// One layer of a network and where its inputs come from.
///
/// @param inputs the numbers of earlier nodes, or [#INPUT]
public record Node(Layer layer, List<Integer> inputs) {

    /// What the network itself is given.
    public static final int INPUT = -1;

    /// @throws IllegalArgumentException for no inputs, or several of an [Op]
    public Node {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty() || (layer instanceof Op && inputs.size() > 1)) {
            throw new IllegalArgumentException(layer + " must not have " + inputs.size() + " inputs");
        }
    }

    /// The same connections of another layer.
    public Node withLayer(Layer other) {
        return new Node(other, inputs);
    }
}
