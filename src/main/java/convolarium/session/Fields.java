package convolarium.session;

import convolarium.insight.ReceptiveField;
import convolarium.net.Network;
import convolarium.net.Node;
import convolarium.net.Place;
import convolarium.op.Unpool;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a cell in the middle of every layer sees, remembered as long as only what was learned changes: a network that
/// learns asks for it many times a second.
final class Fields {

    private List<Link> links = List.of();
    private List<Optional<ReceptiveField>> fields = List.of();

    /// All of a node that decides what its cells see.
    private record Link(List<Integer> inputs, Place place, Optional<Unpool> unpool) {

        static Link of(Node node, Place place) {
            return new Link(
                    node.inputs(),
                    place,
                    node.layer() instanceof Unpool unpool ? Optional.of(unpool) : Optional.empty());
        }
    }

    /// One for each node; nothing where the node does not fit or is not connected to the input.
    List<Optional<ReceptiveField>> of(Network network) {
        var places = network.places();
        var now = IntStream.range(0, places.size())
                .mapToObj(i -> Link.of(network.nodes().get(i), places.get(i)))
                .toList();
        if (!now.equals(links)) {
            fields = IntStream.range(0, places.size())
                    .mapToObj(i -> places.get(i) instanceof Place.Works
                            ? ReceptiveField.ofMiddle(network, i)
                            : Optional.<ReceptiveField>empty())
                    .toList();
            links = now;
        }
        return fields;
    }
}
