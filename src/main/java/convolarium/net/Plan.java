package convolarium.net;

import convolarium.fast.Crew;
import convolarium.fast.Stage;
import convolarium.op.BatchNorm;
import convolarium.op.Op;
import convolarium.tensor.Tensor;
import java.util.List;

/// A network that learns from batches of one size, with all the memory it needs: what [Textbook] does, sooner and in
/// place. The same seeds give the same numbers, whoever works.
public final class Plan {

    private final Optimizer optimizer;
    private final Crew crew;
    private final float[] weights;
    private final float[] gradients;
    private final float[][] slots;
    private final Works works;
    private Network network;
    private int steps;

    /// @param network made for batches of the size that is learned from
    /// @throws IllegalArgumentException if a layer does not fit what comes to it
    public Plan(Network network, Optimizer optimizer, Crew crew) {
        this.network = network;
        this.optimizer = optimizer;
        this.crew = crew;
        this.weights = Weights.of(network);
        this.gradients = new float[weights.length];
        this.slots = new float[optimizer.slots()][weights.length];
        this.works = new Works(network, weights, gradients);
    }

    /// Learns from one batch: forward, how wrong it is, backward, and against the gradient.
    ///
    /// @param wanted what should come out
    /// @param seed   what the draws of this step begin with
    /// @return the loss before the step
    public double step(Tensor input, Tensor wanted, Loss loss, long seed) {
        var output = forward(network.training(seed), input);
        var value = loss.of(output, wanted);
        backward(value.gradient());
        network = network.withLayers((i, layer) ->
                layer instanceof BatchNorm norm ? norm.updated(works.inputOf(i).copy()) : layer);
        steps++;
        optimizer.step(steps, weights, gradients, slots, 0, weights.length);
        return value.loss();
    }

    /// What comes out for a batch when nothing is learned from it.
    public Tensor evaluate(Tensor input) {
        return forward(network, input);
    }

    private Tensor forward(Network acting, Tensor input) {
        works.input().take(input);
        List<Stage> stages = works.stages();
        for (int i = 0; i < stages.size(); i++) {
            if (acting.nodes().get(i).layer() instanceof Op op) {
                stages.get(i).act(op);
            }
            stages.get(i).forward(crew);
        }
        return works.output(stages.size() - 1).copy();
    }

    private void backward(Tensor upstream) {
        int last = works.stages().size() - 1;
        works.gradient(last).take(upstream);
        for (int i = last; i >= 0; i--) {
            works.gather(i);
            works.stages().get(i).backward(crew);
        }
    }

    /// What a node made of the last batch.
    public Tensor output(int node) {
        return works.output(node).copy();
    }

    /// How the loss changed with what a node made of the last batch that was learned from.
    public Tensor gradient(int node) {
        return works.gradient(node).copy();
    }

    /// How the loss changed with all that is learned, in a row as [Weights] has them.
    public float[] gradients() {
        return gradients.clone();
    }

    /// The network as it is now.
    public Network network() {
        return Weights.into(network, weights);
    }

    /// Steps so far.
    public int steps() {
        return steps;
    }
}
