package convolarium;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The table of the house: each package and the packages it may see.
final class Floors {

    /// A plus means: and whatever that one may see.
    private static final String TABLE = """
        tensor     |
        window     | tensor
        op         | window+
        fast       | op+
        net        | fast+
        insight    | net+
        data       | tensor
        exchange   | insight+ data
        session    | exchange+
        lesson     | session+
        text       |
        ui.motion  |
        ui.draw    | op+ insight data session text ui.motion
        ui.control | ui.draw+
        ui.explore | ui.control+ exchange
        ui.network | ui.control+ net
        ui.lesson  | ui.control+ net lesson
        ui.gallery | ui.control+ net exchange lesson
        ui         | ui.explore+ ui.network+ ui.lesson+ ui.gallery+
        app        | ui+ fast
        """;

    private static final Map<String, Set<String>> FLOORS = new LinkedHashMap<>();

    static {
        TABLE.lines().map(line -> line.split("\\|", -1)).forEach(row -> FLOORS.put(row[0].strip(), read(row[1])));
    }

    private Floors() {}

    static Set<String> names() {
        return FLOORS.keySet();
    }

    static Set<String> seenFrom(String floor) {
        return requireNonNull(FLOORS.get(floor), floor);
    }

    private static Set<String> read(String words) {
        var seen = new TreeSet<String>();
        for (String word : words.strip().split(" +", -1)) {
            String name = word.replace("+", "");
            seen.add(name);
            seen.addAll(word.endsWith("+") ? seenFrom(name) : Set.of());
        }
        seen.remove("");
        return seen;
    }
}
