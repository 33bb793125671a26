package convolarium.window;

/// Where the window lies for one output cell, in every direction.
public record Site(Landing depth, Landing rows, Landing cols) {

    /// Whether any tap lies on the input rather than in the padding.
    public boolean touches() {
        return depth.touches() && rows.touches() && cols.touches();
    }

    /// Taps that lie on input or padding.
    public int counted() {
        return depth.counted() * rows.counted() * cols.counted();
    }

    /// Taps that lie on the input.
    public int inside() {
        return touches() ? span(depth) * span(rows) * span(cols) : 0;
    }

    private static int span(Landing landing) {
        return landing.end() - landing.first();
    }
}
