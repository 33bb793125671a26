package convolarium.data;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Optional;
import java.util.regex.Pattern;

/// A small picture as a word that can stand in a text file: its tone and size, as in `INK 1x3 8 8` with three slices,
/// then its numbers, deflated and in base 64. It comes back to the last bit.
public final class PictureText {

    /// The longest side that is written.
    public static final int MOST_SIDE = 512;

    /// A colour photo of that size, or any numbers of a smaller picture.
    private static final int MOST_CHARACTERS = 1 << 21;
    private static final Pattern FORM =
            Pattern.compile("([A-Z]+) (\\d{1,3})(?:x(\\d{1,2}))? (\\d{1,3}) (\\d{1,3}) ([A-Za-z0-9+/=]*)");

    private PictureText() {}

    /// The text of a picture; empty where it, or its text, is too large.
    public static String write(Picture picture) {
        if (!small(picture.channels(), picture.height(), picture.width())) {
            return "";
        }
        var text = "%s %s %d %d %s"
                .formatted(
                        picture.tone(),
                        picture.channels() + (picture.depth() == 1 ? "" : "x" + picture.depth()),
                        picture.height(),
                        picture.width(),
                        NumbersText.write(picture.values().array()));
        return text.length() > MOST_CHARACTERS ? "" : text;
    }

    private static boolean small(int channels, int height, int width) {
        return Math.min(channels, Math.min(height, width)) >= 1
                && channels <= Picture.MOST_CHANNELS
                && Math.max(height, width) <= MOST_SIDE;
    }

    /// The picture again; nothing where the text is damaged or no such text.
    public static Optional<Picture> read(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int channels = Integer.parseInt(form.group(2));
        int depth = form.group(3) == null ? 1 : Integer.parseInt(form.group(3));
        int height = Integer.parseInt(form.group(4));
        int width = Integer.parseInt(form.group(5));
        if (!small(channels, height, width) || depth < 1 || depth > Slices.most((long) channels * height * width)) {
            return Optional.empty();
        }
        var shape = new Shape(1, channels, depth, height, width);
        return Picture.Tone.named(form.group(1))
                .flatMap(tone -> NumbersText.read(form.group(6), shape.size())
                        .map(values -> new Picture(Tensor.owning(shape, values), tone)));
    }
}
