package convolarium.app;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window stands, from one start to the next.
///
/// @param settings changes them
record WindowPlace(Stage stage, Consumer<UnaryOperator<Settings>> settings) {

    /// Puts the window where it was, as far as the screen still reaches, and keeps its place when it closes; of one
    /// that fills the screen, the place that it had before.
    void restore(Settings.Place place) {
        var screen = place.corner()
                .flatMap(corner -> Screen.getScreensForRectangle(corner.x(), corner.y(), 1, 1).stream()
                        .findFirst())
                .orElse(Screen.getPrimary())
                .getVisualBounds();
        stage.setWidth(Math.min(place.width(), screen.getWidth()));
        stage.setHeight(Math.min(place.height(), screen.getHeight()));
        place.corner().ifPresent(corner -> {
            stage.setX(within(corner.x(), screen.getMinX(), screen.getMaxX() - stage.getWidth()));
            stage.setY(within(corner.y(), screen.getMinY(), screen.getMaxY() - stage.getHeight()));
        });
        stage.setMaximized(place.maximized() || fills(place, screen));
        stage.setOnHiding(_ -> keep());
        stage.fullScreenProperty().addListener((_, _, full) -> {
            if (full) {
                settings.accept(now());
            }
        });
    }

    private static boolean fills(Settings.Place place, Rectangle2D screen) {
        return place.width() > screen.getWidth() || place.height() > screen.getHeight();
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(value, most));
    }

    private void keep() {
        if (!stage.isFullScreen()) {
            settings.accept(now());
        }
    }

    private UnaryOperator<Settings> now() {
        if (stage.isMaximized()) {
            return old -> old.withPlace(new Settings.Place(
                    old.place().corner(), old.place().width(), old.place().height(), true));
        }
        var place = new Settings.Place(
                Optional.of(new Settings.Corner(stage.getX(), stage.getY())),
                Math.clamp(stage.getWidth(), Settings.Place.LEAST, Settings.Place.MOST),
                Math.clamp(stage.getHeight(), Settings.Place.LEAST, Settings.Place.MOST),
                false);
        return old -> old.withPlace(place);
    }
}
