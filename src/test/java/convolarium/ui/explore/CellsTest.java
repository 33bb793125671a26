package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.KernelPreset;
import convolarium.ui.control.GridZone;
import convolarium.ui.draw.Numbers;
import convolarium.ui.draw.Plan;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

class CellsTest extends Visit {

    private float weight(int row, int col) {
        return conv().weights().at(0, 0, 0, row, col);
    }

    private void type(String text) {
        push(KeyCode.CONTROL, KeyCode.A);
        write(text);
        push(KeyCode.ENTER);
    }

    private TextField editor() {
        return node(TextField.class, "cell-editor");
    }

    @Test
    void aDoubleClickTypesANumberWhereTheWindowIsMoved() {
        run(() -> room.bench().gaze().tool().set(Gaze.Tool.WINDOW));
        var place = spot(Plan::input, 2, 5);
        move(place);
        run(() -> hand.mouseClick(MouseButton.PRIMARY));
        run(() -> hand.mouseClick(MouseButton.PRIMARY));
        write("4");
        push(KeyCode.ENTER);
        assertThat(now().picture().values().at(0, 2, 5)).isEqualTo(4);
    }

    @Test
    void aKernelCellIsClickedAndTyped() {
        var before = now();
        click(spot(Visit::middle, 1, 2));
        type("2.5");
        assertThat(weight(1, 2)).isEqualTo(2.5f);
        assertThat(now().filters().getFirst().preset()).isEqualTo(KernelPreset.OWN);
        assertThat(seen("cell-editor")).isFalse();
        undo();
        assertThat(now()).isSameAs(before);
    }

    @Test
    void aKernelCellIsReachedAndTypedByTheKeyboard() {
        focus(node(GridZone.class, "stage-kernel"));
        push(KeyCode.RIGHT);
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        write("-2");
        push(KeyCode.ENTER);
        assertThat(weight(2, 1)).isEqualTo(-2);
        assertThat(focused().getId()).isEqualTo("stage-kernel");
        push(KeyCode.UP);
        push(KeyCode.ENTER);
        type("4");
        assertThat(weight(1, 1)).isEqualTo(4);
    }

    @Test
    void theFieldIsAsLargeAsItsCellAndGrowsWithWhatIsTyped() {
        click(spot(Visit::middle, 1, 2));
        var cell = middle(view().plan()).bounds(1, 2);
        assertThat(fx(() -> editor().getFont().getSize())).isBetween(cell.getHeight() / 3, cell.getHeight() / 2);
        var field = editor();
        assertThat(fx(field::getLayoutX)).isEqualTo(cell.getMinX());
        assertThat(fx(field::getLayoutY)).isEqualTo(cell.getMinY());
        assertThat(fx(field::getWidth)).isEqualTo(cell.getWidth());
        assertThat(fx(field::getHeight)).isEqualTo(cell.getHeight());
        write("−0.33333");
        assertThat(fx(field::getWidth)).isGreaterThan(cell.getWidth());
        assertThat(fx(() -> field.getLayoutX() + field.getWidth() / 2)).isEqualTo(cell.getMinX() + cell.getWidth() / 2);
    }

    @Test
    void fractionsAndCommasAreNumbers() {
        click(spot(Visit::middle, 0, 0));
        type("1/9");
        assertThat(weight(0, 0)).isEqualTo(1f / 9);
        click(spot(Visit::middle, 0, 1));
        type("0,5");
        assertThat(weight(0, 1)).isEqualTo(0.5f);
    }

    @Test
    void whatIsNoNumberIsMarkedAndChangesNothing() {
        var before = now();
        click(spot(Visit::middle, 1, 1));
        type("abc");
        assertThat(editor().getPseudoClassStates()).contains(PseudoClass.getPseudoClass("wrong"));
        assertThat(now()).isSameAs(before);
        write("1");
        assertThat(editor().getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("wrong"));
    }

    @Test
    void escapeLeavesTheCellAsItIs() {
        var before = now();
        click(spot(Visit::middle, 1, 1));
        push(KeyCode.CONTROL, KeyCode.A);
        write("8");
        push(KeyCode.ESCAPE);
        assertThat(seen("cell-editor")).isFalse();
        assertThat(now()).isSameAs(before);
    }

    @Test
    void clickingElsewhereTakesWhatIsTyped() {
        click(spot(Visit::middle, 1, 1));
        push(KeyCode.CONTROL, KeyCode.A);
        write("8");
        click(spot(Visit::middle, 0, 0));
        assertThat(weight(1, 1)).isEqualTo(8);
        assertThat(seen("cell-editor")).isTrue();
    }

    @Test
    void lookingIntoACellChangesNothing() {
        run(() -> room.edit(now -> now.withWeight(0, 0, 1, 1, 1f / 9)));
        var before = now();
        click(spot(Visit::middle, 1, 1));
        push(KeyCode.ENTER);
        assertThat(now()).isSameAs(before);
        click(spot(Visit::middle, 1, 1));
        click(spot(Visit::middle, 0, 0));
        assertThat(now()).isSameAs(before);
    }

    @Test
    void typingNeverMovesTheAnimation() {
        click(spot(Visit::middle, 1, 1));
        push(KeyCode.SPACE);
        push(KeyCode.L);
        push(KeyCode.LEFT);
        push(KeyCode.HOME);
        assertThat(playing()).isFalse();
        assertThat(fx(() -> timeline().looping().get())).isFalse();
        assertThat(cell()).isZero();
    }

    @Test
    void aTurnedKernelShowsAndChangesTheWeightUnderTheWindow() {
        click("flip");
        float shown = conv().weight(0, 0, 0, 0, 2);
        click(spot(Visit::middle, 0, 2));
        assertThat(typed("cell-editor")).isEqualTo(Numbers.text(shown));
        type("6");
        assertThat(conv().weight(0, 0, 0, 0, 2)).isEqualTo(6);
        assertThat(weight(2, 0)).isEqualTo(6);
    }

    @Test
    void theKeyboardIsToldWhereItIs() {
        var zone = node(Node.class, "stage-output");
        focus(zone);
        assertThat(zone.getAccessibleText()).startsWith("Output, row 1, column 1");
        push(KeyCode.RIGHT);
        view();
        assertThat(zone.getAccessibleText()).startsWith("Output, row 1, column 2");
        assertThat(cell()).isEqualTo(1);
    }
}
