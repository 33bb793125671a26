package convolarium.ui.draw;

import convolarium.tensor.Shape;
import convolarium.ui.motion.Moment;
import convolarium.window.Fit;

/// What nobody is to see yet, because somebody is to predict it. Whatever tells it is drawn and said through the veil.
public enum Veil {
    /// Everything may be seen.
    NONE,
    /// What comes of the cell that is being made, and what is made later.
    CELL,
    /// How large the output is.
    SIZE,
    /// How many parameters there are.
    PARAMETERS;

    /// Stands for what is not known yet.
    public static final String UNKNOWN = "?";

    /// Words that tell something, or that it is not known yet.
    public String over(Veil what, String words) {
        return this == what ? UNKNOWN : words;
    }

    /// The latest moment that tells nothing: the window has arrived.
    public Moment over(Moment now) {
        return switch (this) {
            case CELL -> new Moment(now.cell(), 0).whole();
            case SIZE -> new Moment(0, 0).whole();
            case NONE, PARAMETERS -> now;
        };
    }

    /// An output as large as the input stands for one whose size is not known.
    public Fit.Fits over(Fit.Fits fits, Shape input) {
        var output = fits.output();
        return this == SIZE
                ? new Fit.Fits(
                        new Shape(output.batch(), output.channels(), output.depth(), input.height(), input.width()),
                        fits.placement())
                : fits;
    }
}
