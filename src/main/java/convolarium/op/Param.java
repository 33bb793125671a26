package convolarium.op;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Something that can be set on a layer: its key, its range, how to read it and how to replace it. The controls, the
/// ways out of a misfit and the tests' samples come from this one description.
public sealed interface Param<O> {

    /// Names the parameter in files and message keys.
    String key();

    /// Whether the parameter means anything for this layer as it is.
    Predicate<O> applies();

    /// Whole numbers, one for each side or direction, that are often all the same.
    ///
    /// @param lanes keys of the sides or directions; one alone needs no name on the screen
    /// @param depth the same in depth, where the layer can have it
    record Numbers<O>(
            String key,
            List<String> lanes,
            int min,
            int max,
            Predicate<O> applies,
            Function<O, List<Integer>> get,
            BiFunction<O, List<Integer>, O> with,
            Optional<Depth<O>> depth)
            implements Param<O> {

        /// Further lanes, of what is several slices deep.
        record Depth<O>(List<String> lanes, Function<O, List<Integer>> get, BiFunction<O, List<Integer>, O> with) {}

        /// Without any in depth.
        public Numbers(
                String key,
                List<String> lanes,
                int min,
                int max,
                Predicate<O> applies,
                Function<O, List<Integer>> get,
                BiFunction<O, List<Integer>, O> with) {
            this(key, lanes, min, max, applies, get, with, Optional.empty());
        }

        /// All lanes of what is several slices deep; the flat ones come first.
        public Numbers<O> whole() {
            return depth.map(more -> new Numbers<>(
                            key,
                            together(lanes, more.lanes()),
                            min,
                            max,
                            applies,
                            op -> together(get.apply(op), more.get().apply(op)),
                            (op, values) -> more.with()
                                    .apply(
                                            with.apply(op, values.subList(0, lanes.size())),
                                            values.subList(lanes.size(), values.size()))))
                    .orElse(this);
        }

        /// The lanes of a flat layer, or of a deep one.
        public Numbers<O> in(boolean deep) {
            return deep ? whole() : this;
        }

        private static <E> List<E> together(List<E> first, List<E> second) {
            return Stream.concat(first.stream(), second.stream()).toList();
        }

        /// The layer with every lane set to `value`, kept within the range.
        public O withAll(O op, int value) {
            return with.apply(op, Collections.nCopies(lanes.size(), Math.clamp(value, min, max)));
        }
    }

    /// One of several.
    record Choice<O, E extends Enum<E>>(
            String key, List<E> values, Predicate<O> applies, Function<O, E> get, BiFunction<O, E, O> with)
            implements Param<O> {}

    /// Yes or no.
    record Flag<O>(String key, Predicate<O> applies, Predicate<O> get, BiFunction<O, Boolean, O> with)
            implements Param<O> {}
}
