package convolarium.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import javax.imageio.ImageIO;

/// Writes files whole or not at all.
public final class Saving {

    private Saving() {}

    /// The same file, its name with the ending it should have.
    public static Path called(Path file, String ending) {
        var name = String.valueOf(file.getFileName());
        boolean ends = name.toLowerCase(Locale.ROOT).endsWith("." + ending);
        return ends ? file : file.resolveSibling(name + "." + ending);
    }

    /// A picture as a PNG file has it.
    ///
    /// @param argb rows of opaque pixels, 0xAARRGGBB
    public static byte[] png(int width, int height, int[] argb) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, argb, 0, width);
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "png", bytes)) {
            throw new IOException("no PNG");
        }
        return bytes.toByteArray();
    }

    /// Writes a file beside its place first, so that what stood there stays if something fails.
    public static void write(Path file, byte[] bytes) throws IOException {
        var beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".saving", null);
        try {
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
