package convolarium.app;

import convolarium.data.Picture;
import convolarium.data.PictureText;
import convolarium.data.PixelFile;
import convolarium.data.Saving;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Pictures as words in the settings. Large ones are in a file beside them, whose name is the word; another small file
/// tells programs that are open at the same time which one is needed here. Belongs to one thread at a time.
final class KeptPictures {

    private static final System.Logger LOG = System.getLogger(KeptPictures.class.getName());
    private static final Pattern NAME = Pattern.compile("picture-[0-9a-f-]{36}\\.bin");

    /// A picture that is in a file.
    private record Kept(Picture picture, String name) {}

    private static final Pattern USE = Pattern.compile("picture\\.(\\d{1,18})\\.use");

    private final Path folder;
    private final Path use;
    private final List<Kept> known = new ArrayList<>();

    KeptPictures(Path folder) {
        this(folder, ProcessHandle.current().pid());
    }

    /// @param process of the program they are kept for
    KeptPictures(Path folder, long process) {
        this.folder = folder;
        this.use = folder.resolve("picture." + process + ".use");
    }

    /// The word of a picture. Where its file cannot be written there will be none of that name; a picture that is too
    /// large for one can only be known again.
    String keep(Picture picture) {
        if (picture.values().shape().elements() > PixelFile.MOST_NUMBERS) {
            return fingerprint(picture);
        }
        var text = PictureText.write(picture);
        return text.isEmpty() ? filed(picture) : text;
    }

    private static String fingerprint(Picture picture) {
        return "numbers-" + Integer.toHexString(Arrays.hashCode(picture.values().array()));
    }

    /// Whether a word is that of a picture which was too large for a file.
    boolean knows(String word, Picture picture) {
        return word.equals(fingerprint(picture));
    }

    private String filed(Picture picture) {
        return known.stream()
                .filter(kept -> kept.picture().equals(picture))
                .map(Kept::name)
                .filter(name -> Files.exists(folder.resolve(name)))
                .findFirst()
                .orElseGet(() -> write(picture, "picture-" + UUID.randomUUID() + ".bin"));
    }

    private String write(Picture picture, String name) {
        try {
            Files.createDirectories(folder);
            use(name);
            PixelFile.write(folder.resolve(name), picture);
            known.add(new Kept(picture, name));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a picture cannot be kept in {0}: {1}", folder, e);
        }
        return name;
    }

    /// The picture of a word, where it is one and the file is whole.
    Optional<Picture> read(String word) {
        var picture = PictureText.read(word);
        if (picture.isPresent() || !NAME.matcher(word).matches()) {
            return picture;
        }
        use(word);
        var read = PixelFile.read(folder.resolve(word));
        read.ifPresent(there -> known.add(new Kept(there, word)));
        return read;
    }

    /// Tells which files are needed here: those that are known, and others.
    private void use(String... others) {
        var names = Stream.concat(known.stream().map(Kept::name), Stream.of(others));
        try {
            Saving.write(use, names.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "{0} cannot be written: {1}", use, e);
        }
    }

    /// Those that other programs need. What the dead needed is needed no more.
    private Set<String> elsewhere() throws IOException {
        var needed = new HashSet<String>();
        try (var files = Files.newDirectoryStream(folder, "picture.*.use")) {
            for (var file : files) {
                var whose = USE.matcher(String.valueOf(file.getFileName()));
                if (whose.matches()
                        && ProcessHandle.of(Long.parseLong(whose.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                } else if (!file.equals(use)) {
                    needed.addAll(Files.readAllLines(file));
                }
            }
        }
        return needed;
    }

    /// Deletes all files but those of some words, and those that other programs need.
    void only(Collection<String> words) {
        known.removeIf(kept -> !words.contains(kept.name()));
        try (var files = Files.newDirectoryStream(folder, "picture-*.bin")) {
            var needed = elsewhere();
            for (var file : files) {
                var name = String.valueOf(file.getFileName());
                if (NAME.matcher(name).matches() && !words.contains(name) && !needed.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
            if (known.isEmpty()) {
                Files.deleteIfExists(use);
            } else {
                use();
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.WARNING, "old pictures cannot be deleted in {0}: {1}", folder, e);
        }
    }
}
