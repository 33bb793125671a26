package convolarium.insight;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Optional;

/// How two maps of one size differ, cell by cell.
///
/// @param map   the second less the first
/// @param scale what the colours of the differences mean
/// @param equal whether there is none
public record Difference(Overview map, Scale scale, boolean equal) {

    /// The second less the first; nothing where their sizes differ.
    public static Optional<Difference> between(Overview first, Overview second) {
        if (first.height() != second.height() || first.width() != second.width()) {
            return Optional.empty();
        }
        var shape = Shape.picture(1, first.height(), first.width());
        var map = Tensor.of(
                shape,
                (_, _, _, y, x) -> second.values().at(second.plane(), y, x)
                        - first.values().at(first.plane(), y, x));
        boolean equal = true;
        for (float value : map.array()) {
            equal &= value == 0;
        }
        return Optional.of(new Difference(new Overview(map, 0), Scale.symmetric(map, 0, shape.size()), equal));
    }
}
