package convolarium.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import convolarium.ui.draw.Ink;

/// How the program looks.
public enum Theme {
    LIGHT(Ink.LIGHT),
    DARK(Ink.DARK);

    private final Ink ink;

    Theme(Ink ink) {
        this.ink = ink;
    }

    public Ink ink() {
        return ink;
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
