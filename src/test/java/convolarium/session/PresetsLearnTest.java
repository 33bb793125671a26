package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Augmentation;
import convolarium.data.Choice;
import convolarium.data.DataSet;
import convolarium.data.Target;
import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.net.Architecture;
import convolarium.net.Evaluation;
import convolarium.net.Examples;
import convolarium.net.Loss;
import convolarium.net.Recipe;
import convolarium.net.Run;
import convolarium.net.Telling;
import convolarium.net.Trainer;
import convolarium.tensor.Tensor;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whether every network to begin with learns, by the recipe that a newcomer finds.
class PresetsLearnTest {

    /// What is left of the loss, and of what is wrong.
    private static final double CLEARLY = 0.75;

    private static final int STEPS = 40;
    private static final int MOST_STEPS = 15 * STEPS;

    /// Against an answer that is the same for every example, the best there is.
    @ParameterizedTest
    @EnumSource
    void soonItsAnswersAreBetterThanAnyThatIsAlwaysTheSame(Architecture architecture) {
        var split = Choice.of(architecture == Architecture.HOURGLASS ? "subject" : "drawn-digits")
                .withTest(200)
                .load();
        var telling = telling(split.train());
        var network = Blueprint.beginning("", split.test().picture(0))
                .withInput(telling.input())
                .withArchitecture(architecture)
                .telling(telling)
                .network();
        boolean back = telling.isGivenBackBy(network);
        assertThat(back).isEqualTo(architecture == Architecture.AUTOENCODER);
        var recipe = Recipe.STANDARD.withLoss(back ? Loss.SQUARED_ERROR : Loss.CROSS_ENTROPY);
        var train = new SetExamples(split.train(), Augmentation.NONE, true, back);
        var test = new SetExamples(split.test(), Augmentation.NONE, true, back);
        var trainer = new Trainer(Run.drawn(network, recipe).checkpoints().getFirst(), recipe, train, Crew.ALONE);
        double bar = CLEARLY * always(test, recipe.loss());
        Evaluation now;
        do {
            for (int i = 0; i < STEPS; i++) {
                trainer.advance();
            }
            now = Evaluation.of(trainer.network(), test, recipe.loss(), Crew.ALONE, Job.PATIENT);
        } while (now.loss() > bar && trainer.step() < MOST_STEPS);
        assertThat(now.loss()).isLessThan(bar);
        if (!back) {
            assertThat(1 - now.accuracy()).isLessThan(CLEARLY * (1 - commonest(now)));
        }
    }

    /// The share of answers that are of the class there is most of.
    private static double commonest(Evaluation test) {
        var counts = IntStream.range(0, test.confusion().classes()).map(test.confusion()::wanted);
        return counts.max().orElseThrow() / (double) test.count();
    }

    private static Telling telling(DataSet set) {
        return new Telling(set.shape(), set.classes().size(), set.target() == Target.MASK);
    }

    /// The loss of the mean of all that is wanted.
    private static double always(Examples test, Loss loss) {
        var wanted = test.wanted(IntStream.range(0, test.count()).toArray(), 0);
        var shape = wanted.shape();
        var mean = Tensor.of(shape.withBatch(1), (_, c, z, y, x) -> (float) IntStream.range(0, shape.batch())
                .mapToDouble(n -> wanted.at(n, c, z, y, x))
                .average()
                .orElseThrow());
        var always = Tensor.of(shape, (_, c, z, y, x) -> {
            float value = mean.at(0, c, z, y, x);
            return loss == Loss.CROSS_ENTROPY ? (float) Math.log(Math.max(1e-6, value)) : value;
        });
        return loss.of(always, wanted).loss();
    }
}
