package convolarium.app;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import convolarium.session.Memo;
import java.io.IOException;
import java.io.StringReader;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The one file that holds the settings. Whatever is wrong with it, there are settings; whatever happens while it is
/// written, the old or the new ones are in it.
public final class SettingsFile {

    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());
    private static final String NAME = "settings.json";
    private static final Pattern STRAY = Pattern.compile(Pattern.quote(NAME) + "\\.(\\d{1,18})\\.tmp");
    private static final long MOST_BYTES = 1 << 22;

    private final Path folder;
    private final KeptPictures pictures;
    private Settings settings;
    private JsonObject written = new JsonObject();
    private boolean saved;
    private boolean complained;

    private SettingsFile(Path folder, Settings initial) {
        this.folder = folder;
        this.pictures = new KeptPictures(folder);
        this.settings = initial;
    }

    /// Reads the settings in `folder`, which need not exist.
    ///
    /// @param initial what holds where the file says nothing
    public static SettingsFile open(Path folder, Settings initial) {
        var file = new SettingsFile(folder, initial);
        file.sweep();
        file.read();
        return file;
    }

    /// Where programs keep their settings on this system.
    public static Path usualFolder() {
        var home = Path.of(System.getProperty("user.home", ""));
        return usualFolder(System.getProperty("os.name", ""), System.getenv(), home);
    }

    static Path usualFolder(String system, Map<String, String> environment, Path home) {
        if (system.startsWith("Windows")) {
            return named(environment, "APPDATA")
                    .orElse(home.resolve("AppData", "Roaming"))
                    .resolve("Convolarium");
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library", "Application Support", "Convolarium");
        }
        return named(environment, "XDG_CONFIG_HOME")
                .orElse(home.resolve(".config"))
                .resolve("convolarium");
    }

    private static Optional<Path> named(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(Path::of).filter(Path::isAbsolute);
    }

    /// The pictures beside the settings.
    KeptPictures pictures() {
        return pictures;
    }

    /// The settings that hold now.
    public synchronized Settings settings() {
        return settings;
    }

    /// Lets these settings hold from now on, and at the next start if they can be written.
    ///
    /// @return false the first time that they cannot, so that it is said once
    public synchronized boolean keep(Settings wanted) {
        if (saved && wanted.equals(settings)) {
            return true;
        }
        settings = wanted;
        var json = SettingsJson.write(wanted, written);
        try {
            replace(new GsonBuilder().setPrettyPrinting().create().toJson(json) + "\n");
            written = json;
            saved = true;
            return true;
        } catch (IOException e) {
            saved = false;
            return complain(e);
        }
    }

    /// Changes the settings that hold at this moment, and keeps them as [#keep(Settings)] does.
    public synchronized boolean keep(UnaryOperator<Settings> change) {
        return keep(change.apply(settings));
    }

    /// Deletes pictures that the settings in the file no longer name.
    synchronized void tidy() {
        if (saved) {
            pictures.only(Stream.concat(settings.last().stream(), settings.beside().stream())
                    .map(Memo::drawing)
                    .toList());
        }
    }

    private boolean complain(IOException reason) {
        if (complained) {
            return true;
        }
        complained = true;
        LOG.log(Level.WARNING, "settings cannot be kept in {0}: {1}", folder, reason);
        return false;
    }

    private void replace(String text) throws IOException {
        Files.createDirectories(folder);
        var fresh = folder.resolve(NAME + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            writeThrough(fresh, text);
            Files.move(fresh, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
    }

    private static void writeThrough(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private void read() {
        var file = folder.resolve(NAME);
        try {
            written = parse(file);
            settings = SettingsJson.read(written, settings);
        } catch (NoSuchFileException e) {
            LOG.log(Level.DEBUG, "no settings yet in {0}", folder);
        } catch (IOException | JsonParseException e) {
            LOG.log(
                    Level.WARNING,
                    "settings cannot be read in {0}: {1}",
                    folder,
                    e.getClass().getSimpleName());
            setAside(file);
        }
    }

    private static JsonObject parse(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("larger than any settings");
        }
        var reader = new JsonReader(new StringReader(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        reader.setStrictness(Strictness.LENIENT);
        JsonElement json = JsonParser.parseReader(reader);
        if (json instanceof JsonObject object && reader.peek() == JsonToken.END_DOCUMENT) {
            return object;
        }
        throw new IOException("not one JSON object");
    }

    private void setAside(Path file) {
        try {
            Files.move(file, folder.resolve(NAME + ".bad"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} cannot be renamed: {1}", file, e);
        }
    }

    /// Deletes what processes left that died while they wrote.
    private void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, NAME + ".*.tmp")) {
            for (var file : files) {
                var stray = STRAY.matcher(String.valueOf(file.getFileName()));
                if (stray.matches()
                        && ProcessHandle.of(Long.parseLong(stray.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.WARNING, "left-over files cannot be deleted in {0}: {1}", folder, e);
        }
    }
}
