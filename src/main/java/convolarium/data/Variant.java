package convolarium.data;

import convolarium.tensor.Shape;

/// One example changed by an augmentation: where each pixel comes from, and what is added to it. What lies beyond the
/// border is the nearest pixel of the border.
final class Variant {
    private static final float MOST = 255;

    private final Shape shape;
    private final int example;
    private final boolean mirrored;
    private final double down;
    private final double right;
    private final double cosine;
    private final double sine;
    private final double noise;
    private final Draws draws;

    private Variant(Augmentation augmentation, Shape shape, int example, Draws draws) {
        this.shape = shape;
        this.example = example;
        this.mirrored = draws.chance(0.5) && augmentation.mirror();
        this.down = draws.below(2 * augmentation.shift() + 1) - augmentation.shift();
        this.right = draws.below(2 * augmentation.shift() + 1) - augmentation.shift();
        double angle = Math.toRadians(draws.between(-augmentation.rotation(), augmentation.rotation()));
        this.cosine = StrictMath.cos(angle);
        this.sine = StrictMath.sin(angle);
        this.noise = augmentation.noise();
        this.draws = draws;
    }

    static Variant of(Augmentation augmentation, Shape shape, int example, Draws draws) {
        return new Variant(augmentation, shape, example, draws);
    }

    private double row(int y, int x) {
        double middle = (shape.height() - 1) / 2.0;
        double fromLeft = x - right - (shape.width() - 1) / 2.0;
        return Math.clamp(middle + cosine * (y - down - middle) - sine * fromLeft, 0, shape.height() - 1);
    }

    private double column(int y, int x) {
        double middle = (shape.width() - 1) / 2.0;
        double fromTop = y - down - (shape.height() - 1) / 2.0;
        double turned = middle + cosine * (x - right - middle) + sine * fromTop;
        return Math.clamp(mirrored ? shape.width() - 1 - turned : turned, 0, shape.width() - 1);
    }

    /// The place in the stored plane that a place of the plane comes from.
    int source(int place) {
        int y = place / shape.width();
        int x = place % shape.width();
        return (int) Math.round(row(y, x)) * shape.width() + (int) Math.round(column(y, x));
    }

    /// Writes the picture as batch entry `to`: pixels between four others are mixed of them.
    void picture(byte[] pixels, float[] values, int to) {
        for (int c = 0; c < shape.channels(); c++) {
            int from = shape.index(example, c, 0, 0, 0);
            int start = shape.index(to, c, 0, 0, 0);
            for (int i = 0; i < shape.plane(); i++) {
                int y = i / shape.width();
                int x = i % shape.width();
                double value = mixed(pixels, from, row(y, x), column(y, x)) / MOST;
                values[start + i] = (float) (noise == 0 ? value : Math.clamp(value + noise * draws.normal(), 0, 1));
            }
        }
    }

    private double mixed(byte[] pixels, int from, double row, double column) {
        int top = (int) row;
        int left = (int) column;
        int bottom = Math.min(top + 1, shape.height() - 1);
        int next = Math.min(left + 1, shape.width() - 1);
        double below = row - top;
        double beside = column - left;
        int above = from + top * shape.width();
        int under = from + bottom * shape.width();
        return (1 - below) * ((1 - beside) * at(pixels, above + left) + beside * at(pixels, above + next))
                + below * ((1 - beside) * at(pixels, under + left) + beside * at(pixels, under + next));
    }

    private static int at(byte[] pixels, int index) {
        return Byte.toUnsignedInt(pixels[index]);
    }
}
