package convolarium.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import convolarium.text.Language;
import convolarium.text.Messages;
import java.lang.Thread.UncaughtExceptionHandler;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class UnexpectedTest {

    private final Messages messages = new Messages(Language.EN);
    private @Nullable UncaughtExceptionHandler before;
    private @Nullable Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        shown.setScene(new Scene(new Label("room"), 400, 300));
        shown.show();
    }

    @BeforeEach
    void install() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        new Unexpected(messages, () -> stage).install();
    }

    @AfterEach
    void restore(FxRobot robot) {
        Thread.setDefaultUncaughtExceptionHandler(before);
        robot.interact(() -> Window.getWindows().stream()
                .filter(window -> !window.equals(stage))
                .toList()
                .forEach(Window::hide));
    }

    private static void fail(String reason) {
        Platform.runLater(() -> {
            throw new IllegalStateException(reason);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static long dialogs() {
        return Window.getWindows().size() - 1L;
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void whatNobodyAnsweredIsSaidInWords(FxRobot robot) {
        fail("first");
        assertThat(dialogs()).isEqualTo(1);
        assertThat(text(robot, "#unexpected-text")).isEqualTo(messages.get("unexpected.text"));
        assertThat(robot.lookup("#unexpected-more").query().isVisible()).isFalse();
        assertThat(robot.lookup("#unexpected-details-pane")
                        .queryAs(TitledPane.class)
                        .isExpanded())
                .isFalse();
    }

    @Test
    void aSecondOneIsCountedInTheOpenDialog(FxRobot robot) {
        fail("first");
        fail("second");
        fail("third");
        assertThat(dialogs()).isEqualTo(1);
        assertThat(text(robot, "#unexpected-more")).isEqualTo("2 more problems since then.");
        robot.interact(() -> messages.languageProperty().set(Language.ZH));
        assertThat(text(robot, "#unexpected-more")).isEqualTo("此后又出现了 2 个问题。");
    }

    @Test
    void afterTheDialogIsClosedTheNextOneIsShownAgain(FxRobot robot) {
        fail("first");
        robot.clickOn("#unexpected-close");
        assertThat(dialogs()).isZero();
        fail("second");
        assertThat(dialogs()).isEqualTo(1);
        assertThat(robot.lookup("#unexpected-more").query().isVisible()).isFalse();
    }

    @Test
    void theDetailsCanBeCopiedAndTheDialogStays(FxRobot robot) {
        fail("first");
        fail("second");
        robot.clickOn("#unexpected-copy");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .contains("IllegalStateException: first")
                .contains("IllegalStateException: second")
                .contains("UnexpectedTest"));
        assertThat(dialogs()).isEqualTo(1);
    }

    @Test
    void theDetailsOpenBelowTheWholeSentence(FxRobot robot) {
        fail("first");
        fail("second");
        robot.clickOn("#unexpected-details-pane .title");
        var details = robot.lookup("#unexpected-details").queryAs(TextInputControl.class);
        assertThat(details.getHeight()).isGreaterThan(50);
        assertThat(details.getText()).contains("IllegalStateException: first");
        var sentence = robot.lookup("#unexpected-text").queryAs(Label.class);
        assertThat(sentence.getHeight()).isGreaterThanOrEqualTo(sentence.prefHeight(sentence.getWidth()));
    }

    @Test
    void otherThreadsAreAnsweredToo(FxRobot robot) throws InterruptedException {
        var thread = new Thread(() -> {
            throw new ArithmeticException("apart");
        });
        thread.start();
        thread.join();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#unexpected-details")
                        .queryAs(TextInputControl.class)
                        .getText())
                .contains("ArithmeticException: apart");
    }

    @Test
    void aProblemThatCannotEvenSayItsNameIsNoNewProblem() {
        var worst = new IllegalStateException() {
            private static final long serialVersionUID = 1;

            @Override
            public String getMessage() {
                throw new IllegalStateException("worse");
            }
        };
        assertThatCode(() -> new Unexpected(messages, () -> null).uncaughtException(Thread.currentThread(), worst))
                .doesNotThrowAnyException();
        WaitForAsyncUtils.waitForFxEvents();
        fail("next");
        assertThat(dialogs()).isEqualTo(1);
    }
}
