package convolarium.ui.network;

import convolarium.insight.Filters;
import convolarium.insight.Scale;
import convolarium.net.Node;
import convolarium.session.Flow;
import convolarium.tensor.Shape;
import convolarium.text.Messages;
import convolarium.ui.draw.Palette;
import convolarium.ui.draw.Spread;
import java.util.List;
import java.util.Optional;

/// The maps of a node, or the input itself, with the filters that make them.
///
/// @param names of classes, if each has a number here
record LayerMaps(Flow flow, int node, Flow.Made made, Optional<Filters> filters, List<String> names) {

    /// Those of a node, if it made any.
    static Optional<LayerMaps> of(Flow flow, int node) {
        var made = node < flow.made().size() ? flow.of(node) : Optional.<Flow.Made>empty();
        var filters = node == Node.INPUT
                ? Optional.<Filters>empty()
                : Filters.of(flow.blueprint().network().nodes().get(node).layer());
        return made.map(now -> new LayerMaps(flow, node, now, filters, List.of()));
    }

    /// The same in colours that another one shares.
    LayerMaps beside(LayerMaps other) {
        var alike = filters.map(
                mine -> other.filters.map(theirs -> mine.with(theirs.scale())).orElse(mine));
        return new LayerMaps(flow, node, made.with(other.made.scale()), alike, names);
    }

    /// The same with the names of classes.
    LayerMaps named(Material material, Messages messages) {
        var classes = material.names(flow.blueprint().network(), node, messages);
        return new LayerMaps(flow, node, made, filters, classes);
    }

    /// Those of the layer of the same name of the network that races this one.
    static Optional<LayerMaps> ofRival(Flow flow, int node) {
        return flow.rival()
                .flatMap(rival -> node == Node.INPUT
                        ? of(rival, node)
                        : Optional.of(rival.blueprint()
                                        .names()
                                        .indexOf(flow.blueprint().names().get(node)))
                                .filter(there -> there >= 0)
                                .flatMap(there -> of(rival, there)));
    }

    Shape shape() {
        return made.output().shape();
    }

    /// How they are spread out over a room, the page with a channel on it.
    Spread spread(double width, double height, int channel) {
        return filters.isPresent()
                ? Spread.filtered(shape(), width, height, channel)
                : Spread.of(shape(), width, height, channel);
    }

    /// The range of one map by itself.
    Scale own(int channel) {
        int plane = (int) shape().plane();
        return Scale.symmetric(made.output(), channel * plane, (channel + 1) * plane);
    }

    /// The part of a range in which numbers can lie here.
    Scale reached(Scale scale) {
        return flow.blueprint().network().neverNegative(node) ? new Scale(0, scale.high(), scale.clipped()) : scale;
    }

    /// The colours of the picture for the input, blue and orange for what layers make.
    Palette.Colour colour() {
        var tone = flow.blueprint().picture().tone();
        return node == Node.INPUT ? value -> Palette.tone(tone).of(value * tone.most()) : Palette.signed(made.scale());
    }
}
