package convolarium.ui.explore;

import convolarium.data.Channels;
import convolarium.data.Crop;
import convolarium.data.Knob;
import convolarium.data.Paper;
import convolarium.data.PatternSource;
import convolarium.data.Picture;
import convolarium.data.Resize;
import convolarium.data.Slices;
import convolarium.session.Experiment;
import convolarium.session.Session;
import convolarium.tensor.Shape;
import convolarium.ui.control.Pictures;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes of the size, the channels and the slices of the picture, and of what is set on a pattern. All start from the
/// picture there was at first, so that nothing is lost on the way to a smaller size and back.
final class Shaping {

    static final List<Integer> SIDES = List.of(8, 16, 28, 64, 128, 256);

    private final Session session;
    private final Pictures pictures;
    private boolean cutting;
    private Origin origin;

    /// What came last of a change; of one that takes long, the background knows first.
    private volatile Picture made;

    /// What changes start from.
    ///
    /// @param pattern the pattern that the picture is
    private record Origin(String source, Picture picture, Optional<PatternSource> pattern) {

        static Origin of(String source, Picture picture) {
            return new Origin(source, picture, PatternSource.of(source, picture));
        }

        static Origin of(Experiment now) {
            return of(now.source(), now.picture());
        }

        static Origin of(PatternSource set, int depth, int height, int width) {
            return new Origin(set.text(), set.draw(depth, height, width), Optional.of(set));
        }
    }

    Shaping(Session session, Pictures pictures) {
        this.session = session;
        this.pictures = pictures;
        this.origin = Origin.of(session.experiment().get());
        this.made = origin.picture();
    }

    /// The picture there is now.
    Picture now() {
        return session.experiment().get().picture();
    }

    /// The pattern that the picture is, as it is set.
    Optional<PatternSource> pattern() {
        return origin.pattern();
    }

    /// Starts from the picture there is now, where somebody else changed it, as undoing does.
    void follow() {
        var now = session.experiment().get();
        if (!now.picture().equals(made) || !now.source().equals(origin.source())) {
            origin = Origin.of(now);
            made = origin.picture();
        }
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
            begin(now().depth() > 1 ? now().flat() : now().stacked(now().channels()));
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
        if (pattern().isPresent()) {
            resize(new Object(), side, side);
        } else {
            int depth = depth(now().channels(), side, side, now().depth());
            var shape = origin.picture().values().shape();
            from(new Object(), shape, picture -> Slices.of(Resize.fitSquare(picture, side), depth));
        }
    }

    void square() {
        int depth = now().depth();
        from(
                new Object(),
                origin.picture().values().shape(),
                picture -> Slices.of(Crop.square(picture).of(picture), depth));
    }

    /// A part of the picture there is now.
    void keep(Crop crop) {
        begin(crop.of(now()));
    }

    private void begin(Picture picture) {
        origin = Origin.of(origin.source(), picture);
        from(new Object(), picture.values().shape(), UnaryOperator.identity());
    }

    /// Sets something on the pattern.
    void set(Object gesture, Knob knob, double value) {
        sized(
                gesture,
                pattern().map(set -> set.with(knob, value)),
                now().values().shape());
    }

    /// Some steps more or less of what can be set on the pattern.
    void turn(String key, int by) {
        pattern()
                .ifPresent(set -> set.knobs().stream()
                        .filter(knob -> knob.key().equals(key))
                        .forEach(knob -> set(new Object(), knob, set.value(knob) + by * knob.step())));
    }

    private Picture fitted(Picture picture, int height, int width) {
        return cutting ? Paper.under(picture, height, width) : Resize.to(picture, height, width);
    }

    private void sized(Object gesture, Shape wanted) {
        sized(gesture, pattern(), wanted);
    }

    /// The pattern, or the picture there was, in another shape, with as many slices as there may be.
    private void sized(Object gesture, Optional<PatternSource> pattern, Shape wanted) {
        int height = wanted.height();
        int width = wanted.width();
        int channels = wanted.channels();
        int depth = depth(channels, height, width, wanted.depth());
        pattern.ifPresent(set -> origin = Origin.of(set, depth, height, width));
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
        var source = origin.source();
        var from = origin.picture();
        if (Math.max(from.values().shape().elements(), shape.elements()) > Drawing.MOST) {
            pictures.make(gesture, source, shape, () -> made(change.apply(from)));
        } else {
            var picture = made(change.apply(from));
            session.edit(gesture, now -> now.withPicture(source, picture));
        }
    }

    private Picture made(Picture picture) {
        made = picture;
        return picture;
    }
}
