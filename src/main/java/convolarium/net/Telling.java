package convolarium.net;

import convolarium.op.Activation;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Flatten;
import convolarium.op.Layer;
import convolarium.op.Softmax;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a network has to tell apart.
///
/// @param input      of one example
/// @param classes    how many kinds of things there are
/// @param everyPixel whether each pixel is of a class of its own
public record Telling(Shape input, int classes, boolean everyPixel) {

    /// Whether a network tells so many classes apart; one that can give back its pictures need not.
    public boolean isDoneBy(Network network) {
        return network.input().equals(input)
                && (network.places().getLast().out().filter(this::wanted).isPresent() || isGivenBackBy(network));
    }

    /// Whether a network makes something like the picture it is given, and can learn nothing from these examples but
    /// to give it back.
    public boolean isGivenBackBy(Network network) {
        return !everyPixel
                && input.plane() > 1
                && network.places().getLast().out().filter(input::equals).isPresent();
    }

    private boolean wanted(Shape output) {
        boolean places =
                everyPixel ? output.height() == input.height() && output.width() == input.width() : output.plane() == 1;
        return places && output.channels() == classes && output.depth() == 1;
    }

    /// The network itself, if need be with as many outputs as there are classes, or with what tells them behind
    /// its maps; where that does not help, one of the textbooks that does, unless a layer did not fit before and
    /// still does not: somebody is at work on it. Layers that get other numbers to learn have them drawn.
    public Network from(Network network, Initialiser initialiser, long seed) {
        var own = new Network(input, network.nodes()).sized(initialiser, seed);
        boolean unfinished = network.stop().isPresent() && own.stop().isPresent();
        return Stream.of(own, ended(own), followed(own))
                .map(each -> each.sized(initialiser, seed))
                .filter(this::isDoneBy)
                .findFirst()
                .orElseGet(() -> unfinished ? own : textbook().initialised(initialiser, seed));
    }

    private Network textbook() {
        return everyPixel
                ? ended(Architecture.HOURGLASS.on(input, classes))
                : Stream.of(Architecture.LENET, Architecture.VGG)
                        .map(each -> each.on(input, classes))
                        .filter(this::isDoneBy)
                        .findFirst()
                        .orElseGet(() -> Architecture.DENSE.on(input, classes));
    }

    /// The last layer that learns, with an output for each class, and their shares in place of values that a last
    /// activation would hold within bounds: from there cross entropy cannot learn.
    private Network ended(Network network) {
        var nodes = new ArrayList<>(network.nodes());
        var last = nodes.getLast();
        if (last.layer() instanceof Activation) {
            nodes.set(nodes.size() - 1, last.withLayer(new Softmax(false)));
        }
        return widened(new Network(input, nodes));
    }

    private Network widened(Network network) {
        var nodes = network.nodes();
        return IntStream.range(0, nodes.size())
                .map(i -> nodes.size() - 1 - i)
                .boxed()
                .flatMap(i -> widened(nodes.get(i).layer()).map(layer -> network.withLayer(i, layer)).stream())
                .findFirst()
                .orElse(network);
    }

    private Optional<Layer> widened(Layer layer) {
        return switch (layer) {
            case Dense dense -> Optional.of(dense.resized(classes, dense.inputs()));
            case Conv conv -> Optional.of(conv.withFilters(classes));
            default -> Optional.empty();
        };
    }

    /// Behind the maps that the network ends in, what tells the classes by them.
    private Network followed(Network network) {
        Stream<Layer> last = everyPixel
                ? Stream.of(Conv.zeros(classes, 1, Chain.window(1, 1, 0)))
                : Stream.of(new Flatten(), Dense.zeros(classes, 1));
        var nodes = new ArrayList<>(network.nodes());
        Stream.concat(last, Stream.of(new Softmax(false)))
                .forEach(layer -> nodes.add(new Node(layer, List.of(nodes.size() - 1))));
        return new Network(input, nodes);
    }
}
