package convolarium.fast;

import convolarium.tensor.Tensor;
import convolarium.window.Border;
import convolarium.window.Placement;
import convolarium.window.Track;
import java.util.Arrays;

/// How the part of an input under some output rows is laid out, padding and all. Neighbouring outputs read
/// neighbouring numbers: cells are sorted by their remainder after division by the stride.
final class Strip {

    private final Placement placement;
    private final Border border;
    private final int channels;
    private final Steps.Three steps;
    private final int pitch;
    private final int height;

    /// @param channels input channels it holds at a time
    /// @param rows     output rows it serves at a time
    Strip(Placement placement, Border border, int channels, int rows) {
        this.placement = placement;
        this.border = border;
        this.channels = channels;
        this.steps = Steps.Three.of(placement);
        int outputs = Math.ceilDiv(placement.cols().outputs(), Sweep.COLUMN) * Sweep.COLUMN;
        this.pitch = outputs + steps.cols().reach() / steps.cols().stride();
        this.height = steps.rows().under(rows);
    }

    /// Numbers a strip of `rows` output rows would hold.
    static long size(Placement placement, int channels, int rows) {
        long pitch = placement.cols().padded() + 2L * Sweep.COLUMN;
        var steps = Steps.Three.of(placement);
        return channels * (long) steps.depth().taps() * steps.rows().under(rows) * pitch;
    }

    private int rowLength() {
        return pitch * Math.min(steps.cols().stride(), steps.cols().reach() + 1);
    }

    /// Numbers it holds.
    int size() {
        return channels * steps.depth().taps() * height * rowLength();
    }

    /// Where the first column of the output row `row` of the strip reads.
    int read(int row) {
        return row * steps.rows().stride() * rowLength();
    }

    /// From where a column reads to what a tap sees.
    int tap(int channel, int kz, int ky, int kx) {
        int stride = steps.cols().stride();
        int row = ky * steps.rows().step();
        int col = kx * steps.cols().step();
        return ((channel * steps.depth().taps() + kz) * height + row) * rowLength()
                + col % stride * pitch
                + col / stride;
    }

    /// Copies what lies under the output rows from `y` on into `to`, from channel `first` on as many as it holds.
    void take(Tensor input, int n, int first, int z, int y, float[] values) {
        var slices = placement.depth().landing(z);
        int top = placement.rows().landing(y).start();
        int to = 0;
        for (int c = first; c < first + channels; c++) {
            for (int kz = 0; kz < slices.size(); kz++) {
                int from = border.source(slices.cell(kz), slices.length());
                for (int row = 0; row < height; row++, to += rowLength()) {
                    int line = source(placement.rows(), top + row);
                    boolean empty = from == Border.NONE || line == Border.NONE;
                    takeRow(input.array(), empty ? -1 : input.shape().index(n, c, from, line, 0), values, to);
                }
            }
        }
    }

    /// Rows and columns beyond the padding are read by nobody, but stand in the tables.
    private int source(Track track, int cell) {
        boolean exists = cell >= -track.before() && cell < track.length() + track.after();
        return exists ? border.source(cell, track.length()) : Border.NONE;
    }

    private void takeRow(float[] input, int from, float[] values, int to) {
        if (from < 0) {
            Arrays.fill(values, to, to + rowLength(), 0);
            return;
        }
        int phases = rowLength() / pitch;
        for (int phase = 0; phase < phases; phase++) {
            takePhase(input, from, phase, values, to + phase * pitch);
        }
    }

    private void takePhase(float[] input, int from, int phase, float[] values, int to) {
        var cols = placement.cols();
        int stride = steps.cols().stride();
        int first = Math.clamp(Math.ceilDiv(cols.before() - phase, stride), 0, pitch);
        int end = Math.clamp(Math.ceilDiv(cols.before() + cols.length() - phase, stride), first, pitch);
        for (int i = 0; i < first; i++) {
            values[to + i] = edge(input, from, i * stride + phase - cols.before());
        }
        for (int i = end; i < pitch; i++) {
            values[to + i] = edge(input, from, i * stride + phase - cols.before());
        }
        int start = from + phase - cols.before();
        if (stride == 1) {
            System.arraycopy(input, start + first, values, to + first, end - first);
        } else {
            for (int i = first; i < end; i++) {
                values[to + i] = input[start + i * stride];
            }
        }
    }

    private float edge(float[] input, int from, int cell) {
        int source = source(placement.cols(), cell);
        return source == Border.NONE ? 0 : input[from + source];
    }
}
