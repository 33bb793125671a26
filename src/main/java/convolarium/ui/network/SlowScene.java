package convolarium.ui.network;

import convolarium.insight.CellTrace;
import convolarium.net.Dissection;
import convolarium.net.Loss;
import convolarium.op.Activation;
import convolarium.op.Add;
import convolarium.op.BatchNorm;
import convolarium.op.Concat;
import convolarium.op.Dense;
import convolarium.op.Dropout;
import convolarium.op.Filtering;
import convolarium.op.Flatten;
import convolarium.op.Layer;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.Softmax;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Unfold;
import convolarium.op.Upsample;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Palette;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a place of the walk is about: the numbers of a layer, and which of them are worked out.
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

    int node() {
        return place.node();
    }

    Layer layer() {
        return step.acting().nodes().get(node()).layer();
    }

    /// Of several inputs the one that the chosen cell is made of.
    Tensor in() {
        return inputs().get(which());
    }

    List<Tensor> inputs() {
        return step.inputs(node());
    }

    /// The nodes that they come from.
    List<Integer> reads() {
        return step.acting().nodes().get(node()).inputs();
    }

    Tensor out() {
        return step.seen().outputs().get(node());
    }

    /// Where the chosen cell lies in the array of what goes out.
    int index() {
        return SlowPanel.index(out(), choice);
    }

    /// The map that it lies in.
    int map() {
        return index() / Math.toIntExact(out().shape().plane());
    }

    /// Which input it is made of: of all alike, where channels do not lie side by side.
    int which() {
        return layer() instanceof Concat ? Concat.source(inputs(), map()).which() : 0;
    }

    /// Where the cell that it is made of lies in the array of that input, in a layer that goes cell by cell.
    int source() {
        int before = inputs().subList(0, which()).stream()
                .mapToInt(tensor -> tensor.shape().size())
                .sum();
        return index() - before;
    }

    /// Where it lies in its map.
    Grid.Place sourcePlace() {
        var shape = in().shape();
        int cell = source() % Math.toIntExact(shape.plane());
        return new Grid.Place(cell / shape.width(), cell % shape.width());
    }

    /// Whether every cell is made of one in each input.
    boolean cellwise() {
        return switch (layer()) {
            case Activation _, BatchNorm _, Softmax _, Dropout _, Flatten _, Add _, Concat _ -> true;
            default -> false;
        };
    }

    /// The numbers of all channels in the place of the chosen cell.
    List<Float> channelsThere(Tensor tensor) {
        int plane = Math.toIntExact(tensor.shape().plane());
        return IntStream.range(0, tensor.shape().channels())
                .mapToObj(c -> tensor.at(c * plane + index() % plane))
                .toList();
    }

    /// What arrives from above.
    Tensor arrived() {
        return step.seen().gradients().get(node());
    }

    /// What the layer itself hands on to what the chosen cell is made of, unless that is the picture.
    Optional<Tensor> handedOn() {
        return step.handedOn(node(), which());
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
    boolean oneEach() {
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
        return layer() instanceof Filtering conv ? conv.slices() : 1;
    }

    /// The channel of the input that is shown.
    int inputChannel() {
        return switch (layer()) {
            case Filtering conv -> conv.inputChannel(choice.filter(), choice.channel());
            case Unfold unfold -> map() / unfold.window().taps();
            case Concat _, Flatten _ -> source() / Math.toIntExact(in().shape().plane());
            default -> map();
        };
    }

    /// Where the weights of a filter that lie on a channel are: a transposed convolution keeps them by channels.
    int entry() {
        return layer() instanceof TransposedConv ? inputChannel() : choice.filter();
    }

    /// Where they are within that entry.
    int slice() {
        return layer() instanceof TransposedConv conv
                ? choice.filter() % conv.weights().shape().channels()
                : choice.channel();
    }

    /// Whether the place is a table of classes instead of planes.
    boolean classes() {
        return place.phase() == SlowPlace.Phase.LOSS
                && step.recipe().loss() == Loss.CROSS_ENTROPY
                && out().shape().plane() == 1;
    }

    boolean weighs() {
        return layer() instanceof Filtering || layer() instanceof Dense;
    }

    /// How the cell that is chosen in the output, or among what arrives there, came about.
    Optional<CellTrace> trace() {
        boolean traced = switch (layer()) {
            case Filtering _, Pool _, StochasticPool _, Upsample _, Unfold _ -> true;
            default -> false;
        };
        var shape = out().shape();
        if (!traced || in().shape().plane() == 1) {
            return Optional.empty();
        }
        int row = Math.clamp(choice.row(), 0, shape.height() - 1);
        int col = Math.clamp(choice.col(), 0, shape.width() - 1);
        return Optional.of(CellTrace.of((Op) layer(), in(), weighs() ? choice.filter() : map(), row, col));
    }

    /// Which number of its tensor the chosen weight is.
    int weight() {
        if (oneEach()) {
            return choice.filter();
        }
        var tensor = before();
        var panel = SlowPanel.of("", tensor, entry(), slice());
        boolean row = tensor.shape().plane() == 1;
        Shape shape = tensor.shape();
        int start = shape.index(
                Math.min(entry(), shape.batch() - 1), row ? 0 : Math.min(slice(), shape.channels() - 1), 0, 0, 0);
        return start + panel.index(choice.row(), choice.col());
    }
}
