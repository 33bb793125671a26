package convolarium.fast;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Three threads that share out all work, however little: each does every third part with a hand of its own, the last
/// part first, so that a part which leans on another is found out.
public final class Trio implements Crew {

    private static final int COUNT = 3;
    private static final Executor THREADS =
            Executors.newFixedThreadPool(COUNT, Thread.ofPlatform().daemon().factory());

    @Override
    public void work(Work work, Job job) {
        IntStream.range(0, COUNT)
                .mapToObj(i -> CompletableFuture.runAsync(() -> share(work, i), THREADS))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private static void share(Work work, int first) {
        var hand = work.hand();
        for (int part = work.parts() - 1 - first; part >= 0; part -= COUNT) {
            hand.accept(part);
        }
    }
}
