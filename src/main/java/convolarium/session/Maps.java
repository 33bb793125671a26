package convolarium.session;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.insight.Overview;
import convolarium.insight.Overview.Block;
import convolarium.insight.Overview.Region;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.concurrent.CancellationException;

/// The channels of a picture or the maps of a layer, every number of them. They are held, or worked out when somebody
/// looks; of several slices each is a map. Known again by identity, as comparing their millions of numbers would hold
/// up the display.
public sealed interface Maps permits HeldMaps, MadeMaps, SlicedMaps {

    /// A part of a map as it is asked for.
    ///
    /// @param channel which map
    /// @param region  what of it
    /// @param factor  cells along a side of a block that becomes one value
    record Part(int channel, Block block, Region region, int factor) {}

    /// Maps that are held.
    static Maps of(Tensor tensor) {
        return new HeldMaps(tensor);
    }

    Shape shape();

    /// The number in a cell of a map.
    float at(int c, int y, int x);

    /// Stands for these maps where they must not be kept in memory.
    Object key();

    /// A part of a map, on the caller's time: millions of numbers may have to be read or worked out.
    ///
    /// @throws CancellationException once the job is cancelled
    Overview part(Part asked, Crew crew, Job job);
}
