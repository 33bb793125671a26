package convolarium.data;

import java.util.Arrays;

/// A sheet of pixels from 0 to 1 to draw on with smooth edges. A pixel's middle lies half a step from its corner.
final class Sheet {
    private final int size;
    private final double[] values;

    Sheet(int size) {
        this.size = size;
        this.values = new double[size * size];
    }

    /// Tells the value of a pixel.
    @FunctionalInterface
    interface Paint {
        double at(int y, int x);
    }

    int size() {
        return size;
    }

    double at(int y, int x) {
        return values[y * size + x];
    }

    void ground(Paint paint) {
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                values[y * size + x] = paint.at(y, x);
            }
        }
    }

    /// Fills a closed line.
    void fill(Line line, Paint paint) {
        fill(line, paint, new byte[0]);
    }

    /// Fills a closed line and tells 1 for every pixel whose middle lies inside, 0 for all others.
    void fill(Line line, Paint paint, byte[] mask) {
        Arrays.fill(mask, (byte) 0);
        int bottom = end(line.most(true));
        int right = end(line.most(false));
        int left = start(line.least(false));
        for (int y = start(line.least(true)); y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double outside = line.distance(x + 0.5, y + 0.5);
                mix(y, x, 0.5 - outside, paint.at(y, x));
                if (outside < 0 && mask.length > 0) {
                    mask[y * size + x] = 1;
                }
            }
        }
    }

    /// Draws a line with a round pen.
    void stroke(Line line, double width, double shade) {
        var nearest = new double[values.length];
        double reach = width / 2 + 0.5;
        for (int i = 1; i < line.size(); i++) {
            int bottom = end(Math.max(line.y()[i - 1], line.y()[i]) + reach);
            int right = end(Math.max(line.x()[i - 1], line.x()[i]) + reach);
            for (int y = start(Math.min(line.y()[i - 1], line.y()[i]) - reach); y < bottom; y++) {
                for (int x = start(Math.min(line.x()[i - 1], line.x()[i]) - reach); x < right; x++) {
                    double square = line.square(i, x + 0.5, y + 0.5);
                    if (square < reach * reach) {
                        double cover = reach - Math.sqrt(square);
                        nearest[y * size + x] = Math.max(nearest[y * size + x], cover);
                    }
                }
            }
        }
        for (int i = 0; i < nearest.length; i++) {
            mix(i / size, i % size, nearest[i], shade);
        }
    }

    private int start(double from) {
        return Math.clamp((long) (from - 1), 0, size);
    }

    private int end(double to) {
        return Math.clamp((long) (to + 2), 0, size);
    }

    private void mix(int y, int x, double cover, double shade) {
        double part = Math.clamp(cover, 0, 1);
        values[y * size + x] += part * (shade - values[y * size + x]);
    }

    /// Grain on every pixel.
    ///
    /// @param deviation the standard deviation
    void grain(double deviation, Draws draws) {
        for (int i = 0; i < values.length; i++) {
            values[i] += deviation * draws.normal();
        }
    }

    void into(byte[] pixels, int from) {
        for (int i = 0; i < values.length; i++) {
            pixels[from + i] = DataSet.level(values[i]);
        }
    }
}
