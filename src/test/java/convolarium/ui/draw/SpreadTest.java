package convolarium.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import convolarium.insight.Scale;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.ui.explore.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {

    private final Random random = new Random(11);

    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    private Shape shape() {
        boolean numbers = random.nextInt(4) == 0;
        int channels = 1 + random.nextInt(random.nextBoolean() ? 12 : 600);
        return numbers
                ? Shape.vector(channels)
                : Shape.picture(channels, 1 + random.nextInt(300), 2 + random.nextInt(300));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 20, 44, 46, 300})
    void barsAreDrawnInARoomOfAnyHeight(double height) {
        var spread = Spread.of(Shape.vector(10), 300, height, 0);
        var g = new Canvas(300, height).getGraphicsContext2D();
        var scale = new Scale(-1, 1, false);
        var numbers = Tensor.of(Shape.vector(10), (_, c, _, _, _) -> c % 3 - 1);
        assertThatCode(() -> new SpreadPainter(g, Ink.LIGHT, spread, _ -> Palette.signed(scale), List.of())
                        .paint(numbers, scale, 4))
                .doesNotThrowAnyException();
    }

    @Test
    void aBarOfWhatIsNoNumberIsAChecker() throws Exception {
        var scale = new Scale(-1, 1, false);
        var spread = Spread.of(Shape.vector(3), 300, 200, 0);
        var numbers = Tensor.owning(Shape.vector(3), new float[] {Float.NaN, Float.NEGATIVE_INFINITY, 9});
        var image = Fx.call(() -> {
            var canvas = new Canvas(300, 200);
            new SpreadPainter(canvas.getGraphicsContext2D(), Ink.LIGHT, spread, _ -> Palette.signed(scale), List.of())
                    .paint(numbers, scale, -1);
            return canvas.snapshot(null, null);
        });
        for (int c = 0; c < 3; c++) {
            var bounds = spread.bounds(c);
            var colours = new TreeSet<Integer>();
            for (int y = 0; y < 200; y++) {
                colours.add(image.getPixelReader().getArgb((int) bounds.getMinX() + 3, y));
            }
            assertThat(colours.contains(Palette.OTHER)).as("bar %d", c).isEqualTo(c < 2);
            assertThat(colours.contains(0xff000000 | Palette.NO_NUMBER)).isEqualTo(c < 2);
        }
        int above = (int) spread.bounds(2).getMinX() + 10;
        assertThat(image.getPixelReader().getArgb(above, 2))
                .as("no bar reaches beyond its room")
                .isEqualTo(-1);
    }

    @Test
    void everyChannelHasOnePlaceOnOnePage() {
        for (int round = 0; round < 200; round++) {
            var shape = shape();
            double width = 240 + random.nextInt(1200);
            double height = 100 + random.nextInt(600);
            var seen = new ArrayList<Integer>();
            int first = 0;
            for (int page = 0; first < shape.channels(); page++) {
                var spread = Spread.of(shape, width, height, first);
                assertThat(spread.page()).isEqualTo(page);
                assertThat(spread.pages())
                        .isEqualTo(Spread.of(shape, width, height, 0).pages());
                places(spread, seen, width);
                first += spread.count();
            }
            assertThat(new TreeSet<>(seen)).hasSize(shape.channels()).hasSameSizeAs(seen);
        }
    }

    private static void places(Spread spread, List<Integer> seen, double width) {
        var taken = new ArrayList<Rectangle2D>();
        for (int c = spread.first(); c < spread.first() + spread.count(); c++) {
            var bounds = spread.bounds(c);
            assertThat(bounds.getMinX()).isNotNegative();
            assertThat(bounds.getMaxX()).isLessThanOrEqualTo(Math.max(width, spread.width()) + 1e-6);
            assertThat(taken).noneMatch(other -> other.intersects(bounds));
            assertThat(spread.at(bounds.getMinX() + bounds.getWidth() / 2, bounds.getMinY() + bounds.getHeight() / 2))
                    .hasValue(c);
            taken.add(bounds);
            seen.add(c);
        }
    }

    @Test
    void everyFilterHasARoomLeftOfItsMap() {
        for (int round = 0; round < 200; round++) {
            var shape = Shape.picture(1 + random.nextInt(40), 2 + random.nextInt(60), 2 + random.nextInt(60));
            var spread = Spread.filtered(shape, 240 + random.nextInt(1200), 100 + random.nextInt(600), 0);
            var taken = new ArrayList<Rectangle2D>();
            for (int c = 0; c < spread.count(); c++) {
                var filter = spread.filter(c);
                var map = spread.bounds(c);
                assertThat(filter.getMinX()).isNotNegative();
                assertThat(filter.getMaxX()).isLessThan(map.getMinX());
                assertThat(filter.getWidth()).isGreaterThan(15);
                assertThat(taken).noneMatch(other -> other.intersects(map) || other.intersects(filter));
                assertThat(spread.at(filter.getMinX() + 1, filter.getMinY() + 1))
                        .hasValue(c);
                taken.addAll(List.of(map, filter));
            }
        }
    }

    @Test
    void smallMapsAreWholeMultiplesOfTheirCells() {
        var spread = Spread.of(Shape.picture(6, 28, 28), 800, 320, 0);
        assertThat(spread.pages()).isEqualTo(1);
        assertThat(spread.width() / 28)
                .isEqualTo(Math.rint(spread.width() / 28))
                .isGreaterThan(3);
    }

    @Test
    void rowsOfOnePageAreOfNearlyTheSameLength() {
        var spread = Spread.of(Shape.picture(8, 8, 8), 600, 210, 0);
        assertThat(spread.columns()).isEqualTo(4);
        assertThat(spread.bounds(4).getMinX()).isZero();
        assertThat(spread.bounds(3).getMinY()).isZero();
    }

    @Test
    void whatLiesBesideAllMapsIsNone() {
        var spread = Spread.of(Shape.picture(3, 10, 10), 800, 320, 0);
        assertThat(spread.at(-1, 5)).isEmpty();
        assertThat(spread.at(799, 5)).isEmpty();
    }
}
