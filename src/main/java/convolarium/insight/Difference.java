package convolarium.insight;

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
        var shape = first.values().shape();
        if (!shape.equals(second.values().shape())) {
            return Optional.empty();
        }
        var map = Tensor.of(
                shape,
                (n, c, z, y, x) ->
                        second.values().at(n, c, z, y, x) - first.values().at(n, c, z, y, x));
        boolean equal = true;
        for (float value : map.array()) {
            equal &= value == 0;
        }
        return Optional.of(new Difference(new Overview(map), Scale.symmetric(map, 0, shape.size()), equal));
    }
}
