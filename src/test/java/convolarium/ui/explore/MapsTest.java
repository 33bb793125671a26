package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.KernelPreset;
import convolarium.text.Language;
import convolarium.text.Messages;
import convolarium.ui.control.GridZone;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class MapsTest extends Visit {

    @Test
    void everyFilterHasAMap() {
        for (int filters = 2; filters <= 8; filters++) {
            click("filters-more");
            assertThat(conv().filters()).isEqualTo(filters);
            assertThat(seen("map-" + (filters - 1))).isTrue();
            assertThat(seen("map-" + filters)).isFalse();
        }
        click("filters-less");
        assertThat(seen("map-7")).isFalse();
    }

    @Test
    void aWholeCardIsSeenInALowWindow() {
        run(() -> room.edit(now -> now.withOp(conv().resized(16, 1))));
        run(() -> room.shell.resize(1366, 654));
        var card = node(ToggleButton.class, "map-0");
        var list = fx(() -> {
            layOut();
            Node parent = card.getParent();
            while (!(parent instanceof ScrollPane)) {
                parent = parent.getParent();
            }
            return (ScrollPane) parent;
        });
        assertThat(list.getViewportBounds().getHeight()).isGreaterThan(card.getHeight());
    }

    @Test
    void aChosenMapStandsOnTheStage() {
        click("filters-more");
        click("filters-more");
        click("map-2");
        assertThat(view().filter()).isEqualTo(2);
        assertThat(view().trace().value()).isEqualTo(view().result().output().at(2, 0, 0));
        assertThat(node(ToggleButton.class, "map-2").isSelected()).isTrue();
        click("map-2");
        assertThat(node(ToggleButton.class, "map-2").isSelected()).isTrue();
    }

    @Test
    void takingTheChosenFilterAwayChoosesAnother() {
        click("filters-more");
        click("map-1");
        click("filters-less");
        assertThat(view().filter()).isZero();
        assertThat(node(ToggleButton.class, "map-0").isSelected()).isTrue();
    }

    @Test
    void aKernelIsChosenForTheChosenFilterAlone() {
        click("filters-more");
        click("map-1");
        var first = now().filters().getFirst();
        click("preset");
        choose(room.messages.get(Messages.key("preset", KernelPreset.EMBOSS)));
        assertThat(now().filters().get(1).preset()).isEqualTo(KernelPreset.EMBOSS);
        assertThat(now().filters().getFirst()).isEqualTo(first);
        undo();
        assertThat(now().filters().get(1).preset()).isEqualTo(KernelPreset.SOBEL_Y);
    }

    @Test
    void everyKernelCanBeChosenByTheKeyboard() {
        focus(node(ComboBox.class, "preset"));
        for (var _ : KernelPreset.values()) {
            push(KeyCode.UP);
        }
        for (var preset : KernelPreset.values()) {
            assertThat(now().filters().getFirst().preset()).isEqualTo(preset);
            push(KeyCode.DOWN);
        }
    }

    @Test
    void randomNumbersAreDrawnAgain() {
        assertThat(seen("random-again")).isFalse();
        click("preset");
        choose(room.messages.get(Messages.key("preset", KernelPreset.RANDOM)));
        var first = conv().weights();
        click("random-again");
        assertThat(conv().weights()).isNotEqualTo(first);
        undo();
        assertThat(conv().weights()).isEqualTo(first);
    }

    @Test
    void aSeedGivesTheSameRandomNumbersAgain() {
        assertThat(seen("kernel-seed")).isFalse();
        click("preset");
        choose(room.messages.get(Messages.key("preset", KernelPreset.RANDOM)));
        type("kernel-seed", "77");
        var first = conv().weights();
        type("kernel-seed", "78");
        assertThat(conv().weights()).isNotEqualTo(first);
        type("kernel-seed", "77");
        assertThat(conv().weights()).isEqualTo(first);
        assertThat(now().filters().getFirst().seed()).isEqualTo(77);
    }

    private void type(String id, String text) {
        click(id);
        push(KeyCode.CONTROL, KeyCode.A);
        write(text);
        push(KeyCode.ENTER);
    }

    @Test
    void theBiasIsTyped() {
        click("filters-more");
        click("map-1");
        click("bias");
        push(KeyCode.CONTROL, KeyCode.A);
        write("-1.5");
        push(KeyCode.ENTER);
        assertThat(conv().bias().at(1)).isEqualTo(-1.5f);
        assertThat(conv().bias().at(0)).isZero();
        push(KeyCode.CONTROL, KeyCode.A);
        write("much");
        push(KeyCode.ENTER);
        assertThat(conv().bias().at(1)).isEqualTo(-1.5f);
        assertThat(typed("bias")).isEqualTo("−1.5");
    }

    @Test
    void lookingAtABiasChangesNothing() {
        run(() -> room.edit(now -> now.withBias(0, 1f / 3)));
        var before = now();
        click("bias");
        push(KeyCode.TAB);
        assertThat(now()).isSameAs(before);
    }

    @Test
    void mapsShareTheirColoursOrNot() {
        click("filters-more");
        assertThat(view().scale()).isEqualTo(view().result().layer());
        click("shared");
        assertThat(view().scale()).isEqualTo(view().result().each().getFirst());
        click("map-1");
        assertThat(view().scale()).isEqualTo(view().result().each().get(1));
    }

    @Test
    void coloursAreChosenByButtonsAndKeys() {
        assertThat(seen("channel-0")).isFalse();
        click("sample-pinwheel");
        for (int channel : new int[] {2, 0, 1}) {
            click("channel-" + channel);
            assertThat(view().channel()).isEqualTo(channel);
            assertThat(node(ToggleButton.class, "channel-" + channel).isSelected())
                    .isTrue();
        }
        push(KeyCode.PAGE_DOWN);
        assertThat(view().channel()).isEqualTo(2);
        push(KeyCode.PAGE_DOWN);
        assertThat(view().channel()).isZero();
        push(KeyCode.PAGE_UP);
        assertThat(view().channel()).isEqualTo(2);
        click("sample-four");
        assertThat(view().channel()).isZero();
        assertThat(seen("channel-0")).isFalse();
    }

    @Test
    void aCellOfOneChannelIsTyped() {
        click("sample-pinwheel");
        click("channel-1");
        view();
        focus(node(GridZone.class, "stage-input"));
        var before = now().picture().values();
        int row = node(GridZone.class, "stage-input").row();
        int col = node(GridZone.class, "stage-input").col();
        write("77");
        push(KeyCode.ENTER);
        var after = now().picture().values();
        assertThat(after.at(1, Math.max(0, row), Math.max(0, col))).isEqualTo(77);
        assertThat(after.at(0, 0, 0)).isEqualTo(before.at(0, 0, 0));
    }

    @Test
    void everyChannelOfAPoolHasItsMap() {
        click("sample-pinwheel");
        click("kind-pool");
        click("map-2");
        assertThat(view().channel()).isEqualTo(2);
        assertThat(view().trace().value()).isEqualTo(view().result().output().at(2, 0, 0));
    }

    @Test
    void theRangeOfColoursIsTold() {
        run(() -> room.edit(now -> now.withOp(conv().resized(2, 1))));
        for (int i = 0; i < 18; i++) {
            int cell = i;
            float weight = i == 4 ? 1 : i == 13 ? 0.5f : 0;
            run(() -> room.edit(now -> now.withWeight(cell / 9, 0, cell % 9 / 3, cell % 3, weight)));
        }
        assertThat(words("range")).isEqualTo("The deepest colours stand for ±9.");
        click("map-1");
        assertThat(words("range"))
                .isEqualTo("The deepest colours stand for ±9; for the chosen map alone they would stand for ±4.5.");
        click("shared");
        assertThat(words("range")).isEqualTo("The deepest colours stand for ±4.5.");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(words("range")).isEqualTo("最深的颜色表示 ±4.5。");
    }
}
