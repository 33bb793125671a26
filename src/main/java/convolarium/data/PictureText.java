package convolarium.data;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A small picture as a word that can stand in a text file: its tone and size, then its numbers, deflated and in
/// base 64. It comes back to the last bit.
public final class PictureText {

    /// The longest side that is written.
    public static final int MOST_SIDE = 512;

    /// A colour photo of that size, or any numbers of a smaller picture.
    private static final int MOST_CHARACTERS = 1 << 21;
    private static final Pattern FORM = Pattern.compile("([A-Z]+) (\\d{1,3}) (\\d{1,3}) (\\d{1,3}) ([A-Za-z0-9+/=]*)");

    private PictureText() {}

    /// The text of a picture; empty where it, or its text, is too large.
    public static String write(Picture picture) {
        if (!small(picture.channels(), picture.height(), picture.width())) {
            return "";
        }
        var text = "%s %d %d %d %s"
                .formatted(
                        picture.tone(),
                        picture.channels(),
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
        int height = Integer.parseInt(form.group(3));
        int width = Integer.parseInt(form.group(4));
        if (!small(channels, height, width)) {
            return Optional.empty();
        }
        var shape = Shape.picture(channels, height, width);
        return Stream.of(Picture.Tone.values())
                .filter(tone -> tone.name().equals(form.group(1)))
                .findFirst()
                .flatMap(tone -> NumbersText.read(form.group(5), shape.size())
                        .map(values -> new Picture(Tensor.owning(shape, values), tone)));
    }
}
