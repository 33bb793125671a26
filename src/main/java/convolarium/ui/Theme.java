package convolarium.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import convolarium.ui.draw.Ink;
import java.util.Locale;

/// In what colours the program is shown.
public enum Theme {
    LIGHT("mdi2w-weather-sunny"),
    DARK("mdi2w-weather-night"),
    /// Black on white for projectors that wash out.
    PROJECTOR("mdi2p-projector"),
    /// White and yellow on black.
    CONTRAST("mdi2c-contrast-circle");

    private final String icon;

    Theme(String icon) {
        this.icon = icon;
    }

    /// The colours of what is drawn.
    public Ink ink() {
        return switch (this) {
            case LIGHT -> Ink.LIGHT;
            case DARK -> Ink.DARK;
            case PROJECTOR -> Ink.PROJECTOR;
            case CONTRAST -> Ink.CONTRAST;
        };
    }

    String icon() {
        return icon;
    }

    /// The style sheet of all controls.
    public String stylesheet() {
        return switch (this) {
            case LIGHT, PROJECTOR -> new PrimerLight().getUserAgentStylesheet();
            case DARK, CONTRAST -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /// The style class of everything that is shown in it, and the name of its own sheet.
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
