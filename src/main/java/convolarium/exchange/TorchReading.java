package convolarium.exchange;

import convolarium.op.Activation;
import convolarium.op.Op;
import java.util.List;
import java.util.Optional;

/// What came of reading a line.
public sealed interface TorchReading {

    /// It names a layer.
    ///
    /// @param activation what acts on what the layer makes
    record Layer(Op op, Optional<Activation.Function> activation) implements TorchReading {}

    /// It does not.
    ///
    /// @param token   the piece of text that is to blame, empty at the end of the text
    /// @param column  where it begins in the text, counted from 0
    /// @param numbers what the sentence about the reason needs, in the order the reason names
    record Refusal(Reason reason, String token, int column, List<Integer> numbers) implements TorchReading {}

    /// Why a line names no layer.
    enum Reason {
        /// No numbers: another piece of text was due here.
        UNREADABLE,
        /// No numbers: the program has no layer of this name.
        UNKNOWN_LAYER,
        /// No numbers: the layer takes several lines, for PyTorch has none that does all of it.
        SEVERAL_LINES,
        /// No numbers: the same, because sides are padded or cut as no layer does it.
        PADDED_APART,
        /// No numbers: the same, because the kernel is turned.
        TURNED_APART,
        /// No numbers: beside one layer and an activation behind it there is room for none.
        ONE_LAYER_ONLY,
        /// No numbers: the layer has no argument of this name.
        UNKNOWN_ARGUMENT,
        /// No numbers: the argument was given before.
        GIVEN_TWICE,
        /// No numbers: the argument named by the token is missing.
        MISSING,
        /// The most arguments without a name; how many there are.
        TOO_MANY,
        /// No numbers: a whole number was due.
        NOT_A_WHOLE_NUMBER,
        /// How many numbers were due; how many there are.
        WRONG_COUNT,
        /// The least and the largest number allowed.
        OUT_OF_RANGE,
        /// No numbers: `True` or `False` was due.
        NOT_A_FLAG,
        /// No numbers: PyTorch does not know this word here.
        UNKNOWN_WORD,
        /// Input channels; filters; groups that share one of them unevenly.
        UNEVEN_GROUPS,
        /// No numbers: PyTorch can do this, the program cannot.
        NOT_OFFERED
    }
}
