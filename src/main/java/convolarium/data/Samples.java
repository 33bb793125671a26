package convolarium.data;

import convolarium.data.Sample.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The pictures that come with the program, in the order they are offered; the first is what it starts with.
public final class Samples {
    private static final String FOLDER = "/convolarium/assets/images/";

    private static final Map<String, String> FILES = files();

    /// All of them.
    public static final List<Sample> ALL = Stream.of(
                    Drawings.ids().stream().map(id -> new Sample(id, Kind.DRAWING)),
                    Arrays.stream(Pattern.values()).map(pattern -> new Sample(pattern.id(), Kind.PATTERN)),
                    FILES.keySet().stream().map(id -> new Sample(id, Kind.FILE)))
            .flatMap(samples -> samples)
            .toList();

    private Samples() {}

    /// What the program starts with.
    public static Picture first() {
        return load(ALL.getFirst().id());
    }

    /// The picture of a sample.
    ///
    /// @throws IllegalArgumentException if there is no such sample
    public static Picture load(String id) {
        var sample = ALL.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sample " + id));
        return switch (sample.kind()) {
            case DRAWING -> Drawings.load(id);
            case PATTERN -> Pattern.of(id).draw(Map.of());
            case FILE -> file(id);
        };
    }

    private static Picture file(String id) {
        return switch (PictureReader.read(bytes(FILES.getOrDefault(id, id)), () -> false)) {
            case Reading.Loaded(var picture, var _) -> picture;
            case Reading.Refused refused -> throw new IllegalStateException(id + ": " + refused);
        };
    }

    /// File names by id, in the order of the list of sources.
    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        new String(bytes("SOURCES"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .forEach(name -> files.put(name.substring(0, name.lastIndexOf('.')), name));
        return files;
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
