package convolarium.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonParser;
import convolarium.app.Settings.Corner;
import convolarium.app.Settings.Place;
import convolarium.data.Sketchbook;
import convolarium.session.LayerMemo;
import convolarium.session.Memo;
import convolarium.text.Language;
import convolarium.ui.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    private static final Settings INITIAL = Settings.initial(Locale.ENGLISH);
    private static final Settings LIKED = new Settings(
            Language.ZH,
            Theme.DARK,
            new Place(Optional.of(new Corner(-1200, 40)), 1366, 698, true),
            Optional.of(Path.of("课件", "lesson 30")),
            2.5,
            true,
            150,
            Optional.of(new Memo(
                    "cat",
                    "INK 1 1 1 x",
                    new LayerMemo("pool kernel=2,2", "SOBEL_X 0, RANDOM 3", "abc"),
                    List.of(new LayerMemo("conv kernel=5,5", "OWN 0", "def"), new LayerMemo("upsample", "", "")),
                    "kernel",
                    "border")),
            Optional.of(new Memo("ramp", "", new LayerMemo("pool kernel=3,3", "", ""), List.of(), "", "")),
            "tool=FILL tab=COMPARE",
            Sketchbook.EMPTY.with("猫").write());

    @TempDir
    Path home;

    private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void place() {
        folder = home.resolve("not", "yet", "there");
        file = folder.resolve("settings.json");
    }

    private Settings read() {
        return SettingsFile.open(folder, INITIAL).settings();
    }

    private void put(String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file, text);
    }

    @Test
    void theFirstStartHasTheInitialSettings() {
        assertThat(read()).isEqualTo(INITIAL);
        assertThat(folder).doesNotExist();
        assertThat(Settings.initial(Locale.SIMPLIFIED_CHINESE).language()).isEqualTo(Language.ZH);
    }

    @Test
    void whatIsKeptIsThereAtTheNextStart() {
        assertThat(SettingsFile.open(folder, INITIAL).keep(LIKED)).isTrue();
        assertThat(read()).isEqualTo(LIKED);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void whatIsNoLongerSetIsGoneAtTheNextStart() {
        SettingsFile.open(folder, INITIAL).keep(LIKED);
        SettingsFile.open(folder, INITIAL).keep(INITIAL);
        assertThat(read()).isEqualTo(INITIAL);
    }

    @Test
    void keysOfOtherVersionsStay() throws IOException {
        put("""
            {"theme": "dark", "voice": {"loud": [1, null, "yes"]}, "big": 123456789012345678901234567890}\
            """);
        SettingsFile.open(folder, INITIAL).keep(LIKED);
        var json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertThat(json.get("voice")).hasToString("{\"loud\":[1,null,\"yes\"]}");
        assertThat(json.get("big")).hasToString("123456789012345678901234567890");
        assertThat(read()).isEqualTo(LIKED);
    }

    @Test
    void aWrongValueSpoilsOnlyItself() throws IOException {
        put("""
            {"language": "zh", "theme": 7, "width": "wide", "height": 900, "maximized": "true",
             "x": 1e999, "y": 5, "lastFolder": ["a"], "speed": -3, "zoom": 5000}\
            """);
        var place = new Place(Optional.empty(), INITIAL.place().width(), 900, false);
        assertThat(read()).isEqualTo(INITIAL.withLanguage(Language.ZH).withPlace(place));
        assertThat(file).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[]", "{\"theme\": \"dark\"", "{\"theme\": \"dark\"} {}", "null", "\u0000"})
    void aFileThatIsNoSettingsIsSetAside(String text) throws IOException {
        put(text);
        assertThat(read()).isEqualTo(INITIAL);
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("settings.json.bad")).hasContent(text);
    }

    @Test
    void aGiantOrBottomlessFileIsSetAside() throws IOException {
        put("[".repeat(100_000));
        assertThat(read()).isEqualTo(INITIAL);
        put("{\"theme\": \"dark\"}" + " ".repeat(5_000_000));
        assertThat(read()).isEqualTo(INITIAL);
        assertThat(file).doesNotExist();
    }

    @Test
    void aThousandDamagedFilesStart() throws IOException {
        SettingsFile.open(folder, INITIAL).keep(LIKED);
        var good = Files.readAllBytes(file);
        var random = new Random(30);
        for (int i = 0; i < 1000; i++) {
            var damaged = Damage.to(good, random);
            Files.write(file, damaged);
            boolean writes = i % 10 == 0;
            assertThatCode(() -> start(writes))
                    .as("mutation %d: %s", i, new String(damaged, StandardCharsets.UTF_8))
                    .doesNotThrowAnyException();
        }
    }

    private void start(boolean writes) {
        var settings = SettingsFile.open(folder, INITIAL);
        assertThat(file.toFile().exists()
                        || folder.resolve("settings.json.bad").toFile().exists())
                .isTrue();
        if (writes) {
            assertThat(settings.keep(settings.settings())).isTrue();
            assertThat(read()).isEqualTo(settings.settings());
        }
    }

    @Test
    void aReaderNeverSeesHalfAFile() throws Exception {
        put("{\"filler\": \"" + "#".repeat(200_000) + "\"}");
        var settings = SettingsFile.open(folder, INITIAL);
        settings.keep(LIKED);
        var writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 60; i++) {
                settings.keep(i % 2 == 0 ? INITIAL : LIKED);
            }
        });
        do {
            assertThat(Files.readString(file)).endsWith("}\n");
        } while (!writer.isDone());
        writer.get();
    }

    @Test
    void aWriteThatFailsLeavesTheOldFileAndIsSaidOnce() throws IOException {
        SettingsFile.open(folder, INITIAL).keep(LIKED);
        Files.createDirectories(temporary(ProcessHandle.current().pid()).resolve("in the way"));
        var settings = SettingsFile.open(folder, INITIAL);
        assertThat(settings.keep(INITIAL)).isFalse();
        assertThat(settings.settings()).isEqualTo(INITIAL);
        assertThat(settings.keep(INITIAL.withSpeed(4))).isTrue();
        assertThat(settings.settings().speed()).isEqualTo(4);
        assertThat(read()).isEqualTo(LIKED);
    }

    @Test
    void aFolderThatCannotBeMadeIsNoReasonToStop() throws IOException {
        Files.writeString(home.resolve("not"), "a file, not a folder");
        var settings = SettingsFile.open(folder, INITIAL);
        assertThat(settings.keep(LIKED)).isFalse();
        assertThat(settings.settings()).isEqualTo(LIKED);
    }

    @Test
    void aFolderThatMayOnlyBeReadIsNoReasonToStop() throws IOException {
        put("{\"theme\": \"dark\"");
        assertThat(folder.toFile().setWritable(false)).isTrue();
        try {
            assumeFalse(Files.isWritable(folder), "this user may write anywhere");
            var settings = SettingsFile.open(folder, INITIAL);
            assertThat(settings.settings()).isEqualTo(INITIAL);
            assertThat(settings.keep(LIKED)).isFalse();
            assertThat(file).hasContent("{\"theme\": \"dark\"");
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void whatTheDeadLeftIsSweptAndWhatTheLivingWriteStays() throws IOException {
        Files.createDirectories(folder);
        long living = ProcessHandle.current().parent().orElseThrow().pid();
        var foreign = folder.resolve("settings.json.x.tmp");
        for (var stray : new Path[] {temporary(999_999_999), temporary(living), foreign}) {
            Files.writeString(stray, "{");
        }
        read();
        assertThat(temporary(999_999_999)).doesNotExist();
        assertThat(temporary(living)).exists();
        assertThat(foreign).exists();
    }

    private Path temporary(long process) {
        return folder.resolve("settings.json." + process + ".tmp");
    }

    @Test
    void everySystemHasItsPlace() {
        var home = Path.of("home").toAbsolutePath();
        var other = home.resolve("other").toString();
        assertThat(SettingsFile.usualFolder("Linux", Map.of(), home)).isEqualTo(home.resolve(".config/convolarium"));
        assertThat(SettingsFile.usualFolder("Linux", Map.of("XDG_CONFIG_HOME", other), home))
                .isEqualTo(Path.of(other, "convolarium"));
        assertThat(SettingsFile.usualFolder("Linux", Map.of("XDG_CONFIG_HOME", "not/absolute"), home))
                .isEqualTo(home.resolve(".config/convolarium"));
        assertThat(SettingsFile.usualFolder("Windows 11", Map.of("APPDATA", other), home))
                .isEqualTo(Path.of(other, "Convolarium"));
        assertThat(SettingsFile.usualFolder("Mac OS X", Map.of(), home))
                .isEqualTo(home.resolve("Library/Application Support/Convolarium"));
    }
}
