package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.net.Checkpoint;
import convolarium.net.Network;
import convolarium.net.Recipe;
import convolarium.net.Small;
import convolarium.op.Dense;
import convolarium.op.Flatten;
import convolarium.tensor.Shape;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A run that was put away goes on as if nobody had ever looked at another one.
class ReopeningTest extends TrainingFixture {

    ReopeningTest() throws IOException {}

    private Trial selected() {
        return now().trial(lead().number());
    }

    private Checkpoint end() {
        return selected().run().checkpoints().getLast();
    }

    private static List<Integer> confusion(Standing standing) {
        var counts = standing.evaluation().orElseThrow().confusion();
        return IntStream.range(0, 100)
                .mapToObj(i -> counts.count(i / 10, i % 10))
                .toList();
    }

    @Test
    void aRunComesBackWithItsWeightsAndCurvesAndGoesOnBitForBit() throws IOException {
        var normal = new Subject(Small.NORMAL, digits.train(), digits.test());
        var alone = new TrainingFixture();
        alone.training.prepare(normal, RECIPE, false);
        alone.training.play();
        alone.drained();

        training.prepare(normal, RECIPE, false);
        training.epoch();
        training.step();
        drained();
        int number = lead().number();
        var before = lead();
        training.prepare(digits, RECIPE.withSeed(7), false);
        training.epoch();
        drained();
        training.select(number);
        drained();
        assertThat(lead().network()).isEqualTo(before.network());
        assertThat(lead().curve()).isEqualTo(before.curve());
        assertThat(confusion(lead())).isEqualTo(confusion(before)).anyMatch(count -> count > 1);
        training.play();
        drained();
        assertThat(lead().network()).isEqualTo(alone.lead().network());
        assertThat(lead().curve()).isEqualTo(alone.lead().curve());
        assertThat(end().learned().slots())
                .isEqualTo(alone.now()
                        .trials()
                        .getLast()
                        .run()
                        .checkpoints()
                        .getLast()
                        .learned()
                        .slots());
    }

    @Test
    void longCurvesAreThinnedAsIfTheRunHadNeverBeenPutAway() throws IOException {
        var network = Network.sequence(Shape.picture(1, 8, 8), List.of(new Flatten(), Dense.zeros(10, 64)));
        var tiny = new Subject(network, Small.train().part(0, 21), Small.test().part(0, 4));
        var recipe = Recipe.STANDARD.withBatch(1).withEpochs(300);
        var alone = new TrainingFixture();
        alone.training.prepare(tiny, recipe, false);
        alone.training.play();
        alone.drained();
        training.prepare(tiny, recipe, false);
        int number = prepared();
        training.play();
        for (int i = 0; i < 30 && lead().step() < 300 * 21; i++) {
            turns(40 + i);
            training.prepare(digits, RECIPE, false);
            training.step();
            drained();
            training.select(number);
            drained();
            training.play();
        }
        drained();
        assertThat(lead().step()).isEqualTo(300 * 21);
        assertThat(lead().curve().train()).hasSizeBetween(1000, 2048);
        assertThat(lead().curve()).isEqualTo(alone.lead().curve());
        assertThat(lead().network()).isEqualTo(alone.lead().network());
    }

    private int prepared() {
        drained();
        return lead().number();
    }
}
