package convolarium.window;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// The way of a window along one direction of an input of known length.
public sealed interface Track {

    /// Input cells.
    int length();

    /// How many times the window lands.
    int outputs();

    /// Where the window lies for output `out`.
    Landing landing(int out);

    /// The output whose window has its middle nearest to an input cell.
    int nearest(int cell);

    /// Padding cells before the input.
    default int before() {
        return 0;
    }

    /// Padding cells after the input.
    default int after() {
        return 0;
    }

    /// Cells, padding included, that no landing reads, in their place or where the border repeats them.
    ///
    /// They lie at the end, where a stride leaves some over, or in between, where it is longer than the
    /// window or has a divisor in common with the dilation.
    default List<Integer> unread(Border border) {
        return List.of();
    }

    /// Cells the window can lie on: the input and its padding.
    default int padded() {
        return before() + length() + after();
    }

    /// Whether the window can lie on a cell, counted from the first of the input.
    default boolean covers(int cell) {
        return cell >= -before() && cell < length() + after();
    }

    /// How many landings read each input cell, in its place or where the border repeats it. A landing that reads it
    /// more than once counts once.
    default int[] uses(Border border) {
        var uses = new int[length()];
        var last = new int[length()];
        for (int out = 0; out < outputs(); out++) {
            var landing = landing(out);
            for (int tap = 0; tap < landing.counted(); tap++) {
                int cell = landing.source(tap, border);
                if (cell != Border.NONE && last[cell] <= out) {
                    last[cell] = out + 1;
                    uses[cell]++;
                }
            }
        }
        return uses;
    }

    /// The outputs whose landings read an input cell, in its place or where the border repeats it.
    default List<Integer> users(int cell, Border border) {
        return IntStream.range(0, outputs())
                .filter(out -> landing(out).reads(cell, border))
                .boxed()
                .toList();
    }

    /// The input cell under a tap, landing by landing; [Border#NONE] where it is a zero or nothing.
    default List<Integer> cells(int tap, Border border) {
        return IntStream.range(0, outputs())
                .map(out -> landing(out).source(tap, border))
                .boxed()
                .toList();
    }

    /// The outputs that a tap of the window has a part in, if there are cells under it.
    default List<Integer> made(int tap) {
        return IntStream.range(0, outputs()).boxed().toList();
    }

    /// A window that moves by its stride.
    record Sliding(Axis axis, int length) implements Track {

        @Override
        public int outputs() {
            return axis.outputLength(length);
        }

        @Override
        public Landing landing(int out) {
            int start = out * axis.stride() - axis.before();
            return new Landing(start, axis.dilation(), axis.size(), length, length + axis.after());
        }

        @Override
        public int nearest(int cell) {
            int start = cell + axis.before() - (axis.reach() - 1) / 2;
            return Math.clamp(Math.round((float) start / axis.stride()), 0, outputs() - 1);
        }

        @Override
        public int before() {
            return axis.before();
        }

        @Override
        public int after() {
            return axis.after();
        }

        @Override
        public List<Integer> unread(Border border) {
            var read = new BitSet(padded());
            int outputs = outputs();
            for (int i = 0; i < outputs * axis.size(); i++) {
                int cell = i / axis.size() * axis.stride() + i % axis.size() * axis.dilation() - before();
                if (covers(cell)) {
                    read.set(cell + before());
                    int source = border.source(cell, length);
                    if (source != Border.NONE) {
                        read.set(source + before());
                    }
                }
            }
            return IntStream.range(0, padded())
                    .filter(cell -> !read.get(cell))
                    .mapToObj(cell -> cell - before())
                    .toList();
        }
    }

    /// Windows as equal as they can be, so many that `outputs` of them cover the input: output o reads the cells
    /// from ⌊o·n/m⌋ to ⌈(o + 1)·n/m⌉.
    record Shared(int length, int outputs) implements Track {

        @Override
        public Landing landing(int out) {
            int start = (int) ((long) out * length / outputs);
            int end = (int) Math.ceilDiv((out + 1L) * length, outputs);
            return new Landing(start, 1, end - start, length, length);
        }

        @Override
        public int nearest(int cell) {
            return (int) ((long) Math.clamp(cell, 0, length - 1) * outputs / length);
        }
    }

    /// A window the other way round: every input cell lays the whole window onto the output, a stride further each
    /// time. An output reads the cells whose windows cover it.
    record Transposed(Axis axis, int outputPadding, int length) implements Track {

        @Override
        public int outputs() {
            return axis.transposedLength(length, outputPadding);
        }

        /// The input cell that lays tap `tap` of its window onto an output, or [Border#NONE].
        public int source(int out, int tap) {
            int start = out + axis.before() - tap * axis.dilation();
            int cell = Math.floorDiv(start, axis.stride());
            boolean hit = cell * axis.stride() == start && cell >= 0 && cell < length;
            return hit ? cell : Border.NONE;
        }

        /// The input cells that lay a tap of their window onto an output, one for each.
        @Override
        public List<Integer> cells(int tap, Border border) {
            return IntStream.range(0, outputs())
                    .map(out -> source(out, tap))
                    .filter(cell -> cell != Border.NONE)
                    .boxed()
                    .toList();
        }

        /// The outputs that some input cell lays a tap of its window onto.
        @Override
        public List<Integer> made(int tap) {
            return IntStream.range(0, outputs())
                    .filter(out -> source(out, tap) != Border.NONE)
                    .boxed()
                    .toList();
        }

        /// The cells that an output reads are as far from each other as the dilation makes it, seen in strides.
        @Override
        public Landing landing(int out) {
            int end = out + axis.before();
            int first = Math.ceilDiv(end - axis.reach() + 1, axis.stride());
            int last = Math.floorDiv(end, axis.stride());
            while (first <= last && (end - first * axis.stride()) % axis.dilation() != 0) {
                first++;
            }
            int step = 1;
            while (step * axis.stride() % axis.dilation() != 0) {
                step++;
            }
            return new Landing(first, step, first > last ? 0 : (last - first) / step + 1, length, length);
        }

        @Override
        public int nearest(int cell) {
            return Math.clamp(cell * (long) axis.stride() - axis.before() + axis.reach() / 2, 0, outputs() - 1);
        }
    }

    /// So many places spread evenly over the input, however many cells it has.
    record Sampled(int length, int outputs, Sampling sampling) implements Track {

        @Override
        public Landing landing(int out) {
            int first = first(out);
            boolean between = sampling != Sampling.NEAREST && first + 1 < length;
            return new Landing(first, 1, between ? 2 : 1, length, length);
        }

        /// How much of an output comes from the cell under a tap; all taps together make 1.
        public double share(int out, int tap) {
            double second = sampling.place(out, length, outputs) - first(out);
            return tap == 1 ? second : landing(out).size() == 1 ? 1 : 1 - second;
        }

        private int first(int out) {
            return (int) Math.floor(sampling.place(out, length, outputs));
        }

        @Override
        public int nearest(int cell) {
            return Math.clamp((2L * cell + 1) * outputs / (2L * length), 0, outputs - 1);
        }
    }
}
