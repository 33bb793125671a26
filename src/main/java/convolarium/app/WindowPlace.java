package convolarium.app;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window stands, from one start to the next.
record WindowPlace(Stage stage, SettingsFile settings) {

    /// Puts the window where it was, as far as the screen still reaches, and keeps its place when it closes.
    void restore() {
        var place = settings.settings().place();
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
    }

    private static boolean fills(Settings.Place place, Rectangle2D screen) {
        return place.width() > screen.getWidth() || place.height() > screen.getHeight();
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(value, most));
    }

    private void keep() {
        settings.keep(old -> old.withPlace(now(old.place())));
    }

    private Settings.Place now(Settings.Place before) {
        return stage.isMaximized()
                ? new Settings.Place(before.corner(), before.width(), before.height(), true)
                : new Settings.Place(
                        Optional.of(new Settings.Corner(stage.getX(), stage.getY())),
                        Math.clamp(stage.getWidth(), Settings.Place.LEAST, Settings.Place.MOST),
                        Math.clamp(stage.getHeight(), Settings.Place.LEAST, Settings.Place.MOST),
                        false);
    }
}
