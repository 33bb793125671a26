package convolarium.net;

/// All that a training run goes on from: where it stands after a step.
///
/// @param step    how many steps lead here
/// @param seen    how many examples have been shown in them
/// @param learned the network with its weights, and what the optimizer remembers
public record Checkpoint(int step, long seen, Textbook learned) {

    /// Before the first step.
    public static Checkpoint start(Network network, Optimizer optimizer) {
        return new Checkpoint(0, 0, Textbook.of(network, optimizer));
    }

    public Network network() {
        return learned.network();
    }

    /// Memory for its numbers.
    public long bytes() {
        return (long) Float.BYTES
                * Weights.count(network())
                * (1 + learned.slots().size());
    }
}
