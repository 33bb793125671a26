package convolarium.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import convolarium.data.Form;
import convolarium.data.SetReader;
import convolarium.data.SetReading;
import convolarium.data.Split;
import convolarium.fast.Team;
import convolarium.net.Recipe;
import convolarium.net.Telling;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// The network and the recipe that everybody begins with learn the digits that everybody knows.
class MnistTest {

    private static final Path MNIST = Path.of("../shared/data/train/mnist");
    private static final double RIGHT = 0.985;
    private static final int EPOCHS = 3;

    private final Queue<Runnable> work = new ArrayDeque<>();

    private static Split read() {
        var reading = SetReader.read(MNIST, new Form(28, false), () -> false, _ -> {});
        if (reading instanceof SetReading.Loaded(var split, var _)) {
            return split;
        }
        throw new AssertionError(reading.toString());
    }

    private double epoch(Training training) {
        training.epoch();
        while (!work.isEmpty()) {
            work.remove().run();
        }
        var lead = requireNonNull(training.progress().get()).lead().orElseThrow();
        return lead.evaluation().orElseThrow().accuracy();
    }

    @Test
    void lenetTellsNearlyAllOfThem() {
        assumeTrue(Files.exists(MNIST), "the sets of others are not here");
        var all = read();
        assertThat(all.train().size()).isEqualTo(60_000);
        assertThat(all.test().size()).isEqualTo(10_000);
        var network = Blueprint.beginning("", all.test().picture(0))
                .telling(new Telling(all.train().shape(), all.train().classes().size(), false))
                .network();
        double right = 0;
        try (var helpers = Executors.newCachedThreadPool()) {
            var training = new Training(work::add, new Team(helpers, 1), work::add);
            var subject = new Subject(network, SetExamples.plain(all.train()), SetExamples.plain(all.test()));
            training.prepare(subject, Recipe.STANDARD, false);
            for (int i = 0; i < EPOCHS && right < RIGHT; i++) {
                right = epoch(training);
            }
        }
        assertThat(right).isGreaterThanOrEqualTo(RIGHT);
    }
}
