package convolarium.op;

import convolarium.op.Param.Numbers.Depth;
import convolarium.window.Axis;
import convolarium.window.Padding;
import convolarium.window.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/// What can be set on every layer that slides a window.
///
/// @param window  reads the window of a layer
/// @param replace puts another window into a layer
/// @param slides  whether the layer uses its window
/// @param deep    whether it may reach in depth
record WindowParams<O>(
        Function<O, Window> window, BiFunction<O, Window, O> replace, Predicate<O> slides, boolean deep) {

    private static final List<String> DIRECTIONS = List.of("rows", "columns");
    private static final List<String> SIDES = List.of("top", "bottom", "left", "right");

    /// Of a layer that may reach in depth.
    WindowParams(Function<O, Window> window, BiFunction<O, Window, O> replace, Predicate<O> slides) {
        this(window, replace, slides, true);
    }

    Param<O> size() {
        return perAxis("kernel", 1, 15, Axis::size, Axis::withSize);
    }

    Param<O> stride() {
        return perAxis("stride", 1, 8, Axis::stride, Axis::withStride);
    }

    Param<O> dilation() {
        return perAxis("dilation", 1, 8, Axis::dilation, Axis::withDilation);
    }

    Param<O> padding() {
        Predicate<O> custom = op -> window.apply(op).padding() == Padding.CUSTOM;
        var depth = inDepth(List.of("front", "back"), axis -> List.of(axis.before(), axis.after()), (axis, values) -> {
            return axis.withPadding(values.getFirst(), values.getLast());
        });
        return new Param.Numbers<>("padding", SIDES, 0, 16, slides.and(custom), this::sides, this::withSides, depth);
    }

    Param<O> paddingRule(List<Padding> rules) {
        return new Param.Choice<>(
                "padding-rule",
                rules,
                slides,
                op -> window.apply(op).padding(),
                (op, rule) -> replace.apply(op, window.apply(op).withPadding(rule)));
    }

    Param<O> ceil() {
        return new Param.Flag<>(
                "ceil",
                slides,
                op -> window.apply(op).rows().ceil(),
                (op, on) -> replace.apply(op, window.apply(op).map(axis -> axis.withCeil(on))));
    }

    private Param<O> perAxis(
            String key, int min, int max, Function<Axis, Integer> get, BiFunction<Axis, Integer, Axis> with) {
        return new Param.Numbers<>(
                key,
                DIRECTIONS,
                min,
                max,
                slides,
                op -> List.of(
                        get.apply(window.apply(op).rows()),
                        get.apply(window.apply(op).cols())),
                (op, values) -> {
                    var now = window.apply(op);
                    return replace.apply(
                            op,
                            now.withAxes(
                                    with.apply(now.rows(), values.getFirst()),
                                    with.apply(now.cols(), values.getLast())));
                },
                inDepth(
                        List.of("depth"),
                        axis -> List.of(get.apply(axis)),
                        (axis, values) -> with.apply(axis, values.getFirst())));
    }

    private Optional<Depth<O>> inDepth(
            List<String> lanes, Function<Axis, List<Integer>> get, BiFunction<Axis, List<Integer>, Axis> with) {
        return deep
                ? Optional.of(new Depth<>(
                        lanes, op -> get.apply(window.apply(op).depth()), (op, values) -> {
                            var now = window.apply(op);
                            return replace.apply(op, now.withDepth(with.apply(now.depth(), values)));
                        }))
                : Optional.empty();
    }

    private List<Integer> sides(O op) {
        var rows = window.apply(op).rows();
        var cols = window.apply(op).cols();
        return List.of(rows.before(), rows.after(), cols.before(), cols.after());
    }

    private O withSides(O op, List<Integer> values) {
        var now = window.apply(op);
        return replace.apply(
                op,
                now.withAxes(
                        now.rows().withPadding(values.get(0), values.get(1)),
                        now.cols().withPadding(values.get(2), values.get(3))));
    }
}
