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

    /// Some outputs: from which on, how far it is from one row to the next, and the rows.
    private record Group(int first, int count, int pitch, float[] rows) {

        static Group of(Dense dense, int first) {
            int count = Math.min(TOGETHER, dense.outputs() - first);
            int pitch = Math.ceilDiv(count, Sweep.COLUMN) * Sweep.COLUMN;
            var rows = new float[(dense.inputs() + 1) * pitch + Sweep.COLUMN];
            System.arraycopy(dense.bias().array(), first, rows, 0, count);
            float[] weights = dense.weights().array();
            for (int i = 0; i < dense.inputs(); i++) {
                for (int o = 0; o < count; o++) {
                    rows[(i + 1) * pitch + o] = weights[(first + o) * dense.inputs() + i];
                }
            }
            return new Group(first, count, pitch, rows);
        }

        int[] taps() {
            return IntStream.iterate(0, tap -> tap + pitch)
                    .limit((rows.length - Sweep.COLUMN) / pitch)
                    .toArray();
        }
    }

    private static final class Turned implements Ready {

        private final Shape outputs;
        private final List<Group> groups = new ArrayList<>();
        private final List<Lines> lines = new ArrayList<>();

        Turned(Dense dense, Shape outputs) {
            this.outputs = outputs;
            for (int first = 0; first < dense.outputs(); first += TOGETHER) {
                var group = Group.of(dense, first);
                groups.add(group);
                lines.add(lines(group, 0, group.count()));
            }
        }

        private static Lines lines(Group group, int from, int count) {
            return new Lines(_ -> from, group.taps(), 1, count);
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
                var ends = new float[Sweep.COLUMN * entries.count()];
                return part -> {
                    int number = start / TOGETHER + part;
                    var group = groups.get(number);
                    int from = Math.max(start - group.first(), 0);
                    int end = Math.min(start + count - group.first(), group.count());
                    var some = end - from == group.count() ? lines.get(number) : lines(group, from, end - from);
                    some.run(entries, group.rows(), ends, output, group.first() + from - start, count);
                };
            }
        }
    }
}
