package convolarium.fast;

import convolarium.op.TransposedConv;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Fit;
import convolarium.window.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Transposed convolution, a strip of output rows of all filters at a time.
///
/// Idea: outputs that are as far from the first of a stride meet the same taps, and neighbours among them neighbouring
/// cells. So each of these phases is a convolution of stride 1 over the same input, which is copied with zeros around it
/// into memory that stays near the core; what a phase makes is then laid between what the others make.
final class TransposedStrips implements Kernel<TransposedConv> {

    @Override
    public Class<TransposedConv> kind() {
        return TransposedConv.class;
    }

    /// Nothing but a finite weight leaves a sum as it is where there is no input.
    @Override
    public boolean accepts(TransposedConv layer, Shape input) {
        float zero = 0;
        for (float weight : layer.weights().array()) {
            zero += 0 * weight;
        }
        return zero == 0;
    }

    @Override
    public Ready ready(TransposedConv layer, Shape input) {
        return new Strips(layer, input, layer.fit(input).require());
    }

    /// A tap that a phase meets, and how far the cell it reads is from that of the same number.
    private record Tap(int tap, int away) {}

    /// One direction: the taps of each phase.
    private record Side(int stride, int outputs, List<List<Tap>> phases) {

        static Side of(Track track) {
            if (!(track instanceof Track.Transposed(var axis, _, _))) {
                throw new IllegalArgumentException("not transposed: " + track);
            }
            int stride = axis.stride();
            var phases = new ArrayList<List<Tap>>();
            for (int phase = 0; phase < Math.min(stride, track.outputs()); phase++) {
                int out = phase + axis.before();
                phases.add(IntStream.range(0, axis.size())
                        .filter(tap -> Math.floorMod(out - tap * axis.dilation(), stride) == 0)
                        .mapToObj(tap -> new Tap(tap, Math.floorDiv(out - tap * axis.dilation(), stride)))
                        .toList());
            }
            return new Side(stride, track.outputs(), phases);
        }

        private IntStream away() {
            return phases.stream().flatMap(List::stream).mapToInt(Tap::away);
        }

        /// The nearest and the farthest cell that is read, from that of the same number.
        int first() {
            return away().min().orElse(0);
        }

        int span() {
            return away().max().orElse(0) - first();
        }

        /// How many outputs the longest phase has.
        int cells() {
            return Math.ceilDiv(outputs, stride);
        }
    }

    /// Outputs of a phase, some rows of them.
    private record Phase(int z, int y, int x, Sweep sweep) {}

    /// Filters that see the same channels.
    ///
    /// @param group   the group they are of
    /// @param map     the first map of the band they make
    /// @param filters for each phase
    private record Share(int group, int map, List<Filters> filters) {}

    private static final class Strips implements Ready {

        private final TransposedConv layer;
        private final Shape in;
        private final Shape out;
        private final Side depth;
        private final Side rows;
        private final Side cols;
        private final int perGroup;
        private final int channels;
        private final int pitch;
        private final int across;
        private final int lines;
        private final int height;
        private final List<Phase> phases = new ArrayList<>();
        private final List<Share> whole;
        private final Spare<Hand> hands = new Spare<>(Hand::new);

        Strips(TransposedConv layer, Shape in, Fit.Fits fits) {
            this.layer = layer;
            this.in = in;
            this.out = fits.output();
            this.depth = Side.of(fits.placement().depth());
            this.rows = Side.of(fits.placement().rows());
            this.cols = Side.of(fits.placement().cols());
            this.perGroup = layer.filters() / layer.groups();
            this.channels = layer.channels() / layer.groups();
            this.across = Math.ceilDiv(cols.cells(), Sweep.COLUMN) * Sweep.COLUMN;
            this.pitch = across + cols.span();
            int near = Sweep.NEAR / (channels * layer.window().depth().size() * pitch) - rows.span();
            this.lines = Math.clamp(near, 1, rows.cells());
            this.height = lines + rows.span();
            for (int z = 0; z < depth.phases().size(); z++) {
                for (int y = 0; y < rows.phases().size(); y++) {
                    for (int x = 0; x < cols.phases().size(); x++) {
                        phases.add(new Phase(z, y, x, sweep(z, y, x)));
                    }
                }
            }
            this.whole = IntStream.range(0, layer.groups())
                    .mapToObj(group -> share(group, 0, layer.filters()))
                    .toList();
        }

        /// One weight of each filter of a phase, and where its tap reads.
        private interface Visit {
            void at(int channel, Tap depth, Tap row, Tap col);
        }

        /// In the order in which the layer adds.
        private void each(int z, int y, int x, Visit visit) {
            for (int c = 0; c < channels; c++) {
                for (var kz : depth.phases().get(z)) {
                    for (var ky : rows.phases().get(y)) {
                        for (var kx : cols.phases().get(x)) {
                            visit.at(c, kz, ky, kx);
                        }
                    }
                }
            }
        }

        private int slices() {
            return layer.window().depth().size();
        }

        private Sweep sweep(int z, int y, int x) {
            var taps = IntStream.builder();
            each(z, y, x, (c, kz, ky, kx) -> taps.add(((c * slices() + kz.tap()) * height + ky.away() - rows.first())
                            * pitch
                    + kx.away()
                    - cols.first()));
            int columns = across / Sweep.COLUMN;
            return new Sweep(
                    taps.build().toArray(),
                    lines * columns,
                    j -> j / columns * pitch + j % columns * Sweep.COLUMN,
                    j -> j * Sweep.COLUMN);
        }

        /// Those filters of a group that make maps of a band.
        private Share share(int group, int from, int end) {
            int first = Math.max(from, group * perGroup);
            int count = Math.min(end, (group + 1) * perGroup) - first;
            var filters = phases.stream()
                    .map(phase -> filters(phase, first, count))
                    .toList();
            return new Share(group, first - from, filters);
        }

        private Filters filters(Phase phase, int first, int count) {
            var weights = layer.weights();
            int group = first / perGroup;
            var places = IntStream.builder();
            each(phase.z(), phase.y(), phase.x(), (c, kz, ky, kx) -> places.add(weights.shape()
                    .index(group * channels + c, first % perGroup, kz.tap(), ky.tap(), kx.tap())));
            int[] at = places.build().toArray();
            int apart = (int) weights.shape().plane();
            var filters = new Filters(count, at.length);
            filters.pack((f, t) -> weights.array()[at[t] + f * apart]);
            System.arraycopy(layer.bias().array(), first, filters.start(), 0, count);
            return filters;
        }

        @Override
        public Work band(Tensor input, Band band, float[] output) {
            return new Call(input, band, output);
        }

        /// Memory of somebody who works out a strip at a time.
        private final class Hand {
            private final float[] near = new float[channels * slices() * height * pitch + Sweep.COLUMN];
            private final float[] made = new float[perGroup * lines * across];
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
                return band.firstRow() / rows.stride();
            }

            private int strips() {
                int end = Math.ceilDiv(band.firstRow() + shape.height(), rows.stride());
                return Math.ceilDiv(end - top(), lines);
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
                int line = top() + part % strips() * lines;
                int z = part / strips() % shape.depth();
                int n = part / strips() / shape.depth();
                for (var share : shares) {
                    take(n, share.group() * channels, z, line, hand.near);
                    for (int i = 0; i < phases.size(); i++) {
                        var phase = phases.get(i);
                        if (phase.z() == z % depth.stride()) {
                            var filters = share.filters().get(i);
                            Loops.taps().run(phase.sweep(), filters, hand.near, 0, hand.made, 0, lines * across);
                            lay(hand.made, phase, filters.count(), n, share.map(), z, line);
                        }
                    }
                }
            }

            /// Copies the cells that a strip reads, and zeros where there are none.
            private void take(int n, int first, int z, int line, float[] near) {
                Arrays.fill(near, 0);
                for (var tap : depth.phases().get(z % depth.stride())) {
                    int slice = z / depth.stride() + tap.away();
                    for (int c = 0; c < channels && slice >= 0 && slice < in.depth(); c++) {
                        for (int row = 0; row < height; row++) {
                            int from = line + row + rows.first();
                            if (from >= 0 && from < in.height()) {
                                int to = ((c * slices() + tap.tap()) * height + row) * pitch;
                                takeRow(input.shape().index(n, first + c, slice, from, 0), near, to);
                            }
                        }
                    }
                }
            }

            private void takeRow(int from, float[] near, int to) {
                int left = Math.max(0, -cols.first());
                int start = Math.max(0, cols.first());
                int count = Math.min(in.width() - start, pitch - left);
                if (count > 0) {
                    System.arraycopy(input.array(), from + start, near, to + left, count);
                }
            }

            /// Lays what a phase has made between what the others make, as far as it belongs to the band.
            private void lay(float[] made, Phase phase, int count, int n, int map, int z, int line) {
                for (int f = 0; f < count; f++) {
                    for (int row = 0; row < lines; row++) {
                        int y = (line + row) * rows.stride() + phase.y() - band.firstRow();
                        if (y >= 0 && y < shape.height()) {
                            int from = (f * lines + row) * across;
                            int to = shape.index(n, map + f, z, y, 0);
                            for (int x = phase.x(); x < out.width(); x += cols.stride()) {
                                output[to + x] = made[from++];
                            }
                        }
                    }
                }
            }
        }
    }
}
