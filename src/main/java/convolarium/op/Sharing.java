package convolarium.op;

/// Whole numbers that must share others evenly, as groups share channels and filters.
final class Sharing {

    private Sharing() {}

    /// The nearest number to `wanted` that divides `whole`, never back towards `now` unless there is none beyond.
    ///
    /// @param most no divisor is larger
    static int divisor(int whole, int now, int wanted, int most) {
        int limit = Math.clamp(whole, 1, most);
        int by = wanted > now ? 1 : -1;
        int found = Math.clamp(wanted, 1, limit);
        while (whole % found != 0 && found + by <= limit) {
            found += by;
        }
        while (whole % found != 0) {
            found--;
        }
        return found;
    }

    /// The nearest multiple of `part` to `wanted`, never back towards `now` unless there is none beyond.
    ///
    /// @param most no multiple is larger, except `part` itself
    static int multiple(int part, int now, int wanted, int most) {
        int rounded = wanted > now ? Math.ceilDiv(wanted, part) : wanted / part;
        return part * Math.clamp(rounded, 1, Math.max(1, most / part));
    }

    /// The largest number that divides both.
    static int common(int a, int b) {
        return b == 0 ? a : common(b, a % b);
    }
}
