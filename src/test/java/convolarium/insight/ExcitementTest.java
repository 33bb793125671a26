package convolarium.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.insight.BestPatches.Patch;
import convolarium.net.Architecture;
import convolarium.net.Examples;
import convolarium.net.Initialiser;
import convolarium.net.Network;
import convolarium.net.Pass;
import convolarium.op.Conv;
import convolarium.tensor.Chance;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the maps of a network look for.
class ExcitementTest {

    private static final Shape INPUT = Shape.picture(1, 12, 12);
    private static final Network NETWORK = Architecture.VGG.on(INPUT, 3).initialised(Initialiser.HE_NORMAL, 8);

    /// Pictures by chance.
    private record Noise(int count) implements Examples {

        @Override
        public Tensor inputs(int[] which, long epochSeed) {
            return Tensor.of(INPUT.withBatch(which.length), (n, c, z, y, x) ->
                    (float) Chance.uniform(which[n], INPUT.index(0, c, z, y, x)));
        }

        @Override
        public Tensor wanted(int[] which, long epochSeed) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void theBestPatchesAreThoseThatAreLargestOfAll() {
        var examples = new Noise(150);
        var all = new ArrayList<Patch>();
        for (int example = 0; example < 150; example++) {
            var map = Pass.forward(NETWORK, examples.inputs(new int[] {example}, 0))
                    .outputs()
                    .get(5);
            int of = example;
            all.add(IntStream.range(0, 36)
                    .mapToObj(i -> new Patch(of, i / 6, i % 6, map.at(2, i / 6, i % 6)))
                    .max(Comparator.comparingDouble(Patch::response)
                            .thenComparing(Comparator.comparingInt((Patch patch) -> patch.row() * 6 + patch.col())
                                    .reversed()))
                    .orElseThrow());
        }
        all.sort(Comparator.comparingDouble(Patch::response).reversed());
        var told = new ArrayList<List<Patch>>();
        var best = new BestPatches(NETWORK, 5, 2, 9).of(examples, Crew.ALONE, Job.PATIENT, told::add);
        assertThat(best).isEqualTo(all.subList(0, 9));
        assertThat(told).hasSize(3).last().isEqualTo(best);
    }

    @Test
    void anAscentRisesAndIsTheSameAgain() {
        var way = new Ascent(20, 0.05, 0.01, 0.1, 4);
        var views = new ArrayList<Ascent.View>();
        var end = way.of(NETWORK, 2, 3, Crew.ALONE, Job.PATIENT, views::add);
        assertThat(views).hasSize(20);
        assertThat(end.step()).isEqualTo(20);
        assertThat(end.response()).isGreaterThan(views.getFirst().response());
        assertThat(way.of(NETWORK, 2, 3, Crew.ALONE, Job.PATIENT, _ -> {})).isEqualTo(end);
        assertThat(new Ascent(20, 0.05, 0.01, 0.1, 5).of(NETWORK, 2, 3, Crew.ALONE, Job.PATIENT, _ -> {}))
                .isNotEqualTo(end);
        for (float value : end.picture().array()) {
            assertThat(value).isBetween(0f, 1f);
        }
    }

    /// Each cell counts the same, so that each goes up by the rate, then loses its share, then is mixed.
    @Test
    void aStepAddsTheRateTakesTheDecayAndMixesWithNeighbours() {
        var one = Network.sequence(
                INPUT,
                List.of(Conv.TYPE
                        .initial()
                        .withWindow(Window.square(Axis.of(1)))
                        .withWeights(Tensor.of(Shape.vector(1), (_, _, _, _, _) -> 2), Tensor.zeros(Shape.vector(1)))));
        var views = new ArrayList<Ascent.View>();
        var end = new Ascent(1, 0.125, 0.2, 0.5, 9).of(one, 0, 0, Crew.ALONE, Job.PATIENT, views::add);
        var noise = views.getFirst().picture();
        for (int y = 1; y < 11; y++) {
            for (int x = 1; x < 11; x++) {
                double around = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        int weight = (dy == 0 ? 2 : 1) * (dx == 0 ? 2 : 1);
                        around += weight / 16.0 * (0.8 * (noise.at(0, y + dy, x + dx) + 0.125) + 0.1);
                    }
                }
                double own = 0.8 * (noise.at(0, y, x) + 0.125) + 0.1;
                assertThat((double) end.picture().at(0, y, x))
                        .isCloseTo(Math.clamp((own + around) / 2, 0, 1), within(1e-5));
            }
        }
    }

    @Test
    void whereNoCellChangesTheMapThereIsNoWayUp() {
        var conv = Conv.TYPE.initial();
        var dead = Network.sequence(
                INPUT, List.of(conv.withWeights(Tensor.zeros(conv.weights().shape()), conv.bias())));
        assertThat(new Ascent(9, 0.1, 0, 0, 1).of(dead, 0, 0, Crew.ALONE, Job.PATIENT, _ -> {}))
                .matches(view -> view.still() && view.step() == 0);
    }
}
