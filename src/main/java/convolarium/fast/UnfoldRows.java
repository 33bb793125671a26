package convolarium.fast;

import convolarium.op.Unfold;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Border;
import convolarium.window.Fit;
import convolarium.window.Track;
import java.util.List;
import java.util.stream.IntStream;

/// What windows see, row by row: each tap shows a copy of the picture, moved.
final class UnfoldRows implements Kernel<Unfold> {

    @Override
    public Class<Unfold> kind() {
        return Unfold.class;
    }

    @Override
    public boolean accepts(Unfold unfold, Shape input) {
        return true;
    }

    @Override
    public Ready ready(Unfold unfold, Shape input) {
        return new Found(unfold, unfold.fit(input).require());
    }

    private static final class Found implements Ready {

        private final Shape out;
        private final List<int[]> depth;
        private final List<int[]> rows;
        private final List<int[]> cols;

        Found(Unfold unfold, Fit.Fits fits) {
            this.out = fits.output();
            this.depth = cells(fits.placement().depth(), unfold.window().depth().size());
            this.rows = cells(fits.placement().rows(), unfold.window().rows().size());
            this.cols = cells(fits.placement().cols(), unfold.window().cols().size());
        }

        /// The cell under each tap, output by output.
        private static List<int[]> cells(Track track, int taps) {
            return IntStream.range(0, taps)
                    .mapToObj(tap -> track.cells(tap, Border.ZEROS).stream()
                            .mapToInt(Integer::intValue)
                            .toArray())
                    .toList();
        }

        @Override
        public Work band(Tensor input, Band band, float[] output) {
            var shape = band.of(out);
            return new Rows(shape, shape.elements(), () -> (n, z, y) -> {
                for (int c = 0; c < shape.channels(); c++) {
                    int to = shape.index(n, c, z, y, 0);
                    show(input, n, band.firstMap() + c, z, band.firstRow() + y, output, to);
                }
            });
        }

        private void show(Tensor input, int n, int map, int z, int y, float[] output, int to) {
            int tap = map % (depth.size() * rows.size() * cols.size());
            int slice = depth.get(tap / cols.size() / rows.size())[z];
            int row = rows.get(tap / cols.size() % rows.size())[y];
            int[] cells = cols.get(tap % cols.size());
            boolean empty = slice == Border.NONE || row == Border.NONE;
            int channel = map / (depth.size() * rows.size() * cols.size());
            int from = empty ? 0 : input.shape().index(n, channel, slice, row, 0);
            for (int x = 0; x < cells.length; x++) {
                output[to + x] = empty || cells[x] == Border.NONE ? 0 : input.array()[from + cells[x]];
            }
        }
    }
}
