package convolarium.session;

import convolarium.net.Examples;
import convolarium.net.Network;
import java.util.Optional;

/// What is trained, and with what.
///
/// @param network as it was prepared, its softmax included
/// @param train   what it learns from
/// @param test    what it is tested with
public record Subject(Network network, Examples train, Examples test) {

    /// The network as it was prepared, with what a training run has learned.
    Network shown(Network trained) {
        return network.withLayersOf(trained);
    }

    /// What it learns from, where that comes of a set.
    public Optional<SetExamples> learned() {
        return set(train);
    }

    /// What it is tested with, where that comes of a set.
    public Optional<SetExamples> tested() {
        return set(test);
    }

    private static Optional<SetExamples> set(Examples examples) {
        return examples instanceof SetExamples some ? Optional.of(some) : Optional.empty();
    }
}
