package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// The stage in words.
class DescriptionTest extends Visit {

    private String told() {
        return read(node(TextArea.class, "description"));
    }

    private String read(TextArea text) {
        return fx(text::getText);
    }

    private String heard() {
        var stage = stagePane();
        return fx(stage::getAccessibleText);
    }

    @Test
    void aKeyLeadsToTheWordsThoughAllPanesAreAway() {
        push(KeyCode.F6);
        assertThat(focused().getId()).isEqualTo("description");
        assertThat(told()).startsWith("The input has 8 rows, 8 columns and 1 channel.");
        push(KeyCode.F9);
        assertThat(seen("description")).isFalse();
        push(KeyCode.F6);
        assertThat(seen("description")).isTrue();
        assertThat(focused().getId()).isEqualTo("description");
        assertThat(seen("tools")).isTrue();
    }

    @Test
    void theWordsComeIntoSight() {
        run(() -> room.looks.zoom().set(150));
        push(KeyCode.F6);
        var words = node(Region.class, "description");
        var bar = node(Region.class, "play");
        assertThat(fx(() -> {
                    layOut();
                    return bar.localToScene(0, 0).getY()
                            - words.localToScene(0, 0).getY();
                }))
                .isGreaterThan(100);
    }

    @Test
    void whatIsHeardReadAndCopiedIsTheSame() {
        assertThat(heard()).as("nobody sees the words").contains("Map 1, row 1, column 1 (y counts rows");
        push(KeyCode.RIGHT);
        assertThat(heard()).contains("Map 1, row 1, column 2 ").contains("y[0,1] = ");
        push(KeyCode.F6);
        assertThat(told()).isEqualTo(heard());
        run(node(Button.class, "description-copy")::fire);
        assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(heard());
        click("stride-more");
        assertThat(told()).isEqualTo(heard()).contains("with stride 2×2");
        run(() -> room.bench().gaze().uses().set(true));
        assertThat(told()).isEqualTo(heard()).contains("windows use each pixel");
        run(() -> room.bench().gaze().kept().set(room.session.outcome().get()));
        push(KeyCode.F6);
        assertThat(told()).isEqualTo(heard()).contains("From A to B");
        run(room.shell.actions().get("description-copy")::run);
        assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(heard());
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(told()).isEqualTo(heard()).startsWith("输入有 8 行、8 列、1 个通道。");
    }

    @Test
    void tabLeavesTheLineOfCode() {
        click("show-details");
        var code = node(TextArea.class, "code");
        var before = read(code);
        focus(code);
        push(KeyCode.TAB);
        assertThat(focused()).isNotSameAs(code);
        push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused()).isSameAs(code);
        assertThat(read(code)).isEqualTo(before);
    }
}
