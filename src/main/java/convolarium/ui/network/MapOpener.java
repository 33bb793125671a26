package convolarium.ui.network;

import convolarium.session.Experiment;
import java.util.List;

/// Shows one layer of a network, down to its arithmetic.
@FunctionalInterface
public interface MapOpener {

    /// Shows it.
    ///
    /// @param layer the layer on what really came to it
    /// @param map   the map that is looked at
    /// @param path  the names of what leads there, outermost first
    void open(Experiment layer, int map, List<String> path);
}
