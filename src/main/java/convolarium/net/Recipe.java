package convolarium.net;

import convolarium.tensor.Chance;

/// How a network is trained: with the same examples all there is to know for doing it again bit for bit.
///
/// @param batch       examples in a step
/// @param initialiser how weights are drawn at the start
/// @param epochs      how often every example is shown until it is enough
/// @param seed        what all draws begin with
public record Recipe(Optimizer optimizer, Loss loss, int batch, Initialiser initialiser, int epochs, long seed) {

    /// What brings a small convolutional network soon to where it hardly gets better.
    public static final Recipe STANDARD =
            new Recipe(Adam.of(0.002), Loss.CROSS_ENTROPY, 32, Initialiser.HE_UNIFORM, 20, 42);

    /// What draws are for; no two kinds of them are alike.
    enum Draw {
        WEIGHTS(0),
        ORDER(1),
        EXAMPLES(2),
        LAYERS(3);

        private final int index;

        Draw(int index) {
            this.index = index;
        }
    }

    /// @throws IllegalArgumentException for an empty batch or fewer than one epoch
    public Recipe {
        if (batch < 1 || epochs < 1) {
            throw new IllegalArgumentException("batch " + batch + " and epochs " + epochs + " must be at least 1");
        }
    }

    long seed(Draw draw) {
        return Chance.bits(seed, draw.index);
    }

    /// A network as it is before the first step: its weights drawn, for batches of the right size.
    public Network start(Network network) {
        return network.withBatch(batch).initialised(initialiser, seed(Draw.WEIGHTS));
    }

    /// What of a network is trained: all of it, but for a softmax at its end that the loss takes itself.
    public Network trained(Network network) {
        return loss == Loss.CROSS_ENTROPY ? network.withoutSoftmax() : network;
    }

    public Recipe withOptimizer(Optimizer value) {
        return new Recipe(value, loss, batch, initialiser, epochs, seed);
    }

    public Recipe withRate(double value) {
        return withOptimizer(optimizer.withRate(value));
    }

    public Recipe withLoss(Loss value) {
        return new Recipe(optimizer, value, batch, initialiser, epochs, seed);
    }

    public Recipe withBatch(int value) {
        return new Recipe(optimizer, loss, value, initialiser, epochs, seed);
    }

    public Recipe withInitialiser(Initialiser value) {
        return new Recipe(optimizer, loss, batch, value, epochs, seed);
    }

    public Recipe withEpochs(int value) {
        return new Recipe(optimizer, loss, batch, initialiser, value, seed);
    }

    public Recipe withSeed(long value) {
        return new Recipe(optimizer, loss, batch, initialiser, epochs, value);
    }
}
