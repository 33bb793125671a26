package convolarium.net;

import convolarium.fast.Crew;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A test that is under way, some examples at a time.
public final class Exam {

    private static final int CHUNK = 64;

    private final Examples examples;
    private final Loss loss;
    private final Plan plan;
    private int done;
    private double losses;
    private int answers;
    private int classes;
    private int[] wanted = {};
    private int[] predicted = {};
    private float[] shares = {};

    /// @throws IllegalArgumentException for no examples, or if a layer does not fit what comes to it
    public Exam(Network network, Examples examples, Loss loss, Crew crew) {
        if (examples.count() == 0) {
            throw new IllegalArgumentException("there must be examples to test with");
        }
        this.examples = examples;
        this.loss = loss;
        this.plan = new Plan(network.withBatch(CHUNK), Sgd.of(0), crew);
    }

    public boolean done() {
        return done == examples.count();
    }

    /// The share that is done.
    public double share() {
        return done / (double) examples.count();
    }

    /// Asks for the next answers.
    public void advance() {
        int count = Math.min(CHUNK, examples.count() - done);
        int[] which = IntStream.range(done, done + count).toArray();
        var output = first(plan.evaluate(examples.inputs(which, 0)), count);
        var target = examples.wanted(which, 0);
        losses += count * loss.of(output, target).loss();
        note(output, target);
        done += count;
    }

    /// A batch without the entries that fill it up.
    private static Tensor first(Tensor batch, int count) {
        Shape shape = batch.shape().withBatch(count);
        return Tensor.owning(shape, Arrays.copyOf(batch.array(), shape.size()));
    }

    private void note(Tensor output, Tensor target) {
        int places = Answers.places(output);
        if (done == 0) {
            int all = Math.multiplyExact(places / output.shape().batch(), examples.count());
            wanted = new int[all];
            predicted = new int[all];
            shares = new float[all];
            classes = Answers.classes(output);
        }
        for (int place = 0; place < places; place++, answers++) {
            wanted[answers] = Answers.at(target, place);
            predicted[answers] = Answers.at(output, place);
            shares[answers] = (float) loss.share(output, place, predicted[answers]);
        }
    }

    /// What came of it.
    ///
    /// @throws IllegalStateException if it is not done
    public Evaluation result() {
        if (!done()) {
            throw new IllegalStateException("only " + done + " of " + examples.count() + " examples are tested");
        }
        return new Evaluation(losses / done, wanted, predicted, shares, classes);
    }
}
