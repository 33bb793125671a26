package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import convolarium.ui.Theme;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws every state of the rooms to be looked at, in both languages, light and dark, at both sizes; with the system
/// property `gallery` at `all` in the two strong themes too.
class GalleryTest {

    private static final Path FOLDER = Path.of("target", "gallery");
    private static final float QUICK = 0.9f;

    private final ExecutorService writer = Executors.newSingleThreadExecutor();

    @BeforeAll
    static void start() throws Exception {
        Fx.start();
        Files.createDirectories(FOLDER);
        ImageIO.setUseCache(false);
    }

    @AfterAll
    static void useCache() {
        ImageIO.setUseCache(true);
    }

    @ParameterizedTest(name = "{0} {1} {2}×{3}")
    @CsvSource({
        "EN, LIGHT, 1366, 698",
        "EN, DARK, 1366, 698",
        "ZH, LIGHT, 1366, 698",
        "ZH, DARK, 1366, 698",
        "EN, LIGHT, 1920, 1040",
        "EN, DARK, 1920, 1040",
        "ZH, LIGHT, 1920, 1040",
        "ZH, DARK, 1920, 1040",
    })
    void everyStateCanBeDrawnAndHasRoom(Language language, Theme theme, int width, int height) throws Exception {
        drawAll(language, theme, width, height);
    }

    @ParameterizedTest(name = "{0} {1} {2}×{3}")
    @EnabledIfSystemProperty(named = "gallery", matches = "all")
    @CsvSource({
        "EN, PROJECTOR, 1366, 698",
        "EN, CONTRAST, 1366, 698",
        "ZH, PROJECTOR, 1366, 698",
        "ZH, CONTRAST, 1366, 698",
        "EN, PROJECTOR, 1920, 1040",
        "EN, CONTRAST, 1920, 1040",
        "ZH, PROJECTOR, 1920, 1040",
        "ZH, CONTRAST, 1920, 1040",
    })
    void everyStateCanBeDrawnInStrongThemes(Language language, Theme theme, int width, int height) throws Exception {
        drawAll(language, theme, width, height);
    }

    private void drawAll(Language language, Theme theme, int width, int height) throws Exception {
        var written = new ArrayList<CompletableFuture<Void>>();
        var faults = new ArrayList<String>();
        for (var state : GalleryStates.all().entrySet()) {
            var drawn = Fx.call(() -> draw(state.getValue(), language, theme, width, height));
            var file = file(state.getKey(), language, theme, width);
            written.add(CompletableFuture.runAsync(() -> write(drawn.image(), file), writer));
            assertThat(drawn.image().getWidth()).as(file.toString()).isEqualTo(width);
            assertThat(drawn.image().getHeight()).as(file.toString()).isEqualTo(height);
            drawn.faults().forEach(fault -> faults.add(state.getKey() + ": " + fault));
        }
        written.forEach(CompletableFuture::join);
        writer.shutdown();
        assertThat(faults).as("faults of layout").isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"EN, LIGHT", "EN, DARK", "ZH, LIGHT", "ZH, DARK"})
    void allSamplesCanBeDrawn(Language language, Theme theme) throws Exception {
        var stage = Fx.call(Stage::new);
        var image = Fx.call(() -> {
            var room = new Room(stage, language, theme, 900, 700);
            stage.show();
            ((Button) room.scene.lookup("#more-samples")).fire();
            return popOver().getScene().snapshot(null);
        });
        close(stage);
        write(image, file("39-all-samples", language, theme, 900));
        assertThat(image.getHeight()).isBetween(300.0, 1000.0);
    }

    @ParameterizedTest(name = "{0} {1} {2} %")
    @CsvSource({"EN, LIGHT, 75", "ZH, LIGHT, 125", "EN, DARK, 150", "ZH, DARK, 200", "EN, LIGHT, 200"})
    void everySizeHasRoom(Language language, Theme theme, int zoom) throws Exception {
        var faults = new ArrayList<String>();
        for (var name : List.of("01-beginning", "06-filters", "31-palette", "33-keys", "80-network")) {
            var state = Objects.requireNonNull(GalleryStates.all().get(name));
            var drawn = Fx.call(() -> draw(room -> zoomed(room, state, zoom), language, theme, 1366, 698));
            write(drawn.image(), file(name + "-zoom-" + zoom, language, theme, 1366));
            drawn.faults().forEach(fault -> faults.add(name + ": " + fault));
        }
        assertThat(faults).as("faults of layout").isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"EN, PROJECTOR", "ZH, CONTRAST"})
    void strongThemesHaveRoom(Language language, Theme theme) throws Exception {
        var faults = new ArrayList<String>();
        for (var name : List.of(
                "01-beginning",
                "06-filters",
                "12-max-pool",
                "18-misfit",
                "31-palette",
                "34-history",
                "81-network-skip")) {
            var state = Objects.requireNonNull(GalleryStates.all().get(name));
            var drawn = Fx.call(() -> draw(state, language, theme, 1366, 698));
            write(drawn.image(), file(name, language, theme, 1366));
            drawn.faults().forEach(fault -> faults.add(name + ": " + fault));
        }
        assertThat(faults).as("faults of layout").isEmpty();
    }

    private static void zoomed(Room room, Consumer<Room> state, int zoom) {
        room.looks.zoom().set(zoom);
        state.accept(room);
    }

    private static Path file(String state, Language language, Theme theme, int width) {
        return FOLDER.resolve(
                "%s-%s-%s-%d.png".formatted(state, language, theme, width).toLowerCase(Locale.ROOT));
    }

    private static void close(Stage stage) throws Exception {
        Fx.call(() -> {
            stage.hide();
            return stage;
        });
    }

    private static PopOver popOver() {
        return Window.getWindows().stream()
                .filter(PopOver.class::isInstance)
                .map(PopOver.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private record Drawn(WritableImage image, List<String> faults) {}

    private static Drawn draw(Consumer<Room> state, Language language, Theme theme, int width, int height) {
        var stage = new Stage();
        var room = new Room(stage, language, theme, width, height);
        stage.show();
        state.accept(room);
        var faults = LayoutLint.of(room.scene, room.looks.scale().get());
        var drawn = new Drawn(room.scene.snapshot(null), faults);
        stage.hide();
        return drawn;
    }

    private static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var png = ImageIO.getImageWritersByFormatName("png").next();
        var param = png.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUICK);
        try (var out = Files.newOutputStream(file);
                var stream = ImageIO.createImageOutputStream(out)) {
            png.setOutput(stream);
            png.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            png.dispose();
        }
    }
}
