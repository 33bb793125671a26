package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Pattern;
import convolarium.data.Picture;
import convolarium.data.Samples;
import java.util.Map;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What is set on a pattern stays with it.
class PatternKnobsTest extends Visit {

    private Picture picture() {
        return now().picture();
    }

    private static Picture checkerboard(double side, double contrast, int rows, int columns) {
        return Pattern.CHECKERBOARD.draw(
                Map.of("square", side, "contrast", contrast, "rows", (double) rows, "columns", (double) columns));
    }

    private void turn(String knob, double value) {
        var slider = node(Slider.class, "knob-" + knob);
        run(() -> slider.setValue(value));
    }

    private double knob(String knob) {
        var slider = node(Slider.class, "knob-" + knob);
        return fx(slider::getValue);
    }

    private void perform(String id) {
        run(room.shell.actions().get(id)::run);
    }

    private boolean offered(String id) {
        return fx(() -> room.shell.actions().get(id).available().getValue());
    }

    private void reopen() {
        push(KeyCode.ESCAPE);
        assertThat(seen("shape-rows")).isFalse();
        click("shape");
    }

    @Test
    void whatIsSetOnAPatternIsThereWhenThePaneOpensAgain() {
        click("sample-checkerboard");
        var tool = fx(() -> room.bench().gaze().tool().get());
        click("shape");
        turn("square", 3);
        turn("contrast", 0.5);
        reopen();
        assertThat(knob("square")).isEqualTo(3);
        assertThat(knob("contrast")).isEqualTo(0.5);
        turn("square", 2);
        assertThat(picture()).isEqualTo(checkerboard(2, 0.5, 12, 12));
        assertThat(fx(() -> room.bench().gaze().tool().get())).isEqualTo(tool);
        assertThat(node(ToggleButton.class, "sample-checkerboard").isSelected()).isTrue();
    }

    @Test
    void anotherSizeKeepsWhatIsSetOnAPattern() {
        click("sample-checkerboard");
        click("shape");
        turn("square", 3);
        perform("shape-rows-more");
        assertThat(picture()).isEqualTo(checkerboard(3, 1, 13, 12));
        perform("shape-16");
        assertThat(picture()).isEqualTo(checkerboard(3, 1, 16, 16));
        assertThat(knob("square")).isEqualTo(3);
        set("shape-columns", "20");
        assertThat(picture()).isEqualTo(checkerboard(3, 1, 16, 20));
        set("shape-rows", "600");
        turn("square", 4);
        set("shape-rows", "12");
        assertThat(picture()).isEqualTo(checkerboard(4, 1, 12, 20));
    }

    @Test
    void undoingBringsTheKnobsBack() {
        click("sample-checkerboard");
        var first = now();
        click("shape");
        turn("square", 3);
        undo();
        assertThat(now()).isSameAs(first);
        assertThat(knob("square")).isEqualTo(1);
        set("shape-rows", "14");
        assertThat(picture()).isEqualTo(checkerboard(1, 1, 14, 12));
        undo();
        undo();
        assertThat(now().source()).isEqualTo(Samples.ALL.getFirst().id());
        assertThat(seen("knob-square")).isFalse();
        run(room.session::redo);
        assertThat(knob("square")).isEqualTo(1);
    }

    @Test
    void changesStartFromWhatSomebodyElseMadeOfThePicture() {
        click("sample-checkerboard");
        click("shape");
        run(() -> room.edit(now -> now.withCell(0, 0, 0, 7)));
        var whole = picture();
        perform("shape-rows-less");
        undo();
        set("shape-columns", "11");
        set("shape-columns", "12");
        assertThat(picture()).isEqualTo(whole);
    }

    @Test
    void strokesOnAPatternStayWhenItIsResized() {
        click("sample-checkerboard");
        click("shape");
        turn("square", 12);
        run(() -> room.edit(now -> now.withCell(0, 5, 5, 7)));
        assertThat(seen("knob-square")).isFalse();
        click("shape-cut");
        set("shape-rows", "20");
        assertThat(picture().values().at(0, 5, 5)).isEqualTo(7);
        perform("shape-rows-more");
        assertThat(picture().values().at(0, 5, 5)).isPositive();
        assertThat(picture().values().at(0, 20, 0)).isZero();
        assertThat(offered("pattern-square-more")).isFalse();
    }

    @Test
    void aDragIsOneStepBack() {
        click("sample-checkerboard");
        var first = now();
        click("shape");
        var slider = node(Slider.class, "knob-contrast");
        var thumb = middle(fx(() -> slider.lookup(".thumb")));
        drag(thumb, thumb.subtract(20, 0), thumb.subtract(35, 3), thumb.subtract(50, 0));
        assertThat(knob("contrast")).isLessThan(0.9);
        var between = now();
        drag(middle(fx(() -> slider.lookup(".thumb"))), thumb, thumb.subtract(70, 0));
        undo();
        assertThat(now()).isSameAs(between);
        undo();
        assertThat(now()).isSameAs(first);
        assertThat(knob("contrast")).isEqualTo(1);
    }

    @Test
    void aHeldKeyIsOneStepBack() {
        click("sample-checkerboard");
        var first = now();
        click("shape");
        focus(node(Slider.class, "knob-square"));
        push(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(knob("square")).isEqualTo(5);
        var between = now();
        push(KeyCode.LEFT, KeyCode.LEFT);
        undo();
        assertThat(now()).isSameAs(between);
        undo();
        assertThat(now()).isSameAs(first);
    }

    @Test
    void knobsOfPatternsAreTurnedFromThePalette() {
        assertThat(offered("pattern-square-more")).isFalse();
        perform("sample-vertical-ramp");
        assertThat(offered("pattern-square-more")).isFalse();
        perform("pattern-angle-more");
        perform("pattern-contrast-less");
        assertThat(picture()).isEqualTo(Pattern.VERTICAL_RAMP.draw(Map.of("angle", 91.0, "contrast", 0.95)));
        perform("pattern-contrast-more");
        perform("pattern-angle-less");
        assertThat(now().source()).isEqualTo("vertical-ramp");
        assertThat(picture()).isEqualTo(Samples.load("vertical-ramp"));
    }
}
