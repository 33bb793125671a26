package convolarium.fast;

import convolarium.window.Placement;
import convolarium.window.Site;
import java.util.function.ToIntFunction;

/// The way back through one plane of sixteen batch entries that were pooled.
interface Pooling {

    /// Adds to the gradient of the input what the outputs hand back, output by output.
    ///
    /// @param xAt  where the first cell of the plane begins
    /// @param from the same in what was handed back
    /// @param to   the same in the gradient
    void backward(Windows windows, float[] x, int xAt, float[] upstream, int from, float[] gradient, int to);

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

        static Windows of(Placement placement, Bank input, Bank output, ToIntFunction<Site> divisor) {
            var windows = new Windows(Math.toIntExact(output.shape().plane()));
            for (int i = 0; i < windows.outputs.length; i++) {
                var site = placement.at(i);
                windows.cells[i] = site.cells(input::step);
                windows.outputs[i] = output.step(i);
                windows.divisors[i] = divisor.applyAsInt(site);
            }
            return windows;
        }
    }
}
