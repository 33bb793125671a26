package bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// One work item by one of those who can do it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EngineBenchmark {

    @Param("")
    public String item;

    @Param({"convolarium", "loops"})
    public String who;

    private Runnable work;

    @Setup
    public void prepare() throws IOException {
        var asked = Item.load(Ours.ITEMS).stream()
                .filter(known -> known.name().equals(item))
                .findFirst()
                .orElseThrow();
        work = (who.equals("loops") ? new Loops() : new Ours()).prepare(asked);
    }

    @Benchmark
    public void run() {
        work.run();
    }
}
