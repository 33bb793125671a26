package convolarium.fast;

import convolarium.op.Conv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.Arrays;
import java.util.function.IntConsumer;

/// Convolution, a strip of output rows of all filters at a time.
///
/// Idea: the input under a strip is copied, padding and all, into memory that stays near the core, and [Taps] runs over
/// it filter by filter.
final class ConvStrips implements Kernel<Conv> {

    @Override
    public Class<Conv> kind() {
        return Conv.class;
    }

    /// A window that hangs over the padding would need a border of its own.
    @Override
    public boolean accepts(Conv conv, Shape input) {
        return !conv.window().mayHang();
    }

    @Override
    public Ready ready(Conv conv, Shape input) {
        return new Strips(conv, conv.fit(input).require());
    }

    private static final class Strips implements Ready {

        private final Conv conv;
        private final Shape out;
        private final Filters[] filters;
        private final int rows;
        private final Strip strip;
        private final Lines whole;
        private final Lines last;

        Strips(Conv conv, Fit.Fits fits) {
            this.conv = conv;
            this.out = fits.output();
            this.filters = new Filters[conv.groups()];
            Arrays.setAll(filters, this::filters);
            this.rows = Strip.rows(fits.placement(), conv.slices());
            this.strip = new Strip(fits.placement(), conv.border(), 0, conv.slices(), rows);
            int[] taps = strip.taps();
            this.whole = new Lines(strip::read, taps, rows, out.width());
            this.last = new Lines(strip::read, taps, out.height() - (strips() - 1) * rows, out.width());
        }

        private int strips() {
            return Math.ceilDiv(out.height(), rows);
        }

        private Filters filters(int group) {
            int count = conv.filters() / conv.groups();
            float[] weights = conv.weights().array();
            var packed = new Filters(count, conv.slices() * conv.window().taps());
            packed.pack((f, t) -> weights[conv.weightIndex(group * count + f, t)]);
            System.arraycopy(conv.bias().array(), group * count, packed.start(), 0, count);
            return packed;
        }

        @Override
        public Work work(Tensor input, float[] output) {
            return new Call(input, output);
        }

        private final class Call implements Work {

            private final Tensor input;
            private final float[] output;

            Call(Tensor input, float[] output) {
                this.input = input;
                this.output = output;
            }

            @Override
            public int parts() {
                return out.batch() * out.depth() * strips();
            }

            @Override
            public long size() {
                return out.elements() * conv.slices() * conv.window().taps();
            }

            @Override
            public IntConsumer hand() {
                var near = new float[strip.size()];
                var ends = new float[whole.ends() * filters[0].count()];
                return part -> {
                    int y = part % strips() * rows;
                    int z = part / strips() % out.depth();
                    int n = part / strips() / out.depth();
                    var lines = y + rows < out.height() ? whole : last;
                    for (int group = 0; group < conv.groups(); group++) {
                        strip.take(input, n, group * conv.slices(), z, y, near);
                        int at = out.index(n, group * filters[group].count(), z, y, 0);
                        lines.run(filters[group], near, ends, output, at, Math.toIntExact(out.plane()));
                    }
                };
            }
        }
    }
}
