package convolarium.window;

import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;

/// Whether a layer fits an input: where its window lands, or why it cannot.
public sealed interface Fit {

    /// It fits.
    ///
    /// @param output    the shape of what it makes
    /// @param placement where its window lands
    record Fits(Shape output, Placement placement) implements Fit {}

    /// It does not fit.
    ///
    /// @param numbers what the sentence about the reason needs, in the order the reason names
    record Misfit(Reason reason, List<Integer> numbers) implements Fit {}

    /// Why a layer does not fit.
    enum Reason {
        /// Reach of the window; padded rows.
        TOO_FEW_ROWS,
        /// Reach of the window; padded columns.
        TOO_FEW_COLUMNS,
        /// Reach of the window; padded slices.
        TOO_FEW_SLICES,
        /// Padding; the widest allowed, half the window.
        PADDING_OVER_HALF,
        /// No numbers: a window would lie in the padding altogether.
        ALL_PADDING,
        /// Padding; the widest the border can fill.
        BORDER_TOO_WIDE,
        /// The stride.
        SAME_NEEDS_STRIDE_ONE,
        /// Channels the filters expect; channels of the input.
        CHANNELS_DIFFER,
        /// Numbers a dense layer expects; numbers of a batch entry.
        INPUTS_DIFFER,
        /// No numbers: a channel has one value only, which cannot be compared with others of its batch.
        SINGLE_VALUE,
        /// Output padding; the largest allowed.
        OUTPUT_PADDING_TOO_LARGE,
        /// Padding that a transposed window takes away; cells there are.
        NOTHING_LEFT,
        /// Channels, rows and columns expected; channels, rows and columns of an input.
        SHAPES_DIFFER,
        /// Inputs that a layer joins; inputs it has.
        INPUT_COUNT,
        /// Millions of bytes that the numbers would take.
        TOO_LARGE
    }

    /// A layer that would make more numbers than can be counted out in a row.
    ///
    /// @param numbers as many, or the most there are of this type
    static Fit tooLarge(long numbers) {
        return misfit(Reason.TOO_LARGE, (int) Math.min(Integer.MAX_VALUE, numbers / 1_000_000 * Float.BYTES));
    }

    static Fit misfit(Reason reason, Integer... numbers) {
        return new Misfit(reason, List.of(numbers));
    }

    /// The fit, if it is one.
    default Optional<Fits> fits() {
        return this instanceof Fits fits ? Optional.of(fits) : Optional.empty();
    }

    /// The fit of a layer that was checked before.
    ///
    /// @throws IllegalArgumentException with the reason where it does not fit
    default Fits require() {
        return switch (this) {
            case Fits fits -> fits;
            case Misfit(var reason, var numbers) -> throw new IllegalArgumentException(reason + " " + numbers);
        };
    }
}
