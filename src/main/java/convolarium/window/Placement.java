package convolarium.window;

import convolarium.tensor.Shape;

/// A window placed on an input: its way in every direction.
public record Placement(Track depth, Track rows, Track cols) {

    /// Where the window lies for one output cell.
    public Site at(int z, int y, int x) {
        return new Site(depth.landing(z), rows.landing(y), cols.landing(x));
    }

    /// The same for a cell counted slice by slice and row by row.
    public Site at(int cell) {
        int row = cell / cols.outputs();
        return at(row / rows.outputs(), row % rows.outputs(), cell % cols.outputs());
    }

    /// The shape of what the window makes of `input`, with so many channels.
    ///
    /// @throws IllegalArgumentException where the window does not fit once
    public Shape output(Shape input, int channels) {
        return new Shape(input.batch(), channels, depth.outputs(), rows.outputs(), cols.outputs());
    }
}
