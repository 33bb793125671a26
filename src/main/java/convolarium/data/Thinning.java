package convolarium.data;

import convolarium.data.Reading.Reason;

/// How many of a picture's pixels are kept: every `step`-th of every `step`-th row.
record Thinning(int width, int height, int step) {
    /// Pixels a file may declare.
    static final long MOST = 150_000_000;
    /// Pixels a picture may have to be kept whole.
    static final long WHOLE = 16_000_000;
    /// Pixels that are left at most where a picture is thinned.
    static final long THINNED = 8_000_000;
    /// The longest row or column, so that a row fits into memory whatever its depth.
    static final int LONGEST = 1_000_000;

    /// Decides by the size in the header alone.
    static Thinning of(int width, int height) throws Refusal {
        if (width < 1 || height < 1) {
            throw new Refusal(Reason.NO_PIXELS, width, height);
        }
        if (Math.max(width, height) > LONGEST || (long) width * height > MOST) {
            throw new Refusal(Reason.TOO_LARGE, width, height, MOST);
        }
        int step = 1;
        if ((long) width * height > WHOLE) {
            while ((long) kept(width, step) * kept(height, step) > THINNED) {
                step++;
            }
        }
        return new Thinning(width, height, step);
    }

    private static int kept(int side, int step) {
        return Math.ceilDiv(side, step);
    }

    int keptWidth() {
        return kept(width, step);
    }

    int keptHeight() {
        return kept(height, step);
    }

    boolean keeps(int coordinate) {
        return coordinate % step == 0;
    }
}
