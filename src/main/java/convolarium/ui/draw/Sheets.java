package convolarium.ui.draw;

import convolarium.data.Picture;
import convolarium.insight.Overview;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.nio.IntBuffer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Maps as small images, and a few of them as a stack of sheets.
public final class Sheets {

    private static final int LONGEST = 256;
    private static final int STACKED = 4;
    private static final double SHIFT = 4;
    private static final double STRIP = 0.3;
    /// The side of a square of a checker, in pixels.
    private static final int SQUARE = 3;

    private Sheets() {}

    /// A channel as an image of a pixel for each cell, or for each block of them where there are very many.
    public static Image map(Tensor tensor, int channel, Palette.Colour colour) {
        var shape = tensor.shape();
        int factor = Math.ceilDiv(Math.max(shape.height(), shape.width()), LONGEST);
        var all = new Overview.Region(0, 0, shape.height(), shape.width());
        return image(Overview.of(tensor, channel, Overview.Block.MIDDLE, all, factor), colour);
    }

    /// A filter as an image of a pixel for each weight, its slices in rows.
    static Image filter(Tensor weights, int filter, int columns, Palette.Colour colour) {
        var shape = weights.shape();
        int wide = columns * shape.width();
        var pixels = new int[Math.ceilDiv(shape.channels(), columns) * shape.height() * wide];
        for (int slice = 0; slice < shape.channels(); slice++) {
            int corner = slice / columns * shape.height() * wide + slice % columns * shape.width();
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < shape.width(); x++) {
                    pixels[corner + y * wide + x] = colour.of(weights.at(filter, slice, 0, y, x));
                }
            }
        }
        return image(pixels, wide, pixels.length / wide);
    }

    /// Three channels as red, green and blue.
    public static Image picture(Tensor tensor, Picture.Tone tone) {
        var shape = tensor.shape();
        int plane = (int) shape.plane();
        var numbers = tensor.array();
        float most = tone.most();
        var pixels = new int[plane];
        for (int i = 0; i < plane; i++) {
            pixels[i] =
                    Palette.light(tone, numbers[i] * most, numbers[plane + i] * most, numbers[2 * plane + i] * most);
        }
        return image(pixels, shape.width(), shape.height());
    }

    /// A picture as it fills a room of a size.
    ///
    /// @param tensor its numbers, from 0 to 1
    public static void paint(
            GraphicsContext g, Ink ink, Tensor tensor, Picture.Tone tone, double width, double height) {
        if (tensor.shape().channels() != 3) {
            var colour = Palette.tone(tone);
            paint(g, ink, tensor, value -> colour.of(value * tone.most()), width, height);
            return;
        }
        g.setImageSmoothing(false);
        g.setStroke(ink.line());
        double unit =
                Math.min(width / tensor.shape().width(), height / tensor.shape().height());
        double wide = unit * tensor.shape().width();
        double high = unit * tensor.shape().height();
        sheet(g, picture(tensor, tone), (width - wide) / 2, (height - high) / 2, wide, high);
    }

    private static Image image(Overview map, Palette.Colour colour) {
        var values = map.values().array();
        var pixels = new int[map.height() * map.width()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = colour.of(values[map.plane() * pixels.length + i]);
        }
        return image(pixels, map.width(), map.height());
    }

    /// An image of pixels, of which it becomes the owner: what is no number becomes a checker.
    static Image image(int[] pixels, int width, int height) {
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] == Palette.NO_NUMBER) {
                boolean other = (i % width / SQUARE + i / width / SQUARE) % 2 == 1;
                pixels[i] = other ? Palette.OTHER : 0xff000000 | Palette.NO_NUMBER;
            }
        }
        var format = PixelFormat.getIntArgbPreInstance();
        return new WritableImage(new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), format));
    }

    /// The first maps of a layer, one behind the other; a row of numbers as a strip. They fill a room of a size.
    public static void paint(
            GraphicsContext g, Ink ink, Tensor tensor, Palette.Colour colour, double width, double height) {
        g.setImageSmoothing(false);
        g.setStroke(ink.line());
        g.setLineWidth(1);
        var shape = tensor.shape();
        if (shape.plane() == 1) {
            var strip = new Overview(tensor.reshaped(Shape.picture(1, shape.channels(), 1)), 0);
            double wide = width * STRIP;
            sheet(g, image(strip, colour), (width - wide) / 2, 0, wide, height);
            return;
        }
        int count = Math.min(STACKED, shape.channels());
        double behind = SHIFT * (count - 1);
        double unit = Math.min((width - behind) / shape.width(), (height - behind) / shape.height());
        double wide = Math.max(2, unit * shape.width());
        double high = Math.max(2, unit * shape.height());
        double left = (width - wide - behind) / 2;
        double top = (height - high - behind) / 2;
        for (int i = count - 1; i >= 0; i--) {
            sheet(g, map(tensor, i, colour), left + SHIFT * i, top + SHIFT * (count - 1 - i), wide, high);
        }
    }

    private static void sheet(GraphicsContext g, Image image, double x, double y, double width, double height) {
        double left = Math.floor(x);
        double top = Math.floor(y);
        double wide = Math.rint(width);
        double high = Math.rint(height);
        g.drawImage(image, left, top, wide, high);
        g.strokeRect(left + 0.5, top + 0.5, wide - 1, high - 1);
    }
}
