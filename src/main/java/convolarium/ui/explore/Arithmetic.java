package convolarium.ui.explore;

import convolarium.exchange.TorchLine;
import convolarium.insight.CellTrace;
import convolarium.insight.Tap;
import convolarium.op.Filtering;
import convolarium.op.Pool;
import convolarium.op.StochasticPool;
import convolarium.op.Upsample;
import convolarium.text.Figures;
import convolarium.text.Messages;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.StageView;
import convolarium.ui.draw.Veil;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The arithmetic of one output cell as it is written out: a head, its terms, a tail.
///
/// @param head  what is worked out
/// @param terms one for each tap, with the sign that joins it to the one before
/// @param tail  what comes of them
record Arithmetic(String head, List<String> terms, String tail) {

    private static final int MOST = 27;
    /// How many of the last terms are written where not all are.
    private static final int LAST = 3;
    /// How many characters of terms leave room for the sums below them on the smallest window.
    private static final int ROOM = 240;
    /// How many there may be where nothing stands below them and none is left out.
    private static final int ALONE = 300;

    static Arithmetic of(StageView view, Messages messages) {
        if (view.veil() == Veil.SIZE) {
            return new Arithmetic("", List.of(), "");
        }
        var planes = view.planes();
        var made = cell(planes.depth().outputs(), planes.slice(), view.row(), view.col());
        var cell = (view.activation().isPresent() ? "z" + made.substring(1) : made) + " = ";
        var words = new Words(messages);
        var sum = switch (view.op()) {
            case Filtering conv -> convolution(view, conv, cell, words);
            case Upsample _, StochasticPool _ -> upsampling(view, cell);
            case Pool pool -> pooling(view, pool, cell);
            default -> new Arithmetic(cell, List.of(), Numbers.text(view.trace().value()));
        };
        boolean over = view.veil() == Veil.NONE
                && !Float.isFinite(view.trace().value())
                && view.trace().taps().stream()
                        .allMatch(tap -> Float.isFinite(tap.value()) && Float.isFinite(tap.weight()));
        var tail = over ? String.join("  ", sum.tail(), messages.get("arithmetic.overflow")) : sum.tail();
        return new Arithmetic(sum.head(), sum.terms(), tail + activated(view, made));
    }

    /// What an output cell is called: its slice is named where there are several.
    static String cell(int slices, int slice, int row, int col) {
        return "y[" + (slices == 1 ? "" : slice + ",") + row + "," + col + "]";
    }

    /// What the activation makes of the sum, which is not y then but z.
    private static String activated(StageView view, String cell) {
        return view.activation()
                .map(function -> view.veil() == Veil.CELL
                        ? ", " + cell + " = " + TorchLine.name(function) + "(?) = ?"
                        : ", " + cell + " = "
                                + Words.application(function, view.trace().value()) + " "
                                + Numbers.result(view.outputAt(view.row(), view.col())))
                .orElse("");
    }

    /// What comes of a sum, if it may be seen.
    private static String result(StageView view, double value) {
        return view.veil() == Veil.CELL ? "= " + Veil.UNKNOWN : Numbers.result(value);
    }

    private static Arithmetic convolution(StageView view, Filtering conv, String cell, Words words) {
        var trace = view.trace();
        if (trace.taps().isEmpty()) {
            var nothing = view.veil().over(Veil.CELL, words.messages().get("arithmetic.nothing"));
            var result = trace.bias() == 0 ? "" : biased(trace, words) + " " + result(view, trace.value());
            return new Arithmetic(cell, List.of(nothing), result);
        }
        var read = products(trace.read(view.channel()), words.messages());
        var products = joined(read, " + ", conv.slices() == 1 ? ALONE : ROOM);
        var bias = biased(trace, words);
        if (conv.slices() == 1) {
            return new Arithmetic(cell, products, bias + " " + result(view, trace.value()));
        }
        boolean colours = view.outcome().hasColours();
        var name = colours
                ? words.channel(view.channel(), 3)
                : new SliceWords(words.messages()).plane(view.outcome(), view.channel());
        var sums = new ArrayList<String>();
        for (int s = 0; s < conv.slices(); s++) {
            int c = conv.inputChannel(view.filter(), s);
            var sum = view.veil().over(Veil.CELL, Numbers.summand(trace.channelSum(c)));
            sums.add(colours ? words.channel(c, 3) + " " + sum : sum);
        }
        var sum = " " + result(view, trace.channelSum(view.channel()));
        var total = cell + String.join(" + ", sums) + bias + " " + result(view, trace.value());
        return new Arithmetic(words.messages().get("arithmetic.of-channel", name) + "  ", products, sum + "\n" + total);
    }

    private static String biased(CellTrace trace, Words words) {
        return trace.bias() == 0 ? "" : " + " + words.messages().get("arithmetic.bias", Numbers.summand(trace.bias()));
    }

    /// The nearest cell alone, or the shares of those around.
    private static Arithmetic upsampling(StageView view, String cell) {
        var taps = view.trace().taps();
        var result = " " + result(view, view.trace().value());
        if (taps.size() == 1) {
            var tap = taps.getFirst();
            return new Arithmetic(cell, List.of("x[" + tap.row() + "," + tap.col() + "]"), result);
        }
        var shares = taps.stream()
                .map(tap -> Numbers.factor(tap.value()) + "·" + Numbers.exact(tap.weight()))
                .toList();
        return new Arithmetic(cell, joined(shares, " + "), result);
    }

    /// Of very many products those that are 0 are only counted.
    private static List<String> products(List<Tap> taps, Messages messages) {
        var shown = taps.size() <= MOST
                ? taps
                : taps.stream().filter(tap -> tap.value() * tap.weight() != 0).toList();
        var products = new ArrayList<>(shown.stream()
                .map(tap -> Numbers.factor(tap.value()) + "·" + Numbers.factor(tap.weight()))
                .toList());
        if (shown.size() < taps.size()) {
            products.add(messages.get("arithmetic.zeros", taps.size() - shown.size()));
        }
        return products;
    }

    private static Arithmetic pooling(StageView view, Pool pool, String cell) {
        var trace = view.trace();
        var value = result(view, trace.value());
        return switch (pool.reduction()) {
            case MAX, MIN -> {
                var inside = values(ends(trace.taps(), tap -> !tap.padding()));
                var name = pool.reduction() == Pool.Reduction.MAX ? "max(" : "min(";
                yield new Arithmetic(cell + name, closed(compared(inside, trace), ")"), " " + value);
            }
            case AVERAGE ->
                new Arithmetic(
                        cell + "(",
                        closed(
                                joined(values(ends(trace.taps(), _ -> true)), " + "),
                                ") / " + Figures.of(trace.divisor())),
                        " " + value);
            case LP -> {
                var power = Numbers.text(pool.norm());
                var powers = ends(trace.taps(), _ -> true).stream()
                        .map(tap -> "|" + Numbers.text(tap.value()) + "|" + superscript(power))
                        .toList();
                yield new Arithmetic(cell + "(", closed(joined(powers, " + "), ")^(1/" + power + ")"), " " + value);
            }
        };
    }

    /// What is compared; of very many also the one that is kept, though it is neither among the first nor the last.
    private static List<String> compared(List<String> terms, CellTrace trace) {
        var shown = joined(terms, ", ");
        var kept = Numbers.factor(trace.value());
        boolean told = trace.kept().isEmpty()
                || shown.stream().anyMatch(term -> term.equals(kept) || term.equals(", " + kept));
        if (!told) {
            shown.addAll(shown.size() - LAST, List.of(", " + kept, ", …"));
        }
        return shown;
    }

    private static List<String> closed(List<String> terms, String end) {
        var result = new ArrayList<>(terms);
        result.add(result.removeLast() + end);
        return result;
    }

    private static String superscript(String digits) {
        return digits.chars()
                .mapToObj(digit -> String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')))
                .collect(Collectors.joining());
    }

    private static List<String> values(List<Tap> taps) {
        return taps.stream().map(tap -> Numbers.factor(tap.value())).toList();
    }

    /// Some of the taps; of very many the first and the last, which are more than there is room for.
    static List<Tap> ends(List<Tap> taps, Predicate<Tap> which) {
        if (taps.size() <= 2 * MOST) {
            return taps.stream().filter(which).toList();
        }
        var last = taps.reversed().stream().filter(which).limit(MOST).toList();
        return Stream.concat(taps.stream().filter(which).limit(MOST), last.reversed().stream())
                .distinct()
                .toList();
    }

    /// Terms with the sign before all but the first; of very many, or of very long ones, the first and the last.
    static List<String> joined(List<String> terms, String sign) {
        return joined(terms, sign, ROOM);
    }

    /// @param whole how many characters of them leave none out
    private static List<String> joined(List<String> terms, String sign, int whole) {
        var result = new ArrayList<String>();
        for (int i = 0; i < terms.size(); i++) {
            result.add((i == 0 ? "" : sign) + terms.get(i));
        }
        if (result.size() <= MOST && length(result) <= whole) {
            return result;
        }
        var last = result.subList(result.size() - LAST, result.size());
        int first = Math.min(result.size(), MOST) - LAST - 1;
        while (first > 0 && length(result.subList(0, first)) + length(last) > ROOM) {
            first--;
        }
        var shortened = new ArrayList<>(result.subList(0, first));
        shortened.add(sign + "…");
        shortened.addAll(last);
        return shortened;
    }

    private static int length(List<String> terms) {
        return terms.stream().mapToInt(String::length).sum();
    }

    /// The whole line.
    String text() {
        return head + String.join("", terms) + tail;
    }
}
