package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.ui.Theme;
import convolarium.ui.draw.Contrast;
import convolarium.ui.draw.Grid;
import convolarium.window.Border;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A slice of the padding that copies one of the input.
class CopiedSliceTest extends DepthVisit {

    @Test
    void aCopiedSliceIsSeenUnderItsHatching() {
        cube();
        run(() -> room.edit(now -> now.withOp(conv().withBorder(Border.REPLICATE))));
        at(0);
        var view = view();
        assertThat(view.planes().pads(view.channel())).isTrue();
        var shades = IntStream.range(0, 64)
                .boxed()
                .sorted(Comparator.comparingDouble(cell -> view.inputAt(cell / 8, cell % 8)))
                .mapToDouble(cell -> shade(view.plan().input(), cell / 8, cell % 8))
                .toArray();
        assertThat(Math.abs(shades[63] - shades[0])).isGreaterThan(0.1);
    }

    @Test
    void theNumbersOfACopiedSliceCanBeRead() {
        cube();
        run(() -> room.edit(now -> now.withOp(conv().withBorder(Border.REPLICATE))));
        at(63);
        for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
            run(() -> room.theme.set(theme));
            var input = view().plan().input();
            assertThat(view().planes().pads(view().channel())).isTrue();
            for (int cell = 0; cell < 16; cell++) {
                assertThat(clearest(input, cell / 8, cell % 8))
                        .as("cell %d, %s", cell, theme)
                        .isGreaterThan(4.5);
            }
        }
    }

    /// The strongest contrast of the middle of a cell to what there is most of in it.
    private double clearest(Grid grid, int row, int col) {
        var pixels = fx(() -> stagePane().snapshot(null, null)).getPixelReader();
        int side = (int) grid.cell() - 8;
        var colours = IntStream.range(0, side * side)
                .mapToObj(i -> pixels.getColor((int) grid.x(col) + 4 + i % side, (int) grid.y(row) + 4 + i / side))
                .toList();
        var ground = colours.stream()
                .max(Comparator.comparingInt(color -> Collections.frequency(colours, color)))
                .orElseThrow();
        return colours.stream()
                .mapToDouble(color -> Contrast.contrast(color, ground))
                .max()
                .orElseThrow();
    }

    /// How light a cell is on average.
    private double shade(Grid grid, int row, int col) {
        var pixels = fx(() -> stagePane().snapshot(null, null)).getPixelReader();
        int side = (int) grid.cell();
        return IntStream.range(0, side * side)
                .mapToDouble(i -> pixels.getColor((int) grid.x(col) + i % side, (int) grid.y(row) + i / side)
                        .getBrightness())
                .average()
                .orElseThrow();
    }
}
