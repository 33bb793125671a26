package convolarium.fast;

import convolarium.tensor.Tensor;
import convolarium.window.Border;
import convolarium.window.Placement;
import convolarium.window.Track;
import java.util.Arrays;
import java.util.stream.IntStream;

/// How the part of an input under some output rows is laid out, padding and all. Neighbouring outputs read
/// neighbouring numbers: cells are sorted by their remainder after division by the stride, and each of these phases has
/// a plane of its own. A column that begins near the end of a row reads on into the next one; what it makes of that is
/// asked by nobody.
final class Strip {

    private final Placement placement;
    private final Border border;
    private final float outside;
    private final int channels;
    private final Steps.Three steps;
    private final int pitch;
    private final int height;
    private final int plane;
    private final int[] firsts;
    private final int[] ends;
    private final int[] edges;
    private final int[] edgeSources;

    /// @param outside  what a cell holds where the border copies nothing
    /// @param channels input channels it holds at a time
    /// @param rows     output rows it serves at a time
    Strip(Placement placement, Border border, float outside, int channels, int rows) {
        this.placement = placement;
        this.border = border;
        this.outside = outside;
        this.channels = channels;
        this.steps = Steps.Three.of(placement);
        this.pitch =
                placement.cols().outputs() + steps.cols().reach() / steps.cols().stride();
        this.height = steps.rows().under(rows);
        this.plane = height * pitch;
        int phases = Math.min(steps.cols().stride(), steps.cols().reach() + 1);
        this.firsts = IntStream.range(0, phases).map(this::first).toArray();
        this.ends = IntStream.range(0, phases).map(this::end).toArray();
        int[] onEdge = IntStream.range(0, phases * pitch).filter(this::onEdge).toArray();
        this.edges =
                IntStream.of(onEdge).map(i -> i / pitch * plane + i % pitch).toArray();
        this.edgeSources =
                IntStream.of(onEdge).map(i -> source(placement.cols(), cell(i))).toArray();
    }

    /// The first number of a phase that lies on the input.
    private int first(int phase) {
        return Math.clamp(
                Math.ceilDiv(placement.cols().before() - phase, steps.cols().stride()), 0, pitch);
    }

    /// One past the last number of a phase that lies on the input.
    private int end(int phase) {
        var cols = placement.cols();
        int cells =
                Math.ceilDiv(cols.before() + cols.length() - phase, steps.cols().stride());
        return Math.clamp(cells, first(phase), pitch);
    }

    /// The cell of the input, or of the padding beside it, that a number of a row comes from.
    private int cell(int number) {
        return number % pitch * steps.cols().stride()
                + number / pitch
                - placement.cols().before();
    }

    private boolean onEdge(int number) {
        int i = number % pitch;
        return i < firsts[number / pitch] || i >= ends[number / pitch];
    }

    /// Output rows of a strip: as many as keep it near, shared out evenly.
    static int rows(Placement placement, int channels) {
        int height = placement.rows().outputs();
        int most = 1;
        while (most < height && size(placement, channels, most + 1) <= Sweep.NEAR) {
            most++;
        }
        return Math.ceilDiv(height, Math.ceilDiv(height, most));
    }

    /// Numbers a strip of `rows` output rows would hold.
    private static long size(Placement placement, int channels, int rows) {
        long pitch = placement.cols().padded() + 2L * Sweep.COLUMN;
        var steps = Steps.Three.of(placement);
        return channels * (long) steps.depth().taps() * steps.rows().under(rows) * pitch;
    }

    /// Numbers it holds, and some for the last column to read on.
    int size() {
        return channels * steps.depth().taps() * slice() + Sweep.COLUMN;
    }

    /// From one slice of a channel to the next.
    private int slice() {
        return firsts.length * plane;
    }

    /// Where the first column of the output row `row` of the strip reads.
    int read(int row) {
        return row * steps.rows().stride() * pitch;
    }

    /// From where a column reads to what a tap sees.
    private int tap(int channel, int kz, int ky, int kx) {
        int stride = steps.cols().stride();
        int row = ky * steps.rows().step();
        int col = kx * steps.cols().step();
        return (channel * steps.depth().taps() + kz) * slice() + col % stride * plane + row * pitch + col / stride;
    }

    /// From where a column reads to what each tap sees, channel by channel and in each from the first tap to the last.
    int[] taps() {
        int[] taps = new int
                [channels
                        * steps.depth().taps()
                        * steps.rows().taps()
                        * steps.cols().taps()];
        int i = 0;
        for (int c = 0; c < channels; c++) {
            for (int kz = 0; kz < steps.depth().taps(); kz++) {
                for (int ky = 0; ky < steps.rows().taps(); ky++) {
                    for (int kx = 0; kx < steps.cols().taps(); kx++) {
                        taps[i++] = tap(c, kz, ky, kx);
                    }
                }
            }
        }
        return taps;
    }

    /// Copies what lies under the output rows from `y` on into `to`, from channel `first` on as many as it holds.
    void take(Tensor input, int n, int first, int z, int y, float[] values) {
        var slices = placement.depth().landing(z);
        int top = placement.rows().landing(y).start();
        int to = 0;
        for (int c = first; c < first + channels; c++) {
            for (int kz = 0; kz < slices.size(); kz++, to += slice()) {
                int from = border.source(slices.cell(kz), slices.length());
                int row = 0;
                if (seamless()
                        && from != Border.NONE
                        && top >= 0
                        && top < placement.rows().length()) {
                    row = Math.min(placement.rows().length() - top, height);
                    takeRows(input.array(), input.shape().index(n, c, from, top, 0), row, values, to);
                }
                for (; row < height; row++) {
                    int line = source(placement.rows(), top + row);
                    boolean empty = from == Border.NONE || line == Border.NONE;
                    int start = empty ? -1 : input.shape().index(n, c, from, line, 0);
                    takeRow(input.array(), start, values, to + row * pitch);
                }
            }
        }
    }

    /// Whether rows lie as close together as in the input.
    private boolean seamless() {
        int stride = steps.cols().stride();
        return edges.length == 0
                && firsts.length == stride
                && stride <= 2
                && pitch * stride == placement.cols().length();
    }

    /// All rows at once, as one.
    private void takeRows(float[] input, int from, int rows, float[] values, int to) {
        if (steps.cols().stride() == 1) {
            System.arraycopy(input, from, values, to, rows * pitch);
        } else {
            Loops.pairs().part(input, from, rows * pitch, values, to, to + plane);
        }
    }

    /// Rows and columns beyond the padding are read by nobody, but stand in the tables.
    private int source(Track track, int cell) {
        boolean exists = cell >= -track.before() && cell < track.length() + track.after();
        return exists ? border.source(cell, track.length()) : Border.NONE;
    }

    private void takeRow(float[] input, int from, float[] values, int to) {
        if (from < 0) {
            for (int phase = 0; phase < firsts.length; phase++) {
                Arrays.fill(values, to + phase * plane, to + phase * plane + pitch, outside);
            }
            return;
        }
        for (int i = 0; i < edges.length; i++) {
            values[to + edges[i]] = edgeSources[i] == Border.NONE ? outside : input[from + edgeSources[i]];
        }
        if (steps.cols().stride() == 2 && firsts.length == 2) {
            takePairs(input, from, values, to);
            return;
        }
        for (int phase = 0; phase < firsts.length; phase++) {
            takePhase(input, from, phase, values, to + phase * plane);
        }
    }

    /// Both phases at once, but for a number at either end that one of them has alone.
    private void takePairs(float[] input, int from, float[] values, int to) {
        int first = Math.max(firsts[0], firsts[1]);
        int end = Math.min(ends[0], ends[1]);
        for (int phase = 0; phase < 2; phase++) {
            if (firsts[phase] < first) {
                values[to + phase * plane + firsts[phase]] = input[from + cell(phase * pitch + firsts[phase])];
            }
            if (end < ends[phase]) {
                values[to + phase * plane + end] = input[from + cell(phase * pitch + end)];
            }
        }
        int start = from + 2 * first - placement.cols().before();
        Loops.pairs().part(input, start, end - first, values, to + first, to + plane + first);
    }

    private void takePhase(float[] input, int from, int phase, float[] values, int to) {
        int stride = steps.cols().stride();
        int first = firsts[phase];
        int end = ends[phase];
        int start = from + phase - placement.cols().before();
        if (stride == 1 && first < end) {
            System.arraycopy(input, start + first, values, to + first, end - first);
        } else {
            for (int i = first; i < end; i++) {
                values[to + i] = input[start + i * stride];
            }
        }
    }
}
