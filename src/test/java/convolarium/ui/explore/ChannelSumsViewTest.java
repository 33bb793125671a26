package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Samples;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.ui.draw.Grid;
import convolarium.ui.draw.Palette;
import convolarium.ui.draw.StageView;
import convolarium.ui.draw.SumsPlan;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The stage channel by channel: each map is its channel under its slice, in colours that mean the same everywhere.
class ChannelSumsViewTest extends Visit {

    private void show(String sample) {
        run(() -> room.edit(now -> now.withPicture(sample, Samples.load(sample))));
        at(0);
    }

    private boolean summed() {
        return seen("channel-sums") && fx(node(CheckBox.class, "channel-sums")::isSelected);
    }

    private SumsPlan plan(StageView view) {
        var pane = stagePane();
        return SumsPlan.of(conv(), view.fits(), conv().slice(view.channel()), false, pane.getWidth(), pane.getHeight());
    }

    @Test
    void channelsAboveAndBelowAreTold() {
        run(() -> requireNonNull(GalleryStates.all().get("53-channel-sums-of-many"))
                .accept(room));
        var fits = view().fits();
        var told = IntStream.of(0, 5, 11)
                .mapToObj(chosen -> SumsPlan.of(conv(), fits, chosen, false, 800, 400))
                .map(plan -> StageSums.more(room.messages, plan))
                .toList();
        assertThat(told)
                .containsExactly(
                        "… and 9 more channels in the sum (Page Down)",
                        "… and more channels in the sum: 4 above (Page Up), 5 below (Page Down)",
                        "… and 9 more channels above in the sum (Page Up)");
    }

    private WritableImage picture() {
        return fx(() -> stagePane().snapshot(null, null));
    }

    /// The colour just inside a cell, beside its number and its tick.
    private static int ground(WritableImage image, Grid grid, int row, int col) {
        double x = grid.x(col) + grid.cell() - 2;
        return image.getPixelReader().getArgb((int) x, (int) (grid.y(row) + grid.cell() - 2));
    }

    /// One channel under its slice, loop by loop.
    private float product(int channel, int filter, int row, int col) {
        double sum = 0;
        for (int ky = 0; ky < 3; ky++) {
            for (int kx = 0; kx < 3; kx++) {
                int y = row + ky - 1;
                int x = col + kx - 1;
                boolean inside = y >= 0 && y < 12 && x >= 0 && x < 12;
                double value = inside ? now().picture().values().at(channel, y, x) : 0;
                sum += value * conv().weights().at(filter, channel, 0, ky, kx);
            }
        }
        return (float) sum;
    }

    @Test
    void theKeyAndTheBoxTurnItOnAndOff() {
        assertThat(seen("channel-sums")).isFalse();
        show("pinwheel");
        var usual = view().plan();
        push(KeyCode.M);
        assertThat(summed()).isTrue();
        assertThat(view().plan()).isEqualTo(plan(view()).around(0, 0));
        click("channel-sums");
        assertThat(summed()).isFalse();
        assertThat(view().plan()).isEqualTo(usual);
        show("four");
        push(KeyCode.M);
        assertThat(seen("channel-sums")).isFalse();
        assertThat(fx(() -> room.bench().gaze().sums().get())).isFalse();
    }

    @Test
    void everyMapShowsItsChannelUnderItsSlice() {
        show("pinwheel");
        click("filters-more");
        click("map-1");
        push(KeyCode.M);
        at(143);
        var view = view();
        var plan = plan(view);
        assertThat(plan.cells()).isTrue();
        assertThat(plan.rows()).hasSize(3);
        var image = picture();
        var colour = Palette.signed(view.scale());
        for (int cell = 0; cell < 144; cell++) {
            assertThat(Math.abs(view.outputAt(cell / 12, cell % 12)))
                    .isLessThanOrEqualTo(view.scale().high());
        }
        for (var row : plan.rows()) {
            for (int cell = 0; cell < 10 * 12; cell++) {
                int y = cell / 12;
                int x = cell % 12;
                float due = product(row.slice(), 1, y, x);
                assertThat(ground(image, row.product(), y, x))
                        .as("channel %d, row %d, column %d: %s", row.slice(), y, x, due)
                        .isEqualTo(colour.of(due));
                assertThat(Math.abs(due)).isLessThanOrEqualTo(view.scale().high());
            }
        }
    }

    @Test
    void mapsThatShareTheirColoursDoSoChannelByChannelToo() {
        show("pinwheel");
        click("filters-more");
        run(() -> room.edit(now -> now.withSlice(1, 0, Tensor.zeros(Shape.picture(1, 3, 3)))));
        push(KeyCode.M);
        click("map-1");
        at(143);
        var result = view().result();
        assertThat(result.each().getLast().high()).isLessThan(result.layer().high());
        assertThat(view().scale().high()).isEqualTo(result.layer().high());
    }

    @Test
    void cellsToComeAreFaint() {
        show("pinwheel");
        push(KeyCode.M);
        at(20);
        var plan = plan(view());
        var image = picture();
        var colour = Palette.signed(view().scale());
        int col = 0;
        assertThat(ground(image, plan.rows().get(1).product(), 1, col)).isEqualTo(colour.of(product(1, 0, 1, col)));
        assertThat(ground(image, plan.rows().get(1).product(), 5, col)).isNotEqualTo(colour.of(product(1, 0, 5, col)));
    }

    @Test
    void itStaysWhileLayerPictureAndFilterChange() {
        show("pinwheel");
        push(KeyCode.M);
        click("filters-more");
        click("map-1");
        click("kernel-more");
        assertThat(view().filter()).isEqualTo(1);
        assertThat(view().plan()).isEqualTo(plan(view()).around(0, 0));
        push(KeyCode.PAGE_DOWN);
        assertThat(view().plan()).isEqualTo(plan(view()).around(1, 0));
        show("astronaut");
        assertThat(view().plan()).isEqualTo(plan(view()).around(1, 0));
        assertThat(view().plan().cells()).isFalse();
        click("groups-more");
        assertThat(seen("channel-sums")).isFalse();
        assertThat(view().plan().loupe()).isPresent();
        click("groups-less");
        assertThat(view().plan().loupe()).isEmpty();
        click("kind-pool");
        assertThat(view().plan().loupe()).isPresent();
    }

    @Test
    void theOutputIsClickedAndTheChosenChannelDrawnOn() {
        show("pinwheel");
        push(KeyCode.M);
        click(spot(plan -> plan.output(), 3, 4));
        assertThat(cell()).isEqualTo(3 * 12 + 4);
        float before = now().picture().values().at(0, 0, 0);
        click(spot(plan -> plan.input(), 0, 0));
        assertThat(now().picture().values().at(0, 0, 0)).isNotEqualTo(before);
        click(spot(Visit::middle, 0, 0));
        write("9");
        push(KeyCode.ENTER);
        assertThat(conv().weights().at(0, 0, 0, 0, 0)).isEqualTo(9);
    }
}
