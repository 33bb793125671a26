package convolarium.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A pattern and what is set on it, as the source of a picture: `checkerboard square=3.0`.
///
/// @param settings values by the keys of knobs; what is left out has its initial value
public record PatternSource(Pattern pattern, Map<String, Double> settings) {

    public PatternSource {
        settings = Map.copyOf(settings);
    }

    /// The pattern that a source names, if it names one.
    public static Optional<PatternSource> of(String source) {
        var words = List.of(source.split(" ", -1));
        return Arrays.stream(Pattern.values())
                .filter(pattern -> pattern.id().equals(words.getFirst()))
                .findFirst()
                .map(pattern -> read(pattern, words));
    }

    /// The pattern that a source names, if the picture still is what it draws.
    public static Optional<PatternSource> of(String source, Picture picture) {
        return of(source).filter(set -> set.draws(picture));
    }

    private static PatternSource read(Pattern pattern, List<String> words) {
        var set = new PatternSource(pattern, Map.of());
        for (var knob : set.knobs()) {
            var name = knob.key() + "=";
            var value = words.stream()
                    .filter(word -> word.startsWith(name))
                    .findFirst()
                    .flatMap(word -> TypedNumber.parse(word.substring(name.length())));
            set = value.isEmpty() ? set : set.with(knob, value.get());
        }
        return set;
    }

    /// The source without what is set on it.
    public static String plain(String source) {
        return of(source).map(set -> set.pattern.id()).orElse(source);
    }

    /// The source as it is written.
    public String text() {
        return Stream.concat(
                        Stream.of(pattern.id()),
                        knobs().stream()
                                .filter(knob -> value(knob) != knob.initial())
                                .map(knob -> knob.key() + "=" + value(knob)))
                .collect(Collectors.joining(" "));
    }

    /// What can be set beside the size.
    public List<Knob> knobs() {
        return pattern.knobs().stream()
                .filter(knob -> !knob.equals(Knob.ROWS) && !knob.equals(Knob.COLUMNS))
                .toList();
    }

    /// What is set.
    public double value(Knob knob) {
        return knob.in(settings);
    }

    public PatternSource with(Knob knob, double value) {
        var all = new HashMap<>(settings);
        all.put(knob.key(), knob.nearest(value));
        return new PatternSource(pattern, all);
    }

    /// What it draws in a size, or in the largest there is for patterns.
    public Picture draw(int depth, int height, int width) {
        var all = new HashMap<>(settings);
        all.put(Knob.ROWS.key(), Math.min(height, Knob.ROWS.max()));
        all.put(Knob.COLUMNS.key(), Math.min(width, Knob.COLUMNS.max()));
        return pattern.draw(all, depth);
    }

    /// Whether a picture is what it draws in that size, in any number of channels.
    private boolean draws(Picture picture) {
        var drawn = draw(picture.depth(), picture.height(), picture.width());
        return Channels.of(drawn, picture.channels()).equals(picture);
    }
}
