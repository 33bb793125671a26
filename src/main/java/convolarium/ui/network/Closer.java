package convolarium.ui.network;

import convolarium.data.Picture;
import convolarium.net.Node;
import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.BatchNorm;
import convolarium.op.Concat;
import convolarium.op.Dropout;
import convolarium.op.Filtering;
import convolarium.op.Layer;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Upsample;
import convolarium.session.Experiment;
import convolarium.session.Flow;
import convolarium.text.Messages;
import convolarium.ui.control.Reporter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;

/// A layer taken out of its network, with what really comes to it, to be looked at by itself.
record Closer(Messages messages, MapOpener open, Reporter notice) {

    /// The layer that makes a map.
    ///
    /// @param map    which of its maps it is
    /// @param behind the nodes that change it afterwards, first to last
    private record Maker(Experiment layer, int node, int map, List<Integer> behind) {}

    /// Opens a map, or says that its layer cannot be shown by itself.
    void show(Flow flow, int node, int map, Bounds place) {
        if (node == Node.INPUT) {
            return;
        }
        var names = flow.blueprint().names();
        maker(flow, node, map, List.of())
                .ifPresentOrElse(
                        found -> open.open(new MapOpener.Way(
                                found.layer(),
                                found.map(),
                                List.of(names.get(node), messages.get("net.map-number", map + 1)),
                                () -> remark(names, found),
                                place)),
                        () -> notice.refuse(() -> refusal(flow, node)));
    }

    /// Why no single layer makes the maps of a node.
    private String refusal(Flow flow, int node) {
        var here = flow.blueprint().network().nodes().get(node);
        int before = here.inputs().getFirst();
        return switch (here.layer()) {
            case Activation _, BatchNorm _, Dropout _ when before != Node.INPUT -> refusal(flow, before);
            case Add _ ->
                messages.get("net.cannot-open-sum", flow.blueprint().names().get(node));
            default -> messages.get("net.cannot-open");
        };
    }

    private String remark(List<String> names, Maker found) {
        var behind = found.behind().stream().map(names::get).toList();
        return behind.isEmpty()
                ? ""
                : messages.get("net.opened-before", names.get(found.node()), String.join(" → ", behind));
    }

    /// What Explore shows as it is, an activation with what it acts on; what else goes map by map leads to what is
    /// before it.
    private static Optional<Maker> maker(Flow flow, int node, int map, List<Integer> behind) {
        if (node == Node.INPUT) {
            return Optional.empty();
        }
        var here = flow.blueprint().network().nodes().get(node);
        int before = here.inputs().getFirst();
        return switch (here.layer()) {
            case Activation(var function)
            when before != Node.INPUT && shown(flow, before) ->
                taken(flow, before, Optional.of(function)).map(layer -> new Maker(layer, before, map, behind));
            case Activation _, BatchNorm _, Dropout _ -> maker(flow, before, map, and(node, behind));
            case Concat _ -> beside(flow, node, map, behind);
            default -> taken(flow, node, Optional.empty()).map(layer -> new Maker(layer, node, map, behind));
        };
    }

    private static List<Integer> and(int node, List<Integer> behind) {
        return Stream.concat(Stream.of(node), behind.stream()).toList();
    }

    /// Of several that lie side by side the one whose map it is.
    private static Optional<Maker> beside(Flow flow, int node, int map, List<Integer> behind) {
        return flow.of(node).flatMap(made -> {
            var source = Concat.source(made.inputs(), map);
            int from = flow.blueprint().network().nodes().get(node).inputs().get(source.which());
            return maker(flow, from, source.channel(), and(node, behind));
        });
    }

    private static boolean shown(Flow flow, int node) {
        Layer layer = flow.blueprint().network().nodes().get(node).layer();
        return layer instanceof Filtering || layer instanceof Pool || layer instanceof Upsample;
    }

    private static Optional<Experiment> taken(Flow flow, int node, Optional<Activation.Function> after) {
        return flow.of(node)
                .filter(_ -> shown(flow, node))
                .map(made -> made.inputs().getFirst())
                .filter(input -> input.shape().plane() > 1 && input.shape().depth() == 1)
                .map(input -> Experiment.of(
                        flow.blueprint().names().get(node),
                        new Picture(input, Picture.Tone.SIGNED),
                        (Op) flow.blueprint().network().nodes().get(node).layer(),
                        after));
    }
}
