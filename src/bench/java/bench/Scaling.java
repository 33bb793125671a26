package bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How much sooner two threads are done than one: medians of times by the clock, one and two in turns. It takes a
/// machine that does nothing else.
final class Scaling {

    private static final int WARM_UPS = 40;
    private static final int ROUNDS = 41;
    private static final long ROUND_NANOS = 20_000_000;

    private Scaling() {}

    /// @param arguments a regular expression for the names of the work items
    static void main(String[] arguments) throws IOException {
        var team = new Ours();
        team.threads(2);
        System.out.println("| work | one thread ms | two threads ms | ratio |");
        System.out.println("| --- | ---: | ---: | ---: |");
        for (var item : Item.load(Ours.ITEMS)) {
            if (item.name().matches(arguments[0])) {
                row(item.name(), List.of(new Ours().prepare(item), team.prepare(item)));
            }
        }
    }

    private static void row(String name, List<Runnable> works) {
        var times = new double[works.size()][ROUNDS];
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            for (int i = 0; i < times.length; i++) {
                double time = milliseconds(works.get(i));
                if (round >= 0) {
                    times[i][round] = time;
                }
            }
        }
        for (var some : times) {
            Arrays.sort(some);
        }
        double one = times[0][ROUNDS / 2];
        double two = times[1][ROUNDS / 2];
        System.out.printf(Locale.ROOT, "| %s | %.3g | %.3g | %.2f |%n", name, one, two, one / two);
    }

    /// The mean over as many runs as fit into a round.
    private static double milliseconds(Runnable work) {
        long start = System.nanoTime();
        int runs = 0;
        while (runs == 0 || System.nanoTime() - start < ROUND_NANOS) {
            work.run();
            runs++;
        }
        return (System.nanoTime() - start) / 1e6 / runs;
    }
}
