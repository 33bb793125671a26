package convolarium.fast;

import convolarium.op.TransposedConv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Placement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How the part of an input under some rows of each phase of a transposed convolution is laid out, zeros around it and
/// all, for one group of channels.
final class TransposedStrip {

    private final TransposedConv layer;
    private final Shape input;
    private final TransposedSide depth;
    private final TransposedSide rows;
    private final TransposedSide cols;
    private final int across;
    private final int pitch;
    private final int lines;
    private final int height;
    private final List<Phase> phases = new ArrayList<>();

    /// Outputs that are as far from the first of a stride: some rows of them.
    record Phase(int z, int y, int x, Sweep sweep) {}

    TransposedStrip(TransposedConv layer, Shape input, Placement placement) {
        this.layer = layer;
        this.input = input;
        this.depth = TransposedSide.of(placement.depth());
        this.rows = TransposedSide.of(placement.rows());
        this.cols = TransposedSide.of(placement.cols());
        this.across = Math.ceilDiv(cols.cells(), Sweep.COLUMN) * Sweep.COLUMN;
        this.pitch = across + cols.span();
        int near = Sweep.NEAR / (channels() * slices() * pitch) - rows.span();
        this.lines = Math.clamp(near, 1, rows.cells());
        this.height = lines + rows.span();
        for (int z = 0; z < depth.phases().size(); z++) {
            for (int y = 0; y < rows.phases().size(); y++) {
                for (int x = 0; x < cols.phases().size(); x++) {
                    phases.add(new Phase(z, y, x, sweep(z, y, x)));
                }
            }
        }
    }

    /// Input channels of a group.
    int channels() {
        return layer.channels() / layer.groups();
    }

    private int slices() {
        return layer.window().depth().size();
    }

    List<Phase> phases() {
        return phases;
    }

    TransposedSide depth() {
        return depth;
    }

    TransposedSide rows() {
        return rows;
    }

    TransposedSide cols() {
        return cols;
    }

    /// Rows of a phase that it serves at a time.
    int lines() {
        return lines;
    }

    /// From one row of what a phase makes to the next: whole columns.
    int across() {
        return across;
    }

    /// Numbers it holds, and some for the last column to read on.
    int size() {
        return channels() * slices() * height * pitch + Sweep.COLUMN;
    }

    /// A tap of a phase in one input channel.
    interface Visit {
        void at(int channel, TransposedSide.Tap depth, TransposedSide.Tap row, TransposedSide.Tap col);
    }

    /// The taps that the outputs of a phase meet, in the order in which the layer adds.
    void each(int z, int y, int x, Visit visit) {
        for (int c = 0; c < channels(); c++) {
            for (var kz : depth.phases().get(z)) {
                for (var ky : rows.phases().get(y)) {
                    for (var kx : cols.phases().get(x)) {
                        visit.at(c, kz, ky, kx);
                    }
                }
            }
        }
    }

    private Sweep sweep(int z, int y, int x) {
        var taps = IntStream.builder();
        each(
                z,
                y,
                x,
                (c, kz, ky, kx) -> taps.add(row(c, kz.tap(), ky.away() - rows.first()) + kx.away() - cols.first()));
        int columns = across / Sweep.COLUMN;
        return new Sweep(
                taps.build().toArray(),
                lines * columns,
                j -> j / columns * pitch + j % columns * Sweep.COLUMN,
                j -> j * Sweep.COLUMN);
    }

    /// Where a row begins.
    private int row(int channel, int slice, int row) {
        return ((channel * slices() + slice) * height + row) * pitch;
    }

    /// Copies what the row `line` of each phase and those below it read, and zeros where there is no input.
    ///
    /// @param first the first channel
    /// @param z     the slice of the output
    void take(Tensor from, int n, int first, int z, int line, float[] near) {
        Arrays.fill(near, 0);
        for (var tap : depth.phases().get(z % depth.stride())) {
            int slice = z / depth.stride() + tap.away();
            for (int c = 0; c < channels() && slice >= 0 && slice < input.depth(); c++) {
                for (int row = 0; row < height; row++) {
                    int y = line + row + rows.first();
                    if (y >= 0 && y < input.height()) {
                        takeRow(from.array(), input.index(n, first + c, slice, y, 0), near, row(c, tap.tap(), row));
                    }
                }
            }
        }
    }

    private void takeRow(float[] from, int at, float[] near, int to) {
        int left = Math.max(0, -cols.first());
        int start = Math.max(0, cols.first());
        int count = Math.min(input.width() - start, pitch - left);
        if (count > 0) {
            System.arraycopy(from, at + start, near, to + left, count);
        }
    }
}
