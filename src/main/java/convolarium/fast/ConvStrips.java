package convolarium.fast;

import convolarium.op.Conv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import convolarium.window.Placement;
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
    public Work work(Conv conv, Tensor input, Fit.Fits fits, float[] output) {
        return new Strips(conv, input, fits, output);
    }

    /// One call of the kernel.
    private static final class Strips implements Work {

        private final Conv conv;
        private final Tensor input;
        private final Shape out;
        private final float[] output;
        private final Filters[] filters;
        private final int rows;
        private final Strip strip;
        private final Lines whole;
        private final Lines last;

        Strips(Conv conv, Tensor input, Fit.Fits fits, float[] output) {
            this.conv = conv;
            this.input = input;
            this.out = fits.output();
            this.output = output;
            this.filters = new Filters[conv.groups()];
            Arrays.setAll(filters, this::filters);
            this.rows = rows(fits.placement());
            this.strip = new Strip(fits.placement(), conv.border(), conv.slices(), rows);
            int[] taps = taps();
            this.whole = new Lines(strip::read, taps, rows, out.width());
            this.last = new Lines(strip::read, taps, out.height() - (strips() - 1) * rows, out.width());
        }

        /// Output rows of a strip: as many as keep it near, shared out evenly.
        private int rows(Placement placement) {
            int most = 1;
            while (most < out.height() && Strip.size(placement, conv.slices(), most + 1) <= Sweep.NEAR) {
                most++;
            }
            return Math.ceilDiv(out.height(), Math.ceilDiv(out.height(), most));
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

        private int[] taps() {
            var window = conv.weights().shape();
            int[] taps = new int[conv.slices() * conv.window().taps()];
            for (int s = 0, i = 0; s < window.channels(); s++) {
                for (int kz = 0; kz < window.depth(); kz++) {
                    for (int k = 0; k < window.height() * window.width(); k++, i++) {
                        taps[i] = strip.tap(s, kz, k / window.width(), k % window.width());
                    }
                }
            }
            return taps;
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
