package convolarium.fast;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;

/// The numbers of a batch as training likes them: sixteen batch entries lie side by side, so that a row of a picture is
/// a long row of numbers whose neighbours are all treated alike. Around every plane lie zeros.
public final class Bank {

    private static final int SIDE = Sweep.COLUMN;

    /// Numbers left out at the start of an array, so that columns of a large one lie within lines of the cache: large
    /// arrays begin at such a line with a header of sixteen bytes.
    static final int LEAD = 12;

    private final Shape shape;
    private final Halo halo;
    private final int pitch;
    private final int slice;
    private final int plane;
    private final float[] values;

    public Bank(Shape shape, Halo halo) {
        this.shape = shape;
        this.halo = halo;
        this.pitch = (shape.width() + 2 * halo.cols()) * SIDE;
        this.slice = (shape.height() + 2 * halo.rows()) * pitch;
        this.plane = (shape.depth() + 2 * halo.depth()) * slice;
        this.values = new float[LEAD + Math.multiplyExact(Math.multiplyExact(blocks(), shape.channels()), plane)];
    }

    /// An empty one laid out like this.
    public Bank another() {
        return new Bank(shape, halo);
    }

    public Shape shape() {
        return shape;
    }

    /// Whether another one is laid out in the same way.
    boolean alike(Bank other) {
        return shape.equals(other.shape) && halo.equals(other.halo);
    }

    float[] values() {
        return values;
    }

    /// Groups of sixteen batch entries; what the last one has too many of is zero at first and means nothing.
    int blocks() {
        return Math.ceilDiv(shape.batch(), SIDE);
    }

    /// From one channel to the next.
    int plane() {
        return plane;
    }

    /// From one block to the next.
    int block() {
        return shape.channels() * plane;
    }

    /// Numbers in a row, without the halo.
    int row() {
        return shape.width() * SIDE;
    }

    /// From one row to the next.
    int pitch() {
        return pitch;
    }

    /// From the cell (0, 0, 0) of a plane to another; both may lie in the halo.
    int step(int z, int y, int x) {
        return z * slice + y * pitch + x * SIDE;
    }

    /// The same to a cell counted slice by slice and row by row.
    int step(int cell) {
        int row = cell / shape.width();
        return step(row / shape.height(), row % shape.height(), cell % shape.width());
    }

    /// Where the sixteen numbers of a cell begin.
    int at(int block, int channel, int z, int y, int x) {
        return start(block, channel) + step(z + halo.depth(), y + halo.rows(), x + halo.cols());
    }

    /// Where the first cell of a plane begins, the planes of all blocks counted through.
    int at(int plane) {
        return at(plane / shape.channels(), plane % shape.channels(), 0, 0, 0);
    }

    /// Where a plane with its halo begins.
    int start(int block, int channel) {
        return LEAD + (block * shape.channels() + channel) * plane;
    }

    /// Makes a plane zero, halo and all, the planes of all blocks counted through.
    void clear(int plane) {
        int from = start(0, plane);
        Arrays.fill(values, from, from + this.plane, 0);
    }

    /// Takes the numbers of a tensor of this shape, or of the first entries of one of fewer; the others become zero.
    public void take(Tensor tensor) {
        float[] numbers = tensor.array();
        each((at, n, from) -> {
            boolean there = n < tensor.shape().batch();
            for (int x = 0; x < shape.width(); x++) {
                values[at + x * SIDE] = there ? numbers[from + x] : 0;
            }
        });
    }

    /// What it takes to take channels of another bank, from its channel `first` on, to this one's channel `to` on: as
    /// many as the one of both that has fewer.
    ///
    /// @param adding whether to what is there
    Work taking(Bank other, int first, int to, boolean adding) {
        int channels = Math.min(shape.channels(), other.shape.channels());
        int rows = shape.depth() * shape.height();
        return new Each(blocks() * channels, (long) blocks() * channels * rows * row(), part -> {
            int block = part / channels;
            int c = part % channels;
            for (int i = 0; i < rows; i++) {
                int from = other.at(block, first + c, i / shape.height(), i % shape.height(), 0);
                int at = at(block, to + c, i / shape.height(), i % shape.height(), 0);
                takeRow(other.values, from, at, adding);
            }
        });
    }

    private void takeRow(float[] numbers, int from, int at, boolean adding) {
        if (!adding) {
            System.arraycopy(numbers, from, values, at, row());
            return;
        }
        for (int k = 0; k < row(); k++) {
            values[at + k] += numbers[from + k];
        }
    }

    /// Adds the numbers of a bank laid out like this, or takes them over if it is the first.
    ///
    /// @throws IllegalArgumentException if it is laid out otherwise
    public void add(Bank other, boolean first) {
        if (!alike(other)) {
            throw new IllegalArgumentException("banks of " + shape + " and " + other.shape + " are not alike");
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = first ? other.values[i] : values[i] + other.values[i];
        }
    }

    /// A copy of what it holds.
    public Tensor copy() {
        var copy = new float[shape.size()];
        copy(copy);
        return Tensor.owning(shape, copy);
    }

    /// Copies what it holds into a row of as many numbers.
    public void copy(float[] row) {
        each((at, _, to) -> {
            for (int x = 0; x < shape.width(); x++) {
                row[to + x] = values[at + x * SIDE];
            }
        });
    }

    /// Something done with a row of a batch entry: where it begins in the bank, sixteen numbers from cell to cell, and
    /// in a tensor.
    @FunctionalInterface
    private interface Visit {
        void at(int at, int n, int index);
    }

    /// The rows of all batch entries that lie side by side one after the other, while they are near.
    private void each(Visit visit) {
        for (int c = 0; c < shape.channels(); c++) {
            for (int z = 0; z < shape.depth(); z++) {
                for (int y = 0; y < shape.height(); y++) {
                    for (int n = 0; n < shape.batch(); n++) {
                        visit.at(at(n / SIDE, c, z, y, 0) + n % SIDE, n, shape.index(n, c, z, y, 0));
                    }
                }
            }
        }
    }
}
