package convolarium.ui;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// How well names answer what somebody types; the smaller the number, the better.
record PaletteSearch(String typed) {

    private static final int WORDS = 20;
    private static final int SCATTERED = 30;

    PaletteSearch {
        typed = plain(typed);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /// Nothing where no name answers.
    ///
    /// @param names what the thing is called in all languages
    /// @param about what it belongs to in all languages; it helps to find, but is no name
    OptionalInt rank(List<String> names, List<String> about) {
        if (typed.isEmpty()) {
            return OptionalInt.of(0);
        }
        var plain = names.stream().map(PaletteSearch::plain).toList();
        var all = Stream.concat(plain.stream(), about.stream().map(PaletteSearch::plain))
                .toList();
        boolean words =
                Stream.of(typed.split("\\s+", -1)).allMatch(word -> all.stream().anyMatch(text -> text.contains(word)));
        return Stream.concat(plain.stream().mapToInt(this::rank).boxed(), Stream.of(words ? WORDS : Integer.MAX_VALUE))
                .mapToInt(Integer::intValue)
                .filter(rank -> rank < Integer.MAX_VALUE)
                .min();
    }

    private int rank(String name) {
        int at = name.indexOf(typed);
        if (at == 0) {
            return 0;
        }
        if (at > 0) {
            return begins(name, at) ? 1 : 2;
        }
        return scattered(name);
    }

    private static boolean begins(String name, int at) {
        return at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1)) || name.charAt(at) > 0x2e7f;
    }

    /// All letters in order, the first where a word begins; the closer together, the better.
    private int scattered(String name) {
        var letters = typed.replace(" ", "");
        int best = Integer.MAX_VALUE;
        for (int start = 0; start < name.length(); start++) {
            if (begins(name, start)) {
                best = Math.min(best, scattered(name, start, letters));
            }
        }
        return best;
    }

    private static int scattered(String name, int start, String letters) {
        int at = start - 1;
        for (int i = 0; i < letters.length(); i++) {
            int next = name.indexOf(letters.charAt(i), at + 1);
            if (next < 0 || (i == 0 && next != start)) {
                return Integer.MAX_VALUE;
            }
            at = next;
        }
        return SCATTERED + at - start - letters.length();
    }
}
