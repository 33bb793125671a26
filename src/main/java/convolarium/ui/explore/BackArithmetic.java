package convolarium.ui.explore;

import convolarium.insight.Backward;
import convolarium.insight.HandedBack;
import convolarium.insight.Tap;
import convolarium.op.Filtering;
import convolarium.text.Messages;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Pointed;
import convolarium.ui.draw.StageView;
import convolarium.window.Border;
import java.util.List;
import java.util.Optional;

/// The arithmetic of gradients as it is written out: what the current output cell hands back, or all that comes to the
/// number that is pointed at, and beside it the same found by a difference.
///
/// @param rate how large a step against the gradient is
record BackArithmetic(Messages messages, double rate) {

    /// What is farther apart than this is not for want of digits.
    private static final double APART = 0.001;

    Arithmetic of(StageView view) {
        var backward = view.back().orElseThrow().backward();
        return view.pointed()
                .filter(_ -> view.plan().cells())
                .flatMap(pointed -> sum(view, backward, pointed))
                .orElseGet(() -> handed(view, backward));
    }

    /// All that comes to one number.
    private Optional<Arithmetic> sum(StageView view, Backward backward, Pointed pointed) {
        return switch (pointed.hover()) {
            case Hover.Input(int row, int col) -> {
                int y = pointed.coverage().border().source(row, view.picture().height());
                int x = pointed.coverage().border().source(col, view.picture().width());
                yield y == Border.NONE || x == Border.NONE
                        ? Optional.empty()
                        : Optional.of(sum(
                                "x[" + y + "," + x + "]",
                                HandedBack.toInput(backward, view.channel(), y, x),
                                backward.quotient(view.channel(), y, x)));
            }
            case Hover.Weight(int row, int col) -> Optional.of(weight(view, backward, row, col));
            case Hover.Output _ -> Optional.empty();
        };
    }

    /// All that comes to a weight, and what a step makes of it.
    private Arithmetic weight(StageView view, Backward backward, int row, int col) {
        var name = "w[" + row + "," + col + "]";
        var back = HandedBack.toWeight(backward, view.channel(), row, col);
        var sum = sum(name, back, backward.quotientOfWeight(view.channel(), row, col));
        if (!(backward.source().op() instanceof Filtering conv)) {
            return sum;
        }
        float weight = conv.weight(view.filter(), conv.slice(view.channel()), 0, row, col);
        var step = messages.get(
                "gradient.update",
                name,
                Numbers.exact(weight),
                Numbers.exact(rate),
                Numbers.summand(back.sum()),
                Numbers.result(weight - rate * back.sum()));
        return new Arithmetic(sum.head(), sum.terms(), sum.tail() + "\n" + step);
    }

    private Arithmetic sum(String name, HandedBack back, double quotient) {
        var terms = back.terms().stream()
                .map(term -> product(term.upstream(), term.factor()))
                .toList();
        var total = terms.isEmpty() ? "" : " " + Numbers.result(back.sum());
        double apart = Math.abs(quotient - back.sum());
        var check = messages.get(
                apart > APART * (1 + Math.abs(back.sum())) ? "gradient.kink" : "gradient.check",
                name,
                Numbers.result(quotient),
                Numbers.text(apart));
        var all = terms.isEmpty() ? List.of("0") : Arithmetic.joined(terms, " + ");
        return new Arithmetic("∂L/∂" + name + " = ", all, total + "\n" + check);
    }

    /// What the current output cell hands to each number under its window and to each weight.
    private static Arithmetic handed(StageView view, Backward backward) {
        int row = view.row();
        int col = view.col();
        var taps = backward.trace(row, col).read(view.channel());
        float arriving = view.outputAt(row, col);
        boolean weighs = view.op() instanceof Filtering;
        var inputs = Arithmetic.ends(taps, tap -> counts(view, tap) && (weighs || tap.weight() != 0)).stream()
                .map(tap -> "∂x[" + tap.row() + "," + tap.col() + "] += " + product(arriving, tap.weight()))
                .toList();
        var weights = Arithmetic.ends(taps, tap -> counts(view, tap)).stream()
                .map(tap -> "∂w[" + tap.ky() + "," + tap.kx() + "] += " + product(arriving, tap.value()))
                .toList();
        var head = slope("y", row, col) + " = " + reached(view, backward, arriving) + ":  ";
        var tail = weighs && !weights.isEmpty() ? "\n" + String.join("", Arithmetic.joined(weights, ", ")) : "";
        return new Arithmetic(head, inputs.isEmpty() ? List.of("0") : Arithmetic.joined(inputs, ", "), tail);
    }

    /// What arrives, and what the slope of the activation leaves of it.
    private static String reached(StageView view, Backward backward, float arriving) {
        int wide = backward.made().shape().width();
        int cell = view.row() * wide + view.col();
        float whole = backward.arriving().array()[cell];
        return backward.source()
                .activation()
                .map(function -> Numbers.exact(whole) + ", " + Numbers.factor(whole) + "·"
                        + Numbers.factor(function.slope(backward.sums().array()[cell])) + " "
                        + Numbers.result(arriving))
                .orElseGet(() -> Numbers.exact(arriving));
    }

    /// Whether a tap lies on a number of the input, in its place or where the border repeats it.
    private static boolean counts(StageView view, Tap tap) {
        var border = view.back().orElseThrow().border();
        return !tap.padding() || border != Border.ZEROS;
    }

    static String slope(String name, int row, int col) {
        return "∂L/∂" + name + "[" + row + "," + col + "]";
    }

    private static String product(float gradient, float factor) {
        return Numbers.factor(gradient) + "·" + Numbers.factor(factor);
    }
}
