package convolarium.fast;

import convolarium.op.TransposedConv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Transposed convolution, a strip of output rows of all filters at a time.
///
/// Idea: outputs that are as far from the first of a stride meet the same taps, and neighbours among them neighbouring
/// cells. So each of these phases is a convolution of stride 1 over the same input, which is copied with zeros around
/// it into memory that stays near the core; what a phase makes is then laid between what the others make.
final class TransposedStrips implements Kernel<TransposedConv> {

    @Override
    public Class<TransposedConv> kind() {
        return TransposedConv.class;
    }

    /// Only a finite weight leaves a sum as it is where there is no input.
    @Override
    public boolean accepts(TransposedConv layer, Shape input) {
        return layer.weights().isFinite();
    }

    @Override
    public Ready ready(TransposedConv layer, Shape input) {
        return new Strips(layer, input, layer.fit(input).require());
    }

    /// Filters that see the same channels.
    ///
    /// @param group   the group they are of
    /// @param map     the first map of the band they make
    /// @param filters for each phase
    private record Share(int group, int map, List<Filters> filters) {}

    private static final class Strips implements Ready {

        private final TransposedConv layer;
        private final Shape out;
        private final int perGroup;
        private final TransposedStrip strip;
        private final int plane;
        private final int abreast;
        private final List<Share> whole;
        private final Spare<Hand> hands = new Spare<>(Hand::new);

        Strips(TransposedConv layer, Shape input, Fit.Fits fits) {
            this.layer = layer;
            this.out = fits.output();
            this.perGroup = layer.filters() / layer.groups();
            this.strip = new TransposedStrip(layer, input, fits.placement());
            this.plane = strip.lines() * strip.across();
            this.abreast = strip.cols().stride() == 2 ? strip.cols().phases().size() : 1;
            this.whole = IntStream.range(0, layer.groups())
                    .mapToObj(group -> share(group, 0, layer.filters()))
                    .toList();
        }

        /// Memory of somebody who works out a strip at a time.
        private final class Hand {
            private final float[] near = new float[strip.size()];
            private final float[] made = new float[abreast * perGroup * plane];
        }

        /// Those filters of a group that make maps of a band.
        private Share share(int group, int from, int end) {
            int first = Math.max(from, group * perGroup);
            int count = Math.min(end, (group + 1) * perGroup) - first;
            var filters = strip.phases().stream()
                    .map(phase -> filters(phase, first, count))
                    .toList();
            return new Share(group, first - from, filters);
        }

        private Filters filters(TransposedStrip.Phase phase, int first, int count) {
            float[] weights = layer.weights().array();
            var shape = layer.weights().shape();
            int channel = first / perGroup * strip.channels();
            var places = IntStream.builder();
            strip.each(
                    phase.z(),
                    phase.y(),
                    phase.x(),
                    (c, kz, ky, kx) ->
                            places.add(shape.index(channel + c, first % perGroup, kz.tap(), ky.tap(), kx.tap())));
            int[] at = places.build().toArray();
            int apart = (int) shape.plane();
            var filters = new Filters(count, at.length);
            filters.pack((f, t) -> weights[at[t] + f * apart]);
            System.arraycopy(layer.bias().array(), first, filters.start(), 0, count);
            return filters;
        }

        @Override
        public Work band(Tensor input, Band band, float[] output) {
            return new Call(input, band, output);
        }

        private final class Call implements Work {

            private final Tensor input;
            private final Band band;
            private final Shape shape;
            private final float[] output;
            private final List<Share> shares;

            Call(Tensor input, Band band, float[] output) {
                this.input = input;
                this.band = band;
                this.shape = band.of(out);
                this.output = output;
                int end = band.firstMap() + shape.channels();
                this.shares = shape.channels() == out.channels()
                        ? whole
                        : IntStream.rangeClosed(band.firstMap() / perGroup, (end - 1) / perGroup)
                                .mapToObj(group -> share(group, band.firstMap(), end))
                                .toList();
            }

            /// The first row of a phase that the band needs.
            private int top() {
                return band.firstRow() / strip.rows().stride();
            }

            private int strips() {
                int end = Math.ceilDiv(
                        band.firstRow() + shape.height(), strip.rows().stride());
                return Math.ceilDiv(end - top(), strip.lines());
            }

            @Override
            public int parts() {
                return shape.batch() * shape.depth() * strips();
            }

            @Override
            public long size() {
                return input.shape().elements() * perGroup * layer.window().taps();
            }

            @Override
            public IntConsumer hand() {
                return part -> hands.lend(hand -> fill(part, hand));
            }

            private void fill(int part, Hand hand) {
                int line = top() + part % strips() * strip.lines();
                int z = part / strips() % shape.depth();
                int n = part / strips() / shape.depth();
                for (var share : shares) {
                    strip.take(input, n, share.group() * strip.channels(), z, line, hand.near);
                    for (int i = 0; i < strip.phases().size(); i++) {
                        if (strip.phases().get(i).z() == z % strip.depth().stride()) {
                            make(share, i, n, z, line, hand);
                        }
                    }
                }
            }

            /// Makes what lies in a phase, and lays it once all that are laid together are made.
            private void make(Share share, int number, int n, int z, int line, Hand hand) {
                var phase = strip.phases().get(number);
                var filters = share.filters().get(number);
                int side = phase.x() % abreast;
                Loops.taps().run(phase.sweep(), filters, hand.near, 0, hand.made, side(side), plane);
                if (side == abreast - 1) {
                    for (int f = 0; f < filters.count(); f++) {
                        lay(hand.made, f * plane, phase, shape.index(n, share.map() + f, z, 0, 0), line);
                    }
                }
            }

            /// Where what one of the phases that are laid together makes begins.
            private int side(int number) {
                return number * perGroup * plane;
            }

            /// Lays what a phase has made of a map between what the others make, as far as it belongs to the band.
            ///
            /// @param phase the last of those that are laid together
            private void lay(float[] made, int from, TransposedStrip.Phase phase, int to, int line) {
                for (int row = 0; row < strip.lines(); row++) {
                    int y = (line + row) * strip.rows().stride() + phase.y() - band.firstRow();
                    if (y >= 0 && y < shape.height()) {
                        layRow(made, from + row * strip.across(), phase.x(), to + y * out.width());
                    }
                }
            }

            private void layRow(float[] made, int from, int phase, int to) {
                int stride = strip.cols().stride();
                if (abreast == 2) {
                    int pairs = out.width() / 2;
                    Loops.pairs().join(made, from, from + side(1), pairs, output, to);
                    if (out.width() % 2 == 1) {
                        output[to + out.width() - 1] = made[from + pairs];
                    }
                } else if (stride == 1) {
                    System.arraycopy(made, from, output, to, out.width());
                } else {
                    int at = from;
                    for (int x = phase; x < out.width(); x += stride) {
                        output[to + x] = made[at++];
                    }
                }
            }
        }
    }
}
