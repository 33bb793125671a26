package convolarium.ui.network;

import static convolarium.ui.network.Told.list;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.fast.Crew;
import convolarium.net.Dissection;
import convolarium.net.Recipe;
import convolarium.net.Run;
import convolarium.net.Small;
import convolarium.net.Trainer;
import convolarium.ui.draw.Numbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How a weight is said to move, against the formula of each optimizer from the gradients of all steps so far.
class SlowUpdateTest {

    private static final int CONV = 3;
    private static final int STEPS = 3;
    private static final int WEIGHT = 4;

    /// The first steps of a run.
    private static List<Dissection> steps(Recipe recipe) throws IOException {
        var run = Run.drawn(Small.PLAIN, recipe);
        var trainer = new Trainer(run.checkpoints().getFirst(), recipe, Small.train(), Crew.ALONE);
        var steps = new ArrayList<Dissection>();
        for (int i = 0; i < STEPS; i++) {
            steps.add(Dissection.of(trainer.checkpoint(), recipe, Small.train(), 0, Crew.ALONE));
            trainer.advance();
        }
        return steps;
    }

    @ParameterizedTest
    @EnumSource
    void theMoveIsThatOfTheFormula(Method method) throws IOException {
        var recipe = Recipe.STANDARD.withBatch(4).withOptimizer(method.usual());
        var steps = steps(recipe);
        var last = steps.getLast();
        double before = last.weights(CONV).getFirst().at(WEIGHT);
        double[] gradients = steps.stream()
                .mapToDouble(step -> step.slopes(CONV).getFirst().at(WEIGHT))
                .toArray();
        var due = due(method, before, gradients);
        var told = Told.at(last, new SlowPlace(SlowPlace.Phase.UPDATE, CONV), new SlowChoice(0, 0, 0, 1, 1));
        told.are(due);
        addsUp(told.numbers(), method == Method.SGD || method == Method.MOMENTUM);
        double after = due.get(method == Method.SGD || method == Method.MOMENTUM ? 3 : 4);
        assertThat((double) last.moved(CONV).getFirst().at(WEIGHT)).isCloseTo(after, Offset.offset(1e-6));
    }

    /// Who works with the numbers as they are written finds the last one as that is written.
    private static void addsUp(List<Double> told, boolean plain) {
        double move = told.get(1) * told.get(2) / (plain ? 1 : told.get(3));
        assertThat(Numbers.exact(told.get(0) - move)).isEqualTo(Numbers.exact(told.get(plain ? 3 : 4)));
    }

    /// What is said from left to right, with the usual settings.
    private static List<Double> due(Method method, double before, double[] gradients) {
        double now = gradients[gradients.length - 1];
        double direction = 0;
        double mean = 0;
        double square = 0;
        double kept = 0;
        double all = 0;
        for (double gradient : gradients) {
            direction = 0.9 * direction + gradient;
            mean = 0.9 * mean + 0.1 * gradient;
            square = 0.999 * square + 0.001 * gradient * gradient;
            kept = 0.99 * kept + 0.01 * gradient * gradient;
            all += gradient * gradient;
        }
        double first = mean / (1 - Math.pow(0.9, STEPS));
        double root = Math.sqrt(square / (1 - Math.pow(0.999, STEPS)));
        return switch (method) {
            case SGD -> list(before, 0.1, now, before - 0.1 * now);
            case MOMENTUM -> list(before, 0.02, direction, before - 0.02 * direction, direction, 0.9, now);
            case ADAM -> list(before, 0.002, first, root, before - 0.002 * first / root, first, now, root);
            case RMSPROP -> {
                double divisor = Math.sqrt(kept);
                yield list(before, 0.001, now, divisor, before - 0.001 * now / divisor, now, divisor, 0.99);
            }
            case ADAGRAD -> {
                double divisor = Math.sqrt(all);
                yield list(before, 0.02, now, divisor, before - 0.02 * now / divisor, now, divisor);
            }
        };
    }
}
