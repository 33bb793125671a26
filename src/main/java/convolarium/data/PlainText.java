package convolarium.data;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Files that hold nothing but text.
final class PlainText {

    private static final String WIDE = "\u00ff\u00fe";

    private PlainText() {}

    /// Whether a file is called as tables of numbers are.
    static boolean isNamedTable(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return Stream.of(".csv", ".tsv", ".txt").anyMatch(name::endsWith);
    }

    /// The text, in UTF-8, or in UTF-16 as Excel saves it; nothing where a byte is no part of any.
    static Optional<String> of(byte[] bytes) {
        if (bytes.length > 4 * MatrixText.MOST_CHARACTERS) {
            return Optional.empty();
        }
        var head = new String(bytes, 0, Math.min(2, bytes.length), StandardCharsets.ISO_8859_1);
        var charset = head.equals(WIDE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        try {
            return Optional.of(
                            charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString())
                    .filter(text -> text.indexOf('\0') < 0);
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
