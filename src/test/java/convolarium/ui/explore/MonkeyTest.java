package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.Meter;
import convolarium.data.BadPictures;
import convolarium.net.Architecture;
import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.ui.Theme;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;

/// Somebody who does everything everywhere. Whatever happens, nothing unexpected happens, and nothing holds up the
/// display.
class MonkeyTest extends Visit {

    private static final int EVENTS = Integer.getInteger("monkey.events", 20_000);
    private static final long SEED = Long.getLong("monkey.seed", 7);

    /// Between two groups the display draws.
    private static final int GROUP = 40;

    private static final int LARGEST = 128;

    /// Nanoseconds of the display's thread that one event may take, whatever else the machine does.
    private static final long MOST = TimeUnit.SECONDS.toNanos(1);

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Belated workers = new Belated();
    private final List<String> slow = new ArrayList<>();

    @Test
    void manyEventsSurpriseNobody() throws Exception {
        run(() -> room = new Room(
                stage,
                new Messages(Language.EN),
                Theme.LIGHT,
                1300,
                1100,
                Room.Hands.of(workers.display(), workers::worker)));
        var monkey = new Monkey(stage, room, hand, random, files());
        var done = new CompletableFuture<Integer>();
        var timer = new AnimationTimer() {
            private int count;

            @Override
            public void handle(long now) {
                try {
                    group(monkey, count);
                    count += GROUP;
                } catch (Throwable problem) {
                    done.completeExceptionally(problem);
                }
                if (count >= EVENTS) {
                    done.complete(count);
                }
                if (done.isDone()) {
                    stop();
                }
            }
        };
        run(timer::start);
        assertThat(done.get(EVENTS, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(EVENTS);
        assertThat(slow).as("events that hold up the display").isEmpty();
        assertThat(stage.isShowing()).as("seed %d", SEED).isTrue();
        assertThat(now()).isNotNull();
    }

    private static List<File> files() throws IOException {
        return BadPictures.ours().stream().map(row -> row.file().toFile()).toList();
    }

    private void group(Monkey monkey, int count) {
        for (int i = 0; i < GROUP; i++) {
            long begun = Meter.nanoseconds() - workers.away();
            monkey.act();
            long took = Meter.nanoseconds() - workers.away() - begun;
            if (took > MOST) {
                slow.add("event " + (count + i) + " took " + took / 1_000_000 + " ms");
            }
            workers.one(random);
        }
        workers.late(random.nextInt(3) == 0);
        if (count % (3 * GROUP) == 0) {
            calm();
        }
    }

    /// Large work is for others.
    private void calm() {
        workers.all(random);
        if (random.nextInt(4) == 0) {
            room.studio.edit(new Object(), now -> now.withArchitecture(Architecture.LENET));
        }
        var experiment = room.session.experiment().get();
        int side = Math.max(experiment.picture().height(), experiment.picture().width());
        boolean many = experiment.filters().size() > 8 || experiment.picture().channels() > 4;
        if (side > LARGEST || many) {
            room.session.edit(new Object(), _ -> Room.beginning());
        }
    }
}
