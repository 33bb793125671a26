package convolarium.session;

import convolarium.data.Picture;
import convolarium.op.Filtering;
import convolarium.tensor.Patch;
import convolarium.tensor.Tensor;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What the pictures and weights of a past take in memory. Of a large picture that was drawn on, only the numbers that
/// differ are kept for each step.
final class Albums implements Keeping<Experiment> {

    /// Bytes that those of a past may take.
    static final long MOST = Runtime.getRuntime().maxMemory() / 4;

    /// Smaller pictures are kept whole.
    private static final int LARGE = 1 << 16;

    /// What differs takes twice the memory of what it stands for; it has to be worth it.
    private static final int SHARE = 4;

    private final long most;

    /// @param most bytes that a past may take
    Albums(long most) {
        this.most = most;
    }

    /// Whether a past may be kept.
    static boolean affordable(Stream<Tensor> past) {
        return bytes(past) <= MOST;
    }

    /// The bytes of all; what several steps of the past share counts once.
    static long bytes(Stream<Tensor> tensors) {
        Set<Tensor> different = Collections.newSetFromMap(new IdentityHashMap<>());
        tensors.forEach(different::add);
        return different.stream().mapToLong(Tensor::bytes).sum();
    }

    @Override
    public boolean affordable(List<Kept<Experiment>> past) {
        var whole = past.stream().flatMap(Keeping::values);
        long apart = past.stream().mapToLong(Kept::bytes).sum();
        return bytes(whole.flatMap(Albums::numbers)) + apart <= most;
    }

    /// What takes memory: the picture, and the weights of all layers.
    private static Stream<Tensor> numbers(Experiment step) {
        var layers = Stream.concat(Stream.of(step.op()), step.aside().stream());
        return Stream.concat(
                Stream.of(step.picture().values()),
                layers.flatMap(layer -> layer instanceof Filtering filtering
                        ? Stream.of(filtering.kernels(), filtering.bias())
                        : Stream.of()));
    }

    @Override
    public Kept<Experiment> keep(Experiment step, Experiment neighbour) {
        var values = step.picture().values();
        int size = values.shape().size();
        if (size < LARGE) {
            return new Kept.Whole<>(step);
        }
        var frame = with(step, Tensor.zeros(values.shape()));
        return Patch.between(neighbour.picture().values(), values, size / SHARE)
                .<Kept<Experiment>>map(patch -> new Kept.Apart<>(
                        beside -> with(frame, patch.over(beside.picture().values())), patch.bytes()))
                .orElse(new Kept.Whole<>(step));
    }

    @Override
    public Experiment own(Experiment step) {
        return with(step, step.picture().values().owned());
    }

    /// With other numbers in a picture of the same shape; nothing follows from that.
    private static Experiment with(Experiment step, Tensor values) {
        var picture = new Picture(values, step.picture().tone());
        return new Experiment(step.source(), picture, step.op(), step.activation(), step.aside(), step.filters());
    }
}
