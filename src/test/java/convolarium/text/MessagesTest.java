package convolarium.text;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.window.Fit;
import java.util.Locale;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Messages messages = new Messages(Language.EN);

    @Test
    void wordsFollowTheLanguage() {
        var label = new SimpleStringProperty();
        label.bind(messages.text("op.conv"));
        assertThat(label.get()).isEqualTo("Convolution");
        messages.languageProperty().set(Language.ZH);
        assertThat(label.get()).isEqualTo("卷积");
    }

    @Test
    void wordsFollowAnObservableArgument() {
        var count = new SimpleIntegerProperty(1);
        var words = messages.text("unexpected.more", count);
        assertThat(words.get()).isEqualTo("1 more problem since then.");
        count.set(12_345);
        assertThat(words.get()).isEqualTo("12,345 more problems since then.");
    }

    @Test
    void anApostropheNeedsNoDoubling() {
        assertThat(messages.get("unexpected.text")).contains("it's wise");
        assertThat(messages.get("misfit.same-needs-stride-one", 2))
                .startsWith("PyTorch's \"same\"")
                .contains("The stride is 2.")
                .endsWith("TensorFlow's \"same\".");
    }

    @Test
    void englishIsEnglishWhereTheSystemSpeaksChinese() {
        var system = Locale.getDefault();
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            assertThat(new Messages(Language.EN).get("op.pool")).isEqualTo("Pooling");
        } finally {
            Locale.setDefault(system);
        }
    }

    @Test
    void aKeyWithoutWordsIsShownItself() {
        assertThat(messages.has("op.pool")).isTrue();
        assertThat(messages.has("op.nothing")).isFalse();
        assertThat(messages.get("op.nothing", 1)).isEqualTo("op.nothing");
    }

    @Test
    void anEnumNamesItsWords() {
        assertThat(Messages.key("misfit", Fit.Reason.TOO_FEW_ROWS)).isEqualTo("misfit.too-few-rows");
    }

    @Test
    void everyChineseGetsChineseAndEverybodyElseEnglish() {
        assertThat(Language.of(Locale.TRADITIONAL_CHINESE)).isEqualTo(Language.ZH);
        assertThat(Language.of(Locale.forLanguageTag("zh-Hans-SG"))).isEqualTo(Language.ZH);
        assertThat(Language.of(Locale.GERMAN)).isEqualTo(Language.EN);
    }
}
