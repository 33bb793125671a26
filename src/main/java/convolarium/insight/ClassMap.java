package convolarium.insight;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.net.Network;
import convolarium.net.Node;
import convolarium.net.Pass;
import convolarium.op.Activation;
import convolarium.op.BatchNorm;
import convolarium.op.Filtering;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The maps of the last convolution added up, each as often as its mean gradient says that the score of a class rises
/// with it (Grad-CAM, Selvaraju and others, 2017), with its sign. The score is what comes before a softmax. Where the
/// means of these maps and one dense layer make the score, the map adds up to it but for the bias (Zhou and others,
/// 2016).
public record ClassMap() implements Explanation {

    /// The node whose maps are added up: the last convolution with more than one cell, and what is done to it cell by
    /// cell.
    public static OptionalInt node(Network network) {
        var places = network.places();
        return IntStream.range(0, network.nodes().size())
                .map(i -> network.nodes().size() - 1 - i)
                .filter(i -> network.nodes().get(i).layer() instanceof Filtering)
                .filter(i -> places.get(i).out().filter(out -> out.plane() > 1).isPresent())
                .limit(1)
                .map(i -> done(network, i))
                .findFirst();
    }

    private static int done(Network network, int node) {
        var readers = IntStream.range(0, network.nodes().size())
                .filter(i -> network.nodes().get(i).inputs().contains(node))
                .mapToObj(network.nodes()::get)
                .toList();
        return readers.size() == 1 && keeps(readers.getFirst())
                ? done(network, network.nodes().indexOf(readers.getFirst()))
                : node;
    }

    private static boolean keeps(Node reader) {
        return reader.layer() instanceof Activation || reader.layer() instanceof BatchNorm;
    }

    @Override
    public Optional<Tensor> of(Network network, Tensor input, int type, Crew crew, Job job) {
        var scoring = network.withoutSoftmax();
        var node = node(scoring);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        var pass = Pass.forward(scoring, input, crew, job);
        var gradient = pass.gradient(Verdict.gradient(pass.output().shape(), type), node.getAsInt(), crew, job);
        return Optional.of(weighed(pass.outputs(), gradient, node.getAsInt()));
    }

    private static Tensor weighed(List<Tensor> outputs, Tensor gradient, int node) {
        var maps = outputs.get(node);
        var shape = maps.shape();
        var weights = IntStream.range(0, shape.channels())
                .mapToDouble(c -> Verdict.of(gradient, 0, c))
                .toArray();
        return Tensor.of(Shape.picture(1, shape.height(), shape.width()), (_, _, _, y, x) -> {
            double sum = 0;
            for (int c = 0; c < weights.length; c++) {
                sum += weights[c] * maps.at(c, y, x);
            }
            return (float) sum;
        });
    }
}
