package convolarium.session;

import convolarium.fast.Crew;
import convolarium.insight.Ascent;
import convolarium.insight.BestPatches;
import convolarium.insight.Explanation;
import convolarium.net.Network;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// What can be asked of a network besides what it answers: why, and what its maps look for.
public final class Probe {

    /// Why a network says of an input what it says of a class.
    ///
    /// @param type the channel of the output
    public record Why(Network network, Tensor input, int type, Explanation way) {}

    /// Which examples a map answers to.
    public record Search(BestPatches wanted, SetExamples examples) {}

    /// What picture a map would answer to.
    public record Climb(Network network, int node, int channel, Ascent way) {}

    private final Inquiry<Why, Tensor> explanation;
    private final Inquiry<Search, List<BestPatches.Patch>> patches;
    private final Inquiry<Climb, Ascent.View> ascent;

    /// @param quick   runs one task at a time, in the background
    /// @param slow    another one, for what may take minutes
    /// @param crew    those who help them
    /// @param display runs what must happen on the display's thread
    public Probe(Executor quick, Executor slow, Crew crew, Executor display) {
        explanation = new Inquiry<>(
                (why, job, _) -> why.way().of(why.network(), why.input(), why.type(), crew, job), quick, display);
        patches = new Inquiry<>(
                (search, job, soFar) -> Optional.of(search.wanted().of(search.examples(), crew, job, soFar)),
                slow,
                display);
        ascent = new Inquiry<>(
                (climb, job, soFar) ->
                        Optional.of(climb.way().of(climb.network(), climb.node(), climb.channel(), crew, job, soFar)),
                quick,
                display);
    }

    public Inquiry<Why, Tensor> explanation() {
        return explanation;
    }

    public Inquiry<Search, List<BestPatches.Patch>> patches() {
        return patches;
    }

    public Inquiry<Climb, Ascent.View> ascent() {
        return ascent;
    }
}
