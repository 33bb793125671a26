package convolarium.data;

import convolarium.data.Reading.Kind;
import convolarium.data.Reading.Reason;
import convolarium.data.Source.Decoding;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/// One file in the hands of an ImageIO reader: thinned while it is read, stopped when the job is cancelled.
final class Decoder implements AutoCloseable {
    private final String format;
    private final Job job;
    private final ImageReader reader;
    private final Watch watch;

    Decoder(String format, byte[] bytes, Job job) {
        this.format = format;
        this.job = job;
        this.watch = new Watch(job);
        this.reader = ImageIO.getImageReadersByFormatName(format).next();
        reader.setInput(new ByteInput(bytes, job), true, true);
        reader.addIIOReadWarningListener(watch);
        reader.addIIOReadProgressListener(watch);
        reader.addIIOReadUpdateListener(watch);
    }

    /// Decodes a file that passed its gate to a picture.
    static Decoding of(String format, byte[] bytes) {
        return (thinning, job) -> {
            try (var decoder = new Decoder(format, bytes, job)) {
                return ImagePixels.of(decoder.image(thinning), format, job);
            }
        };
    }

    private interface Reads<T> {
        T read(ImageReader reader) throws IOException;
    }

    /// Asks the reader something, its failures turned into refusals.
    private <T> T ask(Reads<T> question) throws Refusal {
        try {
            T answer = question.read(reader);
            job.goOn();
            return answer;
        } catch (IOException | RuntimeException e) {
            job.goOn();
            throw new Refusal(Reason.DAMAGED, format);
        }
    }

    int width() throws Refusal {
        return ask(open -> open.getWidth(0));
    }

    int height() throws Refusal {
        return ask(open -> open.getHeight(0));
    }

    /// Pixels the reader takes into memory at once.
    long tile() throws Refusal {
        return ask(open -> (long) open.getTileWidth(0) * open.getTileHeight(0));
    }

    /// The stored numbers, whatever they mean.
    Raster raster(Thinning thinning) throws Refusal {
        var raster = ask(open -> open.readRaster(0, param(open, thinning)));
        if (watch.warned()) {
            job.note(Kind.PARTIAL);
        }
        return raster;
    }

    /// The picture, or of a damaged one the rows before the damage.
    BufferedImage image(Thinning thinning) throws Refusal {
        var param = param(reader, thinning);
        var target = ask(
                open -> open.getImageTypes(0).next().createBufferedImage(thinning.keptWidth(), thinning.keptHeight()));
        param.setDestination(target);
        @Nullable Exception failure = null;
        try {
            reader.read(0, param);
        } catch (IOException | RuntimeException e) {
            failure = e;
        }
        job.goOn();
        if (failure != null && watch.rows() == 0) {
            throw new Refusal(Reason.DAMAGED, format);
        }
        if (failure != null || watch.warned()) {
            job.note(Kind.PARTIAL);
        }
        return target;
    }

    private static ImageReadParam param(ImageReader reader, Thinning thinning) {
        var param = reader.getDefaultReadParam();
        param.setSourceSubsampling(thinning.step(), thinning.step(), 0, 0);
        return param;
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
