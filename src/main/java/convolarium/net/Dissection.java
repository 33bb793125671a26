package convolarium.net;

import convolarium.fast.Crew;
import convolarium.op.BatchNorm;
import convolarium.op.Op;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// One step of training with all its numbers: those of one example of the batch, and what all examples together did to
/// the weights. They are the numbers of the run itself, not of a second calculation.
///
/// @param recipe    how the step is taken
/// @param losses    how wrong the network is with each example of the batch
/// @param seen      the example that is looked at
/// @param acting    the network as it acts in this step, with the weights from before it, and with what it goes by in
///                  this batch
/// @param gradients how the loss of the batch changes with every weight, in the place of that weight
/// @param before    where the network stands before the step
/// @param after     where it stands after the step
/// @param fault     why the step could not be taken, if it could not; then nothing has changed
public record Dissection(
        int step,
        Recipe recipe,
        double loss,
        List<Double> losses,
        Seen seen,
        Network acting,
        Network gradients,
        Textbook before,
        Textbook after,
        Optional<Trainer.Fault> fault) {

    /// An example on its way through the network and back. All tensors are batches of one.
    ///
    /// @param number    which of the batch it is
    /// @param outputs   what each node made of it
    /// @param gradients how the loss of the batch changes with each of those numbers
    /// @param handed    what each node handed back to each that it reads; nothing to the input
    public record Seen(
            int number,
            Tensor input,
            Tensor wanted,
            List<Tensor> outputs,
            List<Tensor> gradients,
            List<List<Optional<Tensor>>> handed) {

        public Seen {
            outputs = List.copyOf(outputs);
            gradients = List.copyOf(gradients);
            handed = List.copyOf(handed);
        }

        /// What came out in the end.
        public Tensor output() {
            return outputs.getLast();
        }

        /// What a node made, or the input.
        public Tensor output(int node) {
            return node == Node.INPUT ? input : outputs.get(node);
        }
    }

    public Dissection {
        losses = List.copyOf(losses);
    }

    /// Takes the step that a run takes next and keeps what can be seen of it.
    ///
    /// @param from    where the run stands
    /// @param example which of the batch to look at; beyond its end, the last
    public static Dissection of(Checkpoint from, Recipe recipe, Examples examples, int example, Crew crew) {
        var trainer = new Trainer(from, recipe, examples, crew);
        var batch = trainer.batch();
        var before = trainer.plan().state().by(recipe.optimizer());
        double loss = trainer.advance().loss();
        int number = Math.clamp(example, 0, recipe.batch() - 1);
        var output = trainer.plan().output();
        var losses = IntStream.range(0, recipe.batch())
                .mapToObj(i -> recipe.loss()
                        .of(entry(output, i), entry(batch.wanted(), i))
                        .loss())
                .toList();
        return new Dissection(
                from.step() + 1,
                recipe,
                loss,
                losses,
                seen(trainer.plan(), batch, number),
                acting(before.network().training(batch.seed()), trainer.plan(), batch.input()),
                trainer.gradients(),
                before,
                trainer.plan().state().by(recipe.optimizer()),
                trainer.fault());
    }

    private static Network acting(Network network, Plan plan, Tensor input) {
        return network.withLayers((i, layer) -> {
            int from = network.nodes().get(i).inputs().getFirst();
            return layer instanceof BatchNorm normal
                    ? normal.settled(from == Node.INPUT ? input : plan.output(from))
                    : layer;
        });
    }

    private static Seen seen(Plan plan, Trainer.Batch batch, int number) {
        int nodes = plan.network().nodes().size();
        return new Seen(
                number,
                entry(batch.input(), number),
                entry(batch.wanted(), number),
                IntStream.range(0, nodes)
                        .mapToObj(node -> entry(plan.output(node), number))
                        .toList(),
                IntStream.range(0, nodes)
                        .mapToObj(node -> entry(plan.gradient(node), number))
                        .toList(),
                IntStream.range(0, nodes)
                        .mapToObj(node -> plan.handedOn(node).stream()
                                .map(back -> back.map(batchwise -> entry(batchwise, number)))
                                .toList())
                        .toList());
    }

    /// One entry of a batch.
    static Tensor entry(Tensor batch, int number) {
        int size = Math.toIntExact(batch.shape().entry());
        return Tensor.owning(
                batch.shape().withBatch(1), Arrays.copyOfRange(batch.array(), number * size, (number + 1) * size));
    }

    /// What came into a node.
    public List<Tensor> inputs(int node) {
        return acting.nodes().get(node).inputs().stream().map(seen::output).toList();
    }

    /// What a node itself hands on to one of those that it reads, whatever else arrives there; nothing is handed on to
    /// the input.
    ///
    /// @param which of its inputs
    public Optional<Tensor> handedOn(int node, int which) {
        return seen.handed().get(node).get(which);
    }

    /// What a node has to learn, before the step.
    public List<Tensor> weights(int node) {
        return parameters(before.network(), node);
    }

    /// How the loss changes with it.
    public List<Tensor> slopes(int node) {
        return parameters(gradients, node);
    }

    /// What a node has to learn, after the step.
    public List<Tensor> moved(int node) {
        return parameters(after.network(), node);
    }

    /// What the optimizer remembers of a number to learn, after the step.
    ///
    /// @param slot      which of the things it remembers
    /// @param parameter which of those of the node, in the order of [Op#parameters]
    /// @param index     which number of it
    public float remembered(int slot, int node, int parameter, int index) {
        int from = index;
        for (int i = 0; i < node; i++) {
            from += numbers(weights(i));
        }
        from += numbers(weights(node).subList(0, parameter));
        return after.slots().get(slot).at(from);
    }

    private static int numbers(List<Tensor> tensors) {
        return tensors.stream().mapToInt(tensor -> tensor.shape().size()).sum();
    }

    private static List<Tensor> parameters(Network network, int node) {
        return network.nodes().get(node).layer() instanceof Op op ? op.parameters() : List.of();
    }
}
