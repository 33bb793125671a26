package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.session.Experiment;
import convolarium.session.Outcome;
import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.ui.Theme;
import convolarium.ui.control.ProgressLine;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

/// Answers take their time; what is seen stays meanwhile.
class LateTest extends Visit {

    private static final RandomGenerator CHANCE = RandomGenerator.of("SplittableRandom");

    private final Belated workers = new Belated();

    private void move(Room.Hands hands) {
        room = fx(() -> new Room(stage, new Messages(Language.EN), Theme.LIGHT, 1300, 1100, hands));
        at(20);
    }

    private Outcome shown() {
        return view().outcome();
    }

    private boolean isNewest() {
        return stagePane()
                .view()
                .filter(view -> view.outcome()
                        .experiment()
                        .equals(room.session.experiment().get()))
                .isPresent();
    }

    private Optional<Experiment> kept() {
        return fx(() -> room.shell.explore().kept().experiment().getValue());
    }

    @Test
    void theOldLayerStaysUntilTheNewOneIsWorkedOut() {
        move(Room.Hands.of(workers.display(), workers::worker));
        var before = shown();
        workers.late(true);
        click("kind-pool");
        assertThat(now().op()).isInstanceOf(Pool.class);
        assertThat(shown()).isSameAs(before);
        assertThat(fx(stagePane()::getOpacity)).isEqualTo(1);
        run(() -> workers.all(CHANCE));
        assertThat(shown().experiment()).isEqualTo(now());
    }

    @Test
    void aLineGrowsWhileTheOldLayerStays() {
        try (var worker = Executors.newSingleThreadExecutor()) {
            Executor display = Platform::runLater;
            move(new Room.Hands(display, worker, worker, Optional.empty(), worker, worker, worker));
            run(() -> GalleryStates.sample(room, "camera"));
            until(this::isNewest);
            var before = shown();
            var shares = new ArrayList<Double>();
            var seen = new ArrayList<Outcome>();
            var line = (ProgressLine) fx(() -> room.scene.lookup("#progress"));
            run(() -> line.progressProperty().subscribe((_, share) -> {
                if (line.isVisible() && share.doubleValue() > 0) {
                    shares.add(share.doubleValue());
                    seen.add(stagePane().view().orElseThrow().outcome());
                }
            }));
            run(() -> room.edit(now -> now.withOp(((Conv) now.op())
                    .withWindow(((Conv) now.op()).window().map(axis -> axis.withSize(31)))
                    .resized(64, 1))));
            until(this::isNewest);
            until(() -> !line.isVisible());
            assertThat(shares).isNotEmpty().isSorted();
            assertThat(seen).allMatch(outcome -> outcome.equals(before));
        }
    }

    @Test
    void whatIsToComeBackBesideTheLayerIsNotForgottenMeanwhile() {
        move(Room.Hands.of(workers.display(), workers::worker));
        workers.late(true);
        var left = now().withKind(Pool.TYPE);
        run(() -> room.shell.explore().kept().restore(left));
        assertThat(kept()).as("to be saved").contains(left);
        assertThat(fx(() -> room.bench().gaze().kept().get())).isNull();
        run(() -> workers.all(CHANCE));
        assertThat(fx(() -> room.bench().gaze().kept().get()).experiment()).isEqualTo(left);
        assertThat(kept()).contains(left);
    }

    @Test
    void whatIsKeptMeanwhileStaysInItsPlace() {
        move(Room.Hands.of(workers.display(), workers::worker));
        workers.late(true);
        var asked = now();
        run(() -> room.shell.explore().kept().restore(asked.withKind(Pool.TYPE)));
        run(room.shell.actions().get("compare-keep")::run);
        assertThat(kept()).contains(asked);
        run(() -> workers.all(CHANCE));
        assertThat(fx(() -> room.bench().gaze().kept().get()).experiment()).isEqualTo(asked);
    }
}
