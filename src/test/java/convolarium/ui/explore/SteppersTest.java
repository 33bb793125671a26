package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import convolarium.window.Axis;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

class SteppersTest extends Visit {

    @Test
    void aHeldButtonIsOneStepBack() {
        var before = now();
        press(middle(node(Node.class, "kernel-more")), MouseButton.PRIMARY);
        until(() -> conv().window().rows().size() >= 6);
        release(MouseButton.PRIMARY);
        undo();
        assertThat(now()).isSameAs(before);
    }

    @Test
    void aHeldKeyIsOneStepBack() {
        var before = now();
        focus(node(TextField.class, "kernel"));
        push(KeyCode.UP, KeyCode.UP, KeyCode.UP);
        var between = now();
        assertThat(conv().window().rows().size()).isEqualTo(6);
        push(KeyCode.DOWN, KeyCode.DOWN);
        undo();
        assertThat(now()).isSameAs(between);
        undo();
        assertThat(now()).isSameAs(before);
    }

    @Test
    void twoClicksAreTwoStepsBack() {
        click("kernel-more");
        var between = now();
        click("kernel-more");
        undo();
        assertThat(now()).isSameAs(between);
    }

    @Test
    void aButtonHeldToTheEndOfItsRangeLetsGo() {
        var before = now();
        press(middle(node(Node.class, "kernel-less")), MouseButton.PRIMARY);
        until(() -> conv().window().rows().size() == 1);
        release(MouseButton.PRIMARY);
        undo();
        pulses(30);
        assertThat(now()).isSameAs(before);
    }

    @Test
    void whatIsNoNumberGoesAndTheNumberBeforeComesBack() {
        var before = now();
        focus(node(TextField.class, "stride"));
        push(KeyCode.CONTROL, KeyCode.A);
        write("two");
        push(KeyCode.ENTER);
        assertThat(typed("stride")).isEqualTo("1");
        assertThat(now()).isSameAs(before);
        assertThat(refusal()).isEqualTo("“two” does not go here. Write a whole number from 1 to 8.");
    }

    private String refusal() {
        return node(Label.class, "notice .label").getText();
    }

    private void type(String id, String number) {
        focus(node(TextField.class, id));
        push(KeyCode.CONTROL, KeyCode.A);
        write(number);
    }

    @Test
    void aNumberIsTakenAtEveryKeyAndAllOfThemAreOneStepBack() {
        run(() -> room.edit(now -> now.withWeight(0, 0, 0, 0, 7)));
        var before = now();
        type("kernel", "1");
        assertThat(conv().window().rows().size()).isEqualTo(1);
        write("1");
        assertThat(conv().window().rows().size()).isEqualTo(11);
        assertThat(typed("kernel")).isEqualTo("11");
        assertThat(conv().weights().at(0, 0, 0, 4, 4))
                .as("what the first digit cut away")
                .isEqualTo(7);
        push(KeyCode.ENTER);
        assertThat(seen("notice")).isFalse();
        undo();
        assertThat(now()).isSameAs(before);
    }

    @Test
    void aNumberThatDoesNotGoHereYetWaitsForTheNextKey() {
        var before = now();
        type("padding", "-");
        assertThat(now()).isSameAs(before);
        type("kernel", "0");
        assertThat(now()).isSameAs(before);
        assertThat(typed("kernel")).isEqualTo("0");
        write("5");
        assertThat(conv().window().rows().size()).isEqualTo(5);
        focus(stagePane());
        assertThat(typed("kernel")).isEqualTo("5");
    }

    @Test
    void somethingElseThatIsUndoneWhileANumberIsTypedStaysUndone() {
        click("kernel-more");
        var before = now();
        click("stride-more");
        type("stride", "3");
        undo();
        undo();
        assertThat(typed("stride")).isEqualTo("1");
        focus(stagePane());
        assertThat(now()).isSameAs(before);
    }

    @Test
    void aButtonGoesOnFromTheNumberThatIsTyped() {
        focus(node(TextField.class, "stride"));
        push(KeyCode.CONTROL, KeyCode.A);
        write("3");
        click("stride-more");
        assertThat(conv().window().rows().stride()).isEqualTo(4);
        assertThat(typed("stride")).isEqualTo("4");
        push(KeyCode.CONTROL, KeyCode.A);
        write("6");
        push(KeyCode.DOWN);
        assertThat(typed("stride")).isEqualTo("5");
    }

    @Test
    void aNumberOutOfRangeBecomesTheNearestInIt() {
        focus(node(TextField.class, "stride"));
        push(KeyCode.CONTROL, KeyCode.A);
        write("12");
        assertThat(seen("notice")).isFalse();
        focus(stagePane());
        assertThat(conv().window().rows().stride()).isEqualTo(8);
        assertThat(refusal()).isEqualTo("“12” is not from 1 to 8. 8 was taken instead.");
    }

    @Test
    void escapeTakesBackWhatIsTyped() {
        var before = now();
        focus(node(TextField.class, "stride"));
        push(KeyCode.CONTROL, KeyCode.A);
        write("4");
        assertThat(conv().window().rows().stride()).isEqualTo(4);
        push(KeyCode.ESCAPE);
        assertThat(typed("stride")).isEqualTo("1");
        focus(stagePane());
        assertThat(now()).isSameAs(before);
        assertThat(fx(() -> room.session.steps().undoable().get())).isFalse();
    }

    @Test
    void escapeFromAnEmptyFieldLeavesWhatWasSetElsewhere() {
        var field = node(TextField.class, "kernel");
        focus(field);
        run(field::clear);
        run(() -> room.edit(now -> now.withOp(conv().withWindow(conv().window().map(axis -> axis.withSize(7))))));
        push(KeyCode.ESCAPE);
        assertThat(conv().window().rows().size()).isEqualTo(7);
        assertThat(field.getText()).isEqualTo("7");
    }

    @Test
    void numbersThatDifferComeUnlinked() {
        run(() -> room.edit(now -> now.withOp(conv().withWindow(conv().window().withAxes(Axis.of(3), Axis.of(5))))));
        assertThat(seen("kernel-rows")).isTrue();
        assertThat(seen("kernel-rows-more")).isTrue();
        assertThat(find(TextField.class, "#kernel")).isEmpty();
        assertThat(typed("kernel-columns")).isEqualTo("5");
    }

    @Test
    void undoingAnUnlinkedChangeShowsTheNumbersAsTheyWere() {
        click("padding-link");
        click("padding-left-more");
        assertThat(typed("padding-left")).isEqualTo("2");
        undo();
        assertThat(typed("padding-left")).isEqualTo("1");
        assertThat(typed("padding-right")).isEqualTo("1");
    }

    @Test
    void joiningUnequalNumbersIsOneStepBack() {
        click("kernel-link");
        click("kernel-columns-more");
        var unequal = now();
        click("kernel-link");
        assertThat(conv().window().cols().size()).isEqualTo(3);
        undo();
        assertThat(now()).isSameAs(unequal);
        assertThat(typed("kernel-columns")).isEqualTo("4");
    }

    @Test
    void aWholeRangeEndsAtItsButtons() {
        focus(node(TextField.class, "dilation"));
        push(KeyCode.CONTROL, KeyCode.A);
        write("8");
        push(KeyCode.ENTER);
        var more = node(Node.class, "dilation-more");
        assertThat(more.isDisabled()).isTrue();
        push(KeyCode.UP);
        assertThat(conv().window().rows().dilation()).isEqualTo(8);
    }

    @Test
    void anUndoAfterTypingIsAnUndoOfTheExperiment() {
        var before = now();
        focus(node(TextField.class, "stride"));
        push(KeyCode.CONTROL, KeyCode.A);
        write("2");
        push(KeyCode.ENTER);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(now()).isSameAs(before);
        push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(conv().window().rows().stride()).isEqualTo(2);
    }

    @Test
    void speedsTellWhatTheyAre() {
        var speed = node(Control.class, "speed");
        assertThat(fx(() -> speed.getTooltip().getText())).isEqualTo("Speed");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(fx(() -> speed.getTooltip().getText())).isEqualTo("速度");
    }
}
