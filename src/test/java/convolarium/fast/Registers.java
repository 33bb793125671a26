package convolarium.fast;

/// What the loops of this Java machine run on.
public final class Registers {

    private Registers() {}

    /// `vectors of` so many numbers, or `plain loops`.
    public static String inUse() {
        return Loops.taps() instanceof VectorTaps ? "vectors of " + Lanes.LENGTH : "plain loops";
    }
}
