package convolarium.insight;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Optional;

/// How two maps of one size differ, cell by cell; of large ones, what of it is seen from afar.
///
/// @param map   the second less the first, as far away as both are
/// @param scale what the colours of the differences mean
/// @param equal whether none is seen: between large maps there may be some in cells that stand behind others
public record Difference(Overview map, Scale scale, boolean equal) {

    /// The second less the first; nothing where the maps differ in size, though they may look alike from afar.
    public static Optional<Difference> between(Overview first, Overview second) {
        if (!first.region().equals(second.region()) || first.factor() != second.factor()) {
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
        var seen = new Overview(map, 0, first.region(), first.factor());
        return Optional.of(new Difference(seen, Scale.symmetric(map, 0, shape.size()), equal));
    }
}
