package convolarium.insight;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.net.Inference;
import convolarium.net.Network;
import convolarium.op.Activation;
import convolarium.op.Op;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How a layer of a network does that learns.
///
/// @param node    its number in the network
/// @param learned its weights and how the loss changes with them, if it has any
/// @param silence how many of its maps are nothing but zeros, if it cuts off what is below zero
public record Checkup(int node, Optional<Learned> learned, Optional<Silence> silence) {

    private static final int PARTS = 41;

    /// Weights, without what is added after them.
    ///
    /// @param gradients nothing as long as no step has found any
    public record Learned(Distribution weights, Optional<Distribution> gradients) {}

    /// Maps that are zero everywhere, whatever the network is given.
    ///
    /// @param maps   how many of them are
    /// @param all    how many maps there are
    /// @param inputs how many were tried
    public record Silence(int maps, int all, int inputs) {}

    /// All layers that there is something to tell of.
    ///
    /// @param gradients in the places of the weights
    /// @param inputs    what it is tried with
    public static List<Checkup> of(Network network, Network gradients, Tensor inputs) {
        var trial = new Inference(network.withBatch(inputs.shape().batch()), Crew.ALONE);
        trial.answer(inputs, Job.PATIENT);
        var all = new ArrayList<Checkup>();
        boolean known = gradients.nodes().stream().anyMatch(node -> node.layer() instanceof Op op && isAny(op));
        for (int i = 0; i < network.nodes().size(); i++) {
            var layer = network.nodes().get(i).layer();
            var slopes = gradients.nodes().get(i).layer();
            var learned = layer instanceof Op op
                            && slopes instanceof Op of
                            && !op.parameters().isEmpty()
                    ? Optional.of(new Learned(spread(op), known ? Optional.of(spread(of)) : Optional.empty()))
                    : Optional.<Learned>empty();
            var silence = layer instanceof Activation bend && bend.function() == Activation.Function.RELU
                    ? Optional.of(silence(trial.output(i)))
                    : Optional.<Silence>empty();
            if (learned.isPresent() || silence.isPresent()) {
                all.add(new Checkup(i, learned, silence));
            }
        }
        return all;
    }

    private static boolean isAny(Op op) {
        return op.parameters().stream()
                .anyMatch(some -> IntStream.range(0, some.shape().size()).anyMatch(i -> some.array()[i] != 0));
    }

    private static Distribution spread(Op op) {
        return Distribution.of(op.parameters().getFirst().array(), PARTS);
    }

    private static Silence silence(Tensor output) {
        var shape = output.shape();
        int plane = Math.toIntExact(shape.plane());
        var heard = new boolean[shape.channels()];
        for (int i = 0; i < shape.size(); i++) {
            heard[i / plane % shape.channels()] |= output.array()[i] != 0;
        }
        int maps = 0;
        for (boolean any : heard) {
            maps += any ? 0 : 1;
        }
        return new Silence(maps, shape.channels(), shape.batch());
    }
}
