package convolarium.data;

import convolarium.tensor.Shape;

/// How examples may be changed by chance, so that a network never sees quite the same twice.
///
/// @param mirror   whether half of them are mirrored, left for right
/// @param shift    pixels an example moves at most, down or up and right or left
/// @param rotation degrees it turns at most, either way
/// @param noise    standard deviation of what is added to every pixel; the whole range is 1
public record Augmentation(boolean mirror, int shift, double rotation, double noise) {
    /// Nothing is changed.
    public static final Augmentation NONE = new Augmentation(false, 0, 0, 0);

    /// The most that can be set.
    public static final int MOST_SHIFT = 64;

    public static final int MOST_ROTATION = 180;

    /// @throws IllegalArgumentException if a setting is below zero or too large to leave anything
    public Augmentation {
        require("shift", shift, MOST_SHIFT);
        require("rotation", rotation, MOST_ROTATION);
        require("noise", noise, 1);
    }

    private static void require(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(name + " must not be " + value);
        }
    }

    /// Whether examples stay as they are.
    public boolean isNone() {
        return equals(NONE);
    }

    public Augmentation withMirror(boolean value) {
        return new Augmentation(value, shift, rotation, noise);
    }

    public Augmentation withShift(int value) {
        return new Augmentation(mirror, value, rotation, noise);
    }

    public Augmentation withRotation(double value) {
        return new Augmentation(mirror, shift, value, noise);
    }

    public Augmentation withNoise(double value) {
        return new Augmentation(mirror, shift, rotation, value);
    }

    Variant variant(Shape shape, int example, long seed) {
        return Variant.of(this, shape, example, new Draws(seed));
    }
}
