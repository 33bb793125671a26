package convolarium.ui.draw;

/// What the input shows in the place of its values.
public sealed interface Instead permits UseMap, WinnerMap {

    /// The number in a cell of the input.
    float at(int row, int col);

    int colour(int row, int col);

    /// What its numbers depend on, to know them again.
    Object key();
}
