package convolarium.ui.draw;

import convolarium.data.Picture.Tone;
import convolarium.insight.Overview;
import convolarium.insight.Overview.Block;
import convolarium.insight.Overview.Region;
import convolarium.insight.Scale;
import convolarium.session.Closeups;
import convolarium.session.Maps;
import convolarium.session.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;

/// Maps as images, cell by cell expanded or thinned to the pixels of the display, so that nothing is blended, and the
/// numbers in their cells. Keeps the ones drawn last.
public final class MapImages {

    private static final int KEPT = 80;
    private static final int LETTERED = 24;
    private static final long MOST_NUMBERS = 1 << 25;

    private record Made(List<Overview> maps, Object colours, Region part, int width, int height, Image image) {}

    /// The colour of a cell of what is drawn, from the values of all its channels.
    @FunctionalInterface
    private interface Cell {
        int colour(int row, int col);
    }

    private record Lettered(Grid grid, double density, double legible, Object source, Lettering numbers) {}

    private final Closeups closeups;
    private final List<Made> made = new ArrayList<>();
    private final List<Lettered> lettered = new ArrayList<>();
    private double density = 1;

    /// Images of maps that are small or seen as a whole.
    public MapImages() {
        this(Closeups.none());
    }

    /// @param closeups where parts of large maps come from
    public MapImages(Closeups closeups) {
        this.closeups = closeups;
    }

    /// Calls back when something drawn before can be drawn more sharply.
    public void onNews(Runnable action) {
        closeups.onNews(action);
    }

    /// Begins a drawing with so many pixels of the display for one unit of the layout.
    public void begin(double pixels) {
        density = pixels;
        closeups.begin();
    }

    /// A part of the picture of a view, with what the border repeats: in colour if its three channels are
    /// light or ink, else the shown channel.
    Image picture(StageView view, Grid part) {
        if (!view.outcome().hasColours() || view.picture().tone() == Tone.SIGNED) {
            return channel(view, part);
        }
        var input = view.outcome().input();
        var channels = IntStream.range(0, input.maps().size())
                .mapToObj(c -> sharp(input.values(), c, input.maps().get(c), Block.MEAN, part))
                .toList();
        var tone = view.picture().tone();
        return repeated(view, channels, tone, part, light(channels, tone));
    }

    /// A part of the shown channel of a view's picture.
    Image channel(StageView view, Grid part) {
        var input = view.outcome().input();
        var channel = sharp(input.values(), view.channel(), input.maps().get(view.channel()), Block.MEAN, part);
        var colours = List.of(view.picture().tone(), input.scale());
        return repeated(view, List.of(channel), colours, part, colours(channel, view.inputColour()));
    }

    private Image repeated(StageView view, List<Overview> maps, Object colours, Grid part, Cell cell) {
        var border = view.border();
        var shape = view.input().shape();
        return image(
                maps,
                List.of(colours, border),
                part,
                (row, col) -> cell.colour(border.source(row, shape.height()), border.source(col, shape.width())));
    }

    Image map(StageView view, Grid part) {
        var result = view.result();
        var block = Outcome.block(view.outcome().experiment());
        var map = sharp(result.output(), view.filter(), result.maps().get(view.filter()), block, part);
        return image(List.of(map), view.scale(), part, colours(map, view.outputColour()));
    }

    /// A map that shows a part with as much as the display can show of it, or with what is known by now.
    private Overview sharp(Maps maps, int channel, Overview all, Block block, Grid part) {
        int factor = (int) Math.max(1, Math.floor(1 / (part.cell() * density)));
        var whole = Region.whole(maps.shape());
        boolean within = whole.contains(region(part)) && !whole.equals(region(part));
        return within && all.factor() > factor
                ? closeups.of(maps, channel, block, region(part), factor).orElse(all)
                : all;
    }

    private static Region region(Grid part) {
        return new Region(part.firstRow(), part.firstCol(), part.rows(), part.cols());
    }

    /// Pixels of the display for a length of the layout.
    int pixels(double length) {
        return Math.max(1, (int) Math.rint(length * density));
    }

    /// Draws an image of a part pixel on pixel: between them its last column or row would be lost.
    void draw(GraphicsContext g, Image image, Grid part) {
        double left = Math.rint(part.left() * density) / density;
        double top = Math.rint(part.top() * density) / density;
        g.setImageSmoothing(false);
        g.drawImage(image, left, top, image.getWidth() / density, image.getHeight() / density);
    }

    /// A picture of a size in pixels: in colour, or its first channel.
    ///
    /// @param scale what the colours of signed numbers mean
    public Image picture(List<Overview> channels, Tone tone, Scale scale, int width, int height) {
        var first = channels.getFirst();
        return channels.size() == 3 && tone != Tone.SIGNED
                ? image(channels, tone, first.region(), width, height, light(channels, tone))
                : map(first, Palette.picture(tone, scale), List.of(tone, scale), width, height);
    }

    private static Cell light(List<Overview> channels, Tone tone) {
        return (row, col) -> {
            float red = channels.getFirst().at(row, col);
            float green = channels.get(1).at(row, col);
            return Palette.light(tone, red, green, channels.get(2).at(row, col));
        };
    }

    /// What a part of a view's input shows in the place of its values.
    Image instead(StageView view, Grid part) {
        var instead = view.instead().orElseThrow();
        return image(List.of(), instead.key(), part, instead::colour);
    }

    /// From how many input cells each cell of a part of a view's output comes.
    Image feeds(StageView view, UseMap uses, Grid part) {
        return image(List.of(), List.of(view.fits().placement(), "feeds"), part, uses::fedColour);
    }

    /// A map of a size in pixels.
    ///
    /// @param colours what the colours depend on, to know an image again
    public Image map(Overview map, Palette.Colour colour, Object colours, int width, int height) {
        return image(List.of(map), colours, map.region(), width, height, colours(map, colour));
    }

    private static Cell colours(Overview map, Palette.Colour colour) {
        return (row, col) -> colour.of(map.at(row, col));
    }

    private Image image(List<Overview> maps, Object colours, Grid part, Cell cell) {
        return image(maps, colours, region(part), pixels(part.width()), pixels(part.height()), cell);
    }

    private Image image(List<Overview> maps, Object colours, Region part, int width, int height, Cell cell) {
        for (var old : made) {
            if (old.maps().equals(maps)
                    && old.colours().equals(colours)
                    && old.part().equals(part)
                    && old.width() == width
                    && old.height() == height) {
                return old.image();
            }
        }
        var image = painted(part, width, height, cell);
        made.addFirst(new Made(maps, colours, part, width, height, image));
        while (made.size() > KEPT || (made.size() > 1 && numbers() > MOST_NUMBERS)) {
            made.removeLast();
        }
        return image;
    }

    /// Numbers and pixels that are kept in memory; maps of a layer share their numbers.
    private long numbers() {
        long pixels = made.stream()
                .mapToLong(old -> (long) old.width() * old.height())
                .sum();
        return pixels
                + made.stream()
                        .flatMap(old -> old.maps().stream())
                        .map(map -> map.values().array())
                        .distinct()
                        .mapToLong(numbers -> numbers.length)
                        .sum();
    }

    /// The numbers in a grid.
    ///
    /// @param legible the size from which on digits are read
    /// @param source  what the values depend on, to know them again
    Lettering numbers(Grid grid, double legible, Object source, Lettering.Values values) {
        for (var old : lettered) {
            if (old.grid().equals(grid)
                    && old.density() == density
                    && old.legible() == legible
                    && old.source().equals(source)) {
                return old.numbers();
            }
        }
        var numbers = Lettering.of(grid, density, legible, values);
        lettered.addFirst(new Lettered(grid, density, legible, source, numbers));
        if (lettered.size() > LETTERED) {
            lettered.removeLast();
        }
        return numbers;
    }

    /// Each cell is coloured once, however many pixels show it.
    private static Image painted(Region part, int width, int height, Cell cell) {
        var pixels = new int[width * height];
        var cols = cells(part.left(), part.cols(), width);
        var rows = cells(part.top(), part.rows(), height);
        for (int y = 0; y < height; y++) {
            int start = y * width;
            if (y > 0 && rows[y] == rows[y - 1]) {
                System.arraycopy(pixels, start - width, pixels, start, width);
                continue;
            }
            for (int x = 0; x < width; x++) {
                boolean again = x > 0 && cols[x] == cols[x - 1];
                pixels[start + x] = again ? pixels[start + x - 1] : cell.colour(rows[y], cols[x]);
            }
        }
        return Sheets.image(pixels, width, height);
    }

    /// Which of so many cells each of some pixels shows.
    private static int[] cells(int first, int count, int pixels) {
        return IntStream.range(0, pixels)
                .map(pixel -> first + (int) ((pixel + 0.5) / pixels * count))
                .toArray();
    }
}
