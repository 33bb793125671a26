package convolarium.window;

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
    int before();

    /// Padding cells after the input.
    int after();

    /// Cells at the end, padding included, that no landing reaches.
    int unused();

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
        public int unused() {
            return axis.unused(length);
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

        @Override
        public int before() {
            return 0;
        }

        @Override
        public int after() {
            return 0;
        }

        @Override
        public int unused() {
            return 0;
        }
    }
}
