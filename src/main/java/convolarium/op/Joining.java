package convolarium.op;

import convolarium.tensor.Shape;
import convolarium.window.Fit;
import java.util.List;

/// The shape rules that joins share.
final class Joining {

    private Joining() {}

    /// The fit of inputs that must all be alike.
    static Fit alike(List<Shape> inputs, int channels) {
        var first = inputs.getFirst();
        return inputs.stream()
                .filter(shape -> !shape.equals(first))
                .findFirst()
                .map(other -> differ(first, other))
                .orElseGet(() -> Fitting.cellByCell(first, channels));
    }

    static Fit differ(Shape first, Shape other) {
        return Fit.misfit(
                Fit.Reason.SHAPES_DIFFER,
                first.channels(),
                first.height(),
                first.width(),
                other.channels(),
                other.height(),
                other.width());
    }
}
