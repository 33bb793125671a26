package convolarium.exchange;

import convolarium.tensor.Shape;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// The directions of a window on an input, their padding known: rows and columns, and before them the depth where
/// the window or the input has one.
///
/// @param lengths cells of the input
record Axes(List<Axis> each, List<Integer> lengths) {

    static Axes of(Window window, Shape input) {
        var rule = window.padding();
        var rows = rule.on(window.rows(), input.height());
        var cols = rule.on(window.cols(), input.width());
        return window.isDeep() || input.depth() > 1
                ? new Axes(
                        List.of(rule.on(window.depth(), input.depth()), rows, cols),
                        List.of(input.depth(), input.height(), input.width()))
                : new Axes(List.of(rows, cols), List.of(input.height(), input.width()));
    }

    /// A name of PyTorch's, which tells how many directions there are.
    ///
    /// @param pattern with `%d` where they stand
    String name(String pattern) {
        return pattern.formatted(each.size());
    }

    Sides size() {
        return sides(Axis::size);
    }

    Sides stride() {
        return sides(Axis::stride);
    }

    Sides dilation() {
        return sides(Axis::dilation);
    }

    /// The padding where opposite sides have the same.
    Sides padding() {
        return sides(Axis::before);
    }

    private Sides sides(ToIntFunction<Axis> side) {
        return new Sides(each.stream().mapToInt(side).boxed().toList());
    }

    Pads pads() {
        return new Pads(
                each.stream().map(Axis::before).toList(),
                each.stream().map(Axis::after).toList());
    }

    /// No padding.
    Pads nothing() {
        var zeros = Sides.of(0, each.size()).each();
        return new Pads(zeros, zeros);
    }

    /// By how much the last window hangs over the end in each direction.
    List<Integer> overhang() {
        return IntStream.range(0, each.size())
                .mapToObj(i -> each.get(i).overhang(lengths.get(i)))
                .toList();
    }

    /// Nothing in a direction in which the last window hangs over, else what no window reaches as a negative number.
    List<Integer> uncovered() {
        return IntStream.range(0, each.size())
                .mapToObj(i -> overhang().get(i) > 0 ? 0 : -each.get(i).unused(lengths.get(i)))
                .toList();
    }

    /// Whether a window hangs over the end of the padded picture.
    boolean hangs() {
        return overhang().stream().anyMatch(over -> over > 0);
    }

    /// Whether a last window may hang over.
    boolean ceil() {
        return each.getLast().ceil();
    }

    /// Whether the layers of PyTorch can do all of it themselves.
    boolean isPlain() {
        boolean alike = each.stream()
                .filter(axis -> axis.size() > 1 || axis.stride() > 1)
                .allMatch(axis -> axis.ceil() == ceil());
        return pads().isEven() && alike && each.stream().allMatch(axis -> axis.before() <= axis.size() / 2);
    }

    int taps() {
        return each.stream().mapToInt(Axis::size).reduce(1, (one, other) -> one * other);
    }
}
