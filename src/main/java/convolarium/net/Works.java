package convolarium.net;

import convolarium.fast.Bank;
import convolarium.fast.Halo;
import convolarium.fast.Learning;
import convolarium.fast.Stage;
import convolarium.fast.Wiring;
import convolarium.op.Join;
import convolarium.op.Layer;
import convolarium.op.Op;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The stages of a network and the banks between them.
final class Works {

    private final Network network;
    private final Bank input;
    private final List<Bank> outputs = new ArrayList<>();
    private final List<Bank> gradients = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final List<List<Optional<Bank>>> backs = new ArrayList<>();
    private final List<List<Bank>> arriving = new ArrayList<>();

    Works(Network network, float[] weights, float[] slopes) {
        this.network = network;
        var shapes = network.places().stream()
                .map(Works::works)
                .map(Place.Works::output)
                .toList();
        this.input = new Bank(network.input(), halo(Node.INPUT, network.input()));
        for (int i = 0; i < shapes.size(); i++) {
            var halo = halo(i, shapes.get(i));
            outputs.add(new Bank(shapes.get(i), halo));
            gradients.add(new Bank(shapes.get(i), halo));
            arriving.add(new ArrayList<>());
        }
        int from = 0;
        for (int i = 0; i < shapes.size(); i++) {
            var layer = network.nodes().get(i).layer();
            stages.add(stage(i, layer, new Learning(weights, slopes, from)));
            from += layer instanceof Op op ? Math.toIntExact(op.parameterCount()) : 0;
        }
    }

    private static Place.Works works(Place place) {
        if (place instanceof Place.Works works) {
            return works;
        }
        throw new IllegalArgumentException("a layer does not fit: " + place);
    }

    /// The zeros that all who touch what a node makes want around it.
    private Halo halo(int node, Shape shape) {
        var halo = Halo.NONE;
        if (node != Node.INPUT && network.nodes().get(node).layer() instanceof Op op) {
            halo = Stage.gradientHalo(op, inputOf(node).shape());
        }
        for (int reader : readers(node)) {
            if (network.nodes().get(reader).layer() instanceof Op op) {
                halo = halo.or(Stage.inputHalo(op, shape));
            }
        }
        return halo;
    }

    /// The nodes that read a node, once for each time they do.
    private List<Integer> readers(int node) {
        return IntStream.range(0, network.nodes().size())
                .boxed()
                .flatMap(reader -> network.nodes().get(reader).inputs().stream()
                        .filter(from -> from == node)
                        .map(_ -> reader))
                .toList();
    }

    private Stage stage(int number, Layer layer, Learning learning) {
        var from = network.nodes().get(number).inputs();
        var ins = from.stream().map(this::bank).toList();
        var back = from.stream().map(this::arrival).toList();
        backs.add(back);
        return switch (layer) {
            case Op op ->
                Stage.of(
                        op,
                        new Wiring(ins.getFirst(), outputs.get(number), back.getFirst(), gradients.get(number)),
                        learning);
            case Join join -> Stage.of(join, ins, outputs.get(number), back, gradients.get(number));
        };
    }

    private Bank bank(int node) {
        return node == Node.INPUT ? input : outputs.get(node);
    }

    /// Where a reader hands its gradient back to: to the node itself if nobody else reads it.
    private Optional<Bank> arrival(int node) {
        if (node == Node.INPUT) {
            return Optional.empty();
        }
        if (readers(node).size() == 1) {
            return Optional.of(gradients.get(node));
        }
        var own = gradients.get(node).another();
        arriving.get(node).add(own);
        return Optional.of(own);
    }

    Bank input() {
        return input;
    }

    Bank inputOf(int node) {
        return bank(network.nodes().get(node).inputs().getFirst());
    }

    Bank output(int node) {
        return outputs.get(node);
    }

    Bank gradient(int node) {
        return gradients.get(node);
    }

    /// What a node hands back to each that it reads; nothing to the input.
    List<Optional<Bank>> handedOn(int node) {
        return backs.get(node);
    }

    List<Stage> stages() {
        return stages;
    }

    /// Adds up what several readers have handed back, the last reader first.
    void gather(int node) {
        var all = arriving.get(node);
        for (int i = all.size() - 1; i >= 0; i--) {
            gradients.get(node).add(all.get(i), i == all.size() - 1);
        }
    }
}
