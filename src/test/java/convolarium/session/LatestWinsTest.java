package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatestWinsTest {

    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Runnable> display = new ArrayDeque<>();
    private final List<Integer> worked = new ArrayList<>();
    private final List<Integer> shown = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private final LatestWins<Integer, Integer> latest =
            new LatestWins<>(this::answer, worker::add, display::add, shown::add);

    /// Tenfold; gives up if it is superseded, unless the question is odd.
    private Integer answer(Integer question, BooleanSupplier superseded) {
        worked.add(question);
        var now = meanwhile;
        meanwhile = () -> {};
        now.run();
        if (question % 2 == 0 && superseded.getAsBoolean()) {
            throw new CancellationException();
        }
        return question * 10;
    }

    private static void drain(Queue<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }

    @Test
    void everyQuestionThatIsAloneIsAnswered() {
        for (int question = 1; question <= 3; question++) {
            latest.ask(question);
            drain(worker);
            drain(display);
        }
        assertThat(shown).containsExactly(10, 20, 30);
    }

    @Test
    void aBurstIsAnsweredOnce() {
        IntStream.rangeClosed(1, 100).forEach(latest::ask);
        assertThat(worker).hasSize(1);
        drain(worker);
        drain(display);
        assertThat(worked).containsExactly(100);
        assertThat(shown).containsExactly(1000);
    }

    @Test
    void aQuickAnswerIsTakenAtOnce() {
        var quick = new LatestWins<>(this::answer, Runnable::run, display::add, shown::add);
        quick.ask(1);
        assertThat(shown).isEmpty();
        quick.askNow(2);
        assertThat(shown).containsExactly(20);
        drain(display);
        assertThat(shown).containsExactly(20);
    }

    @Test
    void aSlowAnswerIsNotWaitedFor() {
        var slow = new LatestWins<>(this::answer, Runnable::run, display::add, shown::add);
        meanwhile = () -> LockSupport.parkNanos(20_000_000);
        slow.askNow(1);
        assertThat(shown).isEmpty();
        drain(display);
        assertThat(shown).containsExactly(10);
    }

    @Test
    void anAnswerThatWasOvertakenButFinishedIsShown() {
        meanwhile = () -> latest.ask(2);
        latest.ask(1);
        worker.remove().run();
        drain(display);
        assertThat(shown).containsExactly(10);
        drain(worker);
        drain(display);
        assertThat(shown).containsExactly(10, 20);
    }

    @Test
    void ofTwoAnswersThatWaitForTheDisplayTheNewerIsShown() {
        latest.ask(1);
        drain(worker);
        latest.ask(3);
        drain(worker);
        assertThat(display).hasSize(1);
        drain(display);
        assertThat(shown).containsExactly(30);
    }

    @Test
    void cancelledWorkDeliversNothingAndTheNextQuestionIsAnswered() {
        meanwhile = () -> latest.ask(4);
        latest.ask(2);
        worker.remove().run();
        assertThat(display).isEmpty();
        drain(worker);
        drain(display);
        assertThat(worked).containsExactly(2, 4);
        assertThat(shown).containsExactly(40);
    }

    @Test
    void whatNobodyWantsToKnowAnyMoreIsNotWorkedOut() {
        latest.ask(2);
        latest.forget();
        drain(worker);
        assertThat(worked).isEmpty();
        meanwhile = latest::forget;
        latest.ask(4);
        drain(worker);
        latest.ask(6);
        latest.forget();
        latest.ask(8);
        drain(worker);
        drain(display);
        assertThat(worked).containsExactly(4, 8);
        assertThat(shown).containsExactly(80);
    }

    @Test
    void workThatBreaksDoesNotStopTheNext() {
        meanwhile = () -> {
            throw new IllegalStateException("broken");
        };
        latest.ask(1);
        assertThatIllegalStateException().isThrownBy(() -> drain(worker)).withMessage("broken");
        latest.ask(3);
        drain(worker);
        drain(display);
        assertThat(shown).containsExactly(30);
    }

    @Test
    void underLoadTheLastQuestionIsAlwaysAnsweredAndAnswersKeepTheirOrder() throws InterruptedException {
        int last = 1001;
        for (int round = 0; round < 200; round++) {
            var answers = new ArrayList<Integer>();
            var done = new CountDownLatch(1);
            try (var work = Executors.newSingleThreadExecutor();
                    var screen = Executors.newSingleThreadExecutor()) {
                var busy = new LatestWins<Integer, Integer>(
                        (question, superseded) -> {
                            if (question % 2 == 0 && superseded.getAsBoolean()) {
                                throw new CancellationException();
                            }
                            return question;
                        },
                        work,
                        screen,
                        answer -> {
                            answers.add(answer);
                            if (answer == last) {
                                done.countDown();
                            }
                        });
                IntStream.rangeClosed(1, last).forEach(busy::ask);
                assertThat(done.await(20, TimeUnit.SECONDS))
                        .as("round %d", round)
                        .isTrue();
            }
            assertThat(answers).isSorted().doesNotHaveDuplicates().endsWith(last);
        }
    }
}
