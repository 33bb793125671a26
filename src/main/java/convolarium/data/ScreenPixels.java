package convolarium.data;

import convolarium.data.Reading.Kind;
import convolarium.data.Reading.Note;
import convolarium.data.Reading.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;

/// A picture that came over the clipboard.
public final class ScreenPixels {

    private ScreenPixels() {}

    /// The picture of `height` rows of `width` pixels each; too many of them are thinned.
    ///
    /// @param argb opacity, red, green and blue of the pixel in a column and a row, 8 bits each
    public static Reading read(int width, int height, IntBinaryOperator argb) {
        try {
            var thinning = Thinning.of(width, height, 3, Thinning.MEMORY);
            var pixels = Pixels.white(thinning, 3);
            boolean seenThrough = false;
            for (int y = 0; y < thinning.keptHeight(); y++) {
                for (int x = 0; x < thinning.keptWidth(); x++) {
                    int colour = argb.applyAsInt(x * thinning.step(), y * thinning.step());
                    seenThrough |= colour >>> 24 < 255;
                    pixels.put(pixels.at(y, x), onWhite(colour));
                }
            }
            return new Reading.Loaded(pixels.picture(Orientation.UPRIGHT), notes(thinning, seenThrough));
        } catch (Refusal refusal) {
            return refusal.refused();
        } catch (OutOfMemoryError _) {
            return Reading.refused(Reason.OUT_OF_MEMORY, width, height);
        }
    }

    private static int onWhite(int argb) {
        int opacity = argb >>> 24;
        int red = Pixels.onWhite(argb >> 16 & 255, opacity);
        int green = Pixels.onWhite(argb >> 8 & 255, opacity);
        return red << 16 | green << 8 | Pixels.onWhite(argb & 255, opacity);
    }

    private static List<Note> notes(Thinning thinning, boolean seenThrough) {
        var notes = new ArrayList<Note>();
        if (thinning.step() > 1) {
            List<Object> numbers = List.of(
                    thinning.width(), thinning.height(), thinning.keptWidth(), thinning.keptHeight(), thinning.step());
            notes.add(new Note(Kind.SUBSAMPLED, numbers));
        }
        if (seenThrough) {
            notes.add(new Note(Kind.TRANSPARENCY, List.of()));
        }
        return notes;
    }
}
