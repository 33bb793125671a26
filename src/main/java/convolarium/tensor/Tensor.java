package convolarium.tensor;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Numbers with a [Shape], in row-major order. Never changes once built.
public final class Tensor {

    /// Tells one element of a tensor: batch entry, channel, slice, row, column.
    @FunctionalInterface
    public interface Cell {
        float at(int n, int c, int z, int y, int x);
    }

    private final Shape shape;
    private final float @Nullable [] values;
    private float @Nullable [] zeros;

    private Tensor(Shape shape, float @Nullable [] values) {
        this.shape = shape;
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
        return new Tensor(shape, values);
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

    /// Zeros, which take memory only once somebody reads them: a network can be looked at before it has weights.
    public static Tensor zeros(Shape shape) {
        shape.size();
        return new Tensor(shape, null);
    }

    /// Takes the array over without copying; the caller must not touch it again.
    ///
    /// @throws IllegalArgumentException if the array does not fill the shape
    public static Tensor owning(Shape shape, float[] values) {
        if (values.length != shape.elements()) {
            throw new IllegalArgumentException(shape + " needs " + shape.elements() + " values, not " + values.length);
        }
        return new Tensor(shape, values);
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

    /// The backing array, for kernels and readers of whole rows. Read it, never write it.
    public float[] array() {
        return values != null ? values : readZeros();
    }

    /// Two threads may both make them; zeros are zeros.
    private float[] readZeros() {
        var made = zeros;
        if (made == null) {
            made = new float[shape.size()];
            zeros = made;
        }
        return made;
    }

    /// The same numbers in another shape of as many elements.
    public Tensor reshaped(Shape other) {
        return owning(other, array());
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
                        && ((values == null && tensor.values == null) || Arrays.equals(array(), tensor.array())));
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(array());
    }

    @Override
    public String toString() {
        return "Tensor " + shape;
    }
}
