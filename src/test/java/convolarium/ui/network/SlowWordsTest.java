package convolarium.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.fast.Crew;
import convolarium.net.Architecture;
import convolarium.net.Dissection;
import convolarium.net.Examples;
import convolarium.net.GivenBack;
import convolarium.net.Loss;
import convolarium.net.Network;
import convolarium.net.Recipe;
import convolarium.net.Run;
import convolarium.net.Small;
import convolarium.net.Trainer;
import convolarium.op.Conv;
import convolarium.op.Dense;
import convolarium.op.Filtering;
import convolarium.op.Flatten;
import convolarium.op.Layer;
import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.Unfold;
import convolarium.tensor.Shape;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Every sentence of the walk through a step against plain loops over what the run made, in networks with every kind
/// of layer that the examples have.
class SlowWordsTest {

    private static final int BATCH = 4;
    private static final Recipe RECIPE = Recipe.STANDARD.withBatch(BATCH).withLoss(Loss.SQUARED_ERROR);
    private static final Shape DIGIT = Shape.picture(1, 8, 8);
    private static final int[][] CELLS = {{0, 0}, {3, 2}};

    private final Set<Class<? extends Layer>> met = new HashSet<>();

    /// The fourth step, as each example of its batch goes through it.
    private static List<Dissection> steps(Network network, Examples examples) {
        var run = Run.drawn(network, RECIPE);
        var trainer = new Trainer(run.checkpoints().getFirst(), RECIPE, examples, Crew.ALONE);
        for (int i = 0; i < 3; i++) {
            trainer.advance();
        }
        var from = trainer.checkpoint();
        return IntStream.range(0, BATCH)
                .mapToObj(example -> Dissection.of(from, RECIPE, examples, example, Crew.ALONE))
                .toList();
    }

    @Test
    void everySentenceIsTrueInTheTextbooks() throws IOException {
        walk(steps(Architecture.RESIDUAL.on(DIGIT, 10), Small.train()));
        walk(steps(Architecture.HOURGLASS.on(DIGIT, 1), new GivenBack(Small.train())));
        walk(steps(Small.PLAIN, Small.train()));
        var conv = Conv.zeros(3, 1, Window.square(Axis.of(3).withPadding(1, 1)));
        var halves = Window.square(Axis.of(2).withStride(2));
        walk(steps(
                dense(conv, new StochasticPool(halves, OptionalLong.empty()), new Flatten(), Dense.zeros(10, 48)),
                Small.train()));
        walk(steps(
                dense(
                        conv,
                        Pool.of(Pool.Reduction.MIN, halves),
                        Unfold.TYPE.initial(),
                        Pool.of(Pool.Reduction.LP, halves).withNorm(3),
                        new Flatten(),
                        Dense.zeros(10, 108)),
                Small.train()));
        assertThat(met.stream().map(Class::getSimpleName).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "Conv",
                        "TransposedConv",
                        "Pool",
                        "Dense",
                        "BatchNorm",
                        "Softmax",
                        "Activation",
                        "Add",
                        "Concat",
                        "Upsample",
                        "StochasticPool",
                        "Unfold",
                        "Flatten");
    }

    private static Network dense(Op... layers) {
        return Network.sequence(DIGIT, List.of(layers));
    }

    private void walk(List<Dissection> steps) {
        var nodes = steps.getFirst().before().network().nodes();
        for (int node = 0; node < nodes.size(); node++) {
            met.add(nodes.get(node).layer().getClass());
            look(steps, 1, node);
        }
    }

    private static void look(List<Dissection> steps, int example, int node) {
        var step = steps.get(example);
        var layer = step.before().network().nodes().get(node).layer();
        var shape = step.seen().outputs().get(node).shape();
        var forward = new SlowPlace(SlowPlace.Phase.FORWARD, node);
        var backward = new SlowPlace(SlowPlace.Phase.BACKWARD, node);
        for (var cell : CELLS) {
            for (int map : List.of(0, shape.channels() - 1)) {
                var at = cell(steps, example, node, map, cell);
                Told.at(step, forward, choice(at, shape, 0)).are(at.forward());
                if (layer instanceof Filtering conv) {
                    int size = conv.window().rows().size();
                    var on = new SlowOracle(steps, example, node, map, cell[0] % size, cell[1] % size);
                    Told.at(step, backward, choice(on, shape, 0)).are(new BackOracle(on).weights());
                    Told.at(step, backward, choice(on, shape, 1)).are(new BackOracle(on).bias());
                } else if (layer instanceof Dense dense) {
                    var weight = choice(at, Shape.vector(dense.inputs()), 0);
                    Told.at(step, backward, weight).are(new BackOracle(at).weights());
                } else {
                    Told.at(step, backward, choice(at, shape, 0)).are(new BackOracle(at).cell());
                }
            }
        }
    }

    /// A cell of a map, or one of a row of numbers; of a dense layer a unit and one of its inputs.
    private static SlowOracle cell(List<Dissection> steps, int example, int node, int map, int[] cell) {
        var step = steps.get(example);
        var shape = step.seen().outputs().get(node).shape();
        if (shape.plane() > 1) {
            return new SlowOracle(steps, example, node, map, cell[0] % shape.height(), cell[1] % shape.width());
        }
        boolean dense = step.before().network().nodes().get(node).layer() instanceof Dense;
        int count = dense ? step.inputs(node).getFirst().shape().channels() : shape.channels();
        return new SlowOracle(steps, example, node, dense ? map : 0, 0, (11 * cell[0] + cell[1]) % count);
    }

    /// Rows of numbers are broken into lines.
    private static SlowChoice choice(SlowOracle at, Shape shape, int parameter) {
        int wide = shape.plane() > 1 ? Integer.MAX_VALUE : (int) Math.ceil(Math.sqrt(shape.channels()));
        return new SlowChoice(parameter, at.map(), 0, at.row() + at.col() / wide, at.col() % wide);
    }
}
