package convolarium.insight;

import convolarium.fast.Crew;
import convolarium.fast.Job;
import convolarium.net.Examples;
import convolarium.net.Inference;
import convolarium.net.Network;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What a map of a network answers to most strongly among many examples: in each example the cell where the map is
/// largest, and of these the largest (as Zeiler and Fergus show them, 2014).
///
/// @param most how many
public record BestPatches(Network network, int node, int channel, int most) {

    private static final int BATCH = 64;

    /// Where an example is answered to most strongly.
    ///
    /// @param row      of the map
    /// @param col      of the map
    /// @param response what the map says there
    public record Patch(int example, int row, int col, float response) {}

    /// The largest responses first, of equals the earlier example.
    ///
    /// @param soFar is told what is known on the way
    /// @throws java.util.concurrent.CancellationException once the job is cancelled
    /// @throws IllegalArgumentException                   if a layer does not fit what comes to it
    public List<Patch> of(Examples examples, Crew crew, Job job, Consumer<List<Patch>> soFar) {
        var inference = new Inference(network.upTo(node).withBatch(BATCH), crew);
        List<Patch> best = List.of();
        for (int from = 0; from < examples.count(); from += BATCH) {
            job.goOn();
            int start = from;
            int count = Math.min(BATCH, examples.count() - from);
            int[] which = IntStream.range(0, BATCH)
                    .map(i -> start + Math.min(i, count - 1))
                    .toArray();
            var maps = inference.answer(examples.inputs(which, 0), Job.until(job::cancelled));
            best = with(best, maps, from, count);
            soFar.accept(best);
            job.progress((from + count) / (double) examples.count());
        }
        return best;
    }

    private List<Patch> with(List<Patch> before, Tensor maps, int from, int count) {
        var all = new ArrayList<>(before);
        for (int i = 0; i < count; i++) {
            var patch = strongest(maps, i, from + i);
            if (!Float.isNaN(patch.response)) {
                all.add(patch);
            }
        }
        all.sort(Comparator.comparingDouble(Patch::response).reversed());
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }

    private Patch strongest(Tensor maps, int entry, int example) {
        int width = maps.shape().width();
        int first = maps.shape().index(entry, channel, 0, 0, 0);
        int best = 0;
        for (int cell = 1; cell < maps.shape().plane(); cell++) {
            if (maps.array()[first + cell] > maps.array()[first + best]) {
                best = cell;
            }
        }
        return new Patch(example, best / width, best % width, maps.array()[first + best]);
    }
}
