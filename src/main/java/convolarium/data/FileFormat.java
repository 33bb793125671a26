package convolarium.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The formats we know by the bytes they begin with; the name of the file says nothing.
enum FileFormat {
    PNG,
    JPEG,
    GIF,
    BMP,
    TIFF;

    private record Sign(String name, int at, String bytes) {}

    private static final int LOOK = 1024;
    private static final List<Sign> STRANGERS = List.of(
            new Sign("WebP", 8, "WEBP"),
            new Sign("HEIC", 4, "ftyphei"),
            new Sign("HEIC", 4, "ftyphev"),
            new Sign("HEIC", 4, "ftypmif1"),
            new Sign("HEIC", 4, "ftypmsf1"),
            new Sign("AVIF", 4, "ftypavi"),
            new Sign("MP4", 4, "ftyp"),
            new Sign("ICO", 0, "\0\0\1\0"),
            new Sign("CUR", 0, "\0\0\2\0"),
            new Sign("JPEG 2000", 4, "jP  "),
            new Sign("JPEG 2000", 0, "\u00ffO\u00ffQ"),
            new Sign("JPEG XL", 0, "\u00ff\n"),
            new Sign("JPEG XL", 4, "JXL "),
            new Sign("PDF", 0, "%PDF-"),
            new Sign("PSD", 0, "8BPS"),
            new Sign("OpenEXR", 0, "v/1\1"),
            new Sign("Radiance", 0, "#?RADIANCE"),
            new Sign("DDS", 0, "DDS "),
            new Sign("QOI", 0, "qoif"),
            new Sign("XCF", 0, "gimp xcf"),
            new Sign("ZIP", 0, "PK\3\4"),
            new Sign("DICOM", 128, "DICM"),
            new Sign("FITS", 0, "SIMPLE  ="),
            new Sign("EMF", 40, " EMF"),
            new Sign("PostScript", 0, "%!PS"),
            new Sign("BigTIFF", 0, "II+\0"),
            new Sign("BigTIFF", 0, "MM\0+"));

    /// The format of a file we can read.
    static Optional<FileFormat> of(byte[] bytes) {
        var head = head(bytes);
        if (head.startsWith("PNG", 1)) {
            return Optional.of(PNG);
        } else if (head.startsWith("\u00ff\u00d8")) {
            return Optional.of(JPEG);
        } else if (head.startsWith("GIF8")) {
            return Optional.of(GIF);
        } else if (head.startsWith("BM")) {
            return Optional.of(BMP);
        }
        return head.startsWith("II*\0") || head.startsWith("MM\0*") ? Optional.of(TIFF) : Optional.empty();
    }

    /// The name of a format we recognise and cannot read.
    static Optional<String> stranger(byte[] bytes) {
        var head = head(bytes);
        if (isSvg(head)) {
            return Optional.of("SVG");
        }
        if (head.length() > 2
                && head.charAt(0) == 'P'
                && "1234567fF".indexOf(head.charAt(1)) >= 0
                && Character.isWhitespace(head.charAt(2))) {
            return Optional.of("PNM");
        }
        return STRANGERS.stream()
                .filter(sign -> head.startsWith(sign.bytes(), sign.at()))
                .map(Sign::name)
                .findFirst();
    }

    private static boolean isSvg(String head) {
        var text = head.toLowerCase(Locale.ROOT).replace("\0", "");
        int root = text.indexOf("<svg");
        return root >= 0 && !text.contains("<html") && text.indexOf('<') <= root;
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
    }
}
