package convolarium.ui.draw;

import convolarium.data.Picture;
import convolarium.insight.Scale;
import java.util.stream.IntStream;

/// Colours of values, as 0xAARRGGBB; what is no finite number has one of its own in all of them.
public final class Palette {

    /// The colour of a value.
    @FunctionalInterface
    public interface Colour {
        int of(float value);
    }

    private static final int OPAQUE = 0xff000000;
    /// So many between two colours that none that can be told apart is left out.
    private static final int SHADES = 256;

    /// Blue for negative, white for zero, orange for positive.
    private static final int[] DIVERGING = shades(0x08306b, 0x2171b5, 0x9ecae1, 0xffffff, 0xfdbe85, 0xd94801, 0x7f2704);

    private static final int[] HEAT = shades(0x00204c, 0x213d6b, 0x555b6c, 0x7b7a77, 0xa59c74, 0xd3c064, 0xffe945);

    /// What is no finite number, clear as no colour is. As no one colour is far from all others for everybody, it is
    /// drawn as a checker.
    static final int NO_NUMBER = 0x006644;

    /// The other colour of that checker.
    static final int OTHER = 0xffdd88ff;

    private static final double EQUAL_CONTRAST = 0.179;
    /// Every channel as light: numbers of all cells are asked for at every painting.
    private static final double[] LINEAR =
            IntStream.range(0, 256).mapToDouble(Palette::linear).toArray();

    private Palette() {}

    /// Signed numbers, zero white: as far as the scale reaches, on both sides alike.
    public static Colour signed(Scale scale) {
        double most = Math.max(-scale.low(), scale.high());
        return value -> Float.isFinite(value) ? shade(DIVERGING, ((double) value + most) / (2 * most)) : NO_NUMBER;
    }

    /// A picture: as its tone says, signed numbers in the range of a scale.
    public static Colour picture(Picture.Tone tone, Scale scale) {
        return tone == Picture.Tone.SIGNED ? signed(scale) : tone(tone);
    }

    /// Light or ink: shades of grey; signed numbers in their colours.
    public static Colour tone(Picture.Tone tone) {
        if (tone == Picture.Tone.SIGNED) {
            return signed(new Scale(-tone.most(), tone.most(), false));
        }
        return value -> Float.isFinite(value) ? OPAQUE | 0x10101 * shade(value, tone) : NO_NUMBER;
    }

    /// Three numbers as the brightness of red, green and blue.
    static int light(Picture.Tone tone, float red, float green, float blue) {
        return Double.isFinite((double) red + green + blue)
                ? OPAQUE | shade(red, tone) << 16 | shade(green, tone) << 8 | shade(blue, tone)
                : NO_NUMBER;
    }

    /// The brightness of a value of a picture, from 0 to 255. Ink stays a little short of black, so that frames and
    /// digits on it can be told from it.
    private static int shade(float value, Picture.Tone tone) {
        double share = Math.clamp(value / tone.most(), 0, 1);
        return switch (tone) {
            case LIGHT, SIGNED -> (int) Math.rint(255 * share);
            case INK -> (int) Math.rint(255 - 217 * share);
        };
    }

    /// A share from none to most: from dark blue to yellow, told apart by everybody (cividis).
    public static int heat(double share) {
        return shade(HEAT, share);
    }

    /// Numbers from zero to the highest of a scale, in the colours of shares.
    public static Colour heat(Scale scale) {
        return value -> Float.isFinite(value) ? heat(value / (double) scale.high()) : NO_NUMBER;
    }

    /// Colours that what is below shines through, all of it where there is nothing to tell, and nothing where there is
    /// no number. For images with alpha multiplied in.
    ///
    /// @param most what covers of the outermost colours
    public static Colour veil(Colour colour, Scale scale, double most) {
        return value -> {
            int argb = colour.of(value);
            if (argb == NO_NUMBER) {
                return argb;
            }
            int alpha = (int) Math.rint(255 * most * Math.clamp(Math.abs(value) / scale.high(), 0, 1));
            return alpha << 24
                    | ((argb >> 16 & 255) * alpha / 255) << 16
                    | ((argb >> 8 & 255) * alpha / 255) << 8
                    | (argb & 255) * alpha / 255;
        };
    }

    /// A veil as it looks on a shade of grey.
    ///
    /// @param ground its brightness, from 0 to 1
    static Colour on(double ground, Colour veil) {
        return value -> {
            int argb = veil.of(value);
            int rest = (int) Math.rint(ground * (255 - (argb >>> 24)));
            return 255 << 24
                    | Math.min(255, (argb >> 16 & 255) + rest) << 16
                    | Math.min(255, (argb >> 8 & 255) + rest) << 8
                    | Math.min(255, (argb & 255) + rest);
        };
    }

    private static int shade(int[] shades, double share) {
        return shades[(int) Math.rint(Math.clamp(share, 0, 1) * (shades.length - 1))];
    }

    private static int[] shades(int... colours) {
        var shades = new int[(colours.length - 1) * SHADES + 1];
        for (int i = 0; i < shades.length; i++) {
            int first = Math.min(i / SHADES, colours.length - 2);
            shades[i] = mixed(colours[first], colours[first + 1], i / (double) SHADES - first);
        }
        return shades;
    }

    private static int mixed(int from, int to, double share) {
        int red = channel(from >> 16, to >> 16, share);
        int green = channel(from >> 8, to >> 8, share);
        int blue = channel(from, to, share);
        return OPAQUE | red << 16 | green << 8 | blue;
    }

    private static int channel(int from, int to, double share) {
        return (int) Math.rint((from & 255) + ((to & 255) - (from & 255)) * share);
    }

    /// Whether black is easier to read on a colour than white.
    public static boolean blackReadsBetter(int argb) {
        return luminance(argb) > EQUAL_CONTRAST;
    }

    /// How well one colour is seen on another, from 1 to 21, WCAG 2.2.
    static double contrast(int one, int other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int argb) {
        return 0.2126 * LINEAR[argb >> 16 & 255] + 0.7152 * LINEAR[argb >> 8 & 255] + 0.0722 * LINEAR[argb & 255];
    }

    /// One channel of sRGB as light, IEC 61966-2-1.
    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }
}
