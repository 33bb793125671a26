package convolarium.ui.draw;

import convolarium.insight.Scale;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/// The output of what spreads over it: from how many input cells every cell comes. Where that differs, patterns appear
/// that were not in the picture.
final class FeedPainter {

    private final Pen pen;
    private final GraphicsContext g;
    private final StageView view;
    private final MapImages images;
    private final Grid grid;

    FeedPainter(Pen pen, StageView view, MapImages images) {
        this.pen = pen;
        this.g = pen.g;
        this.view = view;
        this.images = images;
        this.grid = view.plan().output();
    }

    void paint(UseMap uses) {
        var output = new OutputPainter(pen, view, images);
        if (grid.readable()) {
            cells(uses);
        } else {
            output.legend(new Scale(0, uses.mostFed(), false), value -> Palette.heat(value / (double) uses.mostFed()));
            images.draw(g, images.feeds(view, uses, grid), grid);
        }
        if (grid.cell() >= Plan.LINED) {
            pen.lines(grid);
        }
        output.current();
        Heading.above(pen, grid, view.captions().output());
    }

    private void cells(UseMap uses) {
        var numbers = images.numbers(grid, pen.legible, List.of(view.fits().placement(), "feeds"), uses::fed);
        for (int row = grid.firstRow(); row <= grid.lastRow(); row++) {
            for (int col = grid.firstCol(); col <= grid.lastCol(); col++) {
                int argb = uses.fedColour(row, col);
                pen.fill(grid, row, col, argb);
                pen.number(numbers, row, col, Pen.readableOn(argb));
            }
        }
    }
}
