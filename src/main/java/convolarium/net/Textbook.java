package convolarium.net;

import convolarium.op.Op;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;

/// A network while it learns, step by step and by the definitions of its layers: slow, but it can be read. Each step
/// makes the next value.
///
/// @param slots what the optimizer remembers, in rows as [Weights] has them
/// @param steps how many there have been
public record Textbook(Network network, Optimizer optimizer, List<Tensor> slots, int steps) {

    public Textbook {
        slots = List.copyOf(slots);
    }

    /// Rows that an optimizer remembers, copied.
    static List<Tensor> remembered(float[][] rows) {
        return Stream.of(rows)
                .map(row -> Tensor.owning(Shape.vector(row.length), row.clone()))
                .toList();
    }

    /// One step.
    ///
    /// @param loss      before it
    /// @param output    what came out before it
    /// @param gradients how the loss changed with what each node had to learn
    /// @param next      after it
    public record Step(double loss, Tensor output, List<List<Tensor>> gradients, Textbook next) {}

    /// Before the first step.
    public static Textbook of(Network network, Optimizer optimizer) {
        int length = Math.max(1, Weights.of(network).length);
        return new Textbook(network, optimizer, remembered(new float[optimizer.slots()][length]), 0);
    }

    /// The same of a network with a layer more or fewer that has nothing to learn.
    Textbook in(Network other) {
        return new Textbook(other, optimizer, slots, steps);
    }

    /// The same by another optimizer. What was remembered is forgotten if it is of no use there.
    Textbook by(Optimizer other) {
        return other.remembersLike(optimizer) ? new Textbook(network, other, slots, steps) : of(network, other);
    }

    /// Learns from one batch: forward, how wrong it is, backward, and against the gradient.
    ///
    /// @param wanted what should come out
    /// @param seed   what the draws of this step begin with
    public Step step(Tensor input, Tensor wanted, Loss loss, long seed) {
        var pass = Pass.forward(network.training(seed), input);
        var value = loss.of(pass.output(), wanted);
        var gradients = pass.backward(value.gradient()).nodes();
        return new Step(value.loss(), pass.output(), gradients, moved(pass, gradients));
    }

    private Textbook moved(Pass pass, List<List<Tensor>> gradients) {
        float[] weights = Weights.of(network);
        float[][] rows = slots.stream().map(slot -> slot.array().clone()).toArray(float[][]::new);
        optimizer.step(steps + 1, weights, Weights.row(gradients), rows, 0, weights.length);
        var updated = network.withLayers((i, layer) ->
                layer instanceof Op op ? op.updated(pass.inputsOf(i).getFirst()) : layer);
        return new Textbook(Weights.into(updated, weights), optimizer, remembered(rows), steps + 1);
    }
}
