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
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
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
import org.junit.jupiter.params.provider.EnumSource;

/// Draws every state of the rooms to be looked at, in both languages, light and dark, at both sizes; with the system
/// property `gallery` at `all` in the two strong themes too.
class GalleryTest {

    private static final Path FOLDER = Path.of("target", "gallery");
    private static final float QUICK = 0.9f;
    private static final List<Dimension2D> SIZES = List.of(new Dimension2D(1366, 698), new Dimension2D(1920, 1040));

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

    @ParameterizedTest
    @EnumSource
    void everyStateCanBeDrawnAndHasRoom(Language language) throws Exception {
        drawAll(language, Theme.LIGHT, Theme.DARK);
    }

    @ParameterizedTest
    @EnumSource
    @EnabledIfSystemProperty(named = "gallery", matches = "all")
    void everyStateCanBeDrawnInStrongThemes(Language language) throws Exception {
        drawAll(language, Theme.PROJECTOR, Theme.CONTRAST);
    }

    private void drawAll(Language language, Theme... themes) throws Exception {
        var written = new ArrayList<CompletableFuture<Void>>();
        var faults = new ArrayList<String>();
        for (var state : GalleryStates.all().entrySet()) {
            var stage = Fx.call(Stage::new);
            var room = Fx.call(() -> enter(stage, state.getValue(), language, themes[0]));
            for (var theme : themes) {
                for (var size : SIZES) {
                    var drawn = Fx.call(() -> draw(room, theme, size));
                    var file = file(state.getKey(), language, theme, (int) size.getWidth());
                    written.add(CompletableFuture.runAsync(() -> write(drawn.image(), file), writer));
                    drawn.faults().forEach(fault -> faults.add(file + ": " + fault));
                }
            }
            close(stage);
        }
        written.forEach(CompletableFuture::join);
        writer.shutdown();
        assertThat(faults).as("faults of layout").isEmpty();
    }

    private static Room enter(Stage stage, Consumer<Room> state, Language language, Theme theme) {
        var size = SIZES.getFirst();
        var room = new Room(stage, language, theme, size.getWidth(), size.getHeight());
        stage.show();
        state.accept(room);
        return room;
    }

    private static Drawn draw(Room room, Theme theme, Dimension2D size) {
        room.theme.set(theme);
        room.shell.resize(size.getWidth(), size.getHeight());
        var faults = LayoutLint.of(room, false);
        var seen = new SnapshotParameters();
        seen.setViewport(new Rectangle2D(0, 0, size.getWidth(), size.getHeight()));
        return new Drawn(room.shell.snapshot(seen, null), faults);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"EN, LIGHT", "EN, DARK", "ZH, LIGHT", "ZH, DARK"})
    void smallWindowsCanBeDrawn(Language language, Theme theme) throws Exception {
        popUp("39-all-samples", room -> fire(room, "more-samples"), language, theme);
        popUp("155-augmentation", GalleryTest::augment, language, theme);
    }

    private static void augment(Room room) {
        GalleryNetwork.train(room, 0);
        fire(room, "augmented");
        fire(room, "augmentation");
    }

    private static void fire(Room room, String id) {
        ((ButtonBase) room.scene.lookup("#" + id)).fire();
    }

    private static void popUp(String name, Consumer<Room> state, Language language, Theme theme) throws Exception {
        var stage = Fx.call(Stage::new);
        var image = Fx.call(() -> {
            var room = new Room(stage, language, theme, 900, 700);
            stage.show();
            state.accept(room);
            return popOver().getScene().snapshot(null);
        });
        close(stage);
        write(image, file(name, language, theme, 900));
        assertThat(image.getHeight()).isBetween(200.0, 1000.0);
    }

    @ParameterizedTest(name = "{0} {1} {2} %")
    @CsvSource({
        "EN, LIGHT, 75",
        "ZH, LIGHT, 125",
        "EN, DARK, 150",
        "ZH, DARK, 200",
        "EN, LIGHT, 200",
        "EN, PROJECTOR, 100",
        "ZH, CONTRAST, 100"
    })
    void otherLooksCanBeDrawnAndHaveRoom(Language language, Theme theme, int zoom) throws Exception {
        var faults = new ArrayList<String>();
        for (var name : List.of("01-beginning", "06-filters", "31-palette", "33-keys", "81-network-skip")) {
            var state = Objects.requireNonNull(GalleryStates.all().get(name));
            var stage = Fx.call(Stage::new);
            var room = Fx.call(() -> enter(stage, shown -> zoomed(shown, state, zoom), language, theme));
            var drawn = Fx.call(() -> draw(room, theme, SIZES.getFirst()));
            close(stage);
            write(drawn.image(), file(name + "-zoom-" + zoom, language, theme, 1366));
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
