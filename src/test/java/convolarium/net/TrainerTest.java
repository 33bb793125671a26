package convolarium.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.op.Softmax;
import convolarium.tensor.Chance;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TrainerTest {

    private static Trainer trainer(Network network, Recipe recipe, Examples examples) {
        return new Trainer(Run.drawn(network, recipe).checkpoints().getFirst(), recipe, examples, Crew.ALONE);
    }

    @Test
    void theRecipeOfANewcomerReadsDigits() throws IOException {
        var trainer = trainer(Small.PLAIN, Recipe.STANDARD, Small.train());
        while (trainer.epoch() < Recipe.STANDARD.epochs()) {
            trainer.advance();
        }
        var end = Evaluation.of(trainer.network(), Small.test(), Loss.CROSS_ENTROPY, Crew.ALONE, Job.PATIENT);
        assertThat(end.accuracy()).isBetween(0.90, 0.99);
    }

    @Test
    void everyEpochShowsEveryExampleOnceAndBatchesAreWhole() {
        var order = new Order(10, 3, true);
        var shown = new ArrayList<Integer>();
        for (int seen = 0; seen < 40; seen += 4) {
            var batch = order.batch(seen, 4);
            assertThat(batch).hasSize(4);
            Arrays.stream(batch).forEach(shown::add);
        }
        for (int epoch = 0; epoch < 4; epoch++) {
            assertThat(shown.subList(10 * epoch, 10 * epoch + 10))
                    .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        }
        assertThat(shown.subList(0, 10)).isNotEqualTo(shown.subList(10, 20));
        assertThat(new Order(10, 3, true).batch(20, 8)).containsExactly(order.batch(20, 8));
        assertThat(new Order(10, 4, true).batch(0, 10)).isNotEqualTo(order.batch(0, 10));
        assertThat(new Order(3, 4, true).batch(0, 7)).hasSize(7);
    }

    @Test
    void unshuffledEveryEpochIsInTheOrderOfTheSet() {
        var order = new Order(5, 3, false);
        assertThat(order.batch(0, 8)).containsExactly(0, 1, 2, 3, 4, 0, 1, 2);
        assertThat(order.batch(13, 3)).containsExactly(3, 4, 0);
    }

    @Test
    void theTrainerDoesWhatTheTextbookSays() throws IOException {
        var recipe = Recipe.STANDARD.withBatch(9);
        var trainer = trainer(Small.NORMAL, recipe, Small.train());
        var book = Textbook.of(recipe.start(Small.NORMAL), recipe.optimizer());
        var order = new Order(Small.train().count(), recipe.seed(Recipe.Draw.ORDER), true);
        for (int step = 0; step < 3; step++) {
            int[] which = order.batch(9L * step, 9);
            var taken = book.step(
                    Small.train().inputs(which, 0),
                    Small.train().wanted(which, 0),
                    Loss.CROSS_ENTROPY,
                    Chance.bits(recipe.seed(Recipe.Draw.LAYERS), step));
            var point = trainer.advance();
            assertThat(point.loss()).isCloseTo(taken.loss(), Offset.offset(1e-4));
            book = taken.next();
        }
        assertThat(trainer.seen()).isEqualTo(27);
        assertThat(trainer.epochShare()).isEqualTo(27 / 1437.0);
    }

    @Test
    void anAbsurdRateStopsWithTheLastGoodWeights() throws IOException {
        var train = Small.train();
        for (var optimizer : List.of(Sgd.withMomentum(1e38, 0.9), Adam.of(1e38), RmsProp.of(1e20), Sgd.of(1e12))) {
            var trainer = trainer(Small.NORMAL, Recipe.STANDARD, train);
            trainer.advance();
            trainer.change(trainer.recipe().withOptimizer(optimizer));
            var good = trainer.checkpoint();
            for (int i = 0; i < 20 && trainer.fault().isEmpty(); i++) {
                good = trainer.checkpoint();
                trainer.advance();
            }
            assertThat(trainer.fault()).as("%s", optimizer).isPresent();
            assertThat(trainer.checkpoint().network()).isEqualTo(good.network());
            assertThat(trainer.checkpoint().learned().slots())
                    .isEqualTo(good.learned().slots());
            assertThat(trainer.step()).isEqualTo(good.step());
            for (float weight : Weights.of(trainer.network())) {
                assertThat(weight).isFinite();
            }
        }
    }

    @Test
    void afterAFaultASaneRateGoesOn() throws IOException {
        var trainer = trainer(Small.PLAIN, Recipe.STANDARD, Small.train());
        trainer.advance();
        trainer.change(Recipe.STANDARD.withOptimizer(Sgd.of(Double.POSITIVE_INFINITY)));
        trainer.advance();
        assertThat(trainer.fault()).contains(Trainer.Fault.WEIGHTS);
        trainer.change(Recipe.STANDARD);
        trainer.advance();
        assertThat(trainer.fault()).isEmpty();
        assertThat(trainer.step()).isEqualTo(2);
    }

    /// What the other optimizer was about to forget is still there.
    @Test
    void aStepThatCouldNotBeTakenLeavesNoTraceInTheRun() throws IOException {
        for (var absurd : List.of(Sgd.of(Double.POSITIVE_INFINITY), RmsProp.of(Double.POSITIVE_INFINITY))) {
            var plain = recorded(12);
            var tried = recorded(12);
            tried.change(Recipe.STANDARD.withOptimizer(absurd));
            while (tried.trainer().fault().isEmpty()) {
                tried.advance();
            }
            assertThat(tried.trainer().checkpoint()).isEqualTo(plain.trainer().checkpoint());
            tried.change(Recipe.STANDARD);
            go(tried, 20);
            go(plain, 20);
            assertThat(tried.trainer().checkpoint()).isEqualTo(plain.trainer().checkpoint());
            assertThat(tried.run().changes()).isEqualTo(plain.run().changes());
        }
    }

    private static Recording recorded(int steps) throws IOException {
        var run = Run.drawn(Small.NORMAL, Recipe.STANDARD);
        var recording = new Recording(run, Small.train(), Small.test().part(0, 70), Crew.ALONE);
        go(recording, steps);
        return recording;
    }

    private static void go(Recording recording, int steps) {
        while (recording.trainer().step() < steps) {
            recording.advance();
        }
    }

    @Test
    void aTestTellsWhatOneWouldCountByHand() throws IOException {
        var trainer = trainer(Small.NORMAL, Recipe.STANDARD, Small.train());
        for (int i = 0; i < 100; i++) {
            trainer.advance();
        }
        var test = Small.test();
        int[] all = IntStream.range(0, test.count()).toArray();
        var output = Pass.forward(trainer.network(), test.inputs(all, 0)).output();
        var shares = new Softmax(false).forward(output);
        var counts = new HashMap<List<Integer>, Integer>();
        int right = 0;
        var result = Evaluation.of(trainer.network(), test, Loss.CROSS_ENTROPY, Crew.ALONE, Job.PATIENT);
        for (int i : all) {
            int wanted = test.label(i);
            int best = 0;
            for (int c = 1; c < 10; c++) {
                best = output.at(i, c, 0, 0, 0) > output.at(i, best, 0, 0, 0) ? c : best;
            }
            counts.merge(List.of(wanted, best), 1, Integer::sum);
            right += wanted == best ? 1 : 0;
            assertThat(result.predicted(i)).isEqualTo(best);
            assertThat(result.share(i)).isCloseTo(shares.at(i, best, 0, 0, 0), Offset.offset(1e-4));
        }
        assertThat(result.accuracy()).isEqualTo(right / 360.0).isBetween(0.2, 0.99);
        assertThat(result.loss())
                .isCloseTo(Loss.CROSS_ENTROPY.of(output, test.wanted(all, 0)).loss(), Offset.offset(1e-4));
        confusion(result, counts);
    }

    private static void confusion(Evaluation result, Map<List<Integer>, Integer> counts) {
        var confusion = result.confusion();
        for (int wanted = 0; wanted < 10; wanted++) {
            int ofIt = 0;
            int takenForIt = 0;
            for (int other = 0; other < 10; other++) {
                int count = counts.getOrDefault(List.of(wanted, other), 0);
                assertThat(confusion.count(wanted, other)).isEqualTo(count);
                assertThat(result.cell(wanted, other)).hasSize(count);
                ofIt += count;
                takenForIt += counts.getOrDefault(List.of(other, wanted), 0);
            }
            double hits = confusion.count(wanted, wanted);
            assertThat(confusion.recall(wanted)).hasValue(hits / ofIt);
            assertThat(confusion.precision(wanted).isPresent()).isEqualTo(takenForIt > 0);
            assertThat(confusion.precision(wanted).orElse(0)).isEqualTo(takenForIt == 0 ? 0 : hits / takenForIt);
        }
        var mistakes = result.mistakes();
        assertThat(mistakes).isNotEmpty().allMatch(i -> result.predicted(i) != result.wanted(i));
        assertThat(mistakes).isSortedAccordingTo((a, b) -> Double.compare(result.share(b), result.share(a)));
    }

    @Test
    void aTestCanBeCalledOff() throws IOException {
        var network = Recipe.STANDARD.trained(Small.PLAIN);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() ->
                        Evaluation.of(network, Small.test(), Loss.CROSS_ENTROPY, Crew.ALONE, Job.until(() -> true)));
    }

    @Test
    void everyPlaceOfAPictureIsAnAnswer() {
        var one = Tensor.owning(new Shape(2, 1, 1, 1, 2), new float[] {0.2f, 0.7f, 0.5f, -3});
        assertThat(IntStream.range(0, 4).map(i -> Answers.at(one, i))).containsExactly(0, 1, 1, 0);
        var two = Tensor.owning(new Shape(2, 2, 1, 1, 2), new float[] {0, 5, 1, 4, 9, 9, 9, 10});
        assertThat(IntStream.range(0, 4).map(i -> Answers.at(two, i))).containsExactly(1, 0, 0, 1);
        assertThat(Answers.accuracy(two, two)).isEqualTo(1);
    }

    @Test
    void crossEntropyWantsNoSoftmaxBeforeIt() {
        assertThat(Recipe.STANDARD.trained(Small.PLAIN)).isEqualTo(Small.PLAIN.upTo(7));
        assertThat(Recipe.STANDARD.withLoss(Loss.SQUARED_ERROR).trained(Small.PLAIN))
                .isEqualTo(Small.PLAIN);
    }

    @Test
    void anotherLossGoesOnFromTheSameWeightsThroughTheSoftmaxOrNot() throws IOException {
        var recipe = Recipe.STANDARD.withBatch(9);
        var squared = recipe.withLoss(Loss.SQUARED_ERROR);
        var trainer = trainer(Small.PLAIN, recipe, Small.train());
        trainer.advance();
        var from = trainer.checkpoint();
        var fresh = new Trainer(from, squared, Small.train(), Crew.ALONE);
        trainer.change(squared);
        assertThat(trainer.network()).isEqualTo(from.network());
        var batch = fresh.batch();
        var answers = Pass.forward(from.network(), batch.input()).output();
        var point = trainer.advance();
        assertThat(point.loss())
                .isCloseTo(Loss.SQUARED_ERROR.of(answers, batch.wanted()).loss(), Offset.offset(1e-5));
        assertThat(point).isEqualTo(fresh.advance());
        assertThat(trainer.checkpoint()).isEqualTo(fresh.checkpoint());
        trainer.change(recipe);
        assertThat(trainer.network()).isEqualTo(trainer.checkpoint().network().upTo(7));
    }
}
