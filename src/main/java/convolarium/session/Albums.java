package convolarium.session;

import convolarium.tensor.Tensor;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/// What the pictures and weights of a past take in memory.
final class Albums {

    /// Bytes that those of a past may take.
    private static final long MOST = Runtime.getRuntime().maxMemory() / 4;

    private Albums() {}

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
}
