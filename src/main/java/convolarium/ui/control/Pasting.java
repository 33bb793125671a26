package convolarium.ui.control;

import convolarium.data.MatrixText;
import convolarium.data.Reading;
import convolarium.data.ScreenPixels;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;

/// What a picture is read from that was copied.
final class Pasting {

    private Pasting() {}

    /// A table of numbers in text, otherwise the pixels.
    static Reading read(String text, Optional<Supplier<Reading>> image) {
        var table = MatrixText.read(text);
        return table instanceof Reading.Loaded
                ? table
                : image.map(Supplier::get).orElse(table);
    }

    /// The pixels of the picture there, unless it is only named and cannot be had.
    static Optional<Supplier<Reading>> image(Clipboard clipboard) {
        return Optional.ofNullable(clipboard.hasImage() && !clipboard.hasFiles() ? clipboard.getImage() : null)
                .filter(image -> !image.isError())
                .map(Pasting::reader);
    }

    private static Supplier<Reading> reader(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        return () -> ScreenPixels.read(width, height, image.getPixelReader()::getArgb);
    }
}
