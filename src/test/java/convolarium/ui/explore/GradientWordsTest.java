package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import convolarium.ui.control.GridZone;
import convolarium.ui.draw.Plan;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class GradientWordsTest extends Backwards {

    @Test
    void oneCellAloneShowsItsEffectiveReceptiveField() {
        assertThat(seen("gradient-field")).isFalse();
        run(() -> room.shell.actions().get("aim-cell").run());
        at(9);
        assertThat(words("gradient-field")).contains("effective receptive field");
        assertThat(fx(() -> Description.now(room.bench()).getValue())).contains(words("gradient-field"));
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(words("gradient-field")).contains("有效感受野");
    }

    @Test
    void aWeightTellsItsSumOverAllPositionsInBothLanguages() {
        at(63);
        move(spot(Visit::middle, 1, 1));
        float all = sum(63).parameters().getFirst().at(0, 1, 1);
        var told = "∂L/∂w[1,1] = " + (int) all;
        assertThat(said()).isEqualTo(told + ", a sum over 64 positions");
        assertThat(arithmetic())
                .contains("= " + (int) all + "\n", "(L(w[1,1] + 1/32) − L(w[1,1] − 1/32)) / (2/32) = " + (int) all)
                .contains("0 apart", "A step makes w[1,1] = 0 − 0.001·" + (int) all);
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(said()).isEqualTo(told + "，64 个位置之和");
        assertThat(arithmetic()).contains("相差 0", "走一步后");
    }

    /// Sums of exactly 0 stand at the corner of ReLU, so that a step to one side and one to the other differ.
    @Test
    void aDifferenceAcrossACornerSaysThatTheSlopeChanges() {
        push(KeyCode.R);
        at(63);
        move(spot(Visit::middle, 0, 1));
        assertThat(arithmetic())
                .endsWith("off: the slope changes in between\nA step makes w[0,1] = 0 − 0.001·128 = −0.128");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(arithmetic()).contains("导数在两点之间有变化");
    }

    @Test
    void anInputCellTellsItsTermsAndHowFarTheyHaveCome() {
        at(0);
        move(spot(Plan::input, 1, 1));
        float all = sum(63).input().at(0, 1, 1);
        assertThat(said()).isEqualTo("∂L/∂x[1,1] = " + (int) all + " (so far 1), a sum of 9 terms");
        assertThat(arithmetic()).startsWith("∂L/∂x[1,1] = 1·1 + 1·0 + 1·(−1) + 1·2");
        move(spot(Plan::input, -1, 0));
        assertThat(said()).isEqualTo("Padding: what comes here counts for nothing");
    }

    @Test
    void theKeyboardReadsGradientsToo() {
        at(63);
        focus(node(GridZone.class, "stage-kernel"));
        push(KeyCode.DOWN);
        int all = (int) sum(63).parameters().getFirst().at(0, 1, 0);
        assertThat(said()).startsWith("∂L/∂w[1,0] = " + all);
        assertThat(fx(() -> node(GridZone.class, "stage-kernel").getAccessibleText()))
                .contains(Integer.toString(all));
    }

    @Test
    void aCellOfAMaximumHandsAllToTheWinner() {
        push(KeyCode.P);
        at(9);
        var drawn = drawn();
        var winner = drawn.trace().kept().orElseThrow();
        assertThat(drawn.trace().taps())
                .allSatisfy(tap -> assertThat(tap.weight()).isEqualTo(tap.equals(winner) ? 1 : 0));
        assertThat(arithmetic()).isEqualTo("∂L/∂y[2,1] = 1:  ∂x[" + winner.row() + "," + winner.col() + "] += 1·1");
    }

    private String description() {
        var area = node(TextArea.class, "description");
        return fx(area::getText);
    }

    @Test
    void theDescriptionSaysIt() {
        at(63);
        run(() -> room.bench().gaze().tab().set(Gaze.Tab.DETAILS));
        var text = description();
        int all = (int) sum(63).parameters().getFirst().at(0, 0, 0);
        assertThat(text)
                .contains("The stage runs backwards. Loss: Sum of this map; L = Σ y = −39.")
                .contains("∂L/∂w of filter 1, row by row: " + all);
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(description()).contains("舞台演示反向传播。损失：这张图的总和");
        push(KeyCode.J);
        assertThat(backwards()).isFalse();
        assertThat(description()).doesNotContain("反向传播");
    }
}
