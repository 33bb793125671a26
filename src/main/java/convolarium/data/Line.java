package convolarium.data;

import java.util.Arrays;

/// Points joined by straight pieces, in any unit; a closed one has its first point at the end once more.
final class Line {
    private static final int PIECES = 5;

    private final double[] x;
    private final double[] y;

    Line(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    /// Points as x and y by turns.
    static Line of(double... points) {
        var x = new double[points.length / 2];
        var y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = points[2 * i];
            y[i] = points[2 * i + 1];
        }
        return new Line(x, y);
    }

    /// A closed line around 0: corners at distances that come again and again, the first upwards.
    static Line star(int corners, double... distances) {
        var x = new double[corners + 1];
        var y = new double[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            x[i] = distances[i % distances.length] * StrictMath.sin(angle);
            y[i] = -distances[i % distances.length] * StrictMath.cos(angle);
        }
        x[corners] = x[0];
        y[corners] = y[0];
        return new Line(x, y);
    }

    int size() {
        return x.length;
    }

    boolean isClosed() {
        return x[0] == x[size() - 1] && y[0] == y[size() - 1];
    }

    /// Scaled, leaned, turned and moved, in this order.
    ///
    /// @param lean how far to the right a point goes for each step up
    Line placed(double scale, double lean, double degrees, double toX, double toY) {
        double angle = Math.toRadians(degrees);
        double cosine = scale * StrictMath.cos(angle);
        double sine = scale * StrictMath.sin(angle);
        var placed = new Line(new double[size()], new double[size()]);
        for (int i = 0; i < size(); i++) {
            double leaned = x[i] - lean * y[i];
            placed.x[i] = toX + cosine * leaned - sine * y[i];
            placed.y[i] = toY + sine * leaned + cosine * y[i];
        }
        return placed;
    }

    /// As many times as wide.
    Line stretched(double times) {
        return new Line(Arrays.stream(x).map(value -> times * value).toArray(), y);
    }

    /// Every point moved a little by chance; ends that meet still do.
    Line shaken(double most, Draws draws) {
        var shaken = new Line(x.clone(), y.clone());
        for (int i = 0; i < size(); i++) {
            shaken.x[i] += draws.between(-most, most);
            shaken.y[i] += draws.between(-most, most);
        }
        if (isClosed()) {
            shaken.x[size() - 1] = shaken.x[0];
            shaken.y[size() - 1] = shaken.y[0];
        }
        return shaken;
    }

    /// A curve through all points (Catmull and Rom, 1974).
    Line smooth() {
        int pieces = (size() - 1) * PIECES;
        return new Line(smooth(x, pieces, isClosed()), smooth(y, pieces, isClosed()));
    }

    private static double[] smooth(double[] at, int pieces, boolean closed) {
        int last = at.length - 1;
        var curve = new double[pieces + 1];
        for (int i = 0; i < pieces; i++) {
            int from = i / PIECES;
            double t = i % PIECES / (double) PIECES;
            double before = at[from > 0 ? from - 1 : closed ? last - 1 : 0];
            double behind = at[from + 2 <= last ? from + 2 : closed ? 1 : last];
            double slope = (at[from + 1] - before) / 2;
            double end = (behind - at[from]) / 2;
            double step = at[from + 1] - at[from];
            curve[i] = at[from] + t * (slope + t * (3 * step - 2 * slope - end + t * (slope + end - 2 * step)));
        }
        curve[pieces] = at[last];
        return curve;
    }

    double least(boolean rows) {
        return Arrays.stream(rows ? y : x).min().orElseThrow();
    }

    double most(boolean rows) {
        return Arrays.stream(rows ? y : x).max().orElseThrow();
    }

    /// The square of the distance of a point from the piece that ends at point `i`.
    double square(int i, double atX, double atY) {
        double dx = x[i] - x[i - 1];
        double dy = y[i] - y[i - 1];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((atX - x[i - 1]) * dx + (atY - y[i - 1]) * dy) / length;
        double part = Math.clamp(along, 0, 1);
        double offX = atX - x[i - 1] - part * dx;
        double offY = atY - y[i - 1] - part * dy;
        return offX * offX + offY * offY;
    }

    /// How far a point lies outside of a closed line; below zero inside.
    double distance(double atX, double atY) {
        double nearest = Double.MAX_VALUE;
        boolean inside = false;
        for (int i = 1; i < size(); i++) {
            nearest = Math.min(nearest, square(i, atX, atY));
            boolean crosses = (y[i] > atY) != (y[i - 1] > atY);
            inside ^= crosses && atX < x[i] + (atY - y[i]) / (y[i - 1] - y[i]) * (x[i - 1] - x[i]);
        }
        return inside ? -Math.sqrt(nearest) : Math.sqrt(nearest);
    }
}
