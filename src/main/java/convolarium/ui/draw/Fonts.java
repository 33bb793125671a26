package convolarium.ui.draw;

import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// The fonts of the program, which it brings along.
public final class Fonts {

    /// The family of words.
    public static final String WORDS = "Convolarium Sans";

    /// The family of numbers and formulas, every character as wide as the next.
    public static final String DIGITS = "Convolarium Mono";

    /// The size of words, as everywhere in the program.
    static final double SIZE = 14;

    private static final List<String> FILES =
            List.of("ConvolariumSans-Regular.otf", "ConvolariumSans-Bold.otf", "ConvolariumMono-Regular.ttf");

    private Fonts() {}

    /// Makes the fonts known to the toolkit. Call once, before anything is shown.
    public static void load() {
        for (var file : FILES) {
            Font.loadFont(Fonts.class.getResourceAsStream("/convolarium/assets/fonts/" + file), 12);
        }
    }

    static Font digits(double size) {
        return Font.font(DIGITS, size);
    }

    static Font titles(double size) {
        return Font.font(WORDS, FontWeight.BOLD, size);
    }

    static Font words(double size) {
        return Font.font(WORDS, size);
    }

    /// How wide words are in the usual size.
    public static double width(String text) {
        return width(text, SIZE);
    }

    static double width(String text, double size) {
        return width(text, words(size));
    }

    static double width(String text, Font font) {
        var measure = new Text(text);
        measure.setFont(font);
        return measure.getLayoutBounds().getWidth();
    }
}
