package convolarium.fast;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// A crew of several threads, the caller among them. Whoever is free takes the next part, so that a thread that is held
/// up elsewhere holds up nobody; small work the caller does alone. To wake somebody takes longer than many a layer, so
/// helpers look out for more for a moment before they go.
public final class Team implements Crew {

    /// Work below this many numbers takes less time than waking somebody.
    static final long LITTLE = 4_000_000;

    /// The same while somebody is awake.
    static final long TINY = 100_000;

    private static final long LOOKOUT_NANOS = 100_000;
    private static final long NAP_NANOS = 20_000;
    private static final int SPINS = 2_000;

    private final Executor helpers;
    private final int count;
    private final AtomicInteger called = new AtomicInteger();
    private final AtomicInteger awake = new AtomicInteger();
    private final AtomicReference<@Nullable Shared> offered = new AtomicReference<>();

    /// @param helpers runs tasks at once, so many of them side by side
    /// @param count   how many helpers there are beside the caller
    public Team(Executor helpers, int count) {
        this.helpers = helpers;
        this.count = count;
    }

    @Override
    public void work(Work work, Job job) {
        int hands = Math.min(count, work.parts() - 1);
        if (hands <= 0 || work.size() < (awake.get() > 0 ? TINY : LITTLE)) {
            Crew.ALONE.work(work, job);
            return;
        }
        var shared = new Shared(work, job);
        offered.set(shared);
        for (int i = awake.get(); i < hands && called.get() < count; i++) {
            called.incrementAndGet();
            helpers.execute(this::help);
        }
        try {
            shared.lead();
        } finally {
            offered.compareAndSet(shared, null);
        }
    }

    /// Helps whoever offers work, until for a moment nobody does.
    private void help() {
        @Nullable Shared last = null;
        awake.incrementAndGet();
        for (long end = lookout(); System.nanoTime() < end; ) {
            var next = offered.get();
            if (next == null || next == last) {
                Thread.onSpinWait();
                continue;
            }
            awake.decrementAndGet();
            next.help();
            awake.incrementAndGet();
            last = next;
            end = lookout();
        }
        awake.decrementAndGet();
        called.decrementAndGet();
    }

    private static long lookout() {
        return System.nanoTime() + LOOKOUT_NANOS;
    }

    /// Work while several do it.
    private static final class Shared {

        private final Work work;
        private final Job job;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Shared(Work work, Job job) {
            this.work = work;
            this.job = job;
        }

        void lead() {
            run(() -> job.progress(done.get() / (double) work.parts()));
            for (int spins = 0; done.get() < work.parts(); spins++) {
                if (spins < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.parkNanos(NAP_NANOS);
                }
            }
            switch (failure.get()) {
                case null -> job.progress(1);
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                default -> throw new IllegalStateException(failure.get());
            }
        }

        void help() {
            run(() -> {});
        }

        /// Parts that nobody does any more, because one failed or nobody waits for them, count as done.
        private void run(Runnable afterEach) {
            @Nullable IntConsumer hand = null;
            for (int part = next.getAndIncrement(); part < work.parts(); part = next.getAndIncrement()) {
                try {
                    if (failure.get() == null && job.cancelled()) {
                        failure.compareAndSet(null, new CancellationException());
                    }
                    if (failure.get() == null) {
                        hand = hand == null ? work.hand() : hand;
                        hand.accept(part);
                        afterEach.run();
                    }
                } catch (RuntimeException | Error broken) {
                    failure.compareAndSet(null, broken);
                } finally {
                    done.incrementAndGet();
                }
            }
        }
    }
}
