package convolarium.ui.network;

import convolarium.data.Saving;
import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import convolarium.ui.control.Icons;
import convolarium.ui.control.KeyedMenu;
import convolarium.ui.control.Reporter;
import convolarium.ui.control.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.transform.Transform;
import org.kordamp.ikonli.javafx.FontIcon;

/// How curves are drawn, and how they are taken elsewhere.
final class CurvesMenu extends KeyedMenu {

    /// Pictures are so many times as fine as the screen.
    private static final double FINE = 2;

    private final Surroundings surroundings;
    private final Messages messages;
    private final CurvesCanvas curves;
    private final BooleanProperty log;
    private final Reporter notice;

    /// @param notice takes a sentence about a file
    CurvesMenu(Surroundings surroundings, CurvesCanvas curves, BooleanProperty log, Reporter notice) {
        this.surroundings = surroundings;
        this.messages = surroundings.messages();
        this.curves = curves;
        this.notice = notice;
        setId("curves-menu");
        setGraphic(new FontIcon("mdi2d-dots-vertical"));
        getStyleClass().addAll("icon-button", "curves-menu");
        accessibleTextProperty().bind(messages.text("curves.menu"));
        setTooltip(Icons.tooltip(messages.text("curves.menu")));
        this.log = log;
        var logarithmic = new CheckMenuItem();
        logarithmic.setId("curves-log");
        logarithmic.textProperty().bind(messages.text("train.log"));
        logarithmic.selectedProperty().bindBidirectional(log);
        getItems().setAll(logarithmic, new SeparatorMenuItem());
        works().forEach((words, work) -> getItems().add(item(words, work)));
    }

    private Map<String, Runnable> works() {
        var works = new LinkedHashMap<String, Runnable>();
        works.put("curves.all", curves::whole);
        works.put("curves.copy", this::copy);
        works.put("curves.csv", () -> save("csv", this::table));
        works.put("curves.png", () -> save("png", this::picture));
        return works;
    }

    private static String id(String words) {
        return words.replace('.', '-');
    }

    private MenuItem item(String words, Runnable work) {
        var item = new MenuItem();
        item.setId(id(words));
        item.textProperty().bind(messages.text(words));
        item.setOnAction(_ -> work.run());
        return item;
    }

    /// The same by the palette.
    ///
    /// @param shown lets the curves be seen first
    List<Action> list(Runnable shown) {
        var flip = Action.of("curves-logarithmic", Group.VIEW, "train.log", () -> {
            shown.run();
            log.set(!log.get());
        });
        var others = works().entrySet().stream()
                .map(entry -> Action.of(id(entry.getKey()) + "-now", Group.VIEW, entry.getKey(), () -> {
                    shown.run();
                    entry.getValue().run();
                }));
        return Stream.concat(Stream.of(flip.ticked(log)), others)
                .map(action -> action.withIcon("mdi2c-chart-line-variant"))
                .toList();
    }

    private void copy() {
        var clipboard = Map.<DataFormat, Object>of(
                DataFormat.PLAIN_TEXT, curves.curves().csv(), DataFormat.IMAGE, curves.snapshot(parameters(), null));
        Clipboard.getSystemClipboard().setContent(clipboard);
        notice.show(() -> messages.get("curves.copied"));
    }

    private SnapshotParameters parameters() {
        var parameters = new SnapshotParameters();
        parameters.setFill(surroundings.ink().getValue().background());
        parameters.setTransform(Transform.scale(FINE, FINE));
        return parameters;
    }

    /// Makes the contents of a file on the worker's thread.
    @FunctionalInterface
    private interface Contents {
        byte[] bytes() throws IOException;
    }

    private Contents table() {
        var text = curves.curves().csv();
        return () -> text.getBytes(StandardCharsets.UTF_8);
    }

    private Contents picture() {
        var image = curves.snapshot(parameters(), null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var argb = new int[Math.multiplyExact(width, height)];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return () -> Saving.png(width, height, argb);
    }

    private void save(String kind, Supplier<Contents> maker) {
        var name = messages.get("curves.name");
        surroundings.saveFile().apply(name + "." + kind).ifPresent(chosen -> {
            var contents = maker.get();
            var file = Saving.called(chosen, kind);
            surroundings.background().execute(() -> tell(written(file, contents)));
        });
    }

    private Supplier<String> written(Path file, Contents contents) {
        try {
            Saving.write(file, contents.bytes());
            return () -> messages.get("curves.saved", file.toString());
        } catch (IOException | SecurityException _) {
            return () -> messages.get("curves.unsaved", file.toString());
        }
    }

    private void tell(Supplier<String> sentence) {
        surroundings.display().execute(() -> notice.show(sentence));
    }
}
