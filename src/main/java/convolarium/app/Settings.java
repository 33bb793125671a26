package convolarium.app;

import convolarium.data.Sketchbook;
import convolarium.session.Memo;
import convolarium.text.Language;
import convolarium.ui.Looks;
import convolarium.ui.Theme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// What somebody likes, from one start to the next.
///
/// @param lastFolder where a file was last opened or saved; it may be gone by now
/// @param speed      of animations, 1 is 600 ms a cell
/// @param still      whether nothing glides
/// @param zoom       how large everything is, in per cent
/// @param last       what was looked at; nothing before the first time the program is left
/// @param beside     what stood beside it, to be compared with
/// @param view       how it was looked at, as the room writes it
/// @param classes    those of one's own, as [Sketchbook#write] writes them
public record Settings(
        Language language,
        Theme theme,
        Place place,
        Optional<Path> lastFolder,
        double speed,
        boolean still,
        int zoom,
        Optional<Memo> last,
        Optional<Memo> beside,
        String view,
        String classes) {

    static final double SLOWEST = 0.25;
    static final double FASTEST = 8;
    static final int SMALLEST = Looks.ZOOMS.getFirst();
    static final int LARGEST = Looks.ZOOMS.getLast();

    /// Where the window stands; without a corner the system finds a place.
    ///
    /// @param corner top left; its screen may be gone by now
    public record Place(Optional<Corner> corner, double width, double height, boolean maximized) {

        static final double LEAST = 320;
        static final double MOST = 32_768;

        /// @throws IllegalArgumentException for a window that nobody could use
        public Place {
            require(width >= LEAST && width <= MOST, "width", width);
            require(height >= LEAST && height <= MOST, "height", height);
        }
    }

    /// A point on the desktop.
    public record Corner(double x, double y) {

        static final double FARTHEST = 65_536;

        /// @throws IllegalArgumentException for a point on no desktop
        public Corner {
            require(Math.abs(x) <= FARTHEST, "x", x);
            require(Math.abs(y) <= FARTHEST, "y", y);
        }
    }

    /// @throws IllegalArgumentException for a speed below 0.25 or above 8, or a zoom beyond all that can be chosen
    public Settings {
        require(speed >= SLOWEST && speed <= FASTEST, "speed", speed);
        require(zoom >= SMALLEST && zoom <= LARGEST, "zoom", zoom);
    }

    private static void require(boolean holds, String name, double value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must not be " + value);
        }
    }

    /// What somebody gets who starts the program for the first time on a system of this locale.
    public static Settings initial(Locale locale) {
        var place = new Place(Optional.empty(), 1280, 720, false);
        return new Settings(
                Language.of(locale),
                Theme.LIGHT,
                place,
                Optional.empty(),
                1,
                false,
                100,
                Optional.empty(),
                Optional.empty(),
                "",
                "");
    }

    public Settings withLanguage(Language value) {
        return new Settings(value, theme, place, lastFolder, speed, still, zoom, last, beside, view, classes);
    }

    public Settings withTheme(Theme value) {
        return new Settings(language, value, place, lastFolder, speed, still, zoom, last, beside, view, classes);
    }

    public Settings withPlace(Place value) {
        return new Settings(language, theme, value, lastFolder, speed, still, zoom, last, beside, view, classes);
    }

    public Settings withLastFolder(Path value) {
        return new Settings(
                language, theme, place, Optional.of(value), speed, still, zoom, last, beside, view, classes);
    }

    public Settings withSpeed(double value) {
        return new Settings(language, theme, place, lastFolder, value, still, zoom, last, beside, view, classes);
    }

    public Settings withStill(boolean value) {
        return new Settings(language, theme, place, lastFolder, speed, value, zoom, last, beside, view, classes);
    }

    public Settings withZoom(int value) {
        return new Settings(language, theme, place, lastFolder, speed, still, value, last, beside, view, classes);
    }

    public Settings withLast(Memo value) {
        return new Settings(
                language, theme, place, lastFolder, speed, still, zoom, Optional.of(value), beside, view, classes);
    }

    public Settings withBeside(Optional<Memo> value) {
        return new Settings(language, theme, place, lastFolder, speed, still, zoom, last, value, view, classes);
    }

    public Settings withView(String value) {
        return new Settings(language, theme, place, lastFolder, speed, still, zoom, last, beside, value, classes);
    }

    public Settings withClasses(String value) {
        return new Settings(language, theme, place, lastFolder, speed, still, zoom, last, beside, view, value);
    }
}
