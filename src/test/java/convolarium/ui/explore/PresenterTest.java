package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convolarium.op.Conv;
import convolarium.text.Language;
import convolarium.ui.draw.Lettering;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody in front of a class, with a clicker.
class PresenterTest extends Visit {

    @BeforeEach
    void present() {
        run(() -> room.shell.explore().focusStage());
        push(KeyCode.F5);
        pulses(2);
    }

    private boolean presenting() {
        return fx(() -> room.looks.presenting().get());
    }

    private String echoed() {
        var words = new StringBuilder();
        fx(() -> room.scene.getRoot().lookupAll("#key-echo .label")).stream()
                .map(Label.class::cast)
                .forEach(label -> words.append(fx(label::getText)).append('|'));
        return words.toString();
    }

    @Test
    void onlyTheStageIsLeftAndEverythingIsLarger() {
        assertThat(presenting()).isTrue();
        assertThat(fx(() -> room.looks.scale().get())).isCloseTo(20 / 14.0, within(1e-9));
        for (var gone : new String[] {"tools", "kinds", "reading", "palette"}) {
            assertThat(seen(gone)).as(gone).isFalse();
        }
        assertThat(seen("leave")).isTrue();
        assertThat(stagePane().getWidth()).isEqualTo(1300);
        push(KeyCode.F5);
        assertThat(presenting()).isFalse();
        assertThat(seen("tools")).isTrue();
        assertThat(seen("reading")).isTrue();
        assertThat(seen("leave")).isFalse();
    }

    @Test
    void cellsAreLargeOnTheUsualProjector() {
        run(() -> room.shell.resize(1366, 768));
        run(() -> room.edit(now -> now.withOp(((Conv) now.op())
                .withWindow(Window.square(Axis.of(3).withStride(2).withPadding(1, 1))))));
        var view = view();
        var plan = view.plan();
        assertThat(plan.input().rows()).isEqualTo(10);
        double digits = Lettering.of(plan.input(), room.looks.scale().get(), plan.legible(), view::inputAt)
                .size();
        assertThat(digits / plan.input().cell()).isBetween(0.55, 0.65);
        assertThat(plan.input().cell() * room.looks.scale().get()).isGreaterThan(56 - 1e-9);
    }

    @Test
    void bothOutputsHaveNumbersWhereLayersAreCompared() {
        run(() -> room.shell.resize(1366, 698));
        run(() -> room.shell.actions().get("compare-keep").run());
        run(() -> room.edit(now -> now.withOp(
                ((Conv) now.op()).withWindow(((Conv) now.op()).window().map(axis -> axis.withDilation(2))))));
        at(20);
        var view = view();
        assertThat(Lettering.of(
                                view.plan().output(),
                                room.looks.scale().get(),
                                view.plan().legible(),
                                view::outputAt)
                        .size())
                .isPositive();
    }

    /// The height of what is drawn in a part of the stage: of digits seven tenths of their size.
    private int height(double left, double top, double width, double height) {
        double scale = room.looks.scale().get();
        var image = fx(() -> stagePane().snapshot(null, null));
        int background = image.getPixelReader().getArgb(1, 1);
        return (int) IntStream.range((int) (top * scale), (int) ((top + height) * scale))
                .filter(y -> IntStream.range((int) (left * scale), (int) ((left + width) * scale))
                        .anyMatch(x -> image.getPixelReader().getArgb(x, y) != background))
                .count();
    }

    @Test
    void wordsOnTheStageAreAsLargeAsTheOthers() {
        run(() -> room.edit(now -> now.withOp(((Conv) now.op())
                .withWindow(Window.square(Axis.of(3).withStride(2).withPadding(1, 1))))));
        var plan = view().plan();
        var input = plan.input();
        assertThat(height(input.left() + 1, input.bottom() + 4, 8, 22))
                .as("1 row and 1 column unused")
                .isBetween(14, 17);
        var output = plan.output();
        assertThat(height(output.left(), output.bottom() + 31, output.width(), 16))
                .as("the numbers of the legend")
                .isBetween(14, 17);
    }

    @Test
    void theWindowIsEnlargedWhereCellsAreSmall() {
        run(() -> room.shell.resize(1366, 698));
        assertThat(view().plan().loupe()).isEmpty();
        run(() -> GalleryStates.sample(room, "pinwheel"));
        at(40);
        var plan = view().plan();
        assertThat(plan.input().rows()).as("all of it is seen").isEqualTo(14);
        assertThat(plan.loupe().orElseThrow().contains(3, 4)).isTrue();
        push(KeyCode.PAGE_DOWN);
        assertThat(view().plan().loupe().orElseThrow().firstCol())
                .as("it follows the step")
                .isEqualTo(plan.loupe().orElseThrow().firstCol() + 1);
        push(KeyCode.F5);
        assertThat(view().plan().loupe()).as("without an audience").isEmpty();
    }

    @Test
    void formulasAreAsLargeAsAllWords() {
        run(() -> room.shell.resize(1366, 698));
        view();
        var formula = fx(() -> (Label) room.scene.lookup(".formula"));
        assertThat(fx(() -> formula.getFont().getSize())).isGreaterThanOrEqualTo(20);
        var sum = fx(() -> (Text) room.scene.lookup(".arithmetic-text"));
        assertThat(fx(() -> sum.getFont().getSize())).isGreaterThanOrEqualTo(20 - 1e-6);
    }

    @Test
    void aClickerStepsThroughTheCells() {
        at(7);
        push(KeyCode.PAGE_DOWN);
        push(KeyCode.PAGE_DOWN);
        assertThat(cell()).isEqualTo(9);
        push(KeyCode.PAGE_UP);
        assertThat(cell()).isEqualTo(8);
        push(KeyCode.ESCAPE);
        assertThat(presenting()).isFalse();
    }

    @Test
    void theWheelIsAClicker() {
        at(7);
        move(middle(stagePane()));
        run(() -> hand.mouseWheel(1));
        run(() -> hand.mouseWheel(1));
        assertThat(cell()).isEqualTo(9);
        run(() -> hand.mouseWheel(-1));
        assertThat(cell()).isEqualTo(8);
    }

    @Test
    void behindABlackScreenTheWheelTurnsNothing() {
        at(7);
        push(KeyCode.B);
        move(middle(stagePane()));
        run(() -> hand.mouseWheel(1));
        assertThat(seen("blank-screen")).isTrue();
        assertThat(cell()).isEqualTo(7);
    }

    @Test
    void behindABlackScreenAKeyOnlyBringsThePictureBack() {
        at(7);
        push(KeyCode.B);
        assertThat(seen("blank-screen")).isTrue();
        push(KeyCode.RIGHT);
        assertThat(seen("blank-screen")).isFalse();
        assertThat(cell()).isEqualTo(7);
        push(KeyCode.PERIOD);
        assertThat(seen("blank-screen")).isTrue();
        click(middle(stagePane()));
        assertThat(seen("blank-screen")).isFalse();
        push(KeyCode.F5);
        push(KeyCode.B);
        assertThat(seen("blank-screen")).as("nobody presents").isFalse();
    }

    @Test
    void theAudienceSeesWhichKeyWasPressed() {
        push(KeyCode.RIGHT);
        assertThat(echoed()).startsWith("→|Next cell");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        push(KeyCode.SPACE);
        assertThat(echoed()).startsWith("空格|播放");
        push(KeyCode.Q);
        assertThat(echoed()).startsWith("Q|");
        push(KeyCode.ENTER);
        assertThat(echoed()).as("nobody draws on an output").startsWith("Enter||");
    }

    @Test
    void theMouseCanLeave() {
        click("leave");
        assertThat(presenting()).isFalse();
    }

    @Test
    void theWordsOfTheStageLieOverItAndFollowTheClicker() {
        assertThat(seen("said")).isFalse();
        push(KeyCode.F6);
        assertThat(words("said")).contains("Map 1, row 1, column 1 ");
        view();
        var card = node(Label.class, "said");
        assertThat(card.getHeight())
                .as("most of the stage is seen")
                .isLessThan(stagePane().getHeight() * 0.6);
        push(KeyCode.PAGE_DOWN);
        assertThat(cell()).isEqualTo(1);
        assertThat(words("said")).contains("Map 1, row 1, column 2 ").contains("y[0,1]");
        push(KeyCode.F6);
        assertThat(seen("said")).isFalse();
        push(KeyCode.F6);
        push(KeyCode.F5);
        assertThat(seen("said")).as("without an audience").isFalse();
    }
}
