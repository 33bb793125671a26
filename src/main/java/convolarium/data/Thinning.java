package convolarium.data;

import convolarium.data.Reading.Reason;

/// How many of a picture's pixels are kept: every `step`-th of every `step`-th row.
record Thinning(int width, int height, int step) {
    /// Pixels a file may declare.
    static final long MOST = 150_000_000;
    /// Bytes that the numbers of one picture may take.
    static final long MEMORY = Picture.MOST_NUMBERS * Float.BYTES;
    /// Numbers that are kept of a picture which cannot be kept whole: so few that it is there within a second.
    static final long THINNED = 1 << 24;
    /// The longest row or column, so that a row fits into memory whatever its depth.
    static final int LONGEST = 1_000_000;

    /// Refuses what is no picture or far too large, by the size in the header alone.
    static void check(int width, int height) throws Refusal {
        if (width < 1 || height < 1) {
            throw new Refusal(Reason.NO_PIXELS, width, height);
        }
        if (Math.max(width, height) > LONGEST || (long) width * height > MOST) {
            throw new Refusal(Reason.TOO_LARGE, width, height, MOST);
        }
    }

    /// Keeps all if there is memory for them.
    ///
    /// @param memory bytes that its numbers may take
    static Thinning of(int width, int height, int channels, long memory) throws Refusal {
        check(width, height);
        long most = memory / Float.BYTES;
        if ((long) width * height * channels <= most) {
            return new Thinning(width, height, 1);
        }
        int step = 2;
        while ((long) kept(width, step) * kept(height, step) * channels > Math.min(most, THINNED)
                && step < Math.max(width, height)) {
            step++;
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
