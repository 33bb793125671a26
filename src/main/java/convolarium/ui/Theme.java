package convolarium.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import convolarium.ui.draw.Ink;

/// How the program looks.
public enum Theme {
    LIGHT,
    DARK;

    /// The colours of what is drawn.
    public Ink ink() {
        return switch (this) {
            case LIGHT -> Ink.LIGHT;
            case DARK -> Ink.DARK;
        };
    }

    /// The style sheet of all controls.
    public String stylesheet() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }
}
