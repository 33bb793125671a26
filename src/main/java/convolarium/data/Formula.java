package convolarium.data;

/// Tells how much of its tone a cell of a pattern has, from 0 to 1.
@FunctionalInterface
interface Formula {
    double at(int c, int y, int x);

    /// As far from the middle value as a contrast leaves.
    default Formula with(double contrast) {
        return (c, y, x) -> 0.5 + contrast * (at(c, y, x) - 0.5);
    }

    static Formula impulse(int row, int column, double strength) {
        return (c, y, x) -> y == row && x == column ? strength : 0;
    }

    static Formula checkerboard(int square) {
        return (c, y, x) -> (y / square + x / square) % 2;
    }

    /// From the first corner that lies in a direction to the last.
    static Formula ramp(Direction direction, int rows, int columns) {
        double first = Math.min(0, direction.along(rows - 1, 0)) + Math.min(0, direction.along(0, columns - 1));
        double last = Math.max(0, direction.along(rows - 1, 0)) + Math.max(0, direction.along(0, columns - 1));
        double length = last - first < 1e-9 ? 1 : last - first;
        return (c, y, x) -> Math.clamp((direction.along(y, x) - first) / length, 0, 1);
    }

    /// Half of every wave one way, half of it the other.
    static Formula stripes(Wave wave) {
        return (c, y, x) -> wave.part(y, x) < 0.5 ? 0 : 1;
    }

    static Formula grating(Wave wave) {
        return (c, y, x) -> 0.5 + 0.5 * StrictMath.sin(2 * Math.PI * wave.part(y, x));
    }

    /// The phase grows by the square of the distance from the middle.
    static Formula rings(double degrees, int rows, int columns) {
        double phase = Math.toRadians(degrees);
        return (c, y, x) -> {
            double down = y - (rows - 1) / 2.0;
            double right = x - (columns - 1) / 2.0;
            double square = down * down + right * right;
            return 0.5 + 0.5 * StrictMath.cos(phase + Math.PI * square / Math.max(rows, columns));
        };
    }

    /// A number from 0 up to 1, well mixed from seed and place (the finaliser of SplitMix64).
    static Formula noise(long seed) {
        return (c, y, x) -> {
            long mixed = seed * 0x9e3779b97f4a7c15L + ((long) y << 32 | x);
            mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
            mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
            return ((mixed ^ mixed >>> 31) >>> 11) * 0x1p-53;
        };
    }

    /// A way over the picture, as steps to the right and down of one cell's length together.
    record Direction(double right, double down) {

        static Direction of(double degrees) {
            double angle = Math.toRadians(degrees);
            return new Direction(StrictMath.cos(angle), StrictMath.sin(angle));
        }

        double along(int y, int x) {
            return x * right + y * down;
        }
    }

    /// Waves that run in a direction.
    ///
    /// @param period  cells from one to the next
    /// @param degrees how far the first has come where it begins
    record Wave(Direction direction, double period, double degrees) {

        /// How much of a wave has passed, from 0 up to 1; sums that should be whole are.
        double part(int y, int x) {
            double passed = Math.rint(1e9 * (direction.along(y, x) / period + degrees / 360)) / 1e9;
            return passed - Math.floor(passed);
        }
    }
}
