package convolarium.ui;

import convolarium.ui.control.Choices;
import convolarium.ui.draw.Ink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// How the program looks: its theme, and how large everything is.
public final class Looks {

    /// Sizes to choose from, in per cent.
    public static final List<Integer> ZOOMS = List.of(75, 90, 100, 110, 125, 150, 175, 200);

    private static final Pattern PIXELS = Pattern.compile("(\\d+)px");

    /// For an audience words are 20 pixels high instead of 14; nothing grows beyond twice its size.
    private static final double PRESENTED = 20 / 14.0;

    private static final double LARGEST = 2;

    private final ObjectProperty<Theme> theme;
    private final IntegerProperty zoom;
    private final BooleanProperty presenting = new SimpleBooleanProperty(this, "presenting");
    private final DoubleBinding scale;

    /// @param zoom in per cent
    public Looks(Theme theme, int zoom) {
        this.theme = new SimpleObjectProperty<>(this, "theme", theme);
        this.zoom = new SimpleIntegerProperty(this, "zoom", zoom);
        this.scale = Bindings.createDoubleBinding(this::size, this.zoom, presenting);
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /// How large everything is, in per cent.
    public IntegerProperty zoom() {
        return zoom;
    }

    /// The colours of what is drawn.
    public ObservableValue<Ink> ink() {
        return theme.map(Theme::ink);
    }

    /// Whether only the stage is shown, large, to an audience.
    public BooleanProperty presenting() {
        return presenting;
    }

    /// How large everything is; 1 is as it was designed.
    public DoubleBinding scale() {
        return scale;
    }

    private double size() {
        return Math.min(LARGEST, zoom.get() / 100.0 * (presenting.get() ? PRESENTED : 1));
    }

    /// The next larger size, or the next smaller; the last stays.
    void zoom(int by) {
        Choices.next(ZOOMS, zoom.get(), by).ifPresent(zoom::set);
    }

    /// The style sheets of a scene.
    List<String> stylesheets() {
        return List.of(sheet("convolarium"), sheet(theme.get().style()), sizes());
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Looks.class.getResource("/convolarium/ui/" + name + ".css"), name)
                .toExternalForm();
    }

    /// The sizes of words and icons at this zoom, as an address that a scene reads like a file.
    private String sizes() {
        var css = PIXELS.matcher(read("/convolarium/ui/sizes.css"))
                .replaceAll(
                        size -> String.format(Locale.ROOT, "%.2fpx", Integer.parseInt(size.group(1)) * scale.get()));
        var bytes = css.getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static String read(String name) {
        try (var file = Objects.requireNonNull(Looks.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
