package convolarium.op;

import convolarium.tensor.Chance;
import java.util.stream.IntStream;

/// Kernels with a name, for any height and width.
public enum KernelPreset {
    /// The picture as it is.
    IDENTITY,
    /// The mean of all cells.
    BOX,
    /// A mean that counts the middle most: binomial weights.
    GAUSSIAN,
    /// The picture minus its [#LAPLACIAN].
    SHARPEN,
    /// Differences from left to right, smoothed from top to bottom.
    SOBEL_X,
    /// Differences from top to bottom, smoothed from left to right.
    SOBEL_Y,
    /// As [#SOBEL_X], all rows and columns counted alike.
    PREWITT_X,
    /// As [#SOBEL_Y], all rows and columns counted alike.
    PREWITT_Y,
    /// As [#SOBEL_X] with the weights 3, 10, 3, which favour no direction.
    SCHARR_X,
    /// As [#SOBEL_Y] with the weights 3, 10, 3, which favour no direction.
    SCHARR_Y,
    /// The second difference across and down: edges and points of all directions.
    LAPLACIAN,
    /// Light from the upper left.
    EMBOSS,
    /// A mean along the falling diagonal.
    MOTION,
    /// A wave under a bell, across the falling diagonal.
    GABOR,
    /// Numbers between −1 and 1 drawn by a seed.
    RANDOM,
    /// Weights cut from the picture, as [Cutting] says.
    CUT,
    /// Weights of one's own.
    OWN;

    private static final double GABOR_SPREAD = 0.28;

    /// What can be set on some kernels; the others ignore it.
    ///
    /// @param seed  tells one [#RANDOM] kernel from another
    /// @param angle of [#MOTION] and [#GABOR], in degrees clockwise from the right
    /// @param waves how many waves of a [#GABOR] kernel go from side to side
    public record Setting(long seed, int angle, double waves) {

        /// Along the falling diagonal.
        public static final int ANGLE = 45;
        public static final double WAVES = 1.2;

        /// What is set for one slice of a filter: a seed of its own, which for the first is that of the filter.
        public Setting on(int slice) {
            return slice == 0 ? this : new Setting(Chance.bits(seed, slice), angle, waves);
        }
    }

    /// Whether its weights stay as they are, rather than being worked out for a size.
    public boolean kept() {
        return this == CUT || this == OWN;
    }

    /// The weights, row by row, with the usual settings.
    public float[] weights(int height, int width, long seed) {
        return weights(height, width, new Setting(seed, Setting.ANGLE, Setting.WAVES));
    }

    /// The weights, row by row.
    public float[] weights(int height, int width, Setting setting) {
        return switch (this) {
            case IDENTITY -> outer(point(height), point(width));
            case BOX -> scaled(outer(ones(height), ones(width)), 1.0 / (height * width));
            case GAUSSIAN ->
                scaled(outer(binomial(height), binomial(width)), 1 / StrictMath.pow(2, height - 1.0 + width - 1.0));
            case SHARPEN -> sum(outer(point(height), point(width)), LAPLACIAN.weights(height, width, setting), -1);
            case SOBEL_X -> outer(binomial(height), difference(width));
            case SOBEL_Y -> outer(difference(height), binomial(width));
            case PREWITT_X -> outer(ones(height), sides(width));
            case PREWITT_Y -> outer(sides(height), ones(width));
            case SCHARR_X -> outer(scharr(height), difference(width));
            case SCHARR_Y -> outer(difference(height), scharr(width));
            case LAPLACIAN ->
                sum(outer(point(height), secondDifference(width)), outer(secondDifference(height), point(width)), 1);
            case EMBOSS -> byPlace(height, width, (y, x) -> y == 0 && x == 0 ? 1 : y + x);
            case MOTION -> scaled(streak(height, width, setting.angle()), 1.0 / Math.max(height, width));
            case GABOR -> byPlace(height, width, (y, x) -> gabor(y / height, x / width, setting));
            case RANDOM -> random(height * width, setting.seed());
            case CUT, OWN -> new float[height * width];
        };
    }

    /// How much of it each slice of a kernel that is several taps deep gets: what smooths across its direction smooths
    /// in depth as well, all else stands in the middle slice.
    public float[] inDepth(int size) {
        return switch (this) {
            case BOX -> scaled(ones(size), 1.0 / size);
            case GAUSSIAN -> scaled(binomial(size), 1 / StrictMath.pow(2, size - 1.0));
            case SOBEL_X, SOBEL_Y -> binomial(size);
            case PREWITT_X, PREWITT_Y -> ones(size);
            case SCHARR_X, SCHARR_Y -> scharr(size);
            default -> point(size);
        };
    }

    @FunctionalInterface
    private interface Place {
        double at(double y, double x);
    }

    /// Values by the distance from the middle, in cells.
    private static float[] byPlace(int height, int width, Place place) {
        var values = new float[height * width];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                values[i] = (float) place.at(y - (height - 1) / 2.0, x - (width - 1) / 2.0);
            }
        }
        return values;
    }

    private static double gabor(double y, double x, Setting setting) {
        double angle = Math.toRadians(setting.angle());
        double along = x * StrictMath.cos(angle) + y * StrictMath.sin(angle);
        double bell = StrictMath.exp(-(x * x + y * y) / (2 * GABOR_SPREAD * GABOR_SPREAD));
        return rounded(bell * StrictMath.cos(2 * Math.PI * setting.waves() * along));
    }

    private static float[] random(int count, long seed) {
        var values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) rounded(2 * Chance.uniform(seed, i) - 1);
        }
        return values;
    }

    private static double rounded(double value) {
        return Math.rint(value * 100) / 100;
    }

    /// Steps through the middle from side to side, as many as the longer side has cells.
    private static float[] streak(int height, int width, int degrees) {
        double angle = Math.toRadians(degrees);
        double down = StrictMath.sin(angle);
        double across = StrictMath.cos(angle);
        double longest = Math.max(Math.abs(down), Math.abs(across));
        var values = new float[height * width];
        int steps = Math.max(height, width);
        for (int i = 0; i < steps; i++) {
            double share = ((i + 0.5) / steps - 0.5) / longest;
            values[cell(share * down, height) * width + cell(share * across, width)] += 1;
        }
        return values;
    }

    /// The cell at a share of a side, counted from its middle.
    private static int cell(double share, int size) {
        return Math.clamp((int) Math.floor((share + 0.5) * size + 1e-9), 0, size - 1);
    }

    private static float[] point(int size) {
        var values = new float[size];
        values[(size - 1) / 2] = 1;
        return values;
    }

    private static float[] ones(int size) {
        return constants(IntStream.range(0, size).map(_ -> 1));
    }

    private static float[] sides(int size) {
        return size == 1 ? ones(1) : constants(IntStream.range(0, size).map(i -> Integer.signum(2 * i - (size - 1))));
    }

    private static float[] binomial(int size) {
        return times(ones(1), size - 1, 1, 1);
    }

    private static float[] difference(int size) {
        return size == 1 ? ones(1) : times(binomial(size - 1), 1, -1, 1);
    }

    /// Nothing along one cell; two cells have a first difference only.
    private static float[] secondDifference(int size) {
        return switch (size) {
            case 1 -> new float[1];
            case 2 -> difference(2);
            default -> times(times(binomial(size - 2), 1, -1, 1), 1, -1, 1);
        };
    }

    private static float[] scharr(int size) {
        return size < 3 ? binomial(size) : times(constants(IntStream.of(3, 10, 3)), size - 3, 1, 1);
    }

    /// The row multiplied `count` times by the pair (a, b), as polynomials are.
    private static float[] times(float[] row, int count, float a, float b) {
        var product = row;
        for (int k = 0; k < count; k++) {
            var longer = new float[product.length + 1];
            for (int i = 0; i < product.length; i++) {
                longer[i] += a * product[i];
                longer[i + 1] += b * product[i];
            }
            product = longer;
        }
        return product;
    }

    private static float[] constants(IntStream values) {
        var array = values.toArray();
        var result = new float[array.length];
        for (int i = 0; i < array.length; i++) {
            result[i] = array[i];
        }
        return result;
    }

    private static float[] outer(float[] down, float[] across) {
        var values = new float[down.length * across.length];
        for (int y = 0, i = 0; y < down.length; y++) {
            for (int x = 0; x < across.length; x++, i++) {
                values[i] = down[y] * across[x];
            }
        }
        return values;
    }

    private static float[] scaled(float[] values, double factor) {
        var result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (float) (values[i] * factor);
        }
        return result;
    }

    private static float[] sum(float[] a, float[] b, float factor) {
        var result = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] + factor * b[i];
        }
        return result;
    }
}
