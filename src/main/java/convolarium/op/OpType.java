package convolarium.op;

import java.util.List;
import java.util.Optional;

/// What the program knows about one kind of layer. Each op file declares one.
///
/// @param id      names the kind in files and message keys
/// @param initial what somebody gets who picks this kind
/// @param params  what can be set, in the order of the controls
public record OpType<O extends Op>(String id, Class<O> kind, O initial, List<Param<O>> params) {

    /// The layer itself, if it is of this kind.
    public Optional<O> own(Op op) {
        return kind.isInstance(op) ? Optional.of(kind.cast(op)) : Optional.empty();
    }
}
