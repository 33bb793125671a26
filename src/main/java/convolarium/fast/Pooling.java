package convolarium.fast;

/// The way back through one plane of sixteen batch entries that were pooled.
interface Pooling {

    /// Adds to the gradient of the input what the outputs hand back, output by output.
    void backward(Windows windows, Plane x, Plane upstream, Plane gradient);

    /// A plane in an array.
    final class Plane {
        final float[] values;
        final int at;

        Plane(float[] values, int at) {
            this.values = values;
            this.at = at;
        }
    }

    /// Where the windows lie, output by output.
    final class Windows {
        /// Cells of the input, from the first cell of its plane.
        final int[][] cells;
        /// Where the output is written, and where what it hands back is read.
        final int[] outputs;
        /// What an average divides by.
        final int[] divisors;

        Windows(int outputs) {
            this.cells = new int[outputs][];
            this.outputs = new int[outputs];
            this.divisors = new int[outputs];
        }
    }
}
