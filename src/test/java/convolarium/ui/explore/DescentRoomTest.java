package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Paper;
import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.text.Language;
import convolarium.ui.draw.Ink;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The picture of the room on its way down, as it is seen and steered.
class DescentRoomTest extends Visit {

    /// A layer with a window of a size, without padding, on an empty sheet.
    private void prepare(int rows, int columns, int size, int filters) {
        var conv = Conv.zeros(filters, 1, Window.square(Axis.of(size)));
        run(() -> room.edit(
                now -> now.withPicture("sheet", Paper.blank(rows, columns)).withOp(conv)));
    }

    private void open() {
        run(room.shell.actions().get("shrink")::run);
    }

    private void openPaused() {
        open();
        push(KeyCode.SPACE);
    }

    private String layer(String part) {
        return words("descent-layer-" + part);
    }

    private String pooling(String part) {
        return words("descent-pooling-" + part);
    }

    /// Waits without laying anything out, which would keep time from going on.
    private void untilTold(String id, String words) {
        until(() -> ((Labeled) room.scene.lookup("#" + id)).getText().startsWith(words));
    }

    private String told() {
        var pane = node(Region.class, "descent");
        return fx(pane::getAccessibleText);
    }

    @Test
    void theButtonInTheLedgerOpensItAndItRunsToTheEndByItself() {
        prepare(8, 8, 3, 1);
        click("show-details");
        click("shrink");
        assertThat(focused().getId()).isEqualTo("descent");
        assertThat(layer("size")).isEqualTo("8 × 8");
        untilTold("descent-sentence", "This layer 3 times, ");
        assertThat(layer("count")).isEqualTo("layer 3 of 3");
        assertThat(layer("size")).isEqualTo("2 × 2");
        assertThat(pooling("size")).isEqualTo("2 × 2");
        assertThat(pooling("count")).isEqualTo("layer 2 of 2");
        assertThat(layer("time")).endsWith(" ms");
        assertThat(node(Button.class, "descent-step").isDisabled()).isTrue();
        assertThat(fx(() -> node(ProgressBar.class, "descent-layer-bar").getProgress()))
                .isEqualTo(1);
    }

    @Test
    void ofLessThanAMillisecondNoMoreIsTold() {
        var words = new DescentWords(room.messages);
        assertThat(words.time(0)).isEqualTo("0 ms");
        assertThat(words.time(1)).isEqualTo("< 1 ms");
        assertThat(words.time(999_999)).isEqualTo("< 1 ms");
        assertThat(words.time(1_250_000)).isEqualTo("1.25 ms");
        assertThat(words.time(2_500_000_000L)).isEqualTo("2.5 s");
    }

    @Test
    void spacePausesTheRightArrowTakesALayerAndHomeBeginsAgain() {
        prepare(12, 12, 3, 1);
        openPaused();
        var before = layer("size");
        assertThat(words("descent-sentence")).startsWith("Paused");
        pulses(20);
        assertThat(layer("size")).isEqualTo(before);
        push(KeyCode.HOME);
        push(KeyCode.SPACE);
        assertThat(layer("size")).isEqualTo("12 × 12");
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        assertThat(layer("size")).isEqualTo("8 × 8");
        assertThat(layer("count")).isEqualTo("layer 2 of 5");
        assertThat(pooling("size")).isEqualTo("3 × 3");
        assertThat(told()).contains("8 × 8; layer 2 of 5").contains("3 × 3; layer 2 of 3");
        push(KeyCode.SPACE);
        untilTold("descent-layer-count", "layer 5 of 5");
        push(KeyCode.SPACE);
        assertThat(layer("size")).isEqualTo("12 × 12");
    }

    @ParameterizedTest
    @EnumSource
    void theMouseDoesToo(Language language) {
        run(() -> room.messages.languageProperty().set(language));
        prepare(20, 20, 3, 1);
        open();
        click("descent-play");
        assertThat(words("descent-sentence")).startsWith(language == Language.EN ? "Paused" : "已暂停");
        click("descent-again");
        click("descent-step");
        click("descent-step");
        assertThat(layer("size")).isEqualTo("16 × 16");
        assertThat(focused().getId()).isEqualTo("descent");
        click("descent-close");
        assertThat(seen("descent")).isFalse();
        assertThat(focused().getId()).isEqualTo("stage-output");
    }

    @ParameterizedTest
    @EnumSource
    void escapeEndsItAndTheRoomIsAsItWas(Language language) {
        run(() -> room.messages.languageProperty().set(language));
        prepare(12, 12, 3, 1);
        at(9);
        var before = now();
        openPaused();
        for (var key : List.of(KeyCode.RIGHT, KeyCode.C, KeyCode.TAB, KeyCode.LEFT)) {
            push(key);
        }
        assertThat(focused().getId()).isEqualTo("descent");
        push(KeyCode.ESCAPE);
        assertThat(seen("descent")).isFalse();
        assertThat(now()).isSameAs(before);
        assertThat(cell()).isEqualTo(9);
        assertThat(playing()).isFalse();
        open();
        assertThat(layer("size")).as("it begins anew").isEqualTo("12 × 12");
    }

    @Test
    void whatDoesNotShrinkIsTold() {
        open();
        assertThat(words("descent-sentence")).startsWith("The layer leaves 8 × 8 for ever, however often it follows.");
        assertThat(layer("count")).isEmpty();
        push(KeyCode.ESCAPE);
        prepare(9, 9, 3, 4);
        open();
        assertThat(words("descent-sentence"))
                .isEqualTo("The layer reads 1 channel and makes 4, so that it cannot read what it makes. "
                        + "Set as many filters as there are channels: 1.");
        push(KeyCode.ESCAPE);
        prepare(9, 9, 11, 1);
        open();
        assertThat(words("descent-sentence")).startsWith("The window reaches over 11 rows");
        push(KeyCode.ESCAPE);
        prepare(2, 2, 1, 1);
        open();
        assertThat(words("descent-sentence")).isEqualTo("The picture is 2 × 2: small enough without any layer.");
    }

    @Test
    void aMisfitOnTheWayAndInfiniteNumbersAreTold() {
        prepare(12, 9, 5, 1);
        run(() -> room.edit(now -> now.withWeight(0, 0, 2, 2, Float.MAX_VALUE).withBias(0, 9)));
        openPaused();
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        assertThat(layer("size")).isEqualTo("4 × 1");
        var lines = words("descent-sentence").lines().toList();
        assertThat(lines.get(0)).startsWith("This layer 2 times, ").contains("; pooling 3 times, ");
        assertThat(lines.get(1)).isEqualTo("After 2 layers 4 × 1 is left, too small for the window.");
        assertThat(lines.get(2)).isEqualTo("From layer 2 on some numbers are ∞ or NaN.");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(words("descent-sentence").lines()).contains("经过 2 层只剩 4 × 1，窗口已经放不下了。");
        assertThat(told()).startsWith("缩小到 2×2").contains("第 2 层，共 2 层");
    }

    @Test
    void aPoolRacesToo() {
        run(() -> room.edit(now -> now.withPicture("sheet", Paper.blank(16, 16)).withKind(Pool.TYPE)));
        openPaused();
        push(KeyCode.RIGHT);
        assertThat(layer("size")).isEqualTo(pooling("size")).isEqualTo("8 × 8");
    }

    @Test
    void whatIsLeftStandsInTheMiddleAtTheScaleOfTheBeginning() {
        run(() -> room.edit(now -> now.withPicture("sheet", Paper.blank(16, 16).withNumber(0, 7, 7, 9))
                .withOp(Pool.TYPE.initial())));
        openPaused();
        var picture = node(Region.class, "descent-pooling-picture");
        assertThat(colour(picture, -7.15, -7.15)).isEqualTo(Color.WHITE);
        push(KeyCode.RIGHT);
        assertThat(colour(picture, -7.15, -7.15))
                .as("where it was the ground is seen")
                .isEqualTo(Ink.LIGHT.padding());
        assertThat(colour(picture, 2.15, 2.15)).isEqualTo(Color.WHITE);
        assertThat(colour(picture, -0.85, -0.85).getBrightness()).as("ink").isLessThan(0.3);
    }

    /// What stands in a place that is so many cells of the beginning right of the middle of a picture, and below it.
    private Color colour(Region picture, double right, double down) {
        return fx(() -> {
            layOut();
            var image = picture.snapshot(null, null);
            double cell = (Math.min(image.getWidth(), image.getHeight()) - 4) / 16;
            int x = (int) (image.getWidth() / 2 + right * cell);
            int y = (int) (image.getHeight() / 2 + down * cell);
            return image.getPixelReader().getColor(x, y);
        });
    }

    @Test
    void aClickBesideClosesIt() {
        openPaused();
        click(middle(node(Node.class, "descent")));
        assertThat(seen("descent")).isTrue();
        click(fx(() -> room.shell.localToScreen(new Point2D(4, 4))));
        assertThat(seen("descent")).isFalse();
        assertThat(node(Button.class, "palette").isVisible()).isTrue();
    }
}
