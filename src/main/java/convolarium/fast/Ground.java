package convolarium.fast;

import convolarium.tensor.Tensor;
import convolarium.window.Border;
import convolarium.window.Placement;
import convolarium.window.Track;
import java.util.stream.IntStream;

/// What windows lie on, padding and all, for one picture. In a row, cells that are one step of the window apart are
/// neighbours, so that all taps of a row of the window see neighbours.
final class Ground {

    private final Tensor input;
    private final Steps.Three steps;
    private final int[] slices;
    private final int[] rows;
    private final int[] cols;
    /// Where in its row each column lies.
    private final int[] order;
    private final int[] places;
    private final int pitch;
    private final float[] values;

    Ground(Tensor input, Border border, Placement placement, Crew crew, Job job) {
        this.input = input;
        this.steps = Steps.Three.of(placement);
        this.slices = sources(placement.depth(), border);
        this.rows = sources(placement.rows(), border);
        this.cols = sources(placement.cols(), border);
        this.pitch =
                steps.cols().step() * Math.ceilDiv(cols.length, steps.cols().step());
        this.order = IntStream.range(0, cols.length).map(this::place).toArray();
        this.places = IntStream.range(0, steps.cols().outputs())
                .map(out -> order[out * steps.cols().stride()])
                .toArray();
        int channels = input.shape().channels();
        this.values = new float[at(channels, 0, 0) + Sweep.COLUMN];
        crew.work(new Each(channels, input.shape().elements(), this::lay), job);
    }

    private static int[] sources(Track track, Border border) {
        return BorderedStage.sources(border, track, Steps.of(track).under(track.outputs()));
    }

    float[] values() {
        return values;
    }

    /// Where a row of the ground begins.
    int at(int channel, int slice, int row) {
        return ((channel * slices.length + slice) * rows.length + row) * pitch;
    }

    /// Where in its row the first tap of each output lies.
    int[] places() {
        return places;
    }

    Steps.Three steps() {
        return steps;
    }

    private int place(int col) {
        int step = steps.cols().step();
        return col % step * (pitch / step) + col / step;
    }

    private void lay(int channel) {
        var shape = input.shape();
        for (int z = 0; z < slices.length; z++) {
            for (int y = 0; y < rows.length; y++) {
                if (slices[z] != Border.NONE && rows[y] != Border.NONE) {
                    int from = shape.index(0, channel, slices[z], rows[y], 0);
                    int to = at(channel, z, y);
                    for (int x = 0; x < cols.length; x++) {
                        if (cols[x] != Border.NONE) {
                            values[to + order[x]] = input.array()[from + cols[x]];
                        }
                    }
                }
            }
        }
    }
}
