package convolarium.data;

import convolarium.data.Reading.Kind;
import convolarium.data.Reading.Reason;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/// From what ImageIO decoded to pixels: the stored numbers as they are, without the conversions of colour spaces
/// that would bend grey values.
final class ImagePixels {
    private static final int OPAQUE = 255;

    private final Raster raster;
    private final Pixels pixels;
    private final int channels;
    private boolean seenThrough;
    private boolean beyondPalette;

    private ImagePixels(Raster raster, int channels) {
        this.raster = raster;
        this.channels = channels;
        int size = Math.multiplyExact(raster.getWidth() * raster.getHeight(), channels);
        this.pixels = new Pixels(raster.getWidth(), raster.getHeight(), channels, new byte[size]);
    }

    static Pixels of(BufferedImage image, String format, Job job) throws Refusal {
        var colours = image.getColorModel();
        boolean indexed = colours instanceof IndexColorModel;
        int bands = image.getRaster().getNumBands();
        var reading = new ImagePixels(image.getRaster(), !indexed && bands < 3 ? 1 : 3);
        refuseStrange(image.getRaster(), colours, format);
        for (int y = 0; y < image.getHeight(); y++) {
            job.goOn();
            if (colours instanceof IndexColorModel palette) {
                reading.lookUp(palette, y);
            } else {
                reading.scale(colours.hasAlpha(), y);
            }
        }
        if (reading.seenThrough) {
            job.note(Kind.TRANSPARENCY);
        }
        if (reading.beyondPalette) {
            job.note(Kind.CONTRADICTORY);
        }
        return reading.pixels;
    }

    private static void refuseStrange(Raster raster, ColorModel colours, String format) throws Refusal {
        int kind = colours.getColorSpace().getType();
        if (kind != ColorSpace.TYPE_RGB && kind != ColorSpace.TYPE_GRAY) {
            throw new Refusal(Reason.UNSUPPORTED_FORMAT, (kind == ColorSpace.TYPE_CMYK ? "CMYK " : "Lab ") + format);
        }
        var numbers = raster.getSampleModel();
        if (numbers.getDataType() == DataBuffer.TYPE_SHORT
                || Arrays.stream(numbers.getSampleSize()).anyMatch(bits -> bits > 16)) {
            throw new Refusal(Reason.UNSUPPORTED_FORMAT, format + ", 32 bit");
        }
    }

    private void lookUp(IndexColorModel palette, int y) {
        var row = raster.getSamples(0, y, raster.getWidth(), 1, 0, (int[]) null);
        for (int x = 0; x < row.length; x++) {
            beyondPalette |= row[x] >= palette.getMapSize();
            int argb = row[x] < palette.getMapSize() ? palette.getRGB(row[x]) : 0xff000000;
            int opacity = argb >>> 24;
            int red = laid(argb >> 16 & 0xff, opacity);
            int green = laid(argb >> 8 & 0xff, opacity);
            pixels.put(pixels.at(y, x), red << 16 | green << 8 | laid(argb & 0xff, opacity));
        }
    }

    private void scale(boolean alpha, int y) {
        int bands = raster.getNumBands();
        var row = raster.getPixels(0, y, raster.getWidth(), 1, (int[]) null);
        for (int x = 0; x < raster.getWidth(); x++) {
            int from = x * bands;
            int opacity = alpha ? scaled(row[from + bands - 1], bands - 1) : OPAQUE;
            for (int c = 0; c < channels; c++) {
                pixels.bytes()[pixels.at(y, x) + c] = (byte) laid(scaled(row[from + c], c), opacity);
            }
        }
    }

    private int scaled(int value, int band) {
        int most = (1 << raster.getSampleModel().getSampleSize(band)) - 1;
        return most == 255 ? value : (value * 255 + most / 2) / most;
    }

    private int laid(int value, int opacity) {
        if (opacity == OPAQUE) {
            return value;
        }
        seenThrough = true;
        return Pixels.onWhite(value, opacity);
    }
}
