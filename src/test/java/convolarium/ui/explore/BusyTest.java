package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.data.Samples;
import convolarium.op.Conv;
import convolarium.session.Experiment;
import convolarium.session.Session;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.ui.Shell;
import convolarium.ui.Theme;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// The display's thread has time for people while a worker works.
class BusyTest {

    private static final int EDITS = 12;

    @BeforeAll
    static void start() throws Exception {
        Fx.start();
    }

    /// Counts pictures of the display.
    private static final class Pulses extends AnimationTimer {

        private int count;

        @Override
        public void handle(long now) {
            count++;
        }
    }

    private static Picture large() {
        var random = new Random(3);
        var values = new float[3 * 2000 * 3000];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(256);
        }
        return new Picture(Tensor.owning(Shape.picture(3, 2000, 3000), values), Picture.Tone.LIGHT);
    }

    @Test
    void editsAreAnsweredWhileThePulseGoesOn() throws Exception {
        try (var worker = Executors.newSingleThreadExecutor();
                var background = Executors.newSingleThreadExecutor()) {
            var first = Experiment.beginning("four", Samples.first());
            var session = Fx.call(() -> new Session(first, worker, Platform::runLater));
            var theme = new SimpleObjectProperty<>(Theme.LIGHT);
            var surroundings = new Surroundings(
                    session,
                    new Messages(Language.EN),
                    theme.map(Theme::ink),
                    background,
                    Platform::runLater,
                    Optional::empty);
            var stage = Fx.call(() -> {
                var window = new Stage();
                window.setScene(new Shell(surroundings, theme).scene(1000, 700));
                window.show();
                return window;
            });
            edit(session, large());
            Fx.call(() -> {
                stage.hide();
                return stage;
            });
        }
    }

    private static void edit(Session session, Picture picture) throws Exception {
        var pulses = Fx.call(Pulses::new);
        Fx.call(() -> {
            session.edit(new Object(), now -> now.withPicture("large", picture));
            session.edit(new Object(), now -> now.withOp(((Conv) now.op()).resized(8, 3)));
            pulses.start();
            return pulses;
        });
        var edits = new long[EDITS];
        for (int i = 0; i < EDITS; i++) {
            int edit = i;
            int before = Fx.call(() -> pulses.count);
            edits[i] = Fx.call(() -> {
                long start = System.nanoTime();
                session.edit(new Object(), now -> now.withBias(0, edit));
                return System.nanoTime() - start;
            });
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Fx.call(() -> pulses.count) > before + 2);
        }
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Fx.call(() -> answered(session)));
        assertThat(pulses.count).isGreaterThan(3 * EDITS);
        Arrays.sort(edits);
        assertThat(TimeUnit.NANOSECONDS.toMillis(edits[EDITS / 2]))
                .as("milliseconds of an edit, the middle one of all: single ones wait for the garbage collector")
                .isLessThan(100);
    }

    private static boolean answered(Session session) {
        var outcome = session.outcome().get();
        return outcome != null
                && outcome.experiment().equals(session.experiment().get())
                && outcome.result().isPresent();
    }
}
