package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Samples;
import convolarium.ui.control.GridZone;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Hover;
import convolarium.ui.draw.Ink;
import convolarium.ui.draw.Plan;
import convolarium.window.Axis;
import convolarium.window.Border;
import convolarium.window.Window;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class HoverTest extends Visit {

    private String said() {
        return view().pointed().orElseThrow().words();
    }

    @Test
    void anInputCellTellsHowManyOutputsUseIt() {
        move(spot(Plan::input, 3, 4));
        assertThat(said()).isEqualTo("x[3,4] = 7, used by 9 output cells");
        move(spot(Plan::input, 0, 0));
        assertThat(said()).isEqualTo("x[0,0] = 1, used by 4 output cells");
        move(spot(Plan::input, -1, -1));
        assertThat(said()).isEqualTo("Padding: 0");
    }

    @Test
    void aWeightTellsHowOftenItIsUsed() {
        move(spot(Visit::middle, 1, 0));
        assertThat(said()).isEqualTo("w[1,0] = −2, used 64 times");
    }

    /// The pixels of the kernel and of what is around the window.
    private int[] between() {
        var plan = view().plan();
        return fx(() -> {
            layOut();
            var pixels = stagePane().snapshot(null, null).getPixelReader();
            return Stream.of(middle(plan), plan.loupe().orElseThrow())
                    .flatMapToInt(grid -> rows(grid).flatMap(y -> columns(grid).map(x -> pixels.getArgb(x, y))))
                    .toArray();
        });
    }

    private static IntStream rows(Grid grid) {
        return IntStream.range((int) grid.top(), (int) grid.bottom());
    }

    private static IntStream columns(Grid grid) {
        return IntStream.range((int) grid.left(), (int) grid.right());
    }

    @Test
    void aLoupeHidesHardlyAnythingOfWhatStandsBetweenInputAndOutput() {
        run(() -> room.edit(now -> now.withPicture("camera", Samples.load("camera"))));
        run(() -> room.shell.resize(1366, 698));
        at(512 * 300 + 200);
        int[] all = between();
        double hidden = 0;
        for (int row = 20; row < 512; row += 120) {
            for (int col = 20; col < 512; col += 160) {
                for (var hover : List.of(new Hover.Input(row, col), new Hover.Output(row, col))) {
                    run(() -> room.bench().gaze().hover().set(hover));
                    int[] seen = between();
                    hidden += IntStream.range(0, all.length)
                            .filter(i -> seen[i] != all[i])
                            .count();
                }
            }
        }
        assertThat(hidden / all.length / (5 * 4 * 2)).as("share").isLessThan(0.015);
    }

    @Test
    void theUsesOfAWeightLeaveTheFrameOfTheWindowWhole() {
        run(() -> room.edit(now -> now.withOp(conv().withWindow(conv().window().map(axis -> axis.withStride(2))))));
        at(15);
        run(() -> room.bench().gaze().hover().set(new Hover.Weight(1, 2)));
        var grid = view().plan().input();
        var site = view().site();
        var pixels = fx(() -> stagePane().snapshot(null, null)).getPixelReader();
        int left = (int) grid.x(site.cols().start());
        int bottom = (int) grid.y(site.rows().start() + site.rows().size());
        for (int y = (int) grid.y(site.rows().start()); y < bottom; y++) {
            assertThat(pixels.getColor(left, y)).as("at %d", y).isEqualTo(Ink.LIGHT.frame());
        }
    }

    @Test
    void anOutputCellTellsItsValue() {
        move(spot(Plan::output, 1, 2));
        assertThat(said()).isEqualTo("y[1,2] = 24");
    }

    /// Each is the last of its kind before a change that takes it away.
    @Test
    void nothingIsSaidOfACellThatIsNotThereAnyMore() {
        run(() -> room.edit(now -> now.withOp(conv().withBorder(Border.REFLECT))));
        for (Hover last : List.of(new Hover.Output(7, 7), new Hover.Weight(2, 2), new Hover.Input(8, 8))) {
            run(() -> room.bench().gaze().hover().set(last));
            assertThat(view().pointed()).isPresent();
            run(() -> room.edit(
                    now -> now.withOp(conv().withWindow(Window.square(Axis.of(2).withStride(2))))));
            assertThat(view().pointed()).isEmpty();
            run(() -> room.shell.actions().get("undo").run());
        }
    }

    @Test
    void copiedPaddingNamesWhereItComesFrom() {
        run(() -> room.edit(now -> now.withOp(conv().withBorder(Border.REFLECT))));
        move(spot(Plan::input, -1, 3));
        assertThat(said()).startsWith("Padding, a copy of x[1,3] = 7, used by");
    }

    /// The colour of every cell of input and output where it has neither number nor line.
    private List<Integer> grounds() {
        view();
        var image = fx(() -> stagePane().snapshot(null, null));
        var plan = view().plan();
        return Stream.of(plan.input(), plan.output())
                .flatMap(grid -> IntStream.range(0, grid.rows() * grid.cols())
                        .mapToObj(
                                i -> grid.bounds(grid.firstRow() + i / grid.cols(), grid.firstCol() + i % grid.cols())))
                .map(cell -> image.getPixelReader().getArgb((int) cell.getMaxX() - 5, (int) cell.getMaxY() - 5))
                .toList();
    }

    @Test
    void whatIsPointedAtHidesNothingAndKeepsItsColour() {
        at(40);
        move(new Point2D(5, 5));
        var before = grounds();
        move(spot(Plan::input, 3, 4));
        assertThat(view().pointed()).isPresent();
        assertThat(grounds()).isEqualTo(before);
        move(spot(Plan::output, 0, 2));
        assertThat(view().pointed()).isPresent();
        assertThat(grounds()).isEqualTo(before);
        move(spot(Visit::middle, 2, 2));
        assertThat(view().pointed()).isPresent();
        assertThat(grounds()).isEqualTo(before);
    }

    @Test
    void besideTheCellsNothingIsSaid() {
        move(spot(Plan::input, 3, 4));
        move(new Point2D(5, 5));
        assertThat(view().pointed()).isEmpty();
    }

    @Test
    void timeStandsStillUnderTheMouseUntilSomebodyPlays() {
        run(() -> timeline().playing().set(true));
        move(spot(Plan::input, 3, 4));
        var before = fx(() -> timeline().moment().get());
        pulses(5);
        assertThat(fx(() -> timeline().moment().get())).isEqualTo(before);
        push(KeyCode.SPACE);
        push(KeyCode.SPACE);
        pulses(10);
        assertThat(fx(() -> timeline().moment().get())).isNotEqualTo(before);
    }

    @Test
    void theKeyboardReadsCellsToo() {
        var kernel = node(GridZone.class, "stage-kernel");
        focus(kernel);
        push(KeyCode.DOWN);
        assertThat(said()).isEqualTo("w[1,0] = −2, used 64 times");
        assertThat(fx(kernel::getAccessibleText))
                .startsWith("Kernel, row 2, column 1: −2")
                .endsWith(said());
        focus(node(GridZone.class, "stage-output"));
        assertThat(view().pointed()).isEmpty();
    }
}
