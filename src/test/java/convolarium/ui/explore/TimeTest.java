package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.ui.draw.Plan;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

class TimeTest extends Visit {

    private static final int LAST = 63;

    private boolean looping() {
        return fx(() -> timeline().looping().get());
    }

    @Test
    void spacePlaysAndPauses() {
        focus(stagePane());
        push(KeyCode.SPACE);
        assertThat(playing()).isTrue();
        push(KeyCode.SPACE);
        assertThat(playing()).isFalse();
    }

    @Test
    void playingMovesTheWindowAndEndsAtTheLastCell() {
        run(() -> timeline().speed().set(8));
        at(50);
        click("play");
        until(() -> timeline().moment().get().cell() == LAST
                && !timeline().playing().get());
        click("play");
        assertThat(cell()).isLessThan(10);
        assertThat(playing()).isTrue();
    }

    @Test
    void aLoopBeginsAgain() {
        run(() -> timeline().speed().set(8));
        at(60);
        click("loop");
        click("play");
        until(() -> timeline().moment().get().cell() < 50);
        assertThat(playing()).isTrue();
    }

    @Test
    void arrowsStep() {
        at(9);
        push(KeyCode.RIGHT);
        assertThat(cell()).isEqualTo(10);
        push(KeyCode.LEFT);
        assertThat(cell()).isEqualTo(9);
        push(KeyCode.DOWN);
        assertThat(cell()).isEqualTo(17);
        push(KeyCode.UP);
        assertThat(cell()).isEqualTo(9);
        push(KeyCode.END);
        assertThat(cell()).isEqualTo(LAST);
        push(KeyCode.RIGHT);
        assertThat(cell()).isEqualTo(LAST);
        push(KeyCode.HOME);
        assertThat(cell()).isZero();
        push(KeyCode.LEFT);
        assertThat(cell()).isZero();
    }

    @Test
    void buttonsStep() {
        at(9);
        click("forward");
        assertThat(cell()).isEqualTo(10);
        click("back");
        assertThat(cell()).isEqualTo(9);
        click("first");
        assertThat(cell()).isZero();
    }

    @Test
    void nothingMovesWhereTheCounterHasAnotherDigit() {
        double before = trackAt(8);
        assertThat(trackAt(9)).isEqualTo(before);
        assertThat(words("counter")).isEqualTo("10 / 64");
    }

    /// How long the slider is at a cell.
    private double trackAt(int cell) {
        at(cell);
        return fx(() -> {
            room.shell.applyCss();
            room.shell.layout();
            return node(Slider.class, "scrubber").getWidth();
        });
    }

    /// What is drawn anew is as large as what moves; where that stands between pixels, its edge is in the next one.
    @Test
    void aMovingThumbIsDrawnAnewWithARim() {
        var thumb = fx(() -> node(Slider.class, "scrubber").lookup(".thumb"));
        double wider = fx(() ->
                thumb.getBoundsInLocal().getWidth() - thumb.getLayoutBounds().getWidth());
        assertThat(wider).isGreaterThanOrEqualTo(2);
    }

    @Test
    void theLetterLLoops() {
        push(KeyCode.L);
        assertThat(looping()).isTrue();
        push(KeyCode.L);
        assertThat(looping()).isFalse();
    }

    @Test
    void theScrubberIsDragged() {
        var scrubber = node(Node.class, "scrubber");
        var bounds = fx(() -> scrubber.localToScreen(scrubber.getLayoutBounds()));
        var middle = middle(scrubber);
        press(new Point2D(bounds.getMinX() + 8, middle.getY()), MouseButton.PRIMARY);
        move(middle);
        assertThat(cell()).isBetween(28, 35);
        release(MouseButton.PRIMARY);
    }

    @Test
    void theScrubberHasKeys() {
        at(9);
        focus(node(Node.class, "scrubber"));
        push(KeyCode.RIGHT);
        assertThat(cell()).isEqualTo(10);
        push(KeyCode.END);
        assertThat(cell()).isEqualTo(LAST);
    }

    @Test
    void aClickOnTheOutputMovesTheWindow() {
        run(() -> timeline().playing().set(true));
        click(spot(Plan::output, 3, 5));
        assertThat(cell()).isEqualTo(3 * 8 + 5);
        assertThat(playing()).isFalse();
        drag(spot(Plan::output, 3, 5), spot(Plan::output, 6, 1));
        assertThat(cell()).isEqualTo(6 * 8 + 1);
    }

    @Test
    void theCounterCounts() {
        at(9);
        assertThat(words("counter")).isEqualTo("10 / 64");
        click("stride-more");
        assertThat(words("counter")).endsWith("/ 16");
    }

    @Test
    void theSpeedIsChosen() {
        focus(node(ComboBox.class, "speed"));
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        assertThat(fx(() -> timeline().speed().get())).isEqualTo(4);
        push(KeyCode.DOWN);
        assertThat(fx(() -> timeline().speed().get())).isEqualTo(8);
    }

    @Test
    void spaceOnAButtonDoesWhatTheButtonDoesAndNothingElse() {
        at(9);
        focus(node(Node.class, "forward"));
        push(KeyCode.SPACE);
        assertThat(cell()).isEqualTo(10);
        assertThat(playing()).isFalse();
        focus(node(Node.class, "play"));
        push(KeyCode.SPACE);
        assertThat(playing()).isTrue();
    }

    @Test
    void enterOnAButtonDoesWhatTheButtonDoes() {
        at(9);
        focus(node(Node.class, "forward"));
        push(KeyCode.ENTER);
        assertThat(cell()).isEqualTo(10);
    }

    @Test
    void drawingDoesNotStopTheWindow() {
        run(() -> timeline().playing().set(true));
        click(spot(Plan::input, 2, 2));
        assertThat(playing()).isTrue();
    }

    @Test
    void aDragWhosePressSomebodyElseTookMovesNothing() {
        var thumb = find(Node.class, "#scrubber .thumb").orElseThrow();
        int before = cell();
        var at = new Point2D(30, 5);
        run(() -> Event.fireEvent(thumb, MouseEvents.left(MouseEvent.MOUSE_DRAGGED, at, at, 0)));
        assertThat(cell()).isEqualTo(before);
    }
}
