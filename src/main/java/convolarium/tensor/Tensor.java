package convolarium.tensor;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Numbers with a [Shape], in row-major order. Never changes once built.
public final class Tensor {

    /// Tells one element of a tensor: batch entry, channel, slice, row, column.
    @FunctionalInterface
    public interface Cell {
        float at(int n, int c, int z, int y, int x);
    }

    /// Tells the number at each place of the array once somebody reads them. A value: one that tells other numbers is
    /// not equal to it.
    public interface Source {
        float at(int index);

        /// All numbers at once, in an array of their own.
        default float[] all(int count) {
            var all = new float[count];
            for (int i = 0; i < all.length; i++) {
                all[i] = at(i);
            }
            return all;
        }
    }

    private record Zero() implements Source {
        @Override
        public float at(int index) {
            return 0;
        }
    }

    private final Shape shape;
    private volatile Source source;
    private final float @Nullable [] values;
    private volatile float @Nullable [] read;

    private Tensor(Shape shape, Source source, float @Nullable [] values) {
        this.shape = shape;
        this.source = source;
        this.values = values;
    }

    /// A tensor filled element by element, the last side fastest.
    public static Tensor of(Shape shape, Cell cell) {
        var values = new float[shape.size()];
        for (int n = 0, i = 0; n < shape.batch(); n++) {
            for (int c = 0; c < shape.channels(); c++) {
                i = fillPlane(shape, cell, n, c, values, i);
            }
        }
        return owning(shape, values);
    }

    private static int fillPlane(Shape shape, Cell cell, int n, int c, float[] values, int from) {
        int i = from;
        for (int z = 0; z < shape.depth(); z++) {
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < shape.width(); x++, i++) {
                    values[i] = cell.at(n, c, z, y, x);
                }
            }
        }
        return i;
    }

    /// Zeros, which take memory only once somebody reads them.
    public static Tensor zeros(Shape shape) {
        return later(shape, new Zero());
    }

    /// Numbers that take memory and time only once somebody reads them: a network can be looked at before it has
    /// weights.
    public static Tensor later(Shape shape, Source source) {
        shape.size();
        return new Tensor(shape, source, null);
    }

    /// The same for numbers that are told by their places.
    public static Tensor later(Shape shape, Cell cell) {
        return later(shape, new Cells(cell, shape));
    }

    /// Takes the array over without copying; the caller must not touch it again.
    ///
    /// @throws IllegalArgumentException if the array does not fill the shape
    public static Tensor owning(Shape shape, float[] values) {
        require(shape, values.length == shape.elements(), values.length);
        return new Tensor(shape, new Zero(), values);
    }

    /// The numbers that an array begins with, as long as they stand there: for whoever works through so many
    /// that memory is used again.
    ///
    /// @throws IllegalArgumentException if the array is too short for the shape
    public static Tensor beginning(Shape shape, float[] memory) {
        require(shape, memory.length >= shape.elements(), memory.length);
        return new Tensor(shape, new Zero(), memory);
    }

    private static void require(Shape shape, boolean filled, long count) {
        if (!filled) {
            throw new IllegalArgumentException(shape + " needs " + shape.elements() + " values, not " + count);
        }
    }

    public Shape shape() {
        return shape;
    }

    public float at(int n, int c, int z, int y, int x) {
        return array()[shape.index(n, c, z, y, x)];
    }

    /// An element of the first picture.
    public float at(int c, int y, int x) {
        return array()[shape.index(0, c, 0, y, x)];
    }

    /// An element of a vector.
    public float at(int c) {
        return array()[c];
    }

    /// The backing array, which the numbers begin, for kernels and readers of whole rows. Read it, never write it.
    public float[] array() {
        return values != null ? values : read();
    }

    private float[] read() {
        var there = read;
        return there != null ? there : readFirst();
    }

    private synchronized float[] readFirst() {
        var there = read;
        if (there == null) {
            there = source.all(shape.size());
            read = there;
            source = source instanceof Cut || source instanceof Cells ? this::told : source;
        }
        return there;
    }

    /// All numbers in an array of their own; if nobody has read them yet they are not kept here.
    float[] copied() {
        var there = known();
        return there != null ? Arrays.copyOf(there, shape.size()) : source.all(shape.size());
    }

    /// One number, for which the others are not read.
    float told(int index) {
        var there = known();
        return there != null ? there[index] : source.at(index);
    }

    private float @Nullable [] known() {
        return values != null ? values : read;
    }

    /// The same numbers, which need nobody any more to tell them.
    public Tensor owned() {
        return values != null ? this : owning(shape, array());
    }

    /// What tells them, or would.
    Source source() {
        return source;
    }

    /// Whether its numbers are told by a [Draw].
    public boolean isDrawn() {
        return source instanceof Draw;
    }

    /// Whether all its numbers times zero are zero.
    public boolean isFinite() {
        var all = array();
        int count = shape.size();
        for (int i = 0; i < count; i++) {
            if (!Float.isFinite(all[i])) {
                return false;
            }
        }
        return true;
    }

    /// Memory for its numbers; none as long as nobody has read them.
    public long bytes() {
        return known() == null ? 0 : Float.BYTES * shape.elements();
    }

    /// The first numbers along batch and channels, zeros where there are more than before; not read before they are
    /// wanted.
    public Tensor cut(Shape other) {
        boolean zero = values == null && source instanceof Zero;
        return shape.equals(other) ? this : later(other, zero ? source : Cut.of(this, other));
    }

    /// The same numbers in another shape of as many elements.
    public Tensor reshaped(Shape other) {
        require(other, other.elements() == shape.elements(), shape.elements());
        return new Tensor(other, new Zero(), array());
    }

    /// The same numbers with every slice in depth a channel of its own.
    public Tensor flat() {
        return shape.depth() == 1 ? this : reshaped(shape.flat());
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Tensor tensor
                        && shape.equals(tensor.shape)
                        && !liesOver(tensor)
                        && !tensor.liesOver(this)
                        && sameNumbers(tensor));
    }

    private boolean liesOver(Tensor other) {
        return source instanceof Patch.Over over && over.liesOver(other);
    }

    /// To compare them, numbers that nobody has read are told one by one, until one differs.
    private boolean sameNumbers(Tensor other) {
        var mine = known();
        var theirs = other.known();
        if (mine != null && theirs != null) {
            return Arrays.equals(mine, 0, shape.size(), theirs, 0, shape.size());
        }
        return (values == null && other.values == null && source.equals(other.source))
                || IntStream.range(0, shape.size()).allMatch(i -> Float.compare(told(i), other.told(i)) == 0);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(array().length == shape.size() ? array() : copied());
    }

    @Override
    public String toString() {
        return "Tensor " + shape;
    }
}
