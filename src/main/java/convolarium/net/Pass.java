package convolarium.net;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.fast.Kernels;
import convolarium.op.Gradients;
import convolarium.op.Join;
import convolarium.op.Op;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// What every node of a network made of an input, and the way back from there.
///
/// @param outputs one for each node
public record Pass(Network network, Tensor input, List<Tensor> outputs) {

    public Pass {
        outputs = List.copyOf(outputs);
    }

    /// How a loss changes with the input and with what each node has to learn.
    ///
    /// @param nodes what each node has to learn, in the order of [Op#parameters]; nothing for a join
    public record Back(Tensor input, List<List<Tensor>> nodes) {

        public Back {
            nodes = List.copyOf(nodes);
        }
    }

    /// The way of an input through a network.
    ///
    /// @throws IllegalArgumentException if a layer does not fit what comes to it
    public static Pass forward(Network network, Tensor input) {
        return forward(network, input, Crew.ALONE, Job.PATIENT);
    }

    /// The way of an input through a network, the same whoever works.
    ///
    /// @throws CancellationException    once the job is cancelled
    /// @throws IllegalArgumentException if a layer does not fit what comes to it
    public static Pass forward(Network network, Tensor input, Crew crew, Job job) {
        var outputs = new ArrayList<Tensor>();
        for (var node : network.nodes()) {
            var inputs = read(node, input, outputs);
            outputs.add(
                    switch (node.layer()) {
                        case Op op -> Kernels.forward(op, inputs.getFirst(), crew, job);
                        case Join join -> join.forward(inputs);
                    });
        }
        return new Pass(network, input, outputs);
    }

    private static List<Tensor> read(Node node, Tensor input, List<Tensor> outputs) {
        return node.inputs().stream()
                .map(from -> from == Node.INPUT ? input : outputs.get(from))
                .toList();
    }

    /// What came out.
    public Tensor output() {
        return outputs.getLast();
    }

    /// What came into a node.
    public List<Tensor> inputsOf(int node) {
        return read(network.nodes().get(node), input, outputs);
    }

    /// The gradients, when a loss changes with each number of the output by `upstream`: node by node from the last to
    /// the first, each handing back to what it read, by their definitions. What is read by several nodes adds
    /// up what they hand back.
    public Back backward(Tensor upstream) {
        var arrived = new Arrived(network.nodes().size());
        arrived.add(network.nodes().size() - 1, upstream);
        var nodes = new ArrayList<List<Tensor>>();
        for (int i = network.nodes().size() - 1; i >= 0; i--) {
            nodes.addFirst(back(i, arrived, Op::backward));
        }
        return new Back(arrived.at(Node.INPUT).orElseGet(() -> Tensor.zeros(shape(Node.INPUT))), nodes);
    }

    /// How a loss that changes with each number of the output by `upstream` changes with what a node made, or with
    /// [Node#INPUT]: what [#backward] says, sooner.
    ///
    /// @throws CancellationException once the job is cancelled
    public Tensor gradient(Tensor upstream, int node, Crew crew, Job job) {
        var arrived = new Arrived(network.nodes().size());
        arrived.add(network.nodes().size() - 1, upstream);
        for (int i = network.nodes().size() - 1; i > node; i--) {
            job.goOn();
            back(i, arrived, (op, in, up) -> new Gradients(Kernels.gradient(op, in, up, crew, job), List.of()));
        }
        return arrived.at(node).orElseGet(() -> Tensor.zeros(shape(node)));
    }

    private Shape shape(int node) {
        return node == Node.INPUT ? input.shape() : outputs.get(node).shape();
    }

    /// How a layer hands back.
    @FunctionalInterface
    private interface Way {
        Gradients back(Op op, Tensor input, Tensor upstream);
    }

    private List<Tensor> back(int number, Arrived arrived, Way way) {
        var node = network.nodes().get(number);
        var inputs = inputsOf(number);
        var upstream = arrived.at(number).orElseGet(() -> Tensor.zeros(shape(number)));
        return switch (node.layer()) {
            case Op op -> {
                Gradients gradients = way.back(op, inputs.getFirst(), upstream);
                arrived.add(node.inputs().getFirst(), gradients.input());
                yield gradients.parameters();
            }
            case Join join -> {
                var gradients = join.backward(inputs, upstream);
                for (int k = 0; k < gradients.size(); k++) {
                    arrived.add(node.inputs().get(k), gradients.get(k));
                }
                yield List.of();
            }
        };
    }

    /// The gradients that have been handed back to each node.
    private static final class Arrived {

        private final List<Optional<Tensor>> gradients;

        Arrived(int nodes) {
            gradients = new ArrayList<>(Collections.nCopies(nodes + 1, Optional.empty()));
        }

        Optional<Tensor> at(int node) {
            return gradients.get(node + 1);
        }

        void add(int node, Tensor gradient) {
            gradients.set(
                    node + 1,
                    Optional.of(at(node).map(before -> sum(before, gradient)).orElse(gradient)));
        }

        private static Tensor sum(Tensor a, Tensor b) {
            return Tensor.of(a.shape(), (n, c, z, y, x) -> a.at(n, c, z, y, x) + b.at(n, c, z, y, x));
        }
    }
}
