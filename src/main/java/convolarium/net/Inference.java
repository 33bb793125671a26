package convolarium.net;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.fast.Kernels;
import convolarium.fast.Ready;
import convolarium.op.Join;
import convolarium.op.Op;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A network laid out to answer again and again, with memory for what every node makes: what [Pass#forward] does,
/// sooner.
public final class Inference {

    private final Network network;
    private final Crew crew;
    private final List<Optional<Ready>> ready = new ArrayList<>();
    private final List<Tensor> outputs = new ArrayList<>();

    /// @param network made for the shape of the inputs
    /// @throws IllegalArgumentException if a layer does not fit what comes to it
    public Inference(Network network, Crew crew) {
        this.network = network;
        this.crew = crew;
        for (var node : network.nodes()) {
            var shapes = shapes(node);
            switch (node.layer()) {
                case Op op -> {
                    ready.add(Optional.of(Kernels.ready(op, shapes.getFirst())));
                    outputs.add(Tensor.zeros(op.fit(shapes.getFirst()).require().output()));
                }
                case Join join -> {
                    ready.add(Optional.empty());
                    outputs.add(Tensor.zeros(join.fit(shapes).require().output()));
                }
            }
        }
    }

    private List<Shape> shapes(Node node) {
        return node.inputs().stream()
                .map(from ->
                        from == Node.INPUT ? network.input() : outputs.get(from).shape())
                .toList();
    }

    /// What comes out for an input.
    ///
    /// @throws java.util.concurrent.CancellationException once the job is cancelled
    public Tensor answer(Tensor input, Job job) {
        for (int i = 0; i < outputs.size(); i++) {
            var node = network.nodes().get(i);
            switch (node.layer()) {
                case Op _ -> {
                    var from = read(node.inputs().getFirst(), input);
                    var to = outputs.get(i).array();
                    ready.get(i).ifPresent(layer -> crew.work(layer.work(from, to), job));
                }
                case Join join ->
                    outputs.set(
                            i,
                            join.forward(node.inputs().stream()
                                    .map(from -> read(from, input))
                                    .toList()));
            }
        }
        return output(outputs.size() - 1);
    }

    private Tensor read(int from, Tensor input) {
        return from == Node.INPUT ? input : outputs.get(from);
    }

    /// What a node made of the last input.
    public Tensor output(int node) {
        var made = outputs.get(node);
        return Tensor.owning(made.shape(), made.array().clone());
    }
}
