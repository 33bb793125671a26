package convolarium.ui.network;

import convolarium.insight.Scale;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Palette;
import java.util.Arrays;
import java.util.List;

/// A plane of numbers at a place of the walk.
///
/// @param title  the key of what it is called
/// @param plane  one channel; a row of numbers is broken into lines
/// @param row    whether it is such a row
/// @param count  how many of its cells there really are
/// @param sign   what stands between it and the panel before it
/// @param role   what pointing at it means
/// @param marked the cells that the arithmetic is about
/// @param fine   whether its numbers are written with five decimals
record SlowPanel(
        String title,
        Tensor plane,
        boolean row,
        int count,
        Palette.Colour colour,
        String sign,
        Role role,
        List<Grid.Place> marked,
        boolean fine) {

    /// What pointing at a panel means.
    enum Role {
        /// Nothing.
        SHOWN,
        /// It chooses the cell that is worked out.
        CELL,
        /// It chooses the unit that is worked out.
        UNIT
    }

    /// A channel of a batch entry; all numbers of an entry whose channels are single numbers.
    static SlowPanel of(String title, Tensor tensor, int entry, int channel) {
        return of(title, tensor, entry, channel, Scale.symmetric(tensor, 0, tensor.array().length));
    }

    static SlowPanel of(String title, Tensor tensor, int entry, int channel, Scale scale) {
        var shape = tensor.shape();
        int plane = Math.toIntExact(shape.plane());
        boolean row = plane == 1;
        int n = Math.min(entry, shape.batch() - 1);
        int from = shape.index(n, row ? 0 : Math.min(channel, shape.channels() - 1), 0, 0, 0);
        int count = row ? shape.channels() : plane;
        int wide = row ? (int) Math.ceil(Math.sqrt(count)) : shape.width();
        int high = Math.ceilDiv(count, wide);
        float[] cells = Arrays.copyOfRange(tensor.array(), from, from + count);
        return new SlowPanel(
                title,
                Tensor.owning(Shape.picture(1, high, wide), Arrays.copyOf(cells, high * wide)),
                row,
                count,
                Palette.signed(scale),
                "",
                Role.SHOWN,
                List.of(),
                false);
    }

    /// The chosen cell in the array of what has the shape of the output.
    static int index(Tensor tensor, SlowChoice choice) {
        var panel = of("", tensor, 0, choice.filter());
        int plane = Math.toIntExact(tensor.shape().plane());
        int start = plane == 1 ? 0 : Math.min(choice.filter(), tensor.shape().channels() - 1) * plane;
        return start + panel.index(choice.row(), choice.col());
    }

    /// By which power of ten numbers have to grow to be read; none where they are large enough.
    int power() {
        float largest = 0;
        for (float value : plane.array()) {
            largest = Math.max(largest, Math.abs(value));
        }
        int power = 0;
        while (largest > 0 && largest * StrictMath.pow(10, power) < 0.1 && power < 9) {
            power += 3;
        }
        return power;
    }

    int rows() {
        return plane.shape().height();
    }

    int cols() {
        return plane.shape().width();
    }

    /// The number of a cell, the last one for what is beyond.
    int index(int row, int col) {
        return Math.clamp(
                (long) Math.clamp(row, 0, rows() - 1) * cols() + Math.clamp(col, 0, cols() - 1), 0, count - 1);
    }

    Grid.Place place(int index) {
        return new Grid.Place(index / cols(), index % cols());
    }

    SlowPanel after(String value) {
        return new SlowPanel(title, plane, row, count, colour, value, role, marked, fine);
    }

    SlowPanel as(Role value) {
        return new SlowPanel(title, plane, row, count, colour, sign, value, marked, fine);
    }

    SlowPanel marking(List<Grid.Place> cells) {
        return new SlowPanel(title, plane, row, count, colour, sign, role, cells, fine);
    }

    /// The same with numbers that tell a small change.
    SlowPanel finely() {
        return new SlowPanel(title, plane, row, count, colour, sign, role, marked, true);
    }

    SlowPanel in(Palette.Colour value) {
        return new SlowPanel(title, plane, row, count, value, sign, role, marked, fine);
    }
}
