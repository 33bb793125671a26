package convolarium.ui.draw;

/// How a width is shared out where pictures are shown as a whole: input and output in the same measure, if neither
/// becomes too small, and what is between them.
///
/// @param inCell  side of a cell of the whole input
/// @param inWidth room for the input, also where it is looked at more closely
/// @param middle  room between them
record Shares(double inCell, double outCell, double inWidth, double outWidth, double middle) {

    private static final double MIDDLE = 0.22;
    private static final double WINDOW = 0.6;
    private static final double WORDS = 0.6;
    private static final double NARROWEST = 150;
    private static final double WIDEST = 300;

    /// Shares out a width.
    ///
    /// @param words the width of the words above the output, which it has too if that leaves something to the input
    static Shares of(Needs needs, double words, double width, double height) {
        double middle = Math.min(Math.clamp(width * MIDDLE, NARROWEST, WIDEST), width / 2);
        double both = width - middle;
        double title = Math.min(words, both * WORDS);
        int rows = Math.max(needs.inRows(), needs.outRows());
        double alike = Plan.fitting(rows, needs.inCols() + needs.outCols(), both, height);
        double leastIn = leastIn(needs, both, height);
        double leastOut = Plan.fitting(needs.outRows(), needs.outCols(), Math.max(title, both / 8), height / 4);
        double in = Math.max(alike, leastIn);
        double out = leastIn > alike
                ? Plan.fitting(needs.outRows(), needs.outCols(), both - in * needs.inCols(), height)
                : Math.max(alike, leastOut);
        double outWidth = Math.max(title, out * needs.outCols());
        in = Math.min(in, Plan.fitting(needs.inRows(), needs.inCols(), both - outWidth, height));
        double spare = Math.max(0, both - in * needs.inCols() - outWidth);
        double more = Math.min(spare, middle);
        double side = (spare - more) / 2;
        return new Shares(in, out, in * needs.inCols() + side, outWidth + side, middle + more);
    }

    /// Shares out a width where the window is enlarged though there is little room: the output keeps its cells,
    /// and most of what it leaves is for the window.
    static Shares keeping(double cell, Needs needs, double width, double height) {
        double out = Math.max(needs.beside().made(), cell * needs.outCols());
        double middle = Math.max(needs.beside().loupe(), (width - out) * WINDOW);
        double in = Plan.fitting(needs.inRows(), needs.inCols(), width - out - middle, height);
        double wide = in * needs.inCols();
        return new Shares(in, cell, wide, out, width - out - wide);
    }

    /// What an output that is much larger leaves to the input: its numbers, if half the room is enough for them.
    private static double leastIn(Needs needs, double width, double height) {
        double least = Plan.fitting(needs.inRows(), needs.inCols(), width / 4, height / 3);
        boolean readable = Plan.fitting(needs.inRows(), needs.inCols(), width / 2, height) >= Plan.READABLE;
        return readable ? Math.max(least, Plan.READABLE) : least;
    }
}
