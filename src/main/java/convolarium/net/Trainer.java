package convolarium.net;

import convolarium.fast.Crew;
import convolarium.tensor.Chance;
import convolarium.tensor.Tensor;
import java.util.Optional;

/// A training run in progress. From the same checkpoint, with the same recipe and examples, it goes the same way bit
/// for bit, whoever works.
public final class Trainer {

    /// Why a step could not be taken. The weights stay those of the last good one.
    public enum Fault {
        /// The loss was infinite or not a number.
        LOSS,
        /// A weight would have become infinite or not a number.
        WEIGHTS
    }

    private final Examples examples;
    private final Crew crew;
    private Network whole;
    private Loss taken;
    private Recipe recipe;
    private Order order;
    private Plan plan;
    private int step;
    private long seen;
    private Optional<Fault> fault = Optional.empty();

    /// @throws IllegalArgumentException if a layer does not fit what comes to it
    public Trainer(Checkpoint from, Recipe recipe, Examples examples, Crew crew) {
        this.examples = examples;
        this.crew = crew;
        this.recipe = recipe;
        this.step = from.step();
        this.seen = from.seen();
        this.whole = from.network();
        this.taken = recipe.loss();
        this.order = order(recipe.seed(Recipe.Draw.ORDER));
        this.plan = plan(from.learned());
    }

    private Order order(long seed) {
        return new Order(examples.count(), seed, examples.shuffled());
    }

    private Plan plan(Textbook from) {
        whole = from.network().withBatch(recipe.batch());
        taken = recipe.loss();
        return new Plan(from.in(recipe.trained(whole)), crew);
    }

    /// Goes on by another recipe from the next step on. The weights that are there are kept.
    public void change(Recipe other) {
        recipe = other;
    }

    /// Takes one step.
    ///
    /// @return how the network did with the batch
    public Point advance() {
        var batch = batch();
        double loss = plan.step(batch.input(), batch.wanted(), recipe.loss(), batch.seed());
        var point = new Point(step + 1, 1, loss, Answers.accuracy(plan.output(), batch.wanted()), recipe.loss());
        if (plan.moved()) {
            step++;
            seen += recipe.batch();
            fault = Optional.empty();
        } else {
            fault = Optional.of(Double.isFinite(loss) ? Fault.WEIGHTS : Fault.LOSS);
        }
        return point;
    }

    /// What a step learns from.
    ///
    /// @param seed what the draws of the layers begin with
    record Batch(Tensor input, Tensor wanted, long seed) {}

    /// What the next step learns from.
    Batch batch() {
        prepare();
        int[] which = order.batch(seen, recipe.batch());
        long epochSeed = Chance.bits(recipe.seed(Recipe.Draw.EXAMPLES), epoch());
        return new Batch(
                examples.inputs(which, epochSeed),
                examples.wanted(which, epochSeed),
                Chance.bits(recipe.seed(Recipe.Draw.LAYERS), step));
    }

    /// With what the last batch left in it.
    Plan plan() {
        return plan;
    }

    private void prepare() {
        if (plan.batch() != recipe.batch() || taken != recipe.loss()) {
            plan = plan(checkpoint().learned());
        }
        long seed = recipe.seed(Recipe.Draw.ORDER);
        if (!order.isOf(seed)) {
            order = order(seed);
        }
        plan.use(recipe.optimizer());
    }

    public Recipe recipe() {
        return recipe;
    }

    /// Steps so far.
    public int step() {
        return step;
    }

    /// Examples shown so far.
    public long seen() {
        return seen;
    }

    /// How often every example has been shown.
    public long epoch() {
        return seen / examples.count();
    }

    /// The share of the present epoch that is done.
    public double epochShare() {
        return seen % examples.count() / (double) examples.count();
    }

    /// Why the last step was not taken, if it was not.
    public Optional<Fault> fault() {
        return fault;
    }

    /// The network as it is now, as far as it is trained.
    public Network network() {
        return recipe.trained(whole.withLayersOf(plan.network()));
    }

    /// How the loss of the last batch changed with every weight, in the place of that weight.
    public Network gradients() {
        return Weights.into(plan.network(), plan.gradients());
    }

    public Checkpoint checkpoint() {
        return new Checkpoint(step, seen, plan.state().in(whole.withLayersOf(plan.network())));
    }
}
