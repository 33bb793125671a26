package convolarium.session;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Keeps a workbench going by short tasks of the worker, so that others get their turn, and reports no more often than
/// the display takes reports. An order may come from any thread.
final class TrainingLoop {

    /// About as long as the display shows one picture.
    private static final long TURN_NANOS = 15_000_000;

    /// The share of what is known of the pace that is kept from turn to turn.
    private static final double MEMORY = 0.97;

    private static final double SECOND = 1e9;

    private final Workbench bench;
    private final Executor worker;
    private final Mailbox<Progress> mail;
    private final LongSupplier nanos;
    private boolean scheduled;
    private int heard;
    private double steps;
    private double time;

    /// @param worker runs one task at a time
    /// @param nanos  tells the time
    TrainingLoop(Workbench bench, Executor worker, Mailbox<Progress> mail, LongSupplier nanos) {
        this.bench = bench;
        this.worker = worker;
        this.mail = mail;
        this.nanos = nanos;
    }

    /// Has something done at the bench as soon as its turn is over.
    void order(int number, Consumer<Workbench> action) {
        worker.execute(() -> {
            heard = number;
            attempt(() -> {
                action.accept(bench);
                bench.thin();
            });
            report();
            wake();
        });
    }

    private void wake() {
        if (bench.busy() && !scheduled) {
            scheduled = true;
            worker.execute(this::turn);
        }
    }

    private void turn() {
        scheduled = false;
        if (bench.busy()) {
            attempt(this::work);
            if (!bench.busy() || mail.empty()) {
                report();
            }
            wake();
        }
    }

    private void work() {
        boolean running = bench.running();
        long start = nanos.getAsLong();
        int taken = 0;
        while (bench.busy() && nanos.getAsLong() - start < TURN_NANOS) {
            taken += bench.advance();
        }
        if (running) {
            steps = steps * MEMORY + taken;
            time = time * MEMORY + (nanos.getAsLong() - start);
        }
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (OutOfMemoryError | ArithmeticException | IllegalArgumentException broken) {
            bench.fail(broken);
        }
    }

    private void report() {
        mail.send(bench.progress(time == 0 ? 0 : steps * SECOND / time, heard));
    }
}
