package convolarium.ui.draw;

/// The cell under the mouse.
public sealed interface Hover {

    int row();

    int col();

    /// A cell of the input or of the padding around it.
    record Input(int row, int col) implements Hover {}

    /// A cell of the kernel.
    record Weight(int row, int col) implements Hover {}

    /// A cell of the output.
    record Output(int row, int col) implements Hover {}
}
