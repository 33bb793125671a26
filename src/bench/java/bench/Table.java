package bench;

import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/// Times the engine beside textbook loops and prints one table: milliseconds on one core (medians), how often the
/// engine is done while the loops are once, and the share of what the core can do at most.
final class Table {

    private static final String VECTORS = "--add-modules=jdk.incubator.vector";

    private Table() {}

    /// @param arguments a regular expression for the names of the work items; all if there is none
    static void main(String[] arguments) throws IOException, RunnerException {
        var pattern = arguments.length == 0 ? ".*" : arguments[0];
        var items = Item.load(Ours.ITEMS).stream()
                .filter(item -> item.name().matches(pattern))
                .toList();
        var peak = new Runner(options("PeakBenchmark", VECTORS).build()).run();
        double flops =
                1 / milliseconds(of(peak, "multiplyAdd").getSecondaryResults().get("flops"));
        double bytes = PeakBenchmark.BYTES / milliseconds(of(peak, "copy").getPrimaryResult());
        System.out.printf(
                Locale.ROOT,
                "One core: %.0f GFLOP/s multiplied and added, %.1f GB/s read and written in a copy%n%n",
                flops / 1e6,
                bytes / 1e6);
        System.out.println("| work | ms | half lie within | loops ms | ratio | share of the peak |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        for (var item : items) {
            row(item, flops, bytes);
        }
    }

    /// Without vector instructions where this program itself runs without their module.
    private static ChainedOptionsBuilder engine() {
        boolean vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return options("EngineBenchmark", vectors ? VECTORS : "-da");
    }

    private static ChainedOptionsBuilder options(String benchmark, String module) {
        return new OptionsBuilder()
                .include("bench." + benchmark)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(15)
                .measurementTime(TimeValue.milliseconds(200))
                .jvmArgs(module, "--sun-misc-unsafe-memory-access=allow", "-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch")
                .verbosity(VerboseMode.SILENT);
    }

    private static void row(Item item, double flops, double bytes) throws RunnerException {
        var results = new Runner(engine().param("item", item.name()).build()).run();
        var ours = timed(results, "convolarium");
        double loops = timed(results, "loops").getPercentile(50);
        double time = ours.getPercentile(50);
        double share = item.flops() > 0 ? item.flops() / time / flops : item.bytes() / time / bytes;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.3g | %.3g–%.3g | %.4g | %.1f | %.0f %% of %s |%n",
                item.name(),
                time,
                ours.getPercentile(25),
                ours.getPercentile(75),
                loops,
                loops / time,
                100 * share,
                item.flops() > 0 ? "multiply-add" : "copy");
    }

    private static Statistics timed(Collection<RunResult> results, String who) {
        return results.stream()
                .filter(result -> result.getParams().getParam("who").equals(who))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getStatistics();
    }

    private static RunResult of(Collection<RunResult> results, String name) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static double milliseconds(Result<?> result) {
        return result.getStatistics().getPercentile(50);
    }
}
