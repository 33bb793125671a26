package convolarium.insight;

/// One tap of a window over one cell.
///
/// @param channel input channel
/// @param ky      row of the tap in the window
/// @param kx      column of the tap in the window
/// @param row     row of the cell; below 0 or from the input's height on it is padding
/// @param col     column of the cell
/// @param padding whether the cell is padding
/// @param value   what stands in the cell
/// @param weight  what it is multiplied by; 1 where a pool only compares
public record Tap(int channel, int ky, int kx, int row, int col, boolean padding, float value, float weight) {

    /// The same, multiplied by something else.
    Tap withWeight(float other) {
        return new Tap(channel, ky, kx, row, col, padding, value, other);
    }
}
