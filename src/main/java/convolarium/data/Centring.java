package convolarium.data;

/// Puts what was drawn where collections of handwriting have it (LeCun and others, 1998): as large as fits 20 of 28
/// cells, its centre of mass in the middle.
public final class Centring {

    private static final double SHARE = 20.0 / 28;
    private static final double SEEN = 1 / 16.0;

    private Centring() {}

    /// The picture, centred; an empty one as it is. What is outside of it counts as zero.
    public static Picture of(Picture picture) {
        int top = picture.height();
        int left = picture.width();
        int bottom = -1;
        int right = -1;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                if (mass(picture, y, x)
                        > SEEN * picture.channels() * picture.tone().most()) {
                    top = Math.min(top, y);
                    bottom = y;
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        return bottom < 0
                ? picture
                : placed(picture, new Crop(top, left, bottom - top + 1, right - left + 1).of(picture));
    }

    private static double mass(Picture picture, int y, int x) {
        double sum = 0;
        for (int c = 0; c < picture.channels(); c++) {
            sum += picture.values().at(c, y, x);
        }
        return sum;
    }

    private static Picture placed(Picture picture, Picture drawn) {
        double scale =
                SHARE * Math.min(picture.height() / (double) drawn.height(), picture.width() / (double) drawn.width());
        int rows = Math.max(1, (int) Math.rint(scale * drawn.height()));
        int cols = Math.max(1, (int) Math.rint(scale * drawn.width()));
        var sized = Resize.to(drawn, rows, cols);
        double all = 0;
        double down = 0;
        double across = 0;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < cols; x++) {
                double mass = mass(sized, y, x);
                all += mass;
                down += mass * (y + 0.5);
                across += mass * (x + 0.5);
            }
        }
        int top = (int) Math.rint(picture.height() / 2.0 - down / all);
        int left = (int) Math.rint(picture.width() / 2.0 - across / all);
        return new Shift(top, left).onto(picture.values().shape(), sized);
    }
}
