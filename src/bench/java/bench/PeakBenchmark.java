package bench;

import java.util.concurrent.TimeUnit;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// What one core of this machine can do at most: multiply and add, and copy.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PeakBenchmark {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int ROUNDS = 100_000;
    private static final int CHAINS = 10;

    private static final int COPIED = 1 << 24;

    /// Bytes read and written by one call of [#copy].
    static final double BYTES = 2.0 * COPIED * Float.BYTES;

    /// Counts floating-point operations.
    @AuxCounters
    @State(Scope.Thread)
    public static class Operations {
        public double flops;
    }

    private final float[] from = Numbers.of(COPIED, 1);
    private final float[] to = Numbers.of(COPIED, 2);

    @Benchmark
    public float multiplyAdd(Operations done) {
        FloatVector by = FloatVector.broadcast(SPECIES, 0.999f);
        FloatVector a = by;
        FloatVector b = by;
        FloatVector c = by;
        FloatVector d = by;
        FloatVector e = by;
        FloatVector f = by;
        FloatVector g = by;
        FloatVector h = by;
        FloatVector i = by;
        FloatVector j = by;
        for (int round = 0; round < ROUNDS; round++) {
            a = a.fma(by, by);
            b = b.fma(by, by);
            c = c.fma(by, by);
            d = d.fma(by, by);
            e = e.fma(by, by);
            f = f.fma(by, by);
            g = g.fma(by, by);
            h = h.fma(by, by);
            i = i.fma(by, by);
            j = j.fma(by, by);
        }
        done.flops += 2.0 * ROUNDS * CHAINS * SPECIES.length();
        return a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).lane(0);
    }

    @Benchmark
    public float copy() {
        System.arraycopy(from, 0, to, 0, COPIED);
        return to[COPIED / 2];
    }
}
