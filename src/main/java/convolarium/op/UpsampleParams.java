package convolarium.op;

import convolarium.window.Adaptive;
import convolarium.window.Sampling;
import java.util.List;
import java.util.Optional;

/// What can be set on upsampling.
final class UpsampleParams {

    private static final List<String> DIRECTIONS = List.of("rows", "columns");
    private static final Adaptive USUAL = new Adaptive(1, 16, 16);

    static final List<Param<Upsample>> ALL = List.of(
            new Param.Choice<>(
                    "sampling",
                    List.of(Sampling.values()),
                    _ -> true,
                    Upsample::sampling,
                    (op, sampling) -> new Upsample(sampling, op.rows(), op.cols(), op.size())),
            new Param.Numbers<>(
                    "factor",
                    DIRECTIONS,
                    1,
                    8,
                    op -> op.size().isEmpty(),
                    op -> List.of(op.rows(), op.cols()),
                    (op, factor) -> new Upsample(op.sampling(), factor.getFirst(), factor.getLast(), op.size())),
            new Param.Flag<>(
                    "sized",
                    _ -> true,
                    op -> op.size().isPresent(),
                    (op, on) -> op.withSize(on ? op.size().or(() -> Optional.of(USUAL)) : Optional.empty())),
            new Param.Numbers<>(
                    "outputs",
                    DIRECTIONS,
                    1,
                    64,
                    op -> op.size().isPresent(),
                    op -> List.of(size(op).rows(), size(op).cols()),
                    (op, sides) -> op.size()
                            .map(size -> op.withSize(Optional.of(size.withFlat(sides.getFirst(), sides.getLast()))))
                            .orElse(op)));

    private UpsampleParams() {}

    private static Adaptive size(Upsample op) {
        return op.size().orElse(USUAL);
    }
}
