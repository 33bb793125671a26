package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.data.Paper;
import convolarium.op.Conv;
import convolarium.ui.control.GridZone;
import convolarium.ui.draw.Look;
import convolarium.ui.draw.Plan;
import convolarium.window.Axis;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/// Pictures are looked at more closely, and elsewhere.
class LookingTest extends Onlooker {

    private void closest() {
        closer(40);
    }

    @Test
    void keysLookMoreCloselyAtTheWindowUpToTheLargestCellAndBack() {
        photo();
        var before = now();
        for (int i = 0; i < 24; i++) {
            push(KeyCode.PLUS);
        }
        assertThat(input().cell()).isEqualTo(Plan.LARGEST);
        assertThat(input().contains(200, 250)).isTrue();
        double factor = look().factor();
        push(KeyCode.PLUS);
        assertThat(look().factor()).isCloseTo(factor, within(1e-9));
        push(KeyCode.MINUS);
        assertThat(look().factor()).isCloseTo(factor / Looking.STEP, within(1e-9));
        push(KeyCode.DIGIT0);
        assertThat(look()).isEqualTo(Look.WHOLE);
        assertThat(now()).as("the document").isSameAs(before);
    }

    @Test
    void aQuickHandIsNotAheadOfThePicture() {
        photo();
        for (int i = 0; i < 9; i++) {
            closer(1);
        }
        var slowly = look();
        run(() -> {
            stagePane().looking().whole();
            for (int i = 0; i < 9; i++) {
                stagePane().looking().closer(1);
            }
        });
        assertThat(look()).isEqualTo(slowly);
    }

    @Test
    void numbersAreStillTypedIntoTheKernel() {
        photo();
        focus(node(GridZone.class, "stage-kernel"));
        write("-");
        assertThat(seen("cell-editor")).isTrue();
        assertThat(look()).isEqualTo(Look.WHOLE);
        push(KeyCode.ESCAPE);
        push(KeyCode.PLUS);
        push(KeyCode.DIGIT0);
        assertThat(look().factor()).as("0 begins a number here").isGreaterThan(1);
    }

    @Test
    void whereCellsAreReadAnywayNothingIsZoomed() {
        push(KeyCode.PLUS);
        wheel(spot(Plan::input, 2, 2), 3);
        assertThat(look()).isEqualTo(Look.WHOLE);
        assertThat(fx(() -> room.shell.actions().get("look-closer").available().getValue()))
                .isFalse();
    }

    @Test
    void atTheEdgeThePictureEnds() {
        photo();
        closer(12);
        run(() -> stagePane().looking().turn(-30, -30));
        push(KeyCode.SHIFT, KeyCode.LEFT);
        push(KeyCode.SHIFT, KeyCode.UP);
        assertThat(input().firstRow()).isEqualTo(-1);
        assertThat(input().firstCol()).isEqualTo(-1);
        push(KeyCode.SHIFT, KeyCode.RIGHT);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(input().firstCol()).as("the first press goes on").isGreaterThan(1);
        assertThat(input().firstRow()).isGreaterThan(1);
    }

    @Test
    void aStepByHandBringsTheWindowIntoSightAndPlayingDoesNot() {
        photo();
        closest();
        push(KeyCode.HOME);
        assertThat(cell()).isZero();
        assertThat(input().contains(0, 0)).isTrue();
        push(KeyCode.END);
        assertThat(input().contains(511, 511)).isTrue();
        var before = input();
        run(() -> {
            timeline().playing().set(true);
            timeline().seek(0);
        });
        assertThat(cell()).as("near the beginning, a pulse or two later").isLessThan(512);
        assertThat(input()).isEqualTo(before);
    }

    @Test
    void anotherKernelIsLaidOnTheSamePlace() {
        photo();
        closest();
        var before = look();
        run(() -> room.session.edit(new Object(), now -> {
            var conv = (Conv) now.op();
            var wide = conv.window().withAxes(Axis.of(5), Axis.of(6));
            return now.withOp(conv.withWindow(wide));
        }));
        assertThat(view().fits().output().width()).isNotEqualTo(512);
        assertThat(look()).isEqualTo(before);
    }

    @Test
    void anotherPictureIsSeenAsAWhole() {
        photo();
        closest();
        run(() -> room.shell.actions().get("sample-coins").run());
        assertThat(look()).isEqualTo(Look.WHOLE);
        closest();
        run(room.session::undo);
        assertThat(look()).isEqualTo(Look.WHOLE);
    }

    @Test
    void aCellOfALargeSheetIsTypedOnceItCanBeRead() {
        run(() -> room.edit(now -> now.withPicture("sheet", Paper.blank(28, 28))));
        var blank = now();
        var zone = node(GridZone.class, "stage-input");
        focus(zone);
        assertThat(input().readable()).isFalse();
        write("7");
        assertThat(seen("cell-editor")).as("nobody can read the cell").isFalse();
        closer(5);
        assertThat(input().readable()).isTrue();
        write("7");
        push(KeyCode.ENTER);
        assertThat(value(zone.row(), zone.col())).isEqualTo(7);
        push(KeyCode.W);
        push(KeyCode.RIGHT);
        push(KeyCode.ENTER);
        write("4");
        push(KeyCode.ENTER);
        assertThat(value(zone.row(), zone.col())).isEqualTo(4);
        int row = input().lastRow() - 2;
        int col = input().lastCol() - 2;
        move(spot(Plan::input, row, col));
        run(() -> hand.mouseClick(MouseButton.PRIMARY));
        run(() -> hand.mouseClick(MouseButton.PRIMARY));
        write("3");
        push(KeyCode.ENTER);
        assertThat(value(row, col)).isEqualTo(3);
        undo();
        undo();
        undo();
        assertThat(now()).isSameAs(blank);
    }

    private float value(int row, int col) {
        return now().picture().values().at(0, row, col);
    }
}
