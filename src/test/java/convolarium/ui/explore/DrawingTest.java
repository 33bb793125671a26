package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Channels;
import convolarium.data.Paper;
import convolarium.ui.control.GridZone;
import convolarium.ui.draw.Plan;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrawingTest extends Visit {

    private static final float INK = 9;

    @BeforeEach
    void takeSheet() {
        run(() -> room.edit(now -> now.withPicture("sheet", Paper.blank(12, 12))));
        at(0);
    }

    private float at(int row, int col) {
        return now().picture().values().at(0, row, col);
    }

    private long inked() {
        var cells = now().picture().values().array();
        return IntStream.range(0, cells.length).filter(i -> cells[i] != 0).count();
    }

    @Test
    void aClickInksOneCell() {
        click(spot(Plan::input, 3, 4));
        assertThat(at(3, 4)).isEqualTo(INK);
        assertThat(inked()).isEqualTo(1);
    }

    @Test
    void oneChannelIsDrawnOnAlone() {
        run(() -> room.edit(now -> now.withPicture("sheet", Channels.of(Paper.blank(12, 12), 3))));
        click("channel-1");
        click(spot(Plan::input, 3, 4));
        assertThat(now().picture().values().at(0, 3, 4)).isEqualTo(INK);
        click("one-channel");
        click(spot(Plan::input, 5, 6));
        for (int c = 0; c < 3; c++) {
            assertThat(now().picture().values().at(c, 5, 6)).isEqualTo(c == 1 ? INK : 0);
        }
        click("tool-fill");
        click(spot(Plan::input, 0, 0));
        assertThat(now().picture().values().at(1, 0, 0)).isEqualTo(INK);
        assertThat(now().picture().values().at(2, 0, 0)).isZero();
    }

    @Test
    void theOtherButtonWipesOut() {
        click(spot(Plan::input, 3, 4));
        click(spot(Plan::input, 3, 4), MouseButton.SECONDARY);
        assertThat(inked()).isZero();
    }

    @Test
    void theEraserWipesOut() {
        click(spot(Plan::input, 3, 4));
        click(spot(Plan::input, 3, 6));
        click("tool-eraser");
        click(spot(Plan::input, 3, 4));
        assertThat(at(3, 4)).isZero();
        assertThat(at(3, 6)).isEqualTo(INK);
        click("tool-pencil");
        click(spot(Plan::input, 3, 4));
        assertThat(at(3, 4)).isEqualTo(INK);
    }

    @Test
    void theWindowToolMovesTheWindowAndDrawsNothing() {
        click("tool-window");
        click(spot(Plan::input, 5, 7));
        assertThat(cell()).isEqualTo(5 * 12 + 7);
        drag(spot(Plan::input, 5, 7), spot(Plan::input, 2, 3));
        assertThat(cell()).isEqualTo(2 * 12 + 3);
        assertThat(inked()).isZero();
    }

    @Test
    void aMouseThatJumpsLeavesNoGap() {
        drag(spot(Plan::input, 1, 1), spot(Plan::input, 1, 10));
        assertThat(IntStream.rangeClosed(1, 10)).allMatch(col -> at(1, col) == INK);
        assertThat(inked()).isEqualTo(10);
    }

    @Test
    void aStrokeThatLeavesTheSheetEndsAtItsEdge() {
        var outside = spot(Plan::input, 4, 0).add(-60, 0);
        drag(spot(Plan::input, 4, 2), outside);
        assertThat(IntStream.rangeClosed(0, 2)).allMatch(col -> at(4, col) == INK);
        assertThat(inked()).isEqualTo(3);
    }

    @Test
    void paddingIsNotDrawnOn() {
        click(spot(Plan::input, -1, -1));
        assertThat(inked()).isZero();
    }

    @Test
    void aPressElsewhereAfterAStrokeDoesNotDrawOn() {
        click(spot(Plan::input, 3, 4));
        click(spot(Plan::output, 6, 6));
        assertThat(inked()).isEqualTo(1);
        assertThat(cell()).isEqualTo(6 * 12 + 6);
    }

    @Test
    void aCellOfTheInputIsTyped() {
        focus(node(Node.class, "stage-input"));
        push(KeyCode.RIGHT);
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        var before = now();
        write("7");
        push(KeyCode.ENTER);
        assertThat(inked()).isEqualTo(1);
        assertThat(IntStream.range(0, 144).filter(i -> now().picture().values().array()[i] == 7))
                .hasSize(1);
        undo();
        assertThat(now()).isSameAs(before);
    }

    @Test
    void theKeyboardDrawsWithTheChosenTool() {
        var blank = now();
        focus(node(Node.class, "stage-input"));
        run(() -> room.bench().gaze().brush().set(2));
        for (var key : List.of(KeyCode.HOME, KeyCode.DOWN, KeyCode.RIGHT)) {
            push(key);
        }
        var zone = node(GridZone.class, "stage-input");
        push(KeyCode.ENTER);
        var drawn = now();
        assertThat(inked()).isEqualTo(4);
        assertThat(at(zone.row(), zone.col())).isEqualTo(INK);
        push(KeyCode.E);
        run(() -> room.bench().gaze().brush().set(1));
        push(KeyCode.ENTER);
        assertThat(inked()).isEqualTo(3);
        assertThat(at(zone.row(), zone.col())).isZero();
        undo();
        assertThat(now()).isSameAs(drawn);
        undo();
        assertThat(now()).isSameAs(blank);
        push(KeyCode.G);
        push(KeyCode.ENTER);
        assertThat(inked()).isEqualTo(144);
        undo();
        assertThat(now()).as("an area is one step").isSameAs(blank);
        focus(node(Node.class, "stage-output"));
        push(KeyCode.ENTER);
        assertThat(now()).as("the keyboard is elsewhere").isSameAs(blank);
    }

    @Test
    void whatBecameTooLargeForThePencilIsNotDrawnOn() {
        click("tool-pencil");
        run(() -> room.edit(now -> now.withPicture("sheet", Paper.blank(1025, 1025))));
        var large = now();
        click(spot(Plan::input, 500, 500));
        assertThat(now()).isSameAs(large);
        assertThat(cell()).as("the mouse moves the window").isPositive();
        focus(node(GridZone.class, "stage-input"));
        assertThat(fx(() -> room.shell.actions().get("draw").available().getValue()))
                .isFalse();
        run(() -> room.edit(now -> now.withPicture("sheet", Paper.blank(12, 12))));
        assertThat(fx(() -> room.shell.actions().get("draw").available().getValue()))
                .isTrue();
        click(spot(Plan::input, 3, 4));
        assertThat(at(3, 4)).isEqualTo(INK);
    }

    @Test
    void theKeyboardDrawsWhereCellsCannotBeRead() {
        run(() -> room.edit(now -> now.withPicture("sheet", Paper.blank(96, 96))));
        var zone = node(GridZone.class, "stage-input");
        focus(zone);
        assertThat(view().plan().input().cell()).isLessThan(7);
        int row = zone.row();
        int col = zone.col();
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        assertThat(at(row + 1, col + 2)).isEqualTo(INK);
        assertThat(inked()).isEqualTo(1);
    }
}
