package convolarium.ui.network;

import convolarium.session.Experiment;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;

/// Shows one layer of a network, down to its arithmetic.
@FunctionalInterface
public interface MapOpener {

    /// The way to a layer.
    ///
    /// @param layer  the layer on what really came to it
    /// @param map    the map that is looked at
    /// @param names  of what leads there, outermost first
    /// @param remark what has to be said of it; empty if nothing
    /// @param place  where in the window it begins
    record Way(Experiment layer, int map, List<String> names, Supplier<String> remark, Bounds place) {

        public Way {
            names = List.copyOf(names);
        }
    }

    /// Goes there.
    void open(Way way);
}
