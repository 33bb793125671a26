package convolarium.ui.draw;

import convolarium.tensor.Shape;
import java.util.OptionalInt;
import javafx.geometry.Rectangle2D;

/// How the channels of a layer are spread out over a room: maps in rows, or single numbers as bars in one row. What
/// finds no place comes on further pages.
///
/// @param bars     whether each channel is one number
/// @param channels all of them
/// @param first    the first channel of the page
/// @param count    channels of the page
/// @param columns  channels beside each other
/// @param most     channels that find a place on one page
/// @param width    of a map or bar
/// @param height   of a map or bar
/// @param step     from one column to the next
/// @param lead     the room left of each map for the filter that makes it
public record Spread(
        boolean bars,
        int channels,
        int first,
        int count,
        int columns,
        int most,
        double width,
        double height,
        double step,
        double lead) {

    private static final double SMALLEST = 48;
    private static final double LARGEST = 224;
    private static final double GAP = 10;
    /// The room for the number of a channel below it.
    private static final double LABEL = 18;
    private static final double NARROWEST = 6;
    private static final double WIDEST = 56;
    private static final double BAR = 0.72;
    /// How wide a filter is at most, beside the longer side of its map.
    private static final double FILTER = 0.4;
    private static final double APART = 4;

    /// The page with a channel on it.
    ///
    /// @param width of the room
    public static Spread of(Shape shape, double width, double height, int channel) {
        return shape.plane() == 1
                ? bars(shape.channels(), width, height, channel)
                : maps(shape, 0, width, height, channel);
    }

    /// The page with a channel on it, with a room for a filter beside each map.
    public static Spread filtered(Shape shape, double width, double height, int channel) {
        return shape.plane() == 1 ? of(shape, width, height, channel) : maps(shape, FILTER, width, height, channel);
    }

    private static Spread bars(int channels, double width, double height, int channel) {
        int fitting = Math.max(1, (int) (width / NARROWEST));
        int pages = Math.ceilDiv(channels, fitting);
        int each = Math.ceilDiv(channels, pages);
        int first = channel / each * each;
        double step = Math.min(WIDEST, width / each);
        int count = Math.min(each, channels - first);
        return new Spread(true, channels, first, count, each, each, step * BAR, Math.max(1, height), step, 0);
    }

    private static Spread maps(Shape shape, double share, double width, double height, int channel) {
        double side = Math.max(SMALLEST, side(shape, share, width, height));
        double unit = side / Math.max(shape.height(), shape.width());
        double wide = unit * shape.width();
        double high = unit * shape.height();
        double lead = lead(share, side);
        int across = columns(width, lead + wide);
        int fitting = across * rows(height, high);
        int first = channel / fitting * fitting;
        int count = Math.min(fitting, shape.channels() - first);
        int columns = count < shape.channels() ? across : even(count, across);
        return new Spread(false, shape.channels(), first, count, columns, fitting, wide, high, lead + wide + GAP, lead);
    }

    private static double lead(double share, double side) {
        return share == 0 ? 0 : Math.floor(share * side) + APART;
    }

    /// Of so many at most beside each other, as many as make rows of nearly the same length.
    private static int even(int count, int across) {
        return Math.ceilDiv(count, Math.ceilDiv(count, across));
    }

    private static int columns(double width, double wide) {
        return Math.max(1, (int) ((width + GAP) / (wide + GAP)));
    }

    private static int rows(double height, double high) {
        return Math.max(1, (int) ((height + GAP) / (high + LABEL + GAP)));
    }

    /// The longest side at which all maps find a place: as many pixels to each cell, if it can be.
    private static double side(Shape shape, double share, double width, double height) {
        int longest = Math.max(shape.height(), shape.width());
        for (double side = LARGEST; side >= SMALLEST; side--) {
            double unit = side / longest;
            double wide = lead(share, side) + unit * shape.width();
            long places = (long) columns(width, wide) * rows(height, unit * shape.height());
            boolean inside = unit * shape.height() + LABEL <= height && wide <= width;
            if (inside && places >= shape.channels()) {
                double whole = Math.floor(unit) * longest;
                return whole >= SMALLEST ? whole : side;
            }
        }
        return SMALLEST;
    }

    public int pages() {
        return Math.ceilDiv(channels, most);
    }

    public int page() {
        return first / most;
    }

    /// Where a channel of the page is.
    public Rectangle2D bounds(int channel) {
        int place = channel - first;
        double x = place % columns * step + lead;
        int row = place / columns;
        double y = row * (height + LABEL + GAP);
        return new Rectangle2D(x, y, width, height);
    }

    /// The room for the filter of a channel.
    public Rectangle2D filter(int channel) {
        var map = bounds(channel);
        return new Rectangle2D(map.getMinX() - lead, map.getMinY(), Math.max(0, lead - APART), map.getHeight());
    }

    /// The channel at a point, on its map or beside it on its filter.
    public OptionalInt at(double x, double y) {
        for (int channel = first; channel < first + count; channel++) {
            var bounds = bounds(channel);
            if (x >= bounds.getMinX() - lead
                    && x < bounds.getMinX() + (bars ? step : width)
                    && y >= bounds.getMinY()
                    && y < bounds.getMaxY()) {
                return OptionalInt.of(channel);
            }
        }
        return OptionalInt.empty();
    }
}
