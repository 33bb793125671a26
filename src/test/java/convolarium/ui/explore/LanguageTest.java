package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Pool;
import convolarium.text.Language;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

class LanguageTest extends Visit {

    /// A click would close what is open above the room.
    private void switchLanguage() {
        run(() -> node(Button.class, "language").fire());
    }

    private void noEnglishIsLeft() {
        switchLanguage();
        assertThat(fx(() -> {
                    layOut();
                    return English.left(stage);
                }))
                .isEmpty();
        switchLanguage();
        assertThat(fx(room.messages::language)).isEqualTo(Language.EN);
    }

    @Test
    void noEnglishIsLeftAboveTheRoom() {
        click("padding-link");
        click("more-samples");
        noEnglishIsLeft();
    }

    @Test
    void noEnglishPopsUp() {
        for (var popup : Popups.ALL.values()) {
            run(() -> popup.accept(room));
            run(Popups::close);
            switchLanguage();
            run(() -> popup.accept(room));
            assertThat(fx(() -> English.left(stage))).isEmpty();
            run(Popups::close);
            switchLanguage();
        }
    }

    @Test
    void noEnglishIsLeftOnAPool() {
        click("kind-pool");
        for (var reduction : Pool.Reduction.values()) {
            run(() -> room.edit(now -> now.withOp(((Pool) now.op()).withReduction(reduction))));
            noEnglishIsLeft();
        }
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
