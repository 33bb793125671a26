package convolarium.net;

import convolarium.fast.Bank;
import convolarium.fast.Crew;
import convolarium.op.Op;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/// A network that learns from batches of one size, with all the memory it needs: what [Textbook] does, sooner and in
/// place. The same seeds give the same numbers, whoever works.
public final class Plan {

    /// Weights that are moved at a time.
    private static final int NEAR = 1 << 11;

    private final Crew crew;
    private final float[] weights;
    private final float[] gradients;
    private final Works works;
    private final float[] made;
    private final float[] upstream;
    private final Tensor output;
    private final Tensor slopes;
    private Network network;
    private Optimizer optimizer;
    private Optimizer next;
    private float[][] slots;
    private float[][] before;
    private int steps;
    private boolean moved;

    /// @param network made for batches of the size that is learned from
    /// @throws IllegalArgumentException if a layer does not fit what comes to it
    public Plan(Network network, Optimizer optimizer, Crew crew) {
        this(Textbook.of(network, optimizer), crew);
    }

    /// Goes on from where a network stands.
    ///
    /// @throws IllegalArgumentException if a layer does not fit what comes to it
    public Plan(Textbook from, Crew crew) {
        this.crew = crew;
        this.network = from.network();
        this.optimizer = from.optimizer();
        this.next = optimizer;
        this.steps = from.steps();
        this.weights = Weights.of(network);
        this.gradients = new float[weights.length];
        this.slots = from.slots().stream().map(slot -> slot.array().clone()).toArray(float[][]::new);
        this.before = new float[slots.length + 1][weights.length];
        this.works = new Works(network, weights, gradients);
        var shape = works.output(works.stages().size() - 1).shape();
        this.made = new float[shape.size()];
        this.upstream = new float[shape.size()];
        this.output = Tensor.owning(shape, made);
        this.slopes = Tensor.owning(shape, upstream);
    }

    /// Learns in another way from the next step on. What was remembered is forgotten if it is of no use there, once
    /// that step is taken.
    public void use(Optimizer other) {
        next = other;
    }

    /// Learns from one batch: forward, how wrong it is, backward, and against the gradient. A step whose loss is not
    /// finite or would leave weights that are not is not taken: nothing changes.
    ///
    /// @param wanted what should come out
    /// @param seed   what the draws of this step begin with
    /// @return the loss before the step
    public double step(Tensor input, Tensor wanted, Loss loss, long seed) {
        act((i, op) -> Network.training(op, i, seed));
        forward(input);
        int last = works.stages().size() - 1;
        works.output(last).copy(made);
        double value = loss.of(output, wanted, upstream);
        moved = false;
        if (Double.isFinite(value)) {
            works.gradient(last).take(slopes);
            backward();
            move();
        }
        return value;
    }

    private void move() {
        boolean same = next.remembersLike(optimizer);
        float[][] rows = same ? slots : new float[next.slots()][weights.length];
        int step = same ? steps + 1 : 1;
        moved = tried(step, rows);
        if (moved) {
            keep();
            optimizer = next;
            slots = rows;
            steps = step;
        } else {
            copy(before[rows.length], weights, 0, weights.length);
            for (int i = 0; i < rows.length; i++) {
                copy(before[i], rows[i], 0, weights.length);
            }
        }
    }

    /// Keeps what layers keep of what they saw.
    private void keep() {
        for (int i = 0; i < works.stages().size(); i++) {
            if (network.nodes().get(i).layer() instanceof Op op) {
                var kept = works.stages().get(i).updated(op);
                network = kept.equals(op) ? network : network.withLayer(i, kept);
            }
        }
    }

    /// Some weights at a time, so that they are still near when they are looked at.
    private boolean tried(int step, float[][] rows) {
        if (before.length != rows.length + 1) {
            before = new float[rows.length + 1][weights.length];
        }
        boolean finite = true;
        for (int from = 0; from < weights.length; from += NEAR) {
            int to = Math.min(from + NEAR, weights.length);
            copy(weights, before[rows.length], from, to);
            for (int i = 0; i < rows.length; i++) {
                copy(rows[i], before[i], from, to);
            }
            next.step(step, weights, gradients, rows, from, to);
            finite &= finite(weights, from, to);
        }
        return finite;
    }

    private static void copy(float[] from, float[] to, int first, int end) {
        System.arraycopy(from, first, to, first, end - first);
    }

    /// What is infinite or not a number makes not a number of zero.
    private static boolean finite(float[] values, int from, int to) {
        float zero = 0;
        int i = from;
        for (; i < to - 3; i += 4) {
            zero += 0 * values[i] + 0 * values[i + 1] + (0 * values[i + 2] + 0 * values[i + 3]);
        }
        for (; i < to; i++) {
            zero += 0 * values[i];
        }
        return zero == 0;
    }

    /// What comes out for a batch when nothing is learned from it.
    public Tensor evaluate(Tensor input) {
        act((_, op) -> op);
        forward(input);
        return output();
    }

    /// What a layer is in the place of itself.
    @FunctionalInterface
    private interface Acting {
        Op of(int number, Op op);
    }

    private void act(Acting acting) {
        for (int i = 0; i < works.stages().size(); i++) {
            if (network.nodes().get(i).layer() instanceof Op op) {
                works.stages().get(i).act(acting.of(i, op));
            }
        }
    }

    private void forward(Tensor input) {
        works.input().take(input);
        for (var stage : works.stages()) {
            stage.forward(crew);
        }
    }

    private void backward() {
        for (int i = works.stages().size() - 1; i >= 0; i--) {
            works.gather(i);
            works.stages().get(i).backward(crew);
        }
    }

    /// How many examples are in a batch.
    public int batch() {
        return network.input().batch();
    }

    /// What came out for the last batch.
    public Tensor output() {
        return output(works.stages().size() - 1);
    }

    /// What a node made of the last batch.
    public Tensor output(int node) {
        return works.output(node).copy();
    }

    /// How the loss changed with what a node made of the last batch that was learned from.
    public Tensor gradient(int node) {
        return works.gradient(node).copy();
    }

    /// What a node handed back to each that it reads, which may be a part only of what arrived there; nothing to the
    /// input.
    List<Optional<Tensor>> handedOn(int node) {
        return works.handedOn(node).stream().map(back -> back.map(Bank::copy)).toList();
    }

    /// How the loss changed with all that is learned, in a row as [Weights] has them.
    public float[] gradients() {
        return gradients.clone();
    }

    /// The network as it is now.
    public Network network() {
        return Weights.into(network, weights);
    }

    /// Where the network stands, to go on from.
    public Textbook state() {
        return new Textbook(network(), optimizer, Textbook.remembered(slots), steps);
    }

    /// Whether the last step was taken.
    public boolean moved() {
        return moved;
    }
}
