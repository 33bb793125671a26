package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Samples;
import convolarium.op.Activation.Function;
import convolarium.op.Conv;
import convolarium.session.Locks;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Palette;
import convolarium.ui.draw.Plan;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A number goes through the activation before it is written, and one can see what became of it.
class ActivatedStageTest extends Visit {

    private static final int ACROSS = 8;

    private WritableImage picture() {
        return fx(() -> stagePane().snapshot(null, null));
    }

    private static int corner(WritableImage image, Grid grid, int row, int col) {
        double x = grid.x(col) + grid.cell() * 0.93;
        return image.getPixelReader().getArgb((int) x, (int) (grid.y(row) + grid.cell() * 0.93));
    }

    /// One cell of the layer, loop by loop.
    private float sum(int row, int col) {
        float sum = 0;
        for (int ky = 0; ky < 3; ky++) {
            for (int kx = 0; kx < 3; kx++) {
                int y = row + ky - 1;
                int x = col + kx - 1;
                boolean inside = y >= 0 && y < ACROSS && x >= 0 && x < ACROSS;
                sum += inside
                        ? now().picture().values().at(0, y, x)
                                * ((Conv) now().op()).weights().at(0, 0, 0, ky, kx)
                        : 0;
            }
        }
        return sum;
    }

    private String arithmetic() {
        view();
        return fx(() ->
                Arithmetic.of(stagePane().view().orElseThrow(), room.messages).text());
    }

    private void perform(String id) {
        run(room.shell.actions().get(id)::run);
    }

    @Test
    void aTitleThatNamesItReachesNoFurtherThanTheStage() {
        run(() -> room.looks.zoom().set(200));
        run(() -> room.shell.resize(1366, 698));
        run(() -> GalleryStates.pool(room, pool -> pool));
        run(() -> room.edit(now -> now.withActivation(Optional.of(Function.SIGMOID))));
        view();
        assertThat(fx(() -> PaintedEdge.faults(room).toList())).isEmpty();
        perform("sample-pinwheel");
        perform("kind-conv");
        perform("channel-sums");
        view();
        assertThat(fx(() -> PaintedEdge.faults(room).toList())).isEmpty();
    }

    @Test
    void itIsChosenFromTheListAndByKeys() {
        click("activation");
        pulses(2);
        choose("Leaky ReLU");
        assertThat(now().activation()).contains(Function.LEAKY_RELU);
        var box = node(ComboBox.class, "activation");
        assertThat(fx(box::getValue)).isEqualTo(Optional.of(Function.LEAKY_RELU));
        run(() -> room.shell.explore().focusStage());
        push(KeyCode.R);
        assertThat(now().activation()).contains(Function.RELU);
        push(KeyCode.SHIFT, KeyCode.R);
        assertThat(now().activation()).isEmpty();
        undo();
        assertThat(fx(box::getValue)).isEqualTo(Optional.of(Function.RELU));
        run(() -> room.shell.actions().get("activation-gelu-tanh").run());
        assertThat(now().activation()).contains(Function.GELU_TANH);
    }

    @Test
    void itIsLockedAndHidden() {
        run(() -> room.session.locks().set(Locks.everything()));
        assertThat(fx(node(ComboBox.class, "activation")::isDisabled)).isTrue();
        push(KeyCode.R);
        assertThat(now().activation()).isEmpty();
        assertThat(seen("notice")).isTrue();
        run(() -> room.session.locks().set(Locks.NONE.withHidden(Locks.ACTIVATION, true)));
        assertThat(seen("activation")).isFalse();
    }

    @Test
    void whatReluCutShowsTheColourItHad() {
        push(KeyCode.R);
        at(7 * ACROSS);
        var view = view();
        var image = picture();
        var colour = Palette.signed(view.scale());
        int cut = 0;
        for (int cell = 0; cell < 6 * ACROSS; cell++) {
            int row = cell / ACROSS;
            int col = cell % ACROSS;
            float sum = sum(row, col);
            cut += sum < 0 ? 1 : 0;
            assertThat(view.outputAt(row, col)).isEqualTo(Math.max(0, sum));
            assertThat(corner(image, view.plan().output(), row, col))
                    .as("%s at %s, %s", sum, row, col)
                    .isEqualTo(colour.of(sum));
        }
        assertThat(cut).isGreaterThan(9);
    }

    @Test
    void theArithmeticTellsTheLastStep() {
        at(5);
        assertThat(arithmetic()).endsWith("= −21");
        push(KeyCode.R);
        view();
        assertThat(arithmetic()).endsWith("= −21, y[0,5] = ReLU(−21) = 0");
        run(() -> room.session.edit(new Object(), now -> now.withActivation(Optional.of(Function.LEAKY_RELU))));
        view();
        assertThat(arithmetic()).endsWith("= −21, y[0,5] = LeakyReLU(−21) = −0.21");
        run(() -> room.shell.actions().get("kind-pool").run());
        at(1);
        view();
        assertThat(arithmetic()).matches("z\\[0,1] = max\\(.*\\) = 7, y\\[0,1] = LeakyReLU\\(7\\) = 7");
    }

    @Test
    void thePointedCellAndTheDescriptionTellItToo() {
        push(KeyCode.R);
        view();
        move(spot(Plan::output, 0, 5));
        assertThat(view().pointed().orElseThrow().words()).isEqualTo("y[0,5] = ReLU(−21) = 0");
        var outcome = Objects.requireNonNull(fx(() -> room.session.outcome().get()));
        var moment = fx(() -> timeline().moment().get());
        assertThat(new Description(room.messages)
                        .of(outcome, moment, room.bench().gaze()))
                .contains("activation function ReLU")
                .contains(" = ReLU(");
        assertThat(view().captions().output()).isEqualTo("Output 8×8 after ReLU");
    }

    @Test
    void theCodeIsASequenceAndIsReadAgain() {
        push(KeyCode.R);
        click("show-details");
        var code = node(TextArea.class, "code");
        assertThat(fx(() -> code.getText()))
                .startsWith("nn.Sequential(\nnn.Conv2d(1, 1, ")
                .endsWith("), nn.ReLU())");
        run(() -> code.setText("nn.Sequential(nn.MaxPool2d(4), nn.Sigmoid())"));
        click("code-use");
        assertThat(now().activation()).contains(Function.SIGMOID);
        assertThat(pool().window().rows().size()).isEqualTo(4);
        run(() -> code.setText("nn.MaxPool2d(4)"));
        click("code-use");
        assertThat(now().activation()).isEmpty();
    }

    @Test
    void channelByChannelTheSumIsShownBeforeAndAfter() {
        run(() -> room.edit(now -> now.withPicture("pinwheel", Samples.load("pinwheel"))
                .withBias(0, -20)
                .withActivation(Optional.of(Function.RELU))));
        push(KeyCode.M);
        at(143);
        var view = view();
        var below = view.plan().output();
        var above = below.y(0) - below.height() - 64;
        var image = picture();
        var colour = Palette.signed(view.scale());
        int cut = 0;
        for (int cell = 0; cell < 143; cell++) {
            int row = cell / 12;
            int col = cell % 12;
            float sum = view.sumAt(row, col);
            cut += sum < 0 ? 1 : 0;
            int x = (int) (below.x(col) + below.cell() - 4);
            int before = image.getPixelReader().getArgb(x, (int) (above + (row + 1) * below.cell() - 4));
            assertThat(before).as("%s at %s, %s", sum, row, col).isEqualTo(colour.of(sum));
            assertThat(view.outputAt(row, col)).isEqualTo(Math.max(0, sum));
        }
        assertThat(cut).isGreaterThan(30);
    }
}
