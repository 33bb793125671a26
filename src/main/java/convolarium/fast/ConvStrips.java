package convolarium.fast;

import convolarium.op.Conv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

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
        private final Spare<Hand> hands = new Spare<>(Hand::new);

        Strips(Conv conv, Fit.Fits fits) {
            this.conv = conv;
            this.out = fits.output();
            this.filters = new Filters[conv.groups()];
            Arrays.setAll(filters, group -> filters(group * perGroup(), perGroup()));
            this.rows = Strip.rows(fits.placement(), conv.slices());
            this.strip = new Strip(fits.placement(), conv.border(), 0, conv.slices(), rows);
            this.whole = lines(rows);
            this.last = lines(lastRows(out.height()));
        }

        /// Memory of somebody who works out a strip at a time.
        private final class Hand {
            private final float[] near = new float[strip.size()];
            private final float[] kept = new float[whole.kept() * perGroup()];
        }

        private int lastRows(int height) {
            return (height - 1) % rows + 1;
        }

        private Lines lines(int height) {
            return new Lines(strip::read, strip.taps(), height, out.width(), Lines.lead(out));
        }

        private int perGroup() {
            return conv.filters() / conv.groups();
        }

        private Filters filters(int first, int count) {
            float[] weights = conv.weights().array();
            var packed = new Filters(count, conv.slices() * conv.window().taps());
            packed.pack((f, t) -> weights[conv.weightIndex(first + f, t)]);
            System.arraycopy(conv.bias().array(), first, packed.start(), 0, count);
            return packed;
        }

        @Override
        public Work band(Tensor input, Band band, float[] output) {
            return new Call(input, band, output);
        }

        /// Filters that see the same channels.
        ///
        /// @param channel the first channel they see
        /// @param map     the first map of the band they make
        private record Share(int channel, int map, Filters filters) {}

        private Share share(int group, int from, int end) {
            int first = Math.max(from, group * perGroup());
            int count = Math.min(end, (group + 1) * perGroup()) - first;
            var some = count == perGroup() ? filters[group] : filters(first, count);
            return new Share(group * conv.slices(), first - from, some);
        }

        private final class Call implements Work {

            private final Tensor input;
            private final int top;
            private final Shape shape;
            private final float[] output;
            private final List<Share> shares;
            private final Lines end;

            Call(Tensor input, Band band, float[] output) {
                this.input = input;
                this.top = band.firstRow();
                this.shape = band.of(out);
                this.output = output;
                int first = band.firstMap();
                int last = first + shape.channels();
                this.shares = IntStream.rangeClosed(first / perGroup(), (last - 1) / perGroup())
                        .mapToObj(group -> share(group, first, last))
                        .toList();
                boolean usual = lastRows(shape.height()) == lastRows(out.height());
                this.end = usual ? Strips.this.last : lines(lastRows(shape.height()));
            }

            private int strips() {
                return Math.ceilDiv(shape.height(), rows);
            }

            @Override
            public int parts() {
                return shape.batch() * shape.depth() * strips();
            }

            @Override
            public long size() {
                return shape.elements() * conv.slices() * conv.window().taps();
            }

            @Override
            public IntConsumer hand() {
                return part -> hands.lend(hand -> fill(part, hand));
            }

            private void fill(int part, Hand hand) {
                int y = part % strips() * rows;
                int z = part / strips() % shape.depth();
                int n = part / strips() / shape.depth();
                int plane = Math.toIntExact(shape.plane());
                var lines = y + rows < shape.height() ? whole : end;
                for (var share : shares) {
                    int to = shape.index(n, share.map(), z, y, 0);
                    strip.take(input, n, share.channel(), z, top + y, hand.near);
                    lines.run(share.filters(), hand.near, hand.kept, output, to, plane);
                }
            }
        }
    }
}
