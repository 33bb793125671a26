package convolarium.ui.draw;

import convolarium.data.Picture;

/// What needs room beside cells, in pixels.
///
/// @param behind cards of further channels that look out behind the input
/// @param title  the words above the kernel or window
/// @param loupe  the words above the enlarged window
/// @param made   the words above the output
/// @param head   the words above the input, with what its dots mean on the same line
/// @param below  what stands below the input if what its dots mean does not
public record Beside(double behind, double title, double loupe, double made, double head, double below) {

    public static final Beside NOTHING = new Beside(0, 0, 0, 0, Double.MAX_VALUE, 0);

    /// Between the title of the input and what its dots mean, and between the dot and its words.
    static final double APART = 14;

    static final double DOT = 11;

    private static final double LEAST = 8;
    private static final double LINE = 24;
    private static final double LEGEND = 46;

    /// The cards of a picture, and the words.
    public static Beside of(Picture picture, Captions captions) {
        boolean legend = picture.tone() == Picture.Tone.SIGNED;
        return new Beside(
                Cards.behind(picture.flat().channels()),
                Heading.width(captions.middle()),
                Heading.width(captions.loupe()),
                Heading.width(captions.output()),
                Heading.width(captions.input()) + APART + DOT + Fonts.width(captions.landing()),
                legend ? LEGEND : captions.unread().isEmpty() ? LEAST : LINE);
    }

    /// Room for either of two.
    Beside or(Beside other) {
        return new Beside(
                Math.max(behind, other.behind),
                Math.max(title, other.title),
                Math.max(loupe, other.loupe),
                Math.max(made, other.made),
                Math.max(head, other.head),
                Math.max(below, other.below));
    }

    /// Whether an input of a width has room for what its dots mean above it.
    boolean lean(double width) {
        return head <= width;
    }
}
