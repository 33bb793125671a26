package convolarium.data;

import convolarium.data.Eyes.Range;
import convolarium.data.Origin.Drawn;
import convolarium.data.Origin.Stored;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The sets that come with the program, in the order they are offered.
public final class DataSets {
    private static final int DRAWN_TRAIN = 2_000;
    private static final int DRAWN_TEST = 500;

    /// All of them.
    public static final List<Entry> ALL = List.of(
            drawn("shapes", 28, Shapes.CLASSES, new Drawn(Shapes::draw, Shapes::draw)),
            drawn("drawn-digits", 28, Digits.CLASSES, new Drawn(Digits::draw, Digits::draw)),
            drawn("eye-anywhere", 32, Eyes.CLASSES, Range.drawn(Range.ANYWHERE, Range.ANYWHERE)),
            drawn("eye-left-right", 32, Eyes.CLASSES, Range.drawn(Range.LEFT, Range.RIGHT)),
            drawn("subject", 32, Subjects.CLASSES, new Drawn(Subjects::draw, Subjects::draw)),
            new Entry("digits-8x8", new Stored("", "", 16), Shape.picture(1, 8, 8), Known.DIGITS, 1_437, 360),
            new Entry(
                    "fashion-mnist",
                    new Stored("train-", "t10k-", 255),
                    Shape.picture(1, 28, 28),
                    Known.FASHION,
                    20_000,
                    4_000));

    /// Classes whose names are ids that have words in every language; others, as digits and one's own, are names.
    public static final Set<String> WORDED = ALL.stream()
            .flatMap(entry -> entry.classes().stream())
            .filter(id -> !Known.DIGITS.contains(id))
            .collect(Collectors.toUnmodifiableSet());

    private DataSets() {}

    /// A set that comes with the program.
    ///
    /// @param id    what lessons, saved work and words call it
    /// @param shape of one example
    /// @param train examples to learn from: all there are, or as many of a drawn set as make a good start
    /// @param test  the same, to test with
    public record Entry(String id, Origin origin, Shape shape, List<String> classes, int train, int test) {

        /// Whether it is drawn by chance: as many examples as are asked for, new ones for every seed.
        public boolean generated() {
            return origin instanceof Drawn;
        }

        public Target target() {
            return classes.equals(Subjects.CLASSES) ? Target.MASK : Target.CLASS;
        }

        /// Its examples: of a drawn set as many as asked for, the classes in turn; of a stored one all there are, in
        /// the order of its files. [Choice] shuffles and cuts.
        public Split load(int trainCount, int testCount, long seed) {
            return origin.load(this, trainCount, testCount, seed);
        }
    }

    private static Entry drawn(String id, int side, List<String> classes, Origin origin) {
        return new Entry(id, origin, Shape.picture(1, side, side), classes, DRAWN_TRAIN, DRAWN_TEST);
    }

    /// The set that is called so.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Entry entry(String id) {
        return ALL.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no data set " + id));
    }
}
