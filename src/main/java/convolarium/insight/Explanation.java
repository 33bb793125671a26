package convolarium.insight;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.net.Network;
import convolarium.tensor.Tensor;
import java.util.Optional;

/// A way to tell why a network answers what it does to one input.
public sealed interface Explanation permits Occlusion, Saliency, ClassMap {

    /// How much each part of the input speaks for a class: one map that lies over the whole input, perhaps with fewer
    /// cells. Nothing where the network has no place for it.
    ///
    /// @param type the channel of the output that stands for the class
    /// @throws java.util.concurrent.CancellationException once the job is cancelled
    /// @throws IllegalArgumentException                   if a layer does not fit what comes to it
    Optional<Tensor> of(Network network, Tensor input, int type, Crew crew, Job job);
}
