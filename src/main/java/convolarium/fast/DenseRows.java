package convolarium.fast;

import convolarium.op.Dense;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Dense layers, many outputs side by side.
///
/// Idea: a dense layer is a sum of rows, one of weights for each input and before them the biases, each times a number.
/// So the batch entries are the filters of [Taps], and what they read are the weights, turned so that neighbouring
/// outputs lie beside each other, and in the order in which they are read.
final class DenseRows implements Kernel<Dense> {

    /// Outputs of a group.
    private static final int TOGETHER = 4 * Sweep.COLUMN;

    @Override
    public Class<Dense> kind() {
        return Dense.class;
    }

    /// A few outputs would leave most of a column empty.
    @Override
    public boolean accepts(Dense dense, Shape input) {
        return dense.outputs() >= Sweep.COLUMN / 2;
    }

    @Override
    public Ready ready(Dense dense, Shape input) {
        return new Turned(dense, dense.fit(input).require().output());
    }

    /// The rows of some outputs.
    private static final class Group {

        private final int first;
        private final int count;
        private final int[] taps;
        private final float[] rows;
        private final Lines all;

        Group(Dense dense, int first) {
            this.first = first;
            this.count = Math.min(TOGETHER, dense.outputs() - first);
            int pitch = Math.ceilDiv(count, Sweep.COLUMN) * Sweep.COLUMN;
            this.taps =
                    IntStream.rangeClosed(0, dense.inputs()).map(t -> t * pitch).toArray();
            this.rows = new float[taps.length * pitch + Sweep.COLUMN];
            this.all = lines(0, count);
            System.arraycopy(dense.bias().array(), first, rows, 0, count);
            float[] weights = dense.weights().array();
            for (int i = 0; i < dense.inputs(); i++) {
                for (int o = 0; o < count; o++) {
                    rows[(i + 1) * pitch + o] = weights[(first + o) * dense.inputs() + i];
                }
            }
        }

        private Lines lines(int from, int length) {
            return new Lines(_ -> from, taps, 1, length);
        }

        /// Works out those of its outputs that lie in a stretch of all.
        void run(Filters entries, int start, int length, float[] kept, float[] output) {
            int from = Math.max(start - first, 0);
            int end = Math.min(start + length - first, count);
            var lines = end - from == count ? all : lines(from, end - from);
            lines.run(entries, rows, kept, output, first + from - start, length);
        }
    }

    private static final class Turned implements Ready {

        private final Shape outputs;
        private final List<Group> groups = new ArrayList<>();

        Turned(Dense dense, Shape outputs) {
            this.outputs = outputs;
            for (int first = 0; first < dense.outputs(); first += TOGETHER) {
                groups.add(new Group(dense, first));
            }
        }

        @Override
        public Work band(Tensor input, Band band, float[] output) {
            return new Call(input, band.firstMap(), band.of(outputs), output);
        }

        private final class Call implements Work {

            private final int start;
            private final int count;
            private final float[] output;
            private final Filters entries;

            Call(Tensor input, int start, Shape shape, float[] output) {
                this.start = start;
                this.count = shape.channels();
                this.output = output;
                int inputs = Math.toIntExact(input.shape().entry());
                this.entries = new Filters(shape.batch(), inputs + 1);
                float[] numbers = input.array();
                entries.pack((n, t) -> t == 0 ? 1 : numbers[n * inputs + t - 1]);
            }

            @Override
            public int parts() {
                return Math.ceilDiv(start + count, TOGETHER) - start / TOGETHER;
            }

            @Override
            public long size() {
                return entries.weights().length * (long) count;
            }

            @Override
            public IntConsumer hand() {
                var kept = new float[Sweep.COLUMN * entries.count()];
                int first = start / TOGETHER;
                return part -> groups.get(first + part).run(entries, start, count, kept, output);
            }
        }
    }
}
