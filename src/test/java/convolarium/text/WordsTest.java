package convolarium.text;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.window.Fit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every text is there in every language, is used, and says everything it should.
class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern ASKED = Pattern.compile("\\b(?:get|text)\\(\\s*\"([\\w-]+(?:\\.[\\w-]+)+)\"");
    private static final Pattern FAMILY = Pattern.compile("\\bMessages\\.key\\(\\s*\"([\\w.-]+)\",");
    private static final Pattern ASKING = Pattern.compile("\\b(?:messages|words)\\s*\\.\\s*(?:get|text)\\(");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?=[,}])");
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern HALF_WIDTH = Pattern.compile("\\p{IsHan}[,;:?!.(]");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,} +[A-Za-z]{2,}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final String sources = sources();

    private static List<Integer> numbers(Fit.Reason reason) {
        return switch (reason) {
            case TOO_FEW_ROWS,
                    TOO_FEW_COLUMNS,
                    TOO_FEW_SLICES,
                    PADDING_OVER_HALF,
                    BORDER_TOO_WIDE,
                    CHANNELS_DIFFER,
                    INPUTS_DIFFER,
                    OUTPUT_PADDING_TOO_LARGE,
                    NOTHING_LEFT,
                    INPUT_COUNT -> List.of(0, 1);
            case SAME_NEEDS_STRIDE_ONE, TOO_LARGE -> List.of(0);
            case SHAPES_DIFFER -> List.of(0, 1, 2, 3, 4, 5);
            case ALL_PADDING, SINGLE_VALUE -> List.of();
        };
    }

    private static String sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(WordsTest::content)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Language language) {
        return new TreeSet<>(Messages.read(language).stringPropertyNames());
    }

    private static Set<Integer> places(String pattern) {
        return PLACE.matcher(pattern)
                .results()
                .map(place -> Integer.valueOf(place.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> found(Pattern pattern) {
        return pattern.matcher(sources)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyLanguageHasTheSameKeys() {
        assertThat(keys(Language.ZH)).isEqualTo(keys(Language.EN));
    }

    @Test
    void everyLanguageHasTheSamePlaceholders() {
        var chinese = Messages.read(Language.ZH);
        Messages.read(Language.EN)
                .forEach((key, pattern) -> assertThat(places(chinese.getProperty((String) key, "")))
                        .as("%s", key)
                        .isEqualTo(places((String) pattern)));
    }

    @ParameterizedTest
    @EnumSource
    void noTextIsEmptyOrHasSpaceAroundIt(Language language) {
        Messages.read(language)
                .forEach((key, text) ->
                        assertThat((String) text).as("%s", key).isNotEmpty().isEqualTo(((String) text).strip()));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextCanBeFilledIn(Language language) {
        var messages = new Messages(language);
        var arguments = IntStream.range(0, 10).boxed().toArray();
        keys(language)
                .forEach(key -> assertThat(messages.get(key, arguments))
                        .as("%s", key)
                        .isNotBlank()
                        .doesNotContain("{", "}"));
    }

    @ParameterizedTest
    @EnumSource
    void noKeyIsWrittenTwiceOrOutOfFashion(Language language) throws IOException {
        try (InputStream file = Objects.requireNonNull(Messages.class.getResourceAsStream(language.file()))) {
            var keys = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(" "))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).doesNotHaveDuplicates().allMatch(KEY.asMatchPredicate());
        }
    }

    @Test
    void chineseIsChinese() {
        Messages.read(Language.ZH).forEach((key, value) -> {
            var text = (String) value;
            assertThat(HALF_WIDTH.matcher(text).find())
                    .as("half-width mark in %s", key)
                    .isFalse();
            assertThat(ENGLISH.matcher(text).find() && !HAN.matcher(text).find())
                    .as("English in %s", key)
                    .isFalse();
        });
    }

    @Test
    void everythingThatCanBeChosenHasWords() {
        var missing = Families.keys();
        missing.removeAll(keys(Language.EN));
        assertThat(missing).isEmpty();
    }

    @Test
    void aMisfitNamesAllItsNumbers() {
        var words = Messages.read(Language.EN);
        for (var reason : Fit.Reason.values()) {
            assertThat(places(words.getProperty(Messages.key("misfit", reason), "")))
                    .as("%s", reason)
                    .containsExactlyElementsOf(numbers(reason));
        }
    }

    @Test
    void everyFamilyOfKeysIsListed() {
        assertThat(listed()).containsAll(found(FAMILY));
    }

    private static Set<String> listed() {
        return Families.keys().stream().map(WordsTest::family).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String family(String key) {
        return key.substring(0, key.lastIndexOf('.'));
    }

    @Test
    void noTextIsUnused() {
        var literals = found(LITERAL);
        var unused = keys(Language.EN);
        unused.removeAll(literals);
        unused.removeAll(Families.keys());
        unused.removeIf(key -> !listed().contains(family(key)) && literals.contains(family(key) + "."));
        assertThat(unused).isEmpty();
    }

    @Test
    void noTextIsMissing() {
        var missing = found(ASKED);
        missing.removeAll(keys(Language.EN));
        assertThat(missing).isEmpty();
    }

    @Test
    void noSentenceIsPutTogetherFromPieces() {
        assertThat(ASKING.matcher(sources).results().filter(this::glued).map(this::line))
                .isEmpty();
    }

    private boolean glued(MatchResult call) {
        int open = 1;
        int end = call.end();
        for (; open > 0; end++) {
            open += sources.charAt(end) == '(' ? 1 : sources.charAt(end) == ')' ? -1 : 0;
        }
        return sources.substring(end).stripLeading().startsWith("+")
                || sources.substring(0, call.start()).stripTrailing().endsWith("+");
    }

    private String line(MatchResult call) {
        return sources.substring(call.start(), sources.indexOf('\n', call.start()));
    }
}
