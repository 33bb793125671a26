package convolarium.data;

/// Which of the examples of a set, what they are said to be, and how they are changed on the way out.
final class View {
    private final int[] which;
    private final byte[] labels;
    private final Augmentation augmentation;
    private final long seed;

    /// @param labels only where the target is a class
    View(int[] which, byte[] labels, Augmentation augmentation, long seed) {
        this.which = which;
        this.labels = labels;
        this.augmentation = augmentation;
        this.seed = seed;
    }

    int[] which() {
        return which;
    }

    byte[] labels() {
        return labels;
    }

    Augmentation augmentation() {
        return augmentation;
    }

    long seed() {
        return seed;
    }

    View labelled(byte[] others) {
        return new View(which, others, augmentation, seed);
    }

    View augmented(Augmentation other, long otherSeed) {
        return new View(which, labels, other, otherSeed);
    }
}
