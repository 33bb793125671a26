package convolarium.ui.draw;

import convolarium.insight.Tap;
import convolarium.op.Filtering;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.TransposedConv;
import convolarium.op.Upsample;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// What stands between input and output: the kernel, or the window of a pool.
final class MiddlePainter {

    /// How far words may reach beyond the grid: where the lines to the output do not go.
    private static final double ROOM = 16;
    /// From one line of a remark to the next.
    private static final double LINE = 18;
    /// Between a title and what stands behind it.
    private static final double APART = 8;
    /// The same where the line from a winner goes up between them.
    private static final double BESIDE_LINE = 18;

    private final Pen pen;
    private final GraphicsContext g;
    private final StageView view;
    private final Grid grid;

    MiddlePainter(Pen pen, StageView view, Grid grid) {
        this.pen = pen;
        this.g = pen.g;
        this.view = view;
        this.grid = grid;
    }

    /// The colours of the shown filter's weights, or of shares.
    static Palette.Colour kernelColour(StageView view) {
        return view.back().isPresent() && !(view.op() instanceof Filtering)
                ? view.inputColour()
                : Palette.signed(view.kernel());
    }

    /// The slice on the shown channel, in front of the others.
    void paint() {
        var cards = Cards.kernel(view);
        cards.ifPresent(all -> all.paint(pen, view));
        alone();
        cards.filter(all -> all.channels().size() > 1).ifPresent(all -> all.frame(pen, view, 2));
    }

    /// What it is called, and a remark on it, over the lines that lead past it.
    void words() {
        double room = view.plan().output().left() - grid.left() - (view.looksForWinners() ? BESIDE_LINE : APART);
        Heading.within(pen, grid, view.captions().middle(), Cards.behindKernel(view), room);
        wordsWithin(view.captions().below(), grid.left() + grid.width() / 2, grid.bottom() + 20, grid.width() + ROOM);
    }

    /// One slice without words.
    void alone() {
        g.setFill(pen.ink.background());
        g.fillRect(grid.left(), grid.top(), grid.width(), grid.height());
        switch (view.op()) {
            case Filtering conv -> kernel(conv);
            case Upsample _, StochasticPool _ -> shares();
            case Pool _ -> window();
            default -> {}
        }
        pen.lines(grid);
        if (view.op() instanceof TransposedConv) {
            used();
        }
        g.setStroke(pen.ink.muted());
        g.setLineWidth(1.5);
        g.strokeRect(grid.left(), grid.top(), grid.width(), grid.height());
    }

    private void kernel(Filtering conv) {
        var colour = kernelColour(view);
        int slice = conv.slice(view.channel());
        var numbers = Lettering.of(
                grid, pen.density(), pen.legible, (row, col) -> conv.weight(view.filter(), slice, 0, row, col));
        int longest = additions().stream()
                .mapToInt(tap -> Numbers.added(share(tap)).length())
                .max()
                .orElse(0);
        double added = longest == 0 ? 0 : pen.badgeSize(grid, longest);
        for (int row = 0; row < grid.rows(); row++) {
            for (int col = 0; col < grid.cols(); col++) {
                float weight = conv.weight(view.filter(), slice, 0, row, col);
                int argb = colour.of(weight);
                pen.fill(grid, row, col, argb);
                if (added > 0 && gets(row, col)) {
                    pen.numberBesideBadge(numbers, row, col, Pen.readableOn(argb));
                } else {
                    pen.number(numbers, row, col, Pen.readableOn(argb));
                }
                if (weight < 0) {
                    pen.signTick(grid, row, col, argb);
                }
            }
        }
        for (var tap : added > 0 ? additions() : List.<Tap>of()) {
            pen.badge(grid, tap.ky(), tap.kx(), Numbers.added(share(tap)), added, colour.of(0));
        }
    }

    /// The taps whose weights get something from the current cell.
    private List<Tap> additions() {
        boolean pending = view.moment().multiplied() >= 1 && !view.moment().isWritten();
        if (view.back().isEmpty() || !view.plan().cells() || !pending) {
            return List.of();
        }
        return view.trace().taps().stream()
                .filter(tap -> tap.channel() == view.channel() && share(tap) != 0)
                .toList();
    }

    private boolean gets(int row, int col) {
        return additions().stream().anyMatch(tap -> tap.ky() == row && tap.kx() == col);
    }

    /// What a weight gets: the gradient that arrives times the number it lies on.
    private float share(Tap tap) {
        return view.outputAt(view.row(), view.col()) * tap.value();
    }

    /// The kernel of a transposed convolution: the weights that make the current cell are framed.
    private void used() {
        if (view.moment().moved() >= 1) {
            Cased.stroke(
                    pen,
                    pen.ink.frame(),
                    2.5,
                    () -> view.trace().taps().stream()
                            .filter(tap -> tap.channel() == view.channel())
                            .forEach(this::used));
        }
    }

    private void used(Tap tap) {
        g.strokeRect(grid.x(tap.kx()) + 2, grid.y(tap.ky()) + 2, grid.cell() - 4, grid.cell() - 4);
    }

    /// How much of the current cell comes from each of the cells around its place.
    private void shares() {
        var colour = kernelColour(view);
        var shares = view.trace().taps();
        var numbers = Lettering.of(
                grid,
                pen.density(),
                pen.legible,
                (row, col) -> shares.stream()
                        .filter(tap -> tap.ky() == row && tap.kx() == col)
                        .map(Tap::weight)
                        .findFirst()
                        .orElse(0f));
        for (var tap : shares) {
            int argb = colour.of(tap.weight());
            pen.fill(grid, tap.ky(), tap.kx(), argb);
            pen.number(numbers, tap.ky(), tap.kx(), Pen.readableOn(argb));
        }
    }

    private void window() {
        var colour = view.inputColour();
        var windowPainter = new WindowPainter(pen, view);
        boolean shown = view.moment().moved() >= 1;
        var numbers = Lettering.of(grid, pen.density(), pen.legible, this::held);
        for (var tap : shown ? view.trace().read(view.channel()) : List.<Tap>of()) {
            if (tap.padding()) {
                pen.fill(grid, tap.ky(), tap.kx(), pen.ink.padding());
                pen.hatch(grid.x(tap.kx()), grid.y(tap.ky()), grid.cell(), grid.cell(), false);
                if (!view.passesPadding()) {
                    pen.number(numbers, tap.ky(), tap.kx(), pen.ink.muted());
                }
            } else {
                int argb = colour.of(view.held(tap));
                pen.fill(grid, tap.ky(), tap.kx(), argb);
                pen.number(numbers, tap.ky(), tap.kx(), Pen.readableOn(argb));
            }
        }
        if (shown) {
            overhang();
        }
        if (shown && view.moment().multiplied() >= 1) {
            view.trace().read(view.channel()).stream()
                    .filter(view.trace()::ties)
                    .forEach(tap -> windowPainter.ring(
                            grid, tap.ky(), tap.kx(), view.trace().wins(tap)));
        }
    }

    private float held(int ky, int kx) {
        return view.trace().taps().stream()
                .filter(tap -> tap.channel() == view.channel() && tap.ky() == ky && tap.kx() == kx)
                .map(view::held)
                .findFirst()
                .orElse(0f);
    }

    /// What hangs over the edge of everything there is.
    private void overhang() {
        double wide = view.site().cols().counted() * grid.cell();
        double high = view.site().rows().counted() * grid.cell();
        pen.hatch(grid.left() + wide, grid.top(), grid.width() - wide, grid.height(), true);
        pen.hatch(grid.left(), grid.top() + high, wide, grid.height() - high, true);
    }

    /// A remark centred at `x`, in two lines if one is not wide enough and they can be parted.
    private void wordsWithin(String text, double x, double y, double width) {
        int middle = text.length() / 2;
        int cut = Fonts.width(text) <= width ? -1 : nearestBreak(text, middle);
        pen.words(cut < 0 ? text : text.substring(0, cut), x, y, pen.ink.muted(), TextAlignment.CENTER);
        if (cut >= 0) {
            pen.words(text.substring(cut).strip(), x, y + LINE, pen.ink.muted(), TextAlignment.CENTER);
        }
    }

    private static int nearestBreak(String text, int middle) {
        return IntStream.range(1, text.length())
                .filter(i -> text.charAt(i) == ' ' || text.charAt(i - 1) == '，')
                .boxed()
                .min(Comparator.comparingInt(i -> Math.abs(i - middle)))
                .orElse(-1);
    }
}
