package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Op;
import convolarium.op.Pool;
import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.window.Adaptive;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class LanguageTest extends Visit {

    private static Properties sentences(String file) throws IOException {
        try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream(file))) {
            var words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        }
    }

    /// What must not be read any more once the program speaks Chinese.
    private static Set<String> englishOnly() throws IOException {
        var english = sentences("messages.properties");
        var chinese = sentences("messages_zh_CN.properties");
        return english.stringPropertyNames().stream()
                .map(english::getProperty)
                .filter(text -> !chinese.containsValue(text))
                .collect(Collectors.toSet());
    }

    private static Stream<Node> all(Node node) {
        var below = node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.<Node>of();
        return Stream.concat(Stream.of(node), List.copyOf(below).stream().flatMap(LanguageTest::all));
    }

    private Set<String> texts() {
        run(() -> List.copyOf(Window.getWindows()).forEach(window -> {
            window.getScene().getRoot().applyCss();
            window.getScene().getRoot().layout();
        }));
        return fx(() -> List.copyOf(Window.getWindows()).stream()
                .flatMap(window -> all(window.getScene().getRoot()))
                .filter(Visit::seen)
                .flatMap(node -> Stream.concat(
                        Stream.ofNullable(node.getAccessibleText()),
                        switch (node) {
                            case Labeled labeled -> Stream.ofNullable(labeled.getText());
                            case Text text -> Stream.of(text.getText());
                            default -> Stream.<String>of();
                        }))
                .collect(Collectors.toSet()));
    }

    /// A click would close what is open above the room.
    private void switchLanguage() {
        run(() -> node(Button.class, "language").fire());
    }

    private void noEnglishIsLeft() throws IOException {
        switchLanguage();
        var left = texts();
        left.retainAll(englishOnly());
        assertThat(left).isEmpty();
        assertThat(texts()).noneMatch(text -> text.matches("(?s).*(Kernel|Output|Input|row |channel|rows|Padding).*"));
        switchLanguage();
        assertThat(fx(room.messages::language)).isEqualTo(Language.EN);
    }

    @Test
    void noEnglishIsLeftOnAConvolution() throws IOException {
        click("padding-link");
        click("more-samples");
        noEnglishIsLeft();
    }

    @Test
    void noEnglishIsLeftOnAPictureInColour() throws IOException {
        click("sample-pinwheel");
        click("filters-more");
        noEnglishIsLeft();
    }

    @Test
    void noEnglishIsLeftOnAPool() throws IOException {
        click("kind-pool");
        for (var reduction : Pool.Reduction.values()) {
            run(() -> room.edit(now -> now.withOp(((Pool) now.op()).withReduction(reduction))));
            noEnglishIsLeft();
        }
        Op adaptive = Pool.TYPE.initial().withExtent(Pool.Extent.ADAPTIVE).withAdaptive(new Adaptive(1, 3, 3));
        run(() -> room.edit(now -> now.withOp(adaptive)));
        noEnglishIsLeft();
    }

    @Test
    void noEnglishIsLeftOnAMisfit() throws IOException {
        run(() -> room.edit(now -> now.withOp(
                conv().withWindow(conv().window().map(axis -> axis.withSize(7).withDilation(3))))));
        noEnglishIsLeft();
    }

    @Test
    void anotherLanguageOrThemeKeepsEverythingElse() {
        click("sample-pinwheel");
        click("filters-more");
        click("map-1");
        click("channel-2");
        at(30);
        var before = now();
        for (var action : List.of("language", "theme-dark", "language", "theme-contrast")) {
            run(room.shell.actions().get(action)::run);
            assertThat(now()).isSameAs(before);
            assertThat(cell()).isEqualTo(30);
            assertThat(view().filter()).isEqualTo(1);
            assertThat(view().channel()).isEqualTo(2);
        }
    }
}
