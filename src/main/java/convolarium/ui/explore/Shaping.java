package convolarium.ui.explore;

import convolarium.data.Channels;
import convolarium.data.Crop;
import convolarium.data.Knob;
import convolarium.data.Paper;
import convolarium.data.Pattern;
import convolarium.data.Picture;
import convolarium.data.Resize;
import convolarium.session.Session;
import convolarium.tensor.Shape;
import convolarium.ui.control.Pictures;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes of the size and the channels of the picture, and of what is set on a pattern. All start from the picture
/// there was at first, so that nothing is lost on the way to a smaller size and back.
final class Shaping {

    static final List<Integer> SIDES = List.of(8, 16, 28, 64, 128, 256);

    private final Session session;
    private final Pictures pictures;
    private final String source;
    private final Map<String, Double> settings = new HashMap<>();
    private boolean cutting;
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
                .filter(pattern -> pattern.id().equals(source))
                .findFirst();
    }

    /// Whether cells are cut off or added from now on, and not scaled.
    void cutting(boolean on) {
        cutting = on;
    }

    /// Patterns are drawn in the new size as far as they go; everything else is resized.
    void resize(Object gesture, int height, int width) {
        pattern()
                .filter(_ -> height <= Knob.ROWS.max() && width <= Knob.COLUMNS.max())
                .ifPresent(pattern -> original = drawn(pattern, height, width));
        int count = now().channels();
        var shape = Shape.picture(count, height, width);
        from(gesture, shape, picture -> Channels.of(fitted(picture, height, width), count));
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
        sized(gesture, count, picture -> Channels.of(picture, count));
    }

    void grey() {
        sized(new Object(), 1, Channels::grey);
    }

    /// A square of so many cells a side.
    void fit(int side) {
        from(new Object(), original.values().shape(), picture -> Resize.fitSquare(picture, side));
    }

    void square() {
        from(
                new Object(),
                original.values().shape(),
                picture -> Crop.square(picture).of(picture));
    }

    /// A part of the picture there is now.
    void keep(Crop crop) {
        original = crop.of(now());
        from(new Object(), original.values().shape(), UnaryOperator.identity());
    }

    /// Sets something on a pattern.
    void set(Object gesture, Pattern pattern, Knob knob, double value) {
        settings.put(knob.key(), value);
        original = drawn(pattern, now().height(), now().width());
        from(gesture, original.values().shape(), UnaryOperator.identity());
    }

    private Picture fitted(Picture picture, int height, int width) {
        return cutting ? Paper.under(picture, height, width) : Resize.to(picture, height, width);
    }

    private Picture drawn(Pattern pattern, int height, int width) {
        var all = new HashMap<>(settings);
        all.put(Knob.ROWS.key(), (double) height);
        all.put(Knob.COLUMNS.key(), (double) width);
        return pattern.draw(all);
    }

    /// Something else of the picture there was, in the size there is.
    private void sized(Object gesture, int count, UnaryOperator<Picture> change) {
        int height = now().height();
        int width = now().width();
        from(gesture, Shape.picture(count, height, width), picture -> change.apply(fitted(picture, height, width)));
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
