package convolarium.ui.network;

import convolarium.insight.WayOut;
import convolarium.net.Node;
import convolarium.net.Place;
import convolarium.op.Op;
import convolarium.session.Blueprint;
import convolarium.session.Studio;
import convolarium.tensor.Shape;
import convolarium.text.Messages;
import convolarium.ui.control.MisfitCard;
import java.util.List;
import java.util.Optional;

/// Why nothing comes of the chosen layer.
final class NodeMisfit extends MisfitCard {

    private final Messages messages;

    NodeMisfit(Studio studio, Messages messages) {
        super(messages, way -> studio.edit(new Object(), now -> now.withLayer(now.selected(), way)));
        this.messages = messages;
    }

    void show(Blueprint now) {
        int at = now.selected();
        if (at == Node.INPUT) {
            hide();
            return;
        }
        var places = now.network().places();
        switch (places.get(at)) {
            case Place.Stops(var reason) -> show(reason, ways(now, places));
            case Place.Waits _ ->
                show(messages.get(
                        "net.waits-for", now.names().get(now.network().stop().orElseThrow())));
            case Place.Works _ -> hide();
        }
    }

    private static List<WayOut> ways(Blueprint now, List<Place> places) {
        var node = now.network().nodes().get(now.selected());
        int from = node.inputs().getFirst();
        Optional<Shape> input = from == Node.INPUT
                ? Optional.of(now.network().input())
                : places.get(from).out();
        return node.layer() instanceof Op op
                ? input.map(shape -> WayOut.of(op, shape)).orElse(List.of())
                : List.of();
    }
}
