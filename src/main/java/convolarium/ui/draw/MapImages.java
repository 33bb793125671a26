package convolarium.ui.draw;

import convolarium.insight.Overview;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Maps as images, cell by cell expanded or thinned to the pixels of the display, so that nothing is blended, and the
/// numbers in their cells. Keeps the ones drawn last.
public final class MapImages {

    private static final int KEPT = 80;
    private static final int LETTERED = 24;

    private record Made(List<Overview> maps, Object colours, int width, int height, Image image) {}

    /// One pixel from the values of all its channels.
    @FunctionalInterface
    private interface Pixel {
        int of(double down, double across);
    }

    private record Lettered(Grid grid, Object source, Lettering numbers) {}

    private final List<Made> made = new ArrayList<>();
    private final List<Lettered> lettered = new ArrayList<>();
    private double density = 1;

    /// Sets how many pixels the display has for one unit of the layout.
    public void density(double pixels) {
        density = pixels;
    }

    /// The picture of a view, in colour if it has three channels.
    Image picture(StageView view, Grid grid) {
        int width = pixels(view.input().shape().width() * grid.cell());
        int height = pixels(view.input().shape().height() * grid.cell());
        return picture(view.outcome().input(), view.picture().tone(), width, height);
    }

    /// The shown channel of a view's picture, in grey.
    Image channel(StageView view, Grid grid) {
        var channel = view.outcome().input().get(view.channel());
        int width = pixels(view.input().shape().width() * grid.cell());
        int height = pixels(view.input().shape().height() * grid.cell());
        return picture(List.of(channel), view.picture().tone(), width, height);
    }

    Image map(StageView view, Grid grid) {
        var map = view.result().maps().get(view.filter());
        return map(map, view.outputColour(), view.scale(), pixels(grid.width()), pixels(grid.height()));
    }

    /// Pixels of the display for a length of the layout.
    int pixels(double length) {
        return Math.max(1, (int) Math.rint(length * density));
    }

    /// A picture of a size in pixels.
    public Image picture(List<Overview> channels, convolarium.data.Picture.Tone tone, int width, int height) {
        return image(channels, tone, width, height, (down, across) -> {
            int red = Palette.shade(channels.getFirst().at(down, across), tone);
            if (channels.size() != 3) {
                return 0xff000000 | red << 16 | red << 8 | red;
            }
            int green = Palette.shade(channels.get(1).at(down, across), tone);
            int blue = Palette.shade(channels.get(2).at(down, across), tone);
            return 0xff000000 | red << 16 | green << 8 | blue;
        });
    }

    /// The uses of a view's input.
    Image uses(StageView view, Grid grid) {
        int width = pixels(view.input().shape().width() * grid.cell());
        int height = pixels(view.input().shape().height() * grid.cell());
        var source = List.of(view.fits().placement(), view.border());
        return image(List.of(), source, width, height, view.uses().orElseThrow()::colour);
    }

    /// A map of a size in pixels.
    ///
    /// @param colours what the colours depend on, to know an image again
    public Image map(Overview map, Palette.Colour colour, Object colours, int width, int height) {
        return image(List.of(map), colours, width, height, (down, across) -> colour.of(map.at(down, across)));
    }

    private Image image(List<Overview> maps, Object colours, int width, int height, Pixel pixel) {
        for (var old : made) {
            if (old.maps().equals(maps)
                    && old.colours().equals(colours)
                    && old.width() == width
                    && old.height() == height) {
                return old.image();
            }
        }
        var image = painted(width, height, pixel);
        made.addFirst(new Made(maps, colours, width, height, image));
        if (made.size() > KEPT) {
            made.removeLast();
        }
        return image;
    }

    /// The numbers in a grid.
    ///
    /// @param source what the values depend on, to know them again
    Lettering numbers(Grid grid, Object source, Lettering.Values values) {
        for (var old : lettered) {
            if (old.grid().equals(grid) && old.source().equals(source)) {
                return old.numbers();
            }
        }
        var numbers = Lettering.of(grid, values);
        lettered.addFirst(new Lettered(grid, source, numbers));
        if (lettered.size() > LETTERED) {
            lettered.removeLast();
        }
        return numbers;
    }

    private static Image painted(int width, int height, Pixel pixel) {
        var pixels = new int[width * height];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                pixels[i] = pixel.of((y + 0.5) / height, (x + 0.5) / width);
            }
        }
        var buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        return new WritableImage(buffer);
    }
}
