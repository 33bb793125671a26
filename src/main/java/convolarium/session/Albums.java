package convolarium.session;

import convolarium.tensor.Tensor;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// What the pictures of several experiments take in memory.
final class Albums {

    /// Bytes that the pictures of the past may take: as many as those of the present.
    private static final long MOST = Runtime.getRuntime().maxMemory() / 4;

    private Albums() {}

    /// Whether a past may be kept.
    static boolean affordable(Collection<Experiment> past) {
        return bytes(past) <= MOST;
    }

    /// The bytes of all pictures; one that several experiments share counts once.
    static long bytes(Collection<Experiment> experiments) {
        Set<Tensor> pictures = Collections.newSetFromMap(new IdentityHashMap<>());
        experiments.forEach(experiment -> pictures.add(experiment.picture().values()));
        return pictures.stream()
                .mapToLong(values -> values.shape().elements() * Float.BYTES)
                .sum();
    }
}
