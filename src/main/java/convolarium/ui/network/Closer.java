package convolarium.ui.network;

import convolarium.data.Picture;
import convolarium.net.Node;
import convolarium.op.Activation;
import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Upsample;
import convolarium.session.Experiment;
import convolarium.session.Flow;
import convolarium.text.Messages;
import convolarium.ui.control.Reporter;
import java.util.List;
import java.util.Optional;

/// A layer taken out of its network, with what really comes to it, to be looked at by itself.
record Closer(Messages messages, MapOpener open, Reporter notice) {

    /// Opens a map, or says that its layer cannot be shown by itself.
    void show(Flow flow, int node, int map) {
        var taken = taken(flow, node);
        taken.ifPresent(experiment -> open.open(
                experiment, map, List.of(flow.blueprint().names().get(node), messages.get("net.map-number", map + 1))));
        if (taken.isEmpty() && node != Node.INPUT) {
            notice.refuse(messages.get("net.cannot-open"));
        }
    }

    /// What Explore shows as it is, an activation with what it acts on.
    private static Optional<Experiment> taken(Flow flow, int node) {
        if (node == Node.INPUT) {
            return Optional.empty();
        }
        var nodes = flow.blueprint().network().nodes();
        if (nodes.get(node).layer() instanceof Activation(var function)) {
            int before = nodes.get(node).inputs().getFirst();
            return before == Node.INPUT ? Optional.empty() : taken(flow, before, Optional.of(function));
        }
        return taken(flow, node, Optional.empty());
    }

    private static Optional<Experiment> taken(Flow flow, int node, Optional<Activation.Function> after) {
        var layer = flow.blueprint().network().nodes().get(node).layer();
        boolean shown = layer instanceof Filtering || layer instanceof Pool || layer instanceof Upsample;
        return flow.of(node)
                .filter(_ -> shown)
                .map(made -> made.inputs().getFirst())
                .filter(input -> input.shape().plane() > 1 && input.shape().depth() == 1)
                .map(input -> Experiment.of(
                        flow.blueprint().names().get(node),
                        new Picture(input, Picture.Tone.SIGNED),
                        (Op) layer,
                        after));
    }
}
