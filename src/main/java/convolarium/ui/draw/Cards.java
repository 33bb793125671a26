package convolarium.ui.draw;

import convolarium.op.Filtering;
import convolarium.op.Pool;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;

/// The channels of a block that stand one behind the other, each as a card that looks out behind the one before.
///
/// @param front    the grid of the channel that is shown
/// @param channels that one first; of very many only the next ones
/// @param shift    how far a card looks out, in pixels
public record Cards(Grid front, List<Integer> channels, double shift) {

    private static final Color[] COLOURS = {Color.web("#d1242f"), Color.web("#1a7f37"), Color.web("#0969da")};
    private static final int MOST = 5;
    private static final double SHIFT = 7;
    /// How far the cards of a kernel look out at most: behind them is the sign of equality.
    private static final double KERNEL = 14;

    public Cards {
        channels = List.copyOf(channels);
    }

    /// The channels of the picture. Where it is shown as a whole there are no cards.
    public static Cards input(StageView view) {
        int all = view.picture().channels();
        return new Cards(view.plan().input(), of(view, all, c -> (view.channel() + c) % all), SHIFT);
    }

    /// The slices of the shown filter, in the order of the channels they lie on, or those of the window of a pool.
    public static Optional<Cards> kernel(StageView view) {
        return switch (view.op()) {
            case Filtering conv -> {
                int first = conv.slice(view.channel());
                int all = conv.slices();
                yield kernel(view, all, c -> conv.inputChannel(view.filter(), (first + c) % all));
            }
            case Pool _ -> {
                int all = view.planes().each();
                int place = view.channel() % all;
                yield kernel(view, all, c -> view.channel() - place + (place + c) % all);
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Cards> kernel(StageView view, int all, IntUnaryOperator channel) {
        return view.plan().middle().map(grid -> kernel(grid, of(view, all, channel)));
    }

    private static Cards kernel(Grid grid, List<Integer> channels) {
        return new Cards(grid, channels, Math.min(SHIFT, KERNEL / Math.max(1, channels.size() - 1)));
    }

    private static List<Integer> of(StageView view, int all, IntUnaryOperator channel) {
        int count = view.plan().cells() ? Math.min(all, 1 + MOST) : 1;
        return IntStream.range(0, count).map(channel).boxed().toList();
    }

    /// How far the cards of so many channels of a picture look out.
    static double behind(int channels) {
        return Math.min(channels - 1, MOST) * SHIFT;
    }

    /// How far the slices of the shown filter look out behind the first.
    static double behindKernel(StageView view) {
        return kernel(view).map(Cards::behind).orElse(0.0);
    }

    /// How far the last card looks out to the right and upwards.
    double behind() {
        return (channels.size() - 1) * shift;
    }

    /// The channel whose card looks out at a point.
    public Optional<Integer> at(double x, double y) {
        return IntStream.range(0, channels.size())
                .filter(c -> covers(x - c * shift, y + c * shift))
                .limit(1)
                .filter(c -> c > 0)
                .mapToObj(channels::get)
                .findFirst();
    }

    private boolean covers(double x, double y) {
        return x >= front.left() && x < front.right() && y >= front.top() && y < front.bottom();
    }

    /// Draws the cards behind the first.
    void paint(Pen pen, StageView view) {
        for (int c = channels.size() - 1; c > 0; c--) {
            int channel = channels.get(c);
            pen.g.setFill(pen.ink.padding());
            pen.g.fillRect(front.left() + c * shift, front.top() - c * shift, front.width(), front.height());
            pen.g.setStroke(sees(view, channel) ? color(pen, view, channel) : pen.ink.line());
            pen.g.setLineWidth(Math.min(2, shift / 2));
            pen.g.strokeRect(front.left() + c * shift, front.top() - c * shift, front.width(), front.height());
        }
    }

    /// Frames the first: from the lines around its cells outwards.
    void frame(Pen pen, StageView view, double width) {
        double inner = 1 - width / 2;
        double left = Math.floor(front.left()) + inner;
        double top = Math.floor(front.top()) + inner;
        pen.g.setStroke(color(pen, view, channels.getFirst()));
        pen.g.setLineWidth(width);
        pen.g.strokeRect(
                left, top, Math.floor(front.right()) + 1 - inner - left, Math.floor(front.bottom()) + 1 - inner - top);
    }

    /// Three channels are red, green and blue; others have no colour of their own.
    private static Color color(Pen pen, StageView view, int channel) {
        return view.outcome().hasColours() ? COLOURS[channel] : pen.ink.muted();
    }

    /// Whether the shown filter sees an input channel.
    private static boolean sees(StageView view, int channel) {
        return !(view.op() instanceof Filtering conv)
                || conv.inputChannel(view.filter(), conv.slice(channel)) == channel;
    }
}
