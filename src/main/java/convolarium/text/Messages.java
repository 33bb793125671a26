package convolarium.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The words of the user interface, in the language chosen at this moment.
public final class Messages {

    private static final System.Logger LOG = System.getLogger(Messages.class.getName());

    private final Map<Language, Properties> words = new EnumMap<>(Language.class);
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final ObjectProperty<Language> language;

    public Messages(Language first) {
        this(first, words -> words);
    }

    /// Words that are changed before they are shown: to see, for instance, whether longer ones have room.
    public Messages(Language first, UnaryOperator<String> change) {
        language = new SimpleObjectProperty<>(this, "language", first);
        for (var each : Language.values()) {
            var all = read(each);
            all.replaceAll((_, text) -> change.apply((String) text));
            words.put(each, all);
        }
    }

    static Properties read(Language language) {
        var file = Objects.requireNonNull(Messages.class.getResourceAsStream(language.file()), language.file());
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An argument that is itself in the table of words.
    public record Word(String key) {}

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    public Language language() {
        return language.get();
    }

    /// The key of a value's words in their family: `key("misfit", TOO_FEW_ROWS)` is `misfit.too-few-rows`.
    public static String key(String family, Enum<?> value) {
        return family + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether there are words for this key.
    public boolean has(String key) {
        return words(language()).containsKey(key);
    }

    /// The words of a key, the arguments in their places; the key itself where there are none.
    ///
    /// The pattern is one of [MessageFormat], but an apostrophe is an apostrophe, and numbers in plain
    /// places are written as [Figures] does. Of an observable argument its value of the moment is used.
    public String get(String key, Object... arguments) {
        return in(language(), key, arguments);
    }

    /// The same words as [#get] in a language that need not be the chosen one.
    public String in(Language wanted, String key, Object... arguments) {
        var pattern = words(wanted).getProperty(key);
        if (pattern == null) {
            report(wanted, key);
            return key;
        }
        return format(wanted, pattern, worded(wanted, arguments));
    }

    private Object[] worded(Language wanted, Object... arguments) {
        return Stream.of(arguments)
                .map(argument -> argument instanceof ObservableValue<?> observed ? observed.getValue() : argument)
                .map(argument -> argument instanceof Word(var key) ? in(wanted, key) : argument)
                .toArray();
    }

    private Properties words(Language wanted) {
        return Objects.requireNonNull(words.get(wanted));
    }

    private void report(Language wanted, String key) {
        if (missing.add(wanted + " " + key)) {
            LOG.log(System.Logger.Level.WARNING, "no words for {0} in {1}", key, wanted);
        }
    }

    private static String format(Language wanted, String pattern, Object... arguments) {
        var format = new MessageFormat(pattern.replace("'", "''"), wanted.locale());
        var places = format.getFormats();
        for (int i = 0; i < places.length; i++) {
            if (places[i] == null) {
                format.setFormat(i, new Figures.InMessage());
            }
        }
        return format.format(arguments);
    }

    /// Several words or sentences in one line.
    public String joined(Stream<String> parts) {
        return parts.reduce((all, next) -> get("list.join", all, next)).orElse("");
    }

    /// The same words as [#get], kept up to date when the language changes or an argument that is observable.
    public StringBinding text(String key, Object... arguments) {
        var watched = Stream.concat(Stream.of(language), Stream.of(arguments))
                .filter(Observable.class::isInstance)
                .toArray(Observable[]::new);
        return Bindings.createStringBinding(() -> get(key, arguments), watched);
    }
}
