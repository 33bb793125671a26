package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.insight.Scale;
import convolarium.ui.draw.Ink;
import convolarium.ui.draw.Legend;
import convolarium.ui.draw.Palette;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LegendTest {

    private static final int HIGH = 60;
    private static final int TOP = 16;

    @BeforeAll
    static void start() throws Exception {
        Fx.start();
    }

    private static WritableImage drawn(String name, double room) throws Exception {
        return Fx.call(() -> {
            var canvas = new Canvas(500, HIGH);
            var g = canvas.getGraphicsContext2D();
            Legend.named(g, Ink.LIGHT, new Scale(-2, 2, false), name, 0, TOP, room);
            return canvas.snapshot(null, null);
        });
    }

    /// Columns in which the name left traces that another name does not leave.
    private static long traces(double room, int from, int to) throws Exception {
        var one = drawn("Feature maps", room).getPixelReader();
        var other = drawn("\u00a0", room).getPixelReader();
        long count = 0;
        for (int x = from; x < to; x++) {
            boolean differs = false;
            for (int y = 0; y < HIGH; y++) {
                differs |= one.getArgb(x, y) != other.getArgb(x, y);
            }
            count += differs ? 1 : 0;
        }
        return count;
    }

    /// What lies over a picture looks otherwise on its dark cells than on its bright ones.
    @Test
    void theLegendOfAVeilShowsItOnTheBrightestAndOnTheDarkest() throws Exception {
        var scale = new Scale(0, 2, false);
        double opacity = 0.6;
        double darkest = 0.75;
        var colour = Palette.heat(scale);
        var pixels = Fx.call(() -> {
                    var canvas = new Canvas(200, HIGH);
                    Legend.veil(
                                    canvas.getGraphicsContext2D(),
                                    Ink.LIGHT,
                                    scale,
                                    darkest,
                                    Palette.veil(colour, scale, opacity))
                            .paint(0, TOP, 200);
                    return canvas.snapshot(null, null);
                })
                .getPixelReader();
        for (int x : new int[] {1, 100, 198}) {
            double share = x / 200.0;
            double red = (colour.of((float) (2 * share)) >> 16 & 255) / 255.0;
            for (boolean dark : new boolean[] {false, true}) {
                double alpha = opacity * share;
                double wanted = red * alpha + (dark ? darkest : 1) * (1 - alpha);
                assertThat(pixels.getColor(x, TOP + (dark ? 9 : 3)).getRed())
                        .as("at %d, on something dark: %s", x, dark)
                        .isCloseTo(wanted, within(0.02));
            }
        }
    }

    /// A legend stands beside another one: a short name stands where a long one does.
    @Test
    void namesStandAlikeHoweverLongTheyAre() throws Exception {
        for (int room : new int[] {180, 200, 300}) {
            assertThat(highest("Filters", room)).as("in %d", room).isCloseTo(highest("Feature maps", room), within(2));
        }
    }

    /// The first row with traces of a name.
    private static int highest(String name, double room) throws Exception {
        var one = drawn(name, room).getPixelReader();
        var other = drawn("\u00a0", room).getPixelReader();
        return IntStream.range(0, HIGH)
                .filter(y -> IntStream.range(0, 500).anyMatch(x -> one.getArgb(x, y) != other.getArgb(x, y)))
                .min()
                .orElseThrow();
    }

    @Test
    void theNameIsThereHoweverLittleRoomThereIs() throws Exception {
        for (int room : new int[] {70, 95, 107, 150, 200, 300}) {
            assertThat(traces(room, 0, room)).as("in %d", room).isGreaterThan(25);
            assertThat(traces(room, room, 500)).as("beside %d", room).isZero();
        }
    }
}
