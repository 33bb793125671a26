package convolarium.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamTest {

    private static final int PARTS = 5000;

    private final ExecutorService helpers = Executors.newFixedThreadPool(3);
    private final Team team = new Team(helpers, 3);

    @AfterEach
    void end() {
        helpers.shutdownNow();
    }

    private record Large(IntConsumer part, long size) implements Work {

        Large(IntConsumer part) {
            this(part, Long.MAX_VALUE);
        }

        @Override
        public int parts() {
            return PARTS;
        }

        @Override
        public IntConsumer hand() {
            return part;
        }
    }

    @Test
    void everyPartIsDoneOnceBeforeTheTeamComesBack() {
        for (int round = 0; round < 50; round++) {
            var done = new AtomicIntegerArray(PARTS);
            team.work(new Large(done::incrementAndGet), Job.PATIENT);
            int[] counts = new int[PARTS];
            Arrays.setAll(counts, done::get);
            assertThat(counts).containsOnly(1);
        }
    }

    @Test
    void aTeamWhoseHelpersAreBusyComesBackAllTheSame() {
        var done = new AtomicIntegerArray(PARTS);
        new Team(_ -> {}, 3).work(new Large(done::incrementAndGet), Job.PATIENT);
        assertThat(done.get(PARTS - 1)).isEqualTo(1);
    }

    @Test
    void nobodyIsWokenForLittleWork() {
        var done = new AtomicIntegerArray(PARTS);
        var asked = new AtomicInteger();
        var alone = new Team(_ -> asked.incrementAndGet(), 3);
        alone.work(new Large(done::incrementAndGet, Team.LITTLE - 1), Job.PATIENT);
        assertThat(asked).hasValue(0);
        assertThat(done.get(PARTS - 1)).isEqualTo(1);
        alone.work(new Large(done::incrementAndGet, Team.LITTLE), Job.PATIENT);
        assertThat(asked).hasValue(3);
    }

    @Test
    void whoWasCalledAndHasNotComeIsNotCalledAgain() {
        var asked = new AtomicInteger();
        var late = new Team(_ -> asked.incrementAndGet(), 3);
        for (int round = 0; round < 5; round++) {
            late.work(new Large(_ -> {}), Job.PATIENT);
        }
        assertThat(asked).hasValue(3);
    }

    @Test
    void whoIsStillAwakeHelpsWithLittleWorkToo() {
        assertThat(helpedAfterLargeWork(Team.TINY, 50_000)).isTrue();
        assertThat(helpedAfterLargeWork(Team.TINY - 1, 500)).isFalse();
    }

    /// Whether anybody but the caller ever took part in work of a size that came right after large work. On a busy
    /// machine the helpers seldom have a core.
    private boolean helpedAfterLargeWork(long size, int rounds) {
        var caller = Thread.currentThread();
        var helped = new AtomicBoolean();
        for (int round = 0; round < rounds && !helped.get(); round++) {
            team.work(new Large(_ -> {}), Job.PATIENT);
            var work = new Large(
                    _ -> helped.compareAndSet(false, !Thread.currentThread().equals(caller)), size);
            team.work(work, Job.PATIENT);
        }
        return helped.get();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PARTS - 1})
    void theFailureOfAPartIsTheFailureOfTheWork(int broken) {
        var work = new Large(part -> {
            if (part == broken) {
                throw new IllegalStateException("broken");
            }
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> team.work(work, Job.PATIENT))
                .withMessage("broken");
    }

    @Test
    void nobodyWorksForAJobThatIsCancelled() {
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> team.work(new Large(_ -> assertThat(true).isFalse()), Job.until(() -> true)));
    }

    /// It may hold a picture of many megapixels.
    @Test
    void workThatWasCancelledIsLetGo() {
        var left = new WeakReference<>(cancelled());
        for (int i = 0; i < 100 && !left.refersTo(null); i++) {
            System.gc();
        }
        assertThat(left.refersTo(null)).isTrue();
    }

    private Work cancelled() {
        var parts = new int[1];
        var work = new Large(_ -> parts[0]++);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> team.work(work, Job.until(() -> true)));
        return work;
    }
}
