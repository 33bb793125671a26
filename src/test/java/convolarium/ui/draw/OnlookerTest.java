package convolarium.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.op.Conv;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OnlookerTest {

    private static final double SCALE = 20 / 14.0;

    private static Plan plan(int side, Onlooker onlooker, double width, double height) {
        var conv = Conv.TYPE.initial();
        var fits = conv.fit(Shape.picture(1, side, side)).require();
        var room = new Plan.Room(width, height, SCALE, onlooker, Optional.empty());
        return Plan.of(conv, fits, fits.placement().at(0, 3, 4), new Look(3, 1, 1), Beside.NOTHING, room);
    }

    @Test
    void anAudienceSeesTheWindowLargeWhereCellsAreSmall() {
        var plan = plan(12, Onlooker.AUDIENCE, 956, 387);
        assertThat(plan.cells()).isTrue();
        assertThat(plan.input().rows()).as("all of it").isEqualTo(14);
        assertThat(plan.output().cols()).isEqualTo(12);
        var loupe = plan.loupe().orElseThrow();
        assertThat(loupe.cell() * SCALE).isGreaterThanOrEqualTo(56);
        assertThat(List.of(loupe.firstRow(), loupe.firstCol()))
                .as("the window alone")
                .containsExactly(2, 3);
        assertThat(plan(8, Onlooker.AUDIENCE, 956, 387).loupe())
                .as("large enough")
                .isEmpty();
        assertThat(plan(12, Onlooker.AUDIENCE, 1344, 627).loupe())
                .as("room enough")
                .isEmpty();
    }

    @Test
    void nobodyElseNeedsThat() {
        assertThat(plan(12, Onlooker.READER, 956, 387).loupe()).isEmpty();
        assertThat(plan(12, Onlooker.COMPARER, 956, 387).loupe()).isEmpty();
    }
}
