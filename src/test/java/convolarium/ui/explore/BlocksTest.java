package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Samples;
import convolarium.ui.draw.Cards;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.SumsPlan;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Input and kernel are blocks, a card for each channel: a click brings a card to the front, where it can be edited.
class BlocksTest extends Visit {

    @BeforeEach
    void showThreeChannels() {
        run(() -> room.edit(now -> now.withPicture("pinwheel", Samples.load("pinwheel"))));
        at(0);
    }

    private Cards kernel() {
        return Cards.kernel(view()).orElseThrow();
    }

    /// Into the strip of a card that looks out at the top, near its right end.
    private void clickCard(Cards cards, int card) {
        var front = cards.front();
        double x = front.right() + (card - 0.5) * cards.shift();
        double y = front.top() - (card - 0.5) * cards.shift();
        clickStage(x, y);
    }

    private void clickStage(double x, double y) {
        click(fx(() -> stagePane().localToScreen(new Point2D(x, y))), MouseButton.PRIMARY);
    }

    @Test
    void aCardBehindTheInputComesToTheFront() {
        assertThat(Cards.input(view()).channels()).containsExactly(0, 1, 2);
        clickCard(Cards.input(view()), 2);
        assertThat(view().channel()).isEqualTo(2);
        assertThat(Cards.input(view()).channels()).containsExactly(2, 0, 1);
        assertThat(kernel().channels()).containsExactly(2, 0, 1);
    }

    @Test
    void aCardBehindTheKernelComesToTheFrontAndIsEdited() {
        clickCard(kernel(), 1);
        assertThat(view().channel()).isEqualTo(1);
        var before = conv().weights();
        click(spot(plan -> plan.middle().orElseThrow(), 0, 1));
        write("7");
        push(KeyCode.ENTER);
        assertThat(conv().weights().at(0, 1, 0, 0, 1)).isEqualTo(7);
        assertThat(conv().weights().at(0, 0, 0, 0, 1)).isEqualTo(before.at(0, 0, 0, 0, 1));
        assertThat(conv().weights().at(0, 2, 0, 0, 1)).isEqualTo(before.at(0, 2, 0, 0, 1));
    }

    @Test
    void aFilterOfItsOwnChannelHasOneSlice() {
        run(() -> room.edit(now -> now.withOp(conv().arranged(3, 3, 3))));
        assertThat(kernel().channels()).containsExactly(0);
        clickCard(Cards.input(view()), 1);
        assertThat(view().channel()).isEqualTo(1);
    }

    @Test
    void aPhotoShownAsAWholeHasNoCards() {
        run(() -> room.edit(now -> now.withPicture("astronaut", Samples.load("astronaut"))));
        at(0);
        assertThat(Cards.input(view()).channels()).containsExactly(0);
        assertThat(kernel().channels()).containsExactly(0);
    }

    @Test
    void aWeightOfAnyRowCanBeTyped() {
        push(KeyCode.M);
        var pane = stagePane();
        var plan = SumsPlan.of(conv(), view().fits(), 0, false, pane.getWidth(), pane.getHeight());
        var row = plan.rows().get(2).kernel();
        var cell = middle(row, 1, 0);
        clickStage(cell.getX(), cell.getY());
        assertThat(view().channel()).isEqualTo(2);
        write("-5");
        push(KeyCode.ENTER);
        assertThat(conv().weights().at(0, 2, 0, 1, 0)).isEqualTo(-5);
    }

    private static Point2D middle(Grid grid, int row, int col) {
        var bounds = grid.bounds(row, col);
        return new Point2D(bounds.getMinX() + bounds.getWidth() / 2, bounds.getMinY() + bounds.getHeight() / 2);
    }
}
