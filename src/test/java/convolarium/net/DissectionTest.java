package convolarium.net;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.fast.Crew;
import convolarium.op.Op;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A step taken apart against the same step taken by a run, by the definitions of the layers and by small differences.
class DissectionTest {

    private static final Recipe RECIPE = Recipe.STANDARD.withBatch(6);

    private static Checkpoint after(int steps, Network network, Recipe recipe) throws IOException {
        var start = Run.drawn(network, recipe).checkpoints().getFirst();
        var trainer = new Trainer(start, recipe, Small.train(), Crew.ALONE);
        for (int i = 0; i < steps; i++) {
            trainer.advance();
        }
        return trainer.checkpoint();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void itIsTheVeryStepThatTheRunTakes(int steps) throws IOException {
        for (var network : List.of(Small.PLAIN, Small.NORMAL)) {
            var from = after(steps, network, RECIPE);
            var step = Dissection.of(from, RECIPE, Small.train(), 2, Crew.ALONE);
            var trainer = new Trainer(from, RECIPE, Small.train(), Crew.ALONE);
            var point = trainer.advance();
            assertThat(step.step()).isEqualTo(point.step());
            assertThat(step.loss()).isEqualTo(point.loss());
            assertThat(step.after().network()).isEqualTo(trainer.network());
            assertThat(step.gradients()).isEqualTo(trainer.gradients());
            assertThat(step.before().network()).isEqualTo(RECIPE.trained(from.network()));
            assertThat(step.fault()).isEmpty();
        }
    }

    @Test
    void everyExampleOfTheBatchGoesItsOwnWayAsTheLayersDefineIt() throws IOException {
        var from = after(2, Small.PLAIN, RECIPE);
        double sum = 0;
        for (int example = 0; example < 6; example++) {
            var step = Dissection.of(from, RECIPE, Small.train(), example, Crew.ALONE);
            var seen = step.seen();
            var pass = Pass.forward(step.acting().withBatch(1), seen.input());
            for (int node = 0; node < pass.outputs().size(); node++) {
                close(seen.output(node).array(), pass.outputs().get(node).array(), 1e-5f);
            }
            double own = Loss.CROSS_ENTROPY.of(seen.output(), seen.wanted()).loss();
            assertThat(step.losses().get(example)).isEqualTo(own);
            sum += own;
            assertThat(sum / 6).isLessThan(step.loss() + 1e-6);
            if (example == 5) {
                assertThat(step.loss()).isCloseTo(sum / 6, Offset.offset(1e-6));
            }
        }
    }

    @Test
    void whatEachExampleHandsBackAddsUpToTheGradientsOfTheWeights() throws IOException {
        var from = after(2, Small.PLAIN, RECIPE);
        var whole = Dissection.of(from, RECIPE, Small.train(), 0, Crew.ALONE);
        float[] sum = new float[Weights.of(whole.gradients()).length];
        for (int example = 0; example < 6; example++) {
            var step = Dissection.of(from, RECIPE, Small.train(), example, Crew.ALONE);
            var seen = step.seen();
            var pass = Pass.forward(step.acting().withBatch(1), seen.input());
            float[] own = Weights.row(pass.backward(seen.gradients().getLast()).nodes());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += own[i];
            }
        }
        close(Weights.of(whole.gradients()), sum, 1e-5f);
    }

    /// A normalisation acts in the whole batch as [Dissection#acting] does on one example.
    @Test
    void aNormalisationGoesByTheBatch() throws IOException {
        var from = after(2, Small.NORMAL, RECIPE);
        for (int example = 0; example < 6; example++) {
            var step = Dissection.of(from, RECIPE, Small.train(), example, Crew.ALONE);
            var acting = (Op) step.acting().nodes().get(1).layer();
            close(
                    acting.forward(step.inputs(1).getFirst()).array(),
                    step.seen().output(1).array(),
                    1e-6f);
        }
    }

    @Test
    void aGradientIsHowTheLossOfTheBatchMovesWithANumber() throws IOException {
        var from = after(1, Small.PLAIN, RECIPE);
        var trainer = new Trainer(from, RECIPE, Small.train(), Crew.ALONE);
        var batch = trainer.batch();
        var gradients =
                Dissection.of(from, RECIPE, Small.train(), 0, Crew.ALONE).gradients();
        var network = RECIPE.trained(from.network());
        float[] weights = Weights.of(network);
        float[] slopes = Weights.of(gradients);
        for (int i = 0; i < weights.length; i += 97) {
            float h = 1e-3f;
            double up = loss(network, with(weights, i, h), batch);
            double down = loss(network, with(weights, i, -h), batch);
            assertThat((double) slopes[i]).as("weight %d", i).isCloseTo((up - down) / (2 * h), Offset.offset(1e-3));
        }
    }

    private static float[] with(float[] weights, int i, float more) {
        float[] other = Arrays.copyOf(weights, weights.length);
        other[i] += more;
        return other;
    }

    private static double loss(Network network, float[] weights, Trainer.Batch batch) {
        var output = Pass.forward(Weights.into(network, weights), batch.input()).output();
        return Loss.CROSS_ENTROPY.of(output, batch.wanted()).loss();
    }

    @Test
    void whatAdamRemembersExplainsItsMove() throws IOException {
        var adam = Adam.of(0.002);
        var step = Dissection.of(after(3, Small.PLAIN, RECIPE), RECIPE, Small.train(), 0, Crew.ALONE);
        int node = 7;
        int index = 13;
        double mean = step.remembered(0, node, 1, 3) / (1 - Math.pow(adam.first(), 4));
        double square = step.remembered(1, node, 1, 3) / (1 - Math.pow(adam.second(), 4));
        double move = -adam.rate() * mean / (Math.sqrt(square) + adam.epsilon());
        assertThat((double) step.moved(node).get(1).at(3))
                .isCloseTo(step.weights(node).get(1).at(3) + move, Offset.offset(1e-7));
        double first = step.remembered(0, 3, 0, index) / (1 - Math.pow(adam.first(), 4));
        double second = step.remembered(1, 3, 0, index) / (1 - Math.pow(adam.second(), 4));
        assertThat((double) step.moved(3).getFirst().at(index))
                .isCloseTo(
                        step.weights(3).getFirst().at(index) - adam.rate() * first / (Math.sqrt(second) + 1e-8),
                        Offset.offset(1e-6));
    }

    @Test
    void aStepThatCannotBeTakenSaysSoAndChangesNothing() throws IOException {
        var recipe = RECIPE.withOptimizer(Sgd.of(Double.POSITIVE_INFINITY));
        var from = after(1, Small.PLAIN, RECIPE);
        var step = Dissection.of(from, recipe, Small.train(), 99, Crew.ALONE);
        assertThat(step.fault()).contains(Trainer.Fault.WEIGHTS);
        assertThat(step.after().network()).isEqualTo(recipe.trained(from.network()));
        assertThat(step.seen().number()).isEqualTo(5);
    }

    static void close(float[] found, float[] due, float most) {
        assertThat(found).hasSameSizeAs(due);
        for (int i = 0; i < due.length; i++) {
            assertThat(found[i]).as("number %d", i).isCloseTo(due[i], Offset.offset(most));
        }
    }
}
