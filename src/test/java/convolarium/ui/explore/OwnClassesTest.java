package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Sketchbook;
import java.io.File;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody draws classes of their own.
class OwnClassesTest extends NetworkVisit {

    @BeforeEach
    void drawOnes() {
        push(KeyCode.O);
        layOutNow();
    }

    private Sketchbook book() {
        return fx(() -> room.sketchbook.value().get());
    }

    private float at(int row, int column) {
        return book().sheet().values().array()[row * Sketchbook.SIDE + column];
    }

    private void stroke(double fromX, double fromY, double toX, double toY) {
        var pad = node(Region.class, "own-pad");
        double unit = fx(() -> Math.min(pad.getWidth(), pad.getHeight()) / Sketchbook.SIDE);
        drag(
                fx(() -> pad.localToScreen(new Point2D(fromX * unit, fromY * unit))),
                fx(() -> pad.localToScreen(new Point2D(toX * unit, toY * unit))));
    }

    private void examples(int type, int count) {
        run(() -> {
            for (int i = 0; i < count; i++) {
                int shift = i;
                room.sketchbook.edit(
                        new Object(),
                        now -> now.drawn(sheet ->
                                        type == 0 ? GalleryData.circle(sheet, shift) : GalleryData.cross(sheet, shift))
                                .taken(type));
            }
        });
        layOutNow();
    }

    @Test
    void oneStrokeIsOneStepBackAndSoIsAnExample() {
        click("own-class");
        layOutNow();
        stroke(5, 14, 22, 14);
        assertThat(at(14, 10)).isGreaterThan(200);
        assertThat(at(20, 10)).isZero();
        var drawn = book().sheet();
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(book().sheet()).isEqualTo(Sketchbook.EMPTY.sheet());
        push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(book().sheet()).isEqualTo(drawn);
        click("own-add");
        assertThat(book().classes().getFirst().examples()).containsExactly(drawn);
        assertThat(book().sheet()).isEqualTo(Sketchbook.EMPTY.sheet());
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(book().count()).isZero();
        assertThat(book().sheet()).isEqualTo(drawn);
    }

    @Test
    void keysDrawKeepAndTakeAway() {
        click("own-class");
        layOutNow();
        focus(node(Region.class, "own-pad"));
        push(KeyCode.SPACE);
        assertThat(at(14, 14)).isGreaterThan(200);
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(at(16, 16)).isGreaterThan(200);
        assertThat(at(18, 14)).isZero();
        push(KeyCode.ENTER);
        layOutNow();
        assertThat(book().count()).isEqualTo(1);
        focus(node(Region.class, "own-examples-0"));
        push(KeyCode.RIGHT);
        push(KeyCode.DELETE);
        assertThat(book().count()).isZero();
    }

    @Test
    void aLineDrawnWhileShiftIsHeldIsOneStepBack() {
        click("own-class");
        layOutNow();
        var before = book();
        focus(node(Region.class, "own-pad"));
        push(KeyCode.SHIFT, KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT);
        assertThat(book()).isNotEqualTo(before);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(book()).isEqualTo(before);
    }

    @Test
    void aNameIsTypedAndAClassGoesAway() {
        click("own-class");
        click("own-class");
        layOutNow();
        var name = node(TextField.class, "own-name-1");
        focus(name);
        run(() -> name.setText(""));
        write("tau");
        push(KeyCode.ENTER);
        assertThat(book().classes()).extracting(Sketchbook.Named::name).containsExactly("Class 1", "tau");
        assertThat(fx(() -> room.shell.actions().get("train").on().getValue())).isTrue();
        click("own-remove-0");
        assertThat(book().classes()).extracting(Sketchbook.Named::name).containsExactly("tau");
    }

    @Test
    void whatIsDroppedLiesOnTheSheetFirst() {
        click("own-class");
        var before = blueprint().picture();
        run(() -> room.drop(new File("src/test/resources/convolarium/data/pictures/bilevel.png")));
        assertThat(blueprint().picture()).isEqualTo(before);
        assertThat(book().sheet()).isNotEqualTo(Sketchbook.EMPTY.sheet());
        assertThat(book().count()).isZero();
        click("own-clear");
        click("own-take");
        assertThat(book().sheet()).isNotEqualTo(Sketchbook.EMPTY.sheet());
    }

    @Test
    void twoClassesAreLearnedFromAndToldApart() {
        click("own-class");
        click("own-class");
        layOutNow();
        examples(0, 12);
        examples(1, 12);
        click("own-learn");
        layOutNow();
        assertThat(seen("own-pad")).isFalse();
        var source = node(ComboBox.class, "data-source");
        assertThat(fx(source::getValue)).isEqualTo("own");
        assertThat(network().places().getLast().out().orElseThrow().channels()).isEqualTo(2);
        focus(node(Region.class, "augmented"));
        push(KeyCode.SPACE);
        for (int i = 0; i < 12; i++) {
            click("train-epoch");
            run(room::train);
        }
        var test = fx(() -> requireNonNull(room.training.progress().get())
                .lead()
                .orElseThrow()
                .evaluation()
                .orElseThrow());
        assertThat(test.accuracy()).isGreaterThan(0.7);
    }

    /// As many pictures again are not the same ones.
    @Test
    void aRunOnOtherPicturesSaysSo() {
        click("own-class");
        click("own-class");
        examples(0, 12);
        examples(1, 12);
        learnOneStep();
        push(KeyCode.O);
        layOutNow();
        click("own-remove-0");
        click("own-class");
        examples(1, 12);
        learnOneStep();
        click("show-runs");
        layOutNow();
        focus(node(CheckBox.class, "run-draw-1"));
        push(KeyCode.SPACE);
        layOutNow();
        assertThat(words("runs-told")).endsWith("run 1: other examples.");
    }

    @Test
    void aRunOfClassesThatAreGoneIsComeBackToAndGoesOn() {
        click("own-class");
        click("own-class");
        examples(0, 12);
        examples(1, 12);
        learnOneStep();
        pick("data-source", "digits-8x8");
        push(KeyCode.O);
        layOutNow();
        click("own-remove-0");
        click("own-remove-0");
        push(KeyCode.O);
        click("train-step");
        run(room::train);
        click("show-runs");
        layOutNow();
        focus(node(Button.class, "run-1"));
        push(KeyCode.SPACE);
        run(room::train);
        layOutNow();
        assertThat(fx(node(ComboBox.class, "data-source")::getValue)).isEqualTo("own");
        assertThat(network().places().getLast().out().orElseThrow().channels()).isEqualTo(2);
        click("train-step");
        run(room::train);
        var lead =
                fx(() -> requireNonNull(room.training.progress().get()).lead().orElseThrow());
        assertThat(lead.number()).isEqualTo(1);
        assertThat(lead.step()).isEqualTo(2);
    }

    private void learnOneStep() {
        layOutNow();
        click("own-learn");
        layOutNow();
        click("train-step");
        run(room::train);
        layOutNow();
    }
}
