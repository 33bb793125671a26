package convolarium.data;

import convolarium.data.Picture.Tone;
import java.util.stream.IntStream;

/// Whether pictures are light on dark or dark on light, told by their borders.
public final class Polarity {

    private static final int LOOK = 64;
    private static final double DARK = 0.25;
    private static final double LIGHT = 0.5;

    private Polarity() {}

    /// A photograph as the grey examples of a set have it: inverted, and said so, where its border is light and theirs
    /// are dark.
    public static Reading.Loaded like(DataSet set, Reading.Loaded loaded) {
        var picture = loaded.picture();
        boolean other = set.shape().channels() == 1
                && picture.tone() == Tone.LIGHT
                && border(picture) > LIGHT
                && border(set) < DARK;
        return other
                ? new Reading.Loaded(Pencil.inverted(picture), loaded.notes()).noting(Reading.Kind.INVERTED)
                : loaded;
    }

    private static double border(DataSet set) {
        return IntStream.range(0, Math.min(LOOK, set.size()))
                .mapToDouble(example -> border(set.picture(example)))
                .average()
                .orElse(LIGHT);
    }

    /// The mean of the outermost cells, from 0 to 1.
    private static double border(Picture picture) {
        var values = picture.values();
        double sum = 0;
        int count = 0;
        for (int c = 0; c < picture.channels(); c++) {
            for (int y = 0; y < picture.height(); y++) {
                boolean edge = y == 0 || y == picture.height() - 1;
                for (int x = 0; x < picture.width(); x += edge ? 1 : Math.max(1, picture.width() - 1)) {
                    sum += values.at(c, y, x);
                    count++;
                }
            }
        }
        return sum / count / picture.tone().most();
    }
}
