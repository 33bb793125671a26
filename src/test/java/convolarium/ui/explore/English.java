package convolarium.ui.explore;

import convolarium.text.Messages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What must not be read any more once the program speaks Chinese.
final class English {

    /// What is in English sentences, whatever numbers are.
    private static final Pattern WORDS =
            Pattern.compile("Kernel|Output|Input|Padding|channel|\\b(?:the|of|and|is|are|has|with|rows?|columns?)\\b");

    private static final Set<String> ALONE = alone();

    private English() {}

    private static Properties sentences(String file) {
        try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream(file))) {
            var words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sentences that are not the same in Chinese.
    private static Set<String> alone() {
        var english = sentences("messages.properties");
        var chinese = sentences("messages_zh_CN.properties");
        return english.stringPropertyNames().stream()
                .map(english::getProperty)
                .filter(text -> !chinese.containsValue(text))
                .collect(Collectors.toSet());
    }

    /// Whether there is any in words.
    static boolean isIn(String words) {
        return ALONE.contains(words) || WORDS.matcher(words).find();
    }

    /// What there is of it in a window and in all that popped up from it.
    static Set<String> left(Window window) {
        return LayoutLint.scenes(window).stream()
                .map(Scene::getRoot)
                .peek(English::layOut)
                .flatMap(LayoutLint::all)
                .filter(Patience::seen)
                .filter(node -> !isSaid(node))
                .flatMap(English::texts)
                .filter(English::isIn)
                .collect(Collectors.toSet());
    }

    /// Words are those of the last layout until the next.
    private static void layOut(Parent root) {
        root.applyCss();
        root.layout();
    }

    /// What happened was said when it did.
    private static boolean isSaid(@Nullable Node node) {
        return node != null && ("notice".equals(node.getId()) || isSaid(node.getParent()));
    }

    private static Stream<String> texts(Node node) {
        return Stream.concat(
                Stream.ofNullable(node.getAccessibleText()),
                switch (node) {
                    case Labeled labeled -> Stream.ofNullable(labeled.getText());
                    case Text text -> Stream.of(text.getText());
                    default -> Stream.of();
                });
    }
}
