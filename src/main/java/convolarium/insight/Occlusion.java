package convolarium.insight;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.net.Inference;
import convolarium.net.Network;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// Hides a square of the input, place by place, and tells by how much the answer falls (Zeiler and Fergus, 2014). A
/// cell gets the mean of all squares that lie over it.
///
/// @param size   cells along a side of the square; on a smaller input as many as there are
/// @param stride cells from one place to the next
/// @param fill   what the square is filled with
public record Occlusion(int size, int stride, Fill fill) implements Explanation {

    /// What hides a part of the input.
    public enum Fill {
        /// The mean of each channel.
        MEAN,
        /// One half.
        GREY,
        /// Zero.
        ZERO
    }

    private static final int BATCH = 32;

    /// @throws IllegalArgumentException unless every cell is hidden at some place
    public Occlusion {
        if (size < 1 || stride < 1 || stride > size) {
            throw new IllegalArgumentException("size " + size + " and stride " + stride + " leave cells out");
        }
    }

    /// Where squares begin along a side; the last one ends with the side.
    int[] places(int side) {
        int last = Math.max(0, side - size);
        return IntStream.concat(IntStream.iterate(0, at -> at < last, at -> at + stride), IntStream.of(last))
                .toArray();
    }

    @Override
    public Optional<Tensor> of(Network network, Tensor input, int type, Crew crew, Job job) {
        var shape = input.shape();
        int[] rows = places(shape.height());
        int[] cols = places(shape.width());
        int count = rows.length * cols.length;
        int batch = Math.min(BATCH, count);
        var quiet = Job.until(job::cancelled);
        var inference = new Inference(network.withBatch(batch), crew);
        double whole = Verdict.of(new Inference(network.withBatch(1), crew).answer(input, quiet), 0, type);
        var drops = new double[count];
        for (int from = 0; from < count; from += batch) {
            job.goOn();
            var output = inference.answer(hidden(input, rows, cols, from, batch), quiet);
            for (int i = 0; i < Math.min(batch, count - from); i++) {
                drops[from + i] = whole - Verdict.of(output, i, type);
            }
            job.progress(Math.min(1, (from + batch) / (double) count));
        }
        return Optional.of(spread(shape, rows, cols, drops));
    }

    /// A batch of inputs, each with a square hidden; the last batch is filled up with whatever.
    private Tensor hidden(Tensor input, int[] rows, int[] cols, int from, int batch) {
        var shape = input.shape().withBatch(batch);
        int entry = input.shape().size();
        var values = new float[shape.size()];
        float[] fills = fills(input);
        for (int i = 0; i < batch; i++) {
            System.arraycopy(input.array(), 0, values, i * entry, entry);
            int place = Math.min(from + i, rows.length * cols.length - 1);
            int top = rows[place / cols.length];
            int left = cols[place % cols.length];
            int right = Math.min(left + size, shape.width());
            for (int row = 0; row < shape.channels() * size; row++) {
                int y = top + row % size;
                if (y < shape.height()) {
                    int first = shape.index(i, row / size, 0, y, 0);
                    Arrays.fill(values, first + left, first + right, fills[row / size]);
                }
            }
        }
        return Tensor.owning(shape, values);
    }

    private float[] fills(Tensor input) {
        var fills = new float[input.shape().channels()];
        for (int c = 0; c < fills.length; c++) {
            fills[c] = switch (fill) {
                case MEAN -> (float) Verdict.of(input, 0, c);
                case GREY -> 0.5f;
                case ZERO -> 0;
            };
        }
        return fills;
    }

    private Tensor spread(Shape shape, int[] rows, int[] cols, double[] drops) {
        var sums = new double[shape.height() * shape.width()];
        var counts = new int[sums.length];
        for (int place = 0; place < drops.length; place++) {
            int top = rows[place / cols.length];
            int left = cols[place % cols.length];
            for (int y = top; y < Math.min(top + size, shape.height()); y++) {
                for (int x = left; x < Math.min(left + size, shape.width()); x++) {
                    sums[y * shape.width() + x] += drops[place];
                    counts[y * shape.width() + x]++;
                }
            }
        }
        return Tensor.of(Shape.picture(1, shape.height(), shape.width()), (_, _, _, y, x) -> {
            int cell = y * shape.width() + x;
            return (float) (sums[cell] / counts[cell]);
        });
    }
}
