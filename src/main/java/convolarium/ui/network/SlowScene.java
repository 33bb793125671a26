package convolarium.ui.network;

import convolarium.insight.CellTrace;
import convolarium.insight.Scale;
import convolarium.insight.Tap;
import convolarium.net.Dissection;
import convolarium.net.Loss;
import convolarium.net.Node;
import convolarium.op.Activation;
import convolarium.op.BatchNorm;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Layer;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a place of the walk shows: planes of numbers, and which of them the arithmetic is about.
///
/// @param choice what is looked at, within what there is
record SlowScene(Dissection step, SlowPlace place, SlowChoice choice, Palette.Colour input) {

    /// @param input the colours of what the network is given
    static SlowScene of(Dissection step, SlowPlace place, SlowChoice wanted, Palette.Colour input) {
        var free = new SlowScene(step, place, wanted, input);
        return new SlowScene(
                step,
                place,
                new SlowChoice(
                        free.parameter(),
                        Math.clamp(wanted.filter(), 0, free.filters() - 1),
                        Math.clamp(wanted.channel(), 0, free.channels() - 1),
                        wanted.row(),
                        wanted.col()),
                input);
    }

    private int node() {
        return place.node();
    }

    Layer layer() {
        return step.acting().nodes().get(node()).layer();
    }

    Tensor in() {
        return step.inputs(node()).getFirst();
    }

    Tensor out() {
        return step.seen().outputs().get(node());
    }

    /// What arrives from above.
    Tensor arrived() {
        return step.seen().gradients().get(node());
    }

    /// What is chosen stays so on the way through layers that have nothing to learn.
    private int parameter() {
        int kinds = step.weights(node()).size();
        return kinds == 0 ? choice.parameter() : Math.min(choice.parameter(), kinds - 1);
    }

    /// How many kinds of numbers the layer learns that are seen at this place: weights, and a bias.
    int parameters() {
        return switch (place.phase()) {
            case FORWARD, LOSS -> 0;
            case BACKWARD -> weighs() ? step.weights(node()).size() : 0;
            case UPDATE -> step.weights(node()).size();
        };
    }

    /// Whether each filter, unit or map has one number of what is chosen.
    private boolean oneEach() {
        return choice.parameter() > 0 || layer() instanceof BatchNorm;
    }

    Tensor before() {
        return step.weights(node()).get(choice.parameter());
    }

    Tensor after() {
        return step.moved(node()).get(choice.parameter());
    }

    Tensor slopes() {
        return step.slopes(node()).get(choice.parameter());
    }

    /// How many filters, units or maps there are to choose from.
    int filters() {
        var shape = out().shape();
        return layer() instanceof Dense || shape.plane() > 1 ? shape.channels() : 1;
    }

    /// How many channels each of them sees.
    int channels() {
        return layer() instanceof Conv conv ? conv.slices() : 1;
    }

    /// The channel of the input that is shown.
    int inputChannel() {
        return layer() instanceof Conv conv ? conv.inputChannel(choice.filter(), choice.channel()) : choice.filter();
    }

    /// Whether the place is a table of classes instead of planes.
    boolean classes() {
        return place.phase() == SlowPlace.Phase.LOSS
                && step.recipe().loss() == Loss.CROSS_ENTROPY
                && out().shape().plane() == 1;
    }

    /// The planes from left to right.
    List<SlowPanel> panels() {
        return switch (place.phase()) {
            case FORWARD -> forward();
            case LOSS -> loss();
            case BACKWARD -> backward();
            case UPDATE -> update();
        };
    }

    private List<SlowPanel> forward() {
        var panels = new ArrayList<SlowPanel>();
        var output = SlowPanel.of("slow.out", out(), 0, choice.filter());
        output = asked(output.after("="), out().shape().plane() == 1 && layer() instanceof Dense);
        var read = step.acting().nodes().get(node()).inputs();
        for (int i = 0; i < read.size(); i++) {
            var panel = SlowPanel.of("slow.in", step.inputs(node()).get(i), 0, inputChannel())
                    .after(i == 0 ? "" : "+")
                    .marking(window());
            panels.add(read.get(i) == Node.INPUT ? panel.in(input) : panel);
        }
        if (weighs()) {
            panels.add(weights("slow.weights", step.weights(node()).getFirst()).after(times()));
        }
        panels.add(weighs() && channels() == 1 ? output : output.after("→"));
        return panels;
    }

    private String times() {
        return layer() instanceof Conv ? "∗" : "·";
    }

    private boolean weighs() {
        return layer() instanceof Conv || layer() instanceof Dense;
    }

    /// The panel in which cells, or units, are chosen.
    private SlowPanel asked(SlowPanel panel, boolean units) {
        int index = units ? choice.filter() : panel.index(choice.row(), choice.col());
        return panel.as(units ? SlowPanel.Role.UNIT : SlowPanel.Role.CELL).marking(List.of(panel.place(index)));
    }

    private SlowPanel weights(String title, Tensor tensor) {
        return weights(title, tensor, Scale.symmetric(tensor, 0, tensor.array().length));
    }

    private SlowPanel weights(String title, Tensor tensor, Scale scale) {
        return SlowPanel.of(title, tensor, choice.filter(), choice.channel(), scale);
    }

    /// How the cell that is chosen in the output, or among what arrives there, came about.
    Optional<CellTrace> trace() {
        boolean traced = layer() instanceof Conv || layer() instanceof Pool || layer() instanceof Activation;
        var shape = out().shape();
        if (!traced || in().shape().plane() == 1) {
            return Optional.empty();
        }
        int row = Math.clamp(choice.row(), 0, shape.height() - 1);
        int col = Math.clamp(choice.col(), 0, shape.width() - 1);
        return Optional.of(CellTrace.of((Op) layer(), in(), choice.filter(), row, col));
    }

    private List<Grid.Place> window() {
        return trace().map(now -> cells(now.taps())).orElse(List.of());
    }

    private List<Grid.Place> cells(List<Tap> taps) {
        return taps.stream()
                .filter(tap -> tap.channel() == inputChannel() && !tap.padding())
                .map(tap -> new Grid.Place(tap.row(), tap.col()))
                .toList();
    }

    private List<SlowPanel> loss() {
        var out = SlowPanel.of("slow.output", out(), 0, choice.filter());
        var wanted = SlowPanel.of("slow.wanted", step.seen().wanted(), 0, choice.filter());
        var back = SlowPanel.of("slow.gradient", arrived(), 0, choice.filter());
        return List.of(asked(out, false), wanted.after("−"), asked(back.after("→"), false));
    }

    private List<SlowPanel> backward() {
        var panels = new ArrayList<SlowPanel>();
        var from = SlowPanel.of("slow.above", arrived(), 0, choice.filter());
        boolean learns = weighs() && !step.slopes(node()).isEmpty();
        boolean units = layer() instanceof Dense;
        panels.add(learns && !units ? from : asked(from, units));
        if (learns) {
            var read = SlowPanel.of("slow.in", in(), 0, inputChannel());
            boolean first = step.acting().nodes().get(node()).inputs().getFirst() == Node.INPUT;
            panels.add((first ? read.in(input) : read).after(times()));
            panels.add(asked(weights("slow.summed", slopes()), oneEach()).after("→"));
        }
        step.handedOn(node()).ifPresent(on -> {
            var below = SlowPanel.of("slow.below", on, 0, inputChannel()).after(learns ? "|" : "→");
            panels.add(learns ? below : below.marking(window()));
        });
        return panels;
    }

    private List<SlowPanel> update() {
        var before = before();
        var after = after();
        var change = Tensor.of(before.shape(), (n, c, z, y, x) -> after.at(n, c, z, y, x) - before.at(n, c, z, y, x));
        var scale = Scale.symmetric(before, 0, before.array().length);
        return List.of(
                asked(weights("slow.slopes", slopes()), oneEach()),
                asked(weights("slow.before", before, scale), oneEach()).finely().after("|"),
                asked(weights("slow.change", change), oneEach()).after("+"),
                asked(weights("slow.after", after, scale), oneEach()).finely().after("="));
    }

    /// Which number of its tensor the chosen weight is.
    int weight() {
        if (oneEach()) {
            return choice.filter();
        }
        var tensor = before();
        var panel = weights("", tensor);
        boolean row = tensor.shape().plane() == 1;
        Shape shape = tensor.shape();
        int start = shape.index(
                Math.min(choice.filter(), shape.batch() - 1),
                row ? 0 : Math.min(choice.channel(), shape.channels() - 1),
                0,
                0,
                0);
        return start + panel.index(choice.row(), choice.col());
    }
}
