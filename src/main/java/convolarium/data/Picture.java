package convolarium.data;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A picture as numbers, or several slices of one behind each other.
///
/// @param values 1 × channels × depth × height × width; one channel is grey, three are red, green and blue
/// @param tone   what the numbers mean on the screen
public record Picture(Tensor values, Tone tone) {

    /// The most channels that can be asked for, or read from numbers.
    public static final int MOST_CHANNELS = 16;

    /// The most rows or columns that can be asked for.
    public static final int MOST_SIDE = 10_000;

    /// The most slices that can be asked for, and the most numbers of a picture that has several.
    public static final int MOST_DEPTH = 64;

    public static final int MOST_DEEP = 1 << 20;

    /// The most numbers a picture may have: what is made of it needs memory too.
    public static final long MOST_NUMBERS = Runtime.getRuntime().maxMemory() / 4 / Float.BYTES;

    /// What the numbers of a picture mean on the screen.
    public enum Tone {
        /// 0 is white paper, 9 is black ink: small numbers for drawings whose cells are read.
        INK(9, 0, 9),
        /// 0 is black, 255 is white: photographs.
        LIGHT(255, 255, 0),
        /// Any numbers, as they go through a network: 0 is white, 1 full orange, −1 full blue.
        SIGNED(1, 0, 1);

        private final float most;
        private final float paper;
        private final float pencil;

        Tone(float most, float paper, float pencil) {
            this.most = most;
            this.paper = paper;
            this.pencil = pencil;
        }

        /// The tone of a name, if there is one.
        static Optional<Tone> named(String name) {
            return Stream.of(values()).filter(tone -> tone.name().equals(name)).findFirst();
        }

        /// The largest number of the range that begins at 0.
        public float most() {
            return most;
        }

        /// The number of an empty sheet.
        public float paper() {
            return paper;
        }

        /// The number a pencil leaves.
        public float pencil() {
            return pencil;
        }
    }

    /// @throws IllegalArgumentException unless it is one picture
    public Picture {
        if (values.shape().batch() != 1) {
            throw new IllegalArgumentException("one picture, not " + values.shape());
        }
    }

    public int channels() {
        return values.shape().channels();
    }

    /// Slices behind each other; a picture as such has one.
    public int depth() {
        return values.shape().depth();
    }

    /// Whether its channels are red, green and blue.
    public boolean hasColours() {
        return channels() == 3 && depth() == 1;
    }

    /// The same numbers, every slice a channel of its own.
    public Picture flat() {
        return depth() == 1 ? this : new Picture(values.flat(), tone);
    }

    /// The same numbers, so many channels in a row taken as the slices of one.
    ///
    /// @throws IllegalArgumentException if they cannot be shared evenly
    public Picture stacked(int slices) {
        var shape = values.shape();
        return new Picture(
                values.reshaped(new Shape(1, channels() / slices, depth() * slices, shape.height(), shape.width())),
                tone);
    }

    /// Another number in one cell; nothing changes where there is no such cell.
    ///
    /// @param plane a channel, or where it has several slices, a slice of one
    public Picture withNumber(int plane, int row, int col, float value) {
        var planes = values.shape().flat();
        boolean inside = Math.min(plane, Math.min(row, col)) >= 0
                && plane < planes.channels()
                && row < height()
                && col < width();
        if (!inside) {
            return this;
        }
        var changed = Arrays.copyOf(values.array(), planes.size());
        changed[planes.index(0, plane, 0, row, col)] = value;
        return new Picture(Tensor.owning(values.shape(), changed), tone);
    }

    /// One slice changed, all channels of it; others stay as they are. Nothing changes where there is no such slice.
    ///
    /// @param change keeps the size
    public Picture changed(int slice, UnaryOperator<Picture> change) {
        if (depth() == 1) {
            return slice == 0 ? change.apply(this) : this;
        }
        if (slice < 0 || slice >= depth()) {
            return this;
        }
        var shape = values.shape();
        var one = Tensor.of(
                Shape.picture(channels(), height(), width()), (n, c, z, y, x) -> values.at(n, c, slice, y, x));
        var drawn = change.apply(new Picture(one, tone)).values();
        return new Picture(
                Tensor.of(shape, (n, c, z, y, x) -> z == slice ? drawn.at(c, y, x) : values.at(n, c, z, y, x)), tone);
    }

    /// Every slice of every channel changed in its place, as if it were a channel.
    Picture eachSlice(UnaryOperator<Picture> change) {
        int slices = depth();
        return slices == 1 ? change.apply(this) : change.apply(flat()).stacked(slices);
    }

    public int height() {
        return values.shape().height();
    }

    public int width() {
        return values.shape().width();
    }
}
