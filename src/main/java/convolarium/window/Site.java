package convolarium.window;

import convolarium.tensor.Shape;

/// Where the window lies for one output cell, in every direction.
public record Site(Landing depth, Landing rows, Landing cols) {

    /// Those of the taps that lie on the input.
    public Site onInput() {
        return new Site(depth.onInput(), rows.onInput(), cols.onInput());
    }

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

    /// Tells where a cell is.
    @FunctionalInterface
    public interface Place {
        int of(int z, int y, int x);
    }

    /// Where the cells are that its taps lie on, the first tap first, those in the padding left out.
    public int[] cells(Place place) {
        int[] cells = new int[inside()];
        int i = 0;
        for (int kz = depth.first(); kz < depth.end(); kz++) {
            for (int ky = rows.first(); ky < rows.end(); ky++) {
                for (int kx = cols.first(); kx < cols.end(); kx++) {
                    cells[i++] = place.of(depth.cell(kz), rows.cell(ky), cols.cell(kx));
                }
            }
        }
        return cells;
    }

    /// Where in the array of a tensor the cell under a tap is; the tap must lie on the input.
    public int index(Shape input, int n, int c, int kz, int ky, int kx) {
        return input.index(n, c, depth.cell(kz), rows.cell(ky), cols.cell(kx));
    }

    /// Where in the array of a tensor the cell is that a tap reads through the border, or [Border#NONE] for a zero. The
    /// tap must not lie beyond the padding.
    public int source(Shape input, Border border, int n, int c, int kz, int ky, int kx) {
        int z = border.source(depth.cell(kz), depth.length());
        int y = border.source(rows.cell(ky), rows.length());
        int x = border.source(cols.cell(kx), cols.length());
        return z == Border.NONE || y == Border.NONE || x == Border.NONE ? Border.NONE : input.index(n, c, z, y, x);
    }

    private static int span(Landing landing) {
        return landing.end() - landing.first();
    }
}
