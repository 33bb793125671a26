package convolarium.ui.explore;

import convolarium.data.Channels;
import convolarium.data.Crop;
import convolarium.data.Knob;
import convolarium.data.Paper;
import convolarium.data.Pattern;
import convolarium.data.Picture;
import convolarium.data.Resize;
import convolarium.data.Slices;
import convolarium.session.Session;
import convolarium.tensor.Shape;
import convolarium.ui.control.Pictures;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes of the size, the channels and the slices of the picture, and of what is set on a pattern. All start from the
/// picture there was at first, so that nothing is lost on the way to a smaller size and back.
final class Shaping {

    static final List<Integer> SIDES = List.of(8, 16, 28, 64, 128, 256);

    private final Session session;
    private final Pictures pictures;
    private final String source;
    private final Map<String, Double> settings = new HashMap<>();
    private boolean cutting;
    private boolean restacked;
    private Picture original;

    Shaping(Session session, Pictures pictures) {
        this.session = session;
        this.pictures = pictures;
        this.source = session.experiment().get().source();
        this.original = now();
    }

    /// The picture there is now.
    Picture now() {
        return session.experiment().get().picture();
    }

    /// The pattern that the picture is.
    Optional<Pattern> pattern() {
        return Arrays.stream(Pattern.values())
                .filter(pattern -> pattern.id().equals(source) && !restacked)
                .findFirst();
    }

    /// Whether cells are cut off or added from now on, and not scaled.
    void cutting(boolean on) {
        cutting = on;
    }

    /// Patterns are drawn in the new size as far as they go; everything else is resized.
    void resize(Object gesture, int height, int width) {
        sized(gesture, new Shape(1, now().channels(), now().depth(), height, width));
    }

    /// Some rows and columns more or less.
    void stretch(int rows, int columns) {
        resize(new Object(), side(now().height() + rows), side(now().width() + columns));
    }

    private static int side(int wanted) {
        return Math.clamp(wanted, 1, Picture.MOST_SIDE);
    }

    /// Some channels more or less.
    void deepen(int by) {
        channels(new Object(), Math.clamp(now().channels() + by, 1, Picture.MOST_CHANNELS));
    }

    void channels(Object gesture, int count) {
        sized(gesture, now().values().shape().withChannels(count));
    }

    /// Some slices in depth more or less.
    void pile(int by) {
        slices(new Object(), Math.clamp(now().depth() + by, 1, Picture.MOST_DEPTH));
    }

    void slices(Object gesture, int count) {
        var now = now();
        sized(gesture, new Shape(1, now.channels(), count, now.height(), now.width()));
    }

    /// The channels become slices of one, or the slices of all channels become channels.
    void restack() {
        if (restacks(now())) {
            original = now().depth() > 1 ? now().flat() : now().stacked(now().channels());
            restacked = true;
            from(new Object(), original.values().shape(), UnaryOperator.identity());
        }
    }

    /// Whether a picture has channels that may be slices, or slices that may be channels.
    static boolean restacks(Picture picture) {
        return picture.depth() > 1
                ? picture.flat().channels() <= Picture.MOST_CHANNELS
                : picture.channels() > 1 && picture.values().shape().elements() <= Picture.MOST_DEEP;
    }

    void grey() {
        int height = now().height();
        int width = now().width();
        int depth = now().depth();
        var shape = new Shape(1, 1, depth, height, width);
        from(new Object(), shape, picture -> Slices.of(Channels.grey(fitted(picture, height, width)), depth));
    }

    /// A square of so many cells a side.
    void fit(int side) {
        int depth = depth(now().channels(), side, side, now().depth());
        from(new Object(), original.values().shape(), picture -> Slices.of(Resize.fitSquare(picture, side), depth));
    }

    void square() {
        int depth = now().depth();
        from(
                new Object(),
                original.values().shape(),
                picture -> Slices.of(Crop.square(picture).of(picture), depth));
    }

    /// A part of the picture there is now.
    void keep(Crop crop) {
        original = crop.of(now());
        from(new Object(), original.values().shape(), UnaryOperator.identity());
    }

    /// Sets something on a pattern.
    void set(Object gesture, Pattern pattern, Knob knob, double value) {
        settings.put(knob.key(), value);
        original = drawn(pattern, now().depth(), now().height(), now().width());
        from(gesture, original.values().shape(), UnaryOperator.identity());
    }

    private Picture fitted(Picture picture, int height, int width) {
        return cutting ? Paper.under(picture, height, width) : Resize.to(picture, height, width);
    }

    private Picture drawn(Pattern pattern, int depth, int height, int width) {
        var all = new HashMap<>(settings);
        all.put(Knob.ROWS.key(), (double) height);
        all.put(Knob.COLUMNS.key(), (double) width);
        return pattern.draw(all, depth);
    }

    /// The picture there was in another shape, with as many slices as there may be.
    private void sized(Object gesture, Shape wanted) {
        int height = wanted.height();
        int width = wanted.width();
        int channels = wanted.channels();
        int depth = depth(channels, height, width, wanted.depth());
        boolean other = original.depth() != depth || original.height() != height || original.width() != width;
        pattern()
                .filter(_ -> other && height <= Knob.ROWS.max() && width <= Knob.COLUMNS.max())
                .ifPresent(pattern -> original = drawn(pattern, depth, height, width));
        from(
                gesture,
                new Shape(1, channels, depth, height, width),
                picture -> Slices.of(Channels.of(fitted(picture, height, width), channels), depth));
    }

    private static int depth(int channels, int height, int width, int wanted) {
        return Math.min(wanted, Slices.most((long) channels * height * width));
    }

    /// What takes long does not hold up the display.
    ///
    /// @param shape at least that of what comes of it
    private void from(Object gesture, Shape shape, UnaryOperator<Picture> change) {
        var from = original;
        if (Math.max(from.values().shape().elements(), shape.elements()) > InputPane.MOST_DRAWN) {
            pictures.make(source, shape, () -> change.apply(from));
        } else {
            session.edit(gesture, now -> now.withPicture(source, change.apply(from)));
        }
    }
}
