package convolarium.data;

import java.util.Map;

/// A number that can be set on a pattern, with what a control for it must know.
///
/// @param key     names it in settings and words
/// @param step    from one value that is offered to the next
/// @param initial the value where nothing is set
public record Knob(String key, double min, double max, double step, double initial) {
    /// Steps are made of millionths.
    private static final double FINEST = 1e6;

    public static final Knob ROWS = new Knob("rows", 1, 512, 1, 12);
    public static final Knob COLUMNS = new Knob("columns", 1, 512, 1, 12);
    /// Cells from the middle.
    static final Knob DOWN = new Knob("down", -256, 256, 1, 0);
    static final Knob RIGHT = new Knob("right", -256, 256, 1, 0);
    /// Cells along a side of a square.
    static final Knob SQUARE = new Knob("square", 1, 64, 1, 1);
    /// Degrees.
    static final Knob PHASE = new Knob("phase", 0, 359, 1, 0);
    /// Of the whole range from white to black.
    static final Knob CONTRAST = new Knob("contrast", 0, 1, 0.05, 1);
    static final Knob SEED = new Knob("seed", 0, 9999, 1, 1);

    /// Degrees clockwise from the right.
    public static Knob angle(double initial) {
        return new Knob("angle", 0, 359, 1, initial);
    }

    /// Cells from one wave to the next.
    static Knob period(double initial) {
        return new Knob("period", 2, 128, 0.5, initial);
    }

    /// What stands behind its number.
    public String unit() {
        return key.equals("angle") || key.equals("phase") ? "°" : "";
    }

    /// What is set here.
    ///
    /// @throws IllegalArgumentException if it is out of range, or between two of whole numbers
    double in(Map<String, Double> settings) {
        double value = settings.getOrDefault(key, initial);
        boolean offered = value >= min && value <= max && (step != 1 || value == Math.rint(value));
        if (!offered) {
            throw new IllegalArgumentException(key + " must not be " + value);
        }
        return value;
    }

    /// The nearest value that is offered.
    public double nearest(double value) {
        double steps = Math.rint(Math.clamp(value, min, max) / step);
        return Math.rint(steps * step * FINEST) / FINEST;
    }
}
