package convolarium.data;

import convolarium.tensor.Tensor;

/// A round brush: how many cells it is wide, and what it leaves in each channel.
public final class Brush {
    /// The widest brush.
    public static final int WIDEST = 9;

    /// Steps down to the four neighbours; steps to the right are the same, one further on.
    private static final int[] DOWN = {-1, 0, 1, 0};

    private static final int ALL = -1;

    private final int size;
    private final float[] colour;
    private final int only;

    private Brush(int size, float[] colour, int only) {
        this.size = size;
        this.colour = colour;
        this.only = only;
    }

    /// A brush dipped in a colour.
    ///
    /// @param size   cells from side to side, from 1 to [#WIDEST]
    /// @param colour one value a channel, or one for all
    /// @throws IllegalArgumentException if there is no such size or no colour
    public static Brush of(int size, float... colour) {
        if (size < 1 || size > WIDEST) {
            throw new IllegalArgumentException("size must not be " + size);
        }
        if (colour.length < 1) {
            throw new IllegalArgumentException("a brush needs a colour");
        }
        return new Brush(size, colour.clone(), ALL);
    }

    /// The same brush, which sees and paints one channel and leaves the others alone.
    public Brush only(int channel) {
        return new Brush(size, colour, channel);
    }

    /// The picture with a line without gaps (Bresenham 1965); what lies outside of it is left out.
    ///
    /// @throws IllegalArgumentException if the picture has other channels than the brush
    public Picture line(Picture picture, Spot from, Spot to) {
        var values = copied(picture);
        int down = Math.abs(to.row() - from.row());
        int right = Math.abs(to.column() - from.column());
        int y = from.row();
        int x = from.column();
        int lean = right - down;
        for (int i = Math.max(down, right); i >= 0; i--) {
            dab(picture, values, y, x);
            int twice = 2 * lean;
            if (twice > -down) {
                lean -= down;
                x += Integer.signum(to.column() - from.column());
            }
            if (twice < right) {
                lean += right;
                y += Integer.signum(to.row() - from.row());
            }
        }
        return painted(picture, values);
    }

    /// The picture with one area filled: cells of the same colour that touch by their sides.
    ///
    /// @throws IllegalArgumentException if the picture has other channels than the brush
    public Picture fill(Picture picture, Spot start) {
        int plane = picture.height() * picture.width();
        if (!isInside(picture, start.row(), start.column())) {
            return picture;
        }
        var values = copied(picture);
        var waiting = new int[plane];
        var seen = new boolean[plane];
        int first = start.row() * picture.width() + start.column();
        seen[first] = true;
        waiting[0] = first;
        for (int done = 0, count = 1; done < count; done++) {
            int cell = waiting[done];
            int y = cell / picture.width();
            int x = cell % picture.width();
            set(picture, values, cell);
            for (int side = 0; side < 4; side++) {
                int nextY = y + DOWN[side];
                int nextX = x + DOWN[(side + 1) % 4];
                int next = nextY * picture.width() + nextX;
                if (isInside(picture, nextY, nextX) && !seen[next] && isSame(picture, first, next)) {
                    seen[next] = true;
                    waiting[count++] = next;
                }
            }
        }
        return painted(picture, values);
    }

    /// Numbers to paint on, where this brush can paint on them.
    private float[] copied(Picture picture) {
        if (colour.length != 1 && colour.length != picture.channels()) {
            throw new IllegalArgumentException(colour.length + " values for " + picture.channels() + " channels");
        }
        if (only < ALL || only >= picture.channels()) {
            throw new IllegalArgumentException("no channel " + only + " of " + picture.channels());
        }
        return picture.values().array().clone();
    }

    /// Paints the cells whose middles lie in the disc.
    private void dab(Picture picture, float[] values, int y, int x) {
        int before = (size - 1) / 2;
        for (int i = 0; i < size * size; i++) {
            int row = y - before + i / size;
            int column = x - before + i % size;
            int down = 2 * (i / size) - size + 1;
            int right = 2 * (i % size) - size + 1;
            if (down * down + right * right <= size * size && isInside(picture, row, column)) {
                set(picture, values, row * picture.width() + column);
            }
        }
    }

    private void set(Picture picture, float[] values, int cell) {
        int plane = picture.height() * picture.width();
        for (int c = 0; c < picture.channels(); c++) {
            if (isSeen(c)) {
                values[c * plane + cell] = colour[colour.length == 1 ? 0 : c];
            }
        }
    }

    private boolean isSeen(int channel) {
        return only == ALL || only == channel;
    }

    private static boolean isInside(Picture picture, int y, int x) {
        return y >= 0 && x >= 0 && y < picture.height() && x < picture.width();
    }

    private boolean isSame(Picture picture, int cell, int other) {
        int plane = picture.height() * picture.width();
        var values = picture.values().array();
        for (int c = 0; c < picture.channels(); c++) {
            if (isSeen(c) && values[c * plane + cell] != values[c * plane + other]) {
                return false;
            }
        }
        return true;
    }

    private static Picture painted(Picture picture, float[] values) {
        return new Picture(Tensor.owning(picture.values().shape(), values), picture.tone());
    }
}
