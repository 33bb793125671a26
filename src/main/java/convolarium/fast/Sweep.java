package convolarium.fast;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Where one pass reads and writes: columns of sixteen numbers, and from each column the same taps.
///
/// Stride, dilation, padding, channels and the layout of the numbers are nothing but entries of these tables.
final class Sweep {

    /// Numbers in a column: one register of the widest machines, whatever the machine.
    static final int COLUMN = 16;

    /// Numbers that stay near a core while they are read again and again: 256 KiB.
    static final int NEAR = 1 << 16;

    /// The tables repeat the last column until so many divide their number.
    private static final int TOGETHER = 4;

    private final int columns;
    private final int[] taps;
    private final int[] reads;
    private final int[] writes;

    /// @param taps   from where a column reads to what each tap sees
    /// @param reads  where each column reads
    /// @param writes where each column writes
    Sweep(int[] taps, int columns, IntUnaryOperator reads, IntUnaryOperator writes) {
        this.columns = columns;
        this.taps = taps;
        this.reads = places(columns, reads);
        this.writes = places(columns, writes);
    }

    private static int[] places(int columns, IntUnaryOperator place) {
        return IntStream.range(0, Math.ceilDiv(columns, TOGETHER) * TOGETHER)
                .map(j -> place.applyAsInt(Math.min(j, columns - 1)))
                .toArray();
    }

    int columns() {
        return columns;
    }

    int[] taps() {
        return taps;
    }

    int[] reads() {
        return reads;
    }

    int[] writes() {
        return writes;
    }
}
