package convolarium.ui.draw;

import convolarium.op.Filtering;
import convolarium.op.Op;
import convolarium.window.Fit;

/// The cell under the mouse.
public sealed interface Hover {

    int row();

    int col();

    /// Whether there still is such a cell: a layer may become smaller under the mouse.
    default boolean isThere(Op op, Fit.Fits fits) {
        return switch (this) {
            case Input(int row, int col) ->
                fits.placement().rows().covers(row) && fits.placement().cols().covers(col);
            case Weight(int row, int col)
            when op instanceof Filtering filtering -> {
                var kernel = filtering.kernels().shape();
                yield row < kernel.height() && col < kernel.width();
            }
            case Weight _ -> true;
            case Output(int row, int col) ->
                row < fits.output().height() && col < fits.output().width();
        };
    }

    /// A cell of the input or of the padding around it.
    record Input(int row, int col) implements Hover {}

    /// A cell of the kernel.
    record Weight(int row, int col) implements Hover {}

    /// A cell of the output.
    record Output(int row, int col) implements Hover {}
}
