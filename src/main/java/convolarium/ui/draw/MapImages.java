package convolarium.ui.draw;

import convolarium.insight.Overview;
import convolarium.op.Filtering;
import convolarium.tensor.Tensor;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Maps as images, cell by cell expanded or thinned to the pixels of the display, so that nothing is blended, and the
/// numbers in their cells. Keeps the ones drawn last.
public final class MapImages {

    private static final int KEPT = 80;
    private static final int LETTERED = 24;
    private static final int SHARP = 8;

    private record Made(List<Overview> maps, Object colours, int width, int height, Image image) {}

    /// One pixel from the values of all its channels.
    @FunctionalInterface
    private interface Pixel {
        int of(double down, double across);
    }

    private record Lettered(Grid grid, Object source, Lettering numbers) {}

    /// A part of a channel, known again by the very tensor.
    private record Sharp(Tensor tensor, int channel, Overview.Region region, int factor, Overview map) {}

    private final List<Sharp> regions = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();
    private final List<Lettered> lettered = new ArrayList<>();
    private double density = 1;

    /// Sets how many pixels the display has for one unit of the layout.
    public void density(double pixels) {
        density = pixels;
    }

    /// A part of the picture of a view, in colour if it has three channels.
    Image picture(StageView view, Grid part) {
        var all = view.outcome().input();
        var channels = IntStream.range(0, all.size())
                .mapToObj(c -> sharp(view.input(), c, all.get(c), Overview.Block.MEAN, part))
                .toList();
        return picture(channels, view.picture().tone(), pixels(part.width()), pixels(part.height()));
    }

    /// A part of the shown channel of a view's picture, in grey.
    Image channel(StageView view, Grid part) {
        var all = view.outcome().input().get(view.channel());
        var channel = sharp(view.input(), view.channel(), all, Overview.Block.MEAN, part);
        return picture(List.of(channel), view.picture().tone(), pixels(part.width()), pixels(part.height()));
    }

    Image map(StageView view, Grid part) {
        var block = view.op() instanceof Filtering ? Overview.Block.MIDDLE : Overview.Block.MEAN;
        var all = view.result().maps().get(view.filter());
        var map = sharp(view.result().output(), view.filter(), all, block, part);
        return map(map, view.outputColour(), view.scale(), pixels(part.width()), pixels(part.height()));
    }

    /// A part of a channel with all that the display can show of it.
    private Overview sharp(Tensor tensor, int channel, Overview all, Overview.Block block, Grid part) {
        var shape = tensor.shape();
        var region = new Overview.Region(part.firstRow(), part.firstCol(), part.rows(), part.cols());
        if (part.rows() == shape.height() && part.cols() == shape.width()) {
            return all;
        }
        int factor = (int) Math.max(1, Math.floor(1 / (part.cell() * density)));
        for (var old : regions) {
            if (old.channel() == channel
                    && old.factor() == factor
                    && old.region().equals(region)
                    && old.tensor().equals(tensor)) {
                return old.map();
            }
        }
        var map = Overview.of(tensor, channel, block, region, factor);
        regions.addFirst(new Sharp(tensor, channel, region, factor, map));
        if (regions.size() > SHARP) {
            regions.removeLast();
        }
        return map;
    }

    /// Pixels of the display for a length of the layout.
    int pixels(double length) {
        return Math.max(1, (int) Math.rint(length * density));
    }

    /// A picture of a size in pixels.
    public Image picture(List<Overview> channels, convolarium.data.Picture.Tone tone, int width, int height) {
        var colour = Palette.tone(tone);
        return image(channels, tone, width, height, (down, across) -> {
            float first = channels.getFirst().at(down, across);
            if (channels.size() != 3) {
                return colour.of(first);
            }
            int red = Palette.shade(first, tone);
            int green = Palette.shade(channels.get(1).at(down, across), tone);
            int blue = Palette.shade(channels.get(2).at(down, across), tone);
            return 0xff000000 | red << 16 | green << 8 | blue;
        });
    }

    /// The uses of a part of a view's input.
    Image uses(StageView view, Grid part) {
        var uses = view.uses().orElseThrow();
        var source = List.of(view.fits().placement(), view.border(), part);
        return image(
                List.of(),
                source,
                pixels(part.width()),
                pixels(part.height()),
                (down, across) -> uses.colour(
                        part.firstRow() + (int) (down * part.rows()), part.firstCol() + (int) (across * part.cols())));
    }

    /// From how many input cells each cell of a part of a view's output comes.
    Image feeds(StageView view, Grid part) {
        var uses = view.uses().orElseThrow();
        return image(
                List.of(),
                List.of(view.fits().placement(), "feeds", part),
                pixels(part.width()),
                pixels(part.height()),
                (down, across) -> uses.fedColour(
                        part.firstRow() + (int) (down * part.rows()), part.firstCol() + (int) (across * part.cols())));
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
