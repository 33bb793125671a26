package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Conv;
import convolarium.op.KernelPreset;
import convolarium.op.Pool;
import convolarium.text.Language;
import convolarium.ui.control.Action;
import convolarium.ui.control.Keys;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;

class ActionsTest extends Visit {

    private List<Action> actions() {
        return room.shell.actions().all();
    }

    private void perform(String id) {
        run(room.shell.actions().get(id)::run);
    }

    @Test
    void everyActionHasItsOwnNameAndAnIcon() {
        for (var language : Language.values()) {
            assertThat(actions().stream().map(action -> action.group() + action.name(room.messages, language)))
                    .doesNotHaveDuplicates();
        }
        assertThat(actions())
                .allSatisfy(action -> assertThat(fx(() -> new FontIcon(action.icon())))
                        .as(action.id())
                        .isNotNull());
    }

    @Test
    void noKeysDoTwoThings() {
        assertThat(actions().stream().map(Action::keys).flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @Test
    void keysAreWrittenAsPeopleKnowThem() {
        var redo = room.shell.actions().get("redo");
        assertThat(Keys.texts(redo.keys(), room.messages)).containsExactly("Ctrl+Y", "Ctrl+Shift+Z");
        var plus = List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD).stream()
                .map(code -> new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN))
                .toList();
        assertThat(Keys.texts(plus, room.messages)).containsExactly("Ctrl++");
    }

    @Test
    void buttonsTellTheirKeysInTheLanguageOfTheMoment() {
        var undo = node(ButtonBase.class, "undo");
        var play = node(ButtonBase.class, "play");
        assertThat(fx(() -> undo.getTooltip().getText())).isEqualTo("Undo (Ctrl+Z)");
        assertThat(fx(play::getAccessibleText)).isEqualTo("Play or pause (Space)");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(fx(() -> undo.getTooltip().getText())).isEqualTo("撤销（Ctrl+Z）");
        assertThat(fx(play::getAccessibleText)).isEqualTo("播放或暂停（空格）");
    }

    @Test
    void whatCannotBeDoneIsNotDone() {
        var before = now();
        perform("undo");
        perform("next-channel");
        assertThat(now()).isSameAs(before);
        assertThat(fx(() -> room.bench().gaze().channel().get())).isZero();
        perform("kind-pool");
        var pool = now();
        perform("preset-sobel-y");
        assertThat(now()).isSameAs(pool);
    }

    @Test
    void lettersChooseToolsAndLayers() {
        push(KeyCode.E);
        assertThat(fx(() -> room.bench().gaze().tool().get())).isEqualTo(Gaze.Tool.ERASER);
        push(KeyCode.W);
        assertThat(fx(() -> room.bench().gaze().tool().get())).isEqualTo(Gaze.Tool.WINDOW);
        push(KeyCode.D);
        assertThat(fx(() -> room.bench().gaze().tool().get())).isEqualTo(Gaze.Tool.PENCIL);
        push(KeyCode.P);
        assertThat(now().op().type()).isEqualTo(Pool.TYPE);
        push(KeyCode.C);
        assertThat(now().op().type()).isEqualTo(Conv.TYPE);
    }

    @Test
    void lettersInAFieldAreOnlyLetters() {
        focus(node(Node.class, "bias"));
        push(KeyCode.P);
        push(KeyCode.SPACE);
        push(KeyCode.HOME);
        assertThat(now().op().type()).isEqualTo(Conv.TYPE);
        assertThat(playing()).isFalse();
    }

    @Test
    void aFieldWithSomethingToUndoUndoesItItself() {
        click("stride-more");
        var before = now();
        focus(node(Node.class, "bias"));
        write("7");
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(now()).isSameAs(before);
        assertThat(typed("bias")).isEqualTo("0");
        push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(typed("bias")).isEqualTo("7");
        assertThat(now()).isSameAs(before);
    }

    @Test
    void speedGoesUpAndDownToItsEnds() {
        push(KeyCode.F);
        assertThat(fx(() -> timeline().speed().get())).isEqualTo(2);
        for (int i = 0; i < 9; i++) {
            push(KeyCode.S);
        }
        assertThat(fx(() -> timeline().speed().get())).isEqualTo(0.25);
        run(() -> timeline().speed().set(3));
        push(KeyCode.S);
        assertThat(fx(() -> timeline().speed().get())).isEqualTo(2);
    }

    @Test
    void pageKeysTurnChannelsAndWithShiftMaps() {
        perform("sample-pinwheel");
        run(() -> room.edit(now -> now.withOp(conv().resized(3, 3))));
        push(KeyCode.PAGE_UP);
        assertThat(view().channel()).isEqualTo(2);
        push(KeyCode.PAGE_DOWN);
        assertThat(view().channel()).isZero();
        push(KeyCode.SHIFT, KeyCode.PAGE_UP);
        assertThat(view().filter()).isEqualTo(2);
        push(KeyCode.SHIFT, KeyCode.PAGE_DOWN);
        assertThat(view().filter()).isZero();
    }

    @Test
    void aPresetFillsTheChosenFilter() {
        run(() -> room.edit(now -> now.withOp(conv().resized(2, 1))));
        perform("next-map");
        perform("preset-emboss");
        assertThat(now().filters().get(1).preset()).isEqualTo(KernelPreset.EMBOSS);
        assertThat(now().filters().get(0).preset()).isEqualTo(KernelPreset.SOBEL_X);
    }

    @Test
    void aSheetOfEverySizeIsThere() {
        perform("sheet-12");
        assertThat(now().picture().height()).isEqualTo(12);
        assertThat(now().source()).isEqualTo("sheet");
    }
}
