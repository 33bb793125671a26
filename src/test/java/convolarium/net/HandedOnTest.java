package convolarium.net;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.fast.Crew;
import convolarium.op.Join;
import convolarium.op.Layer;
import convolarium.op.Op;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What layers hand back in a step against their definitions.
class HandedOnTest {

    private static final Recipe RECIPE = Recipe.STANDARD.withBatch(6);

    /// At a fork that is a part only of what arrives there. The batch is put together from its examples, as what a
    /// normalisation hands back depends on all of them.
    @ParameterizedTest
    @EnumSource(names = {"RESIDUAL", "INCEPTION", "HOURGLASS"})
    void aLayerHandsOnItsOwnPartAsItIsDefined(Architecture architecture) throws IOException {
        var network = architecture.on(Shape.picture(1, 8, 8), 10);
        boolean maps = architecture == Architecture.HOURGLASS;
        var recipe = maps ? RECIPE.withLoss(Loss.SQUARED_ERROR) : RECIPE;
        var examples = maps ? new GivenBack(Small.train()) : Small.train();
        var from = Run.drawn(network, recipe).checkpoints().getFirst();
        var steps = IntStream.range(0, 6)
                .mapToObj(example -> Dissection.of(from, recipe, examples, example, Crew.ALONE))
                .toList();
        var nodes = steps.getFirst().before().network().training(0).nodes();
        var sums = new float[nodes.size()][];
        for (int node = nodes.size() - 1; node >= 0; node--) {
            var due = due(steps, nodes.get(node).layer(), node);
            for (int which = 0; which < due.size(); which++) {
                int to = nodes.get(node).inputs().get(which);
                var handed = handed(steps, node, which);
                assertThat(handed.isPresent()).isEqualTo(to != Node.INPUT);
                if (to != Node.INPUT) {
                    DissectionTest.close(
                            handed.orElseThrow().array(), due.get(which).array(), 1e-6f);
                    sums[to] = sum(sums[to], due.get(which).array());
                }
            }
        }
        for (int node = 0; node < nodes.size() - 1; node++) {
            DissectionTest.close(arrived(steps, node).array(), sums[node], 1e-6f);
        }
    }

    private static List<Tensor> due(List<Dissection> steps, Layer layer, int node) {
        int reads = steps.getFirst().inputs(node).size();
        var inputs = IntStream.range(0, reads)
                .mapToObj(which -> batch(steps, step -> step.inputs(node).get(which)))
                .toList();
        return switch (layer) {
            case Op op ->
                List.of(op.backward(inputs.getFirst(), arrived(steps, node)).input());
            case Join join -> join.backward(inputs, arrived(steps, node));
        };
    }

    private static Optional<Tensor> handed(List<Dissection> steps, int node, int which) {
        return steps.getFirst()
                .handedOn(node, which)
                .map(_ -> batch(steps, step -> step.handedOn(node, which).orElseThrow()));
    }

    private static Tensor arrived(List<Dissection> steps, int node) {
        return batch(steps, step -> step.seen().gradients().get(node));
    }

    private static Tensor batch(List<Dissection> steps, Function<Dissection, Tensor> one) {
        var entries = steps.stream().map(one).toList();
        return Tensor.of(
                entries.getFirst().shape().withBatch(entries.size()),
                (n, c, z, y, x) -> entries.get(n).at(0, c, z, y, x));
    }

    private static float[] sum(float @Nullable [] before, float[] more) {
        var sum = before == null ? new float[more.length] : before;
        for (int i = 0; i < more.length; i++) {
            sum[i] += more[i];
        }
        return sum;
    }
}
