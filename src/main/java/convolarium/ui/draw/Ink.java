package convolarium.ui.draw;

import java.util.stream.DoubleStream;
import javafx.scene.paint.Color;

/// The colours of everything that is drawn and is not a value.
///
/// @param frame   the sliding window
/// @param hatch   lines through padding and unread cells
/// @param padding the ground of padding cells
/// @param empty   cells that are not made yet
public record Ink(
        Color background,
        Color text,
        Color muted,
        Color line,
        Color frame,
        Color hatch,
        Color padding,
        Color empty,
        Color warning,
        Color focus) {

    public static final Ink LIGHT = new Ink(
            Color.web("#ffffff"),
            Color.web("#1f2328"),
            Color.web("#59636e"),
            Color.web("#aeb6bf"),
            Color.web("#7b35b8"),
            Color.web("#c9ced4"),
            Color.web("#f4f5f7"),
            Color.web("#e1e5ea"),
            Color.web("#945700"),
            Color.web("#0969da"));

    public static final Ink DARK = new Ink(
            Color.web("#0d1117"),
            Color.web("#f0f6fc"),
            Color.web("#9ea7b3"),
            Color.web("#69727d"),
            Color.web("#b36cf0"),
            Color.web("#3d444d"),
            Color.web("#1a2029"),
            Color.web("#2d3643"),
            Color.web("#e3a33b"),
            Color.web("#4493f8"));

    /// The strongest contrast on white.
    public static final Ink PROJECTOR = new Ink(
            Color.web("#ffffff"),
            Color.web("#000000"),
            Color.web("#333333"),
            Color.web("#595959"),
            Color.web("#5a1796"),
            Color.web("#a0a0a0"),
            Color.web("#f4f4f4"),
            Color.web("#dcdcdc"),
            Color.web("#6b3a00"),
            Color.web("#00308f"));

    /// The strongest contrast on black.
    public static final Ink CONTRAST = new Ink(
            Color.web("#000000"),
            Color.web("#ffffff"),
            Color.web("#ffffff"),
            Color.web("#c8c8c8"),
            Color.web("#d24dff"),
            Color.web("#5c5c5c"),
            Color.web("#16243c"),
            Color.web("#22304a"),
            Color.web("#ff6800"),
            Color.web("#ffff00"));

    /// How much is seen of a number that does not count, where it can be read so.
    private static final double FAINT = 0.65;
    /// By how much more it is seen where it cannot, and the contrast from which on it can.
    private static final double STEP = 0.05;
    private static final double READ = 4.5;

    /// The colour of a cell under a veil.
    Color veiled(Color cell, double veil) {
        return cell.interpolate(background, veil);
    }

    /// The colour of a number on a cell that is passed over: fainter than of those that count, if it can be read.
    static Color passedOver(Color ground) {
        var full = Pen.readableOn(argb(ground));
        return DoubleStream.iterate(FAINT, share -> share < 1, share -> share + STEP)
                .mapToObj(share -> ground.interpolate(full, share))
                .filter(color -> Palette.contrast(argb(color), argb(ground)) >= READ)
                .findFirst()
                .orElse(full);
    }

    static int argb(Color color) {
        return 255 << 24
                | (int) Math.rint(color.getRed() * 255) << 16
                | (int) Math.rint(color.getGreen() * 255) << 8
                | (int) Math.rint(color.getBlue() * 255);
    }
}
