package convolarium.data;

import convolarium.data.Picture.Tone;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.Locale;

/// Pictures made by a rule, of any size: what a layer does to them can be foretold.
public enum Pattern {
    /// One black cell in the middle: a convolution answers with its filter.
    IMPULSE,
    /// Black and white by turns: the finest pattern there is, lost at stride 2.
    CHECKERBOARD,
    /// Darker to the right, by equal steps.
    HORIZONTAL_RAMP,
    /// Darker downwards, by equal steps.
    VERTICAL_RAMP,
    /// Upright stripes two cells wide.
    STRIPES,
    /// Rings that grow finer outwards, up to the finest at the middle of each side.
    RINGS,
    /// Every cell by chance, the same for the same seed.
    NOISE,
    /// A pinwheel in colours whose red, green and blue channels all differ.
    PINWHEEL;

    private static final String[] WINGS = {
        "WWWWWWWW", "WRRWWGGW", "WRRRGGGW", "WWRYYGWW", "WWBYYKWW", "WBBBKKKW", "WBBWWKKW", "WWWWWWWW"
    };

    private record Place(int c, int y, int x, int size, long seed) {

        /// Square of the distance from the middle.
        double fromMiddle() {
            double middle = (size - 1) / 2.0;
            return (y - middle) * (y - middle) + (x - middle) * (x - middle);
        }

        /// A number from 0 up to 1, well mixed from seed and place (the finaliser of SplitMix64).
        double chance() {
            long mixed = seed * 0x9e3779b97f4a7c15L + ((long) y << 32 | x);
            mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
            mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
            return ((mixed ^ mixed >>> 31) >>> 11) * 0x1p-53;
        }
    }

    /// What lessons, saved work and words call it.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Pattern of(String id) {
        return Arrays.stream(values())
                .filter(pattern -> pattern.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// A square picture of whole numbers.
    ///
    /// @param size cells along a side
    /// @param seed chooses the noise; the other patterns do not ask
    public Picture draw(int size, long seed) {
        var tone = this == PINWHEEL ? Tone.LIGHT : Tone.INK;
        var shape = Shape.picture(this == PINWHEEL ? 3 : 1, size, size);
        return new Picture(
                Tensor.of(
                        shape, (n, c, z, y, x) -> Math.round(tone.most() * (float) at(new Place(c, y, x, size, seed)))),
                tone);
    }

    /// From 0 to 1 of the tone.
    private double at(Place place) {
        double last = Math.max(1, place.size() - 1);
        return switch (this) {
            case IMPULSE -> place.y() == place.size() / 2 && place.x() == place.size() / 2 ? 1 : 0;
            case CHECKERBOARD -> (place.y() + place.x()) % 2;
            case HORIZONTAL_RAMP -> place.x() / last;
            case VERTICAL_RAMP -> place.y() / last;
            case STRIPES -> place.x() / 2 % 2;
            case RINGS -> 0.5 + 0.5 * StrictMath.cos(Math.PI * place.fromMiddle() / place.size());
            case NOISE -> place.chance();
            case PINWHEEL -> pinwheel(place);
        };
    }

    private static double pinwheel(Place place) {
        int last = WINGS.length;
        char colour = WINGS[place.y() * last / place.size()].charAt(place.x() * last / place.size());
        return switch (colour) {
            case 'R' -> place.c() == 0 ? 0.9 : 0.1;
            case 'G' -> place.c() == 1 ? 0.7 : 0.1;
            case 'B' -> place.c() == 2 ? 0.9 : 0.2;
            case 'Y' -> place.c() == 2 ? 0.1 : 1;
            case 'K' -> 0.2;
            default -> 1;
        };
    }
}
