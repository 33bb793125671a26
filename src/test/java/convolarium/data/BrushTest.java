package convolarium.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convolarium.data.Picture.Tone;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrushTest {

    @Test
    void aLineHasNoGapsAndReachesBothEnds() {
        var random = new Random(3);
        for (int i = 0; i < 300; i++) {
            var from = new Spot(random.nextInt(20), random.nextInt(20));
            var to = new Spot(random.nextInt(20), random.nextInt(20));
            var values = Brush.of(1, 9).line(Paper.blank(20, 20), from, to).values();
            int down = Math.abs(to.row() - from.row());
            int right = Math.abs(to.column() - from.column());
            assertThat(values.at(0, from.row(), from.column())).isEqualTo(9);
            assertThat(values.at(0, to.row(), to.column())).isEqualTo(9);
            assertThat(inked(values)).as("%s to %s", from, to).isEqualTo(Math.max(down, right) + 1);
            assertThat(linesInked(values, right < down)).isEqualTo(Math.max(down, right) + 1);
        }
    }

    @Test
    void aWideBrushLeavesADisc() {
        var cells = new int[] {1, 4, 9, 12, 21, 32, 37, 52, 69};
        for (int size = 1; size <= Brush.WIDEST; size++) {
            var spot = new Spot(6, 6);
            var disc = Brush.of(size, 5).line(Paper.blank(13, 13), spot, spot).values();
            assertThat(inked(disc)).as("size %d", size).isEqualTo(cells[size - 1]);
            int first = 6 - (size - 1) / 2;
            int last = first + size - 1;
            for (int y = 0; y < 13; y++) {
                for (int x = 0; x < 13; x++) {
                    double radius = Math.hypot(y - (first + last) / 2.0, x - (first + last) / 2.0);
                    assertThat(disc.at(0, y, x)).isEqualTo(radius <= size / 2.0 ? 5 : 0);
                }
            }
        }
        assertThatThrownBy(() -> Brush.of(10, 5)).hasMessageContaining("10");
        assertThatThrownBy(() -> Brush.of(0, 5)).hasMessageContaining("0");
    }

    @Test
    void aBrushForOneChannelSeesNoOther() {
        var picture =
                new Picture(Tensor.owning(Shape.picture(2, 1, 4), new float[] {1, 1, 1, 2, 0, 3, 4, 4}), Tone.INK);
        var filled = Brush.of(1, 9).only(0).fill(picture, new Spot(0, 0));
        assertThat(filled.values().array()).containsExactly(9, 9, 9, 2, 0, 3, 4, 4);
        var line = Brush.of(1, 7, 8).only(1).line(picture, new Spot(0, 1), new Spot(0, 2));
        assertThat(line.values().array()).containsExactly(1, 1, 1, 2, 0, 8, 8, 4);
        assertThat(Brush.of(1, 9).fill(picture, new Spot(0, 2)).values().array())
                .containsExactly(1, 1, 9, 2, 0, 3, 9, 4);
        assertThatThrownBy(() -> Brush.of(1, 9).only(2).fill(picture, new Spot(0, 0)))
                .hasMessageContaining("channel 2");
    }

    /// Filling is repeated spreading to neighbours until nothing changes.
    @Test
    void anAreaIsWhatCanBeReachedOverSides() {
        var random = new Random(8);
        for (int i = 0; i < 100; i++) {
            var picture = new Picture(
                    Tensor.of(Shape.picture(2, 9, 11), (n, c, z, y, x) -> random.nextInt(100) < 70 ? 0 : 1), Tone.INK);
            var start = new Spot(random.nextInt(9), random.nextInt(11));
            var filled = Brush.of(1, 5).fill(picture, start).values();
            var reached = reached(picture, start);
            assertThat(filled)
                    .isEqualTo(Tensor.of(
                            filled.shape(),
                            (n, c, z, y, x) ->
                                    reached[y][x] ? 5 : picture.values().at(c, y, x)));
        }
    }

    private static boolean[][] reached(Picture picture, Spot start) {
        var values = picture.values();
        var reached = new boolean[picture.height() + 2][picture.width() + 2];
        reached[start.row()][start.column()] = true;
        for (int round = 0; round < picture.height() * picture.width(); round++) {
            for (int y = 0; y < picture.height(); y++) {
                for (int x = 0; x < picture.width(); x++) {
                    boolean near = reached[y + 1][x]
                            || reached[y][x + 1]
                            || (y > 0 && reached[y - 1][x])
                            || (x > 0 && reached[y][x - 1]);
                    reached[y][x] |= near
                            && values.at(0, y, x) == values.at(0, start.row(), start.column())
                            && values.at(1, y, x) == values.at(1, start.row(), start.column());
                }
            }
        }
        return reached;
    }

    @Test
    void whatLiesOutsideIsLeftOut() {
        var drawn = Brush.of(3, 9).line(Paper.blank(4, 4), new Spot(-5, -5), new Spot(8, 8));
        assertThat(drawn.values().at(0, 0, 0)).isEqualTo(9);
        assertThat(drawn.values().at(0, 3, 0)).isZero();
        var paper = Paper.blank(4, 4);
        assertThat(Brush.of(1, 9).line(paper, new Spot(9, 9), new Spot(9, 20))).isEqualTo(paper);
        assertThat(Brush.of(1, 9).fill(paper, new Spot(-1, 2))).isEqualTo(paper);
    }

    @Test
    void fillingStopsAtAnotherColourAndAtCorners() {
        var wall = Brush.of(1, 9).line(Paper.blank(5, 5), new Spot(0, 4), new Spot(4, 0));
        var filled = Brush.of(1, 3).fill(wall, new Spot(0, 0));
        assertThat(filled.values().at(0, 0, 3)).isEqualTo(3);
        assertThat(filled.values().at(0, 3, 0)).isEqualTo(3);
        assertThat(filled.values().at(0, 2, 2)).isEqualTo(9);
        assertThat(filled.values().at(0, 4, 4)).isZero();
        assertThat(Brush.of(1, 0).fill(wall, new Spot(0, 0))).isEqualTo(wall);
    }

    @Test
    void aLargePaperIsFilledWithoutRunningOutOfStack() {
        var filled = Brush.of(1, 9).fill(Paper.blank(1000, 1000), new Spot(500, 500));
        assertThat(inked(filled.values())).isEqualTo(1_000_000);
    }

    @Test
    void coloursGoToTheirChannels() {
        var paper = new Picture(Tensor.zeros(Shape.picture(3, 2, 2)), Tone.LIGHT);
        var spot = new Spot(1, 0);
        var values = Brush.of(1, 10, 20, 30).line(paper, spot, spot).values();
        assertThat(values.array()).containsExactly(0, 0, 10, 0, 0, 0, 20, 0, 0, 0, 30, 0);
        var filled = Brush.of(1, 7).fill(paper, spot);
        assertThat(filled.values().array()).containsOnly(7);
        assertThatThrownBy(() -> Brush.of(1, 1, 2).line(paper, spot, spot)).hasMessageContaining("3 channels");
    }

    @Test
    void theOldPictureStaysAsItWas() {
        var paper = Paper.blank(3, 3);
        Brush.of(1, 9).line(paper, new Spot(0, 0), new Spot(2, 2));
        Brush.of(1, 9).fill(paper, new Spot(0, 0));
        assertThat(paper).isEqualTo(Paper.blank(3, 3));
    }

    private static int inked(Tensor values) {
        int count = 0;
        for (float value : values.array()) {
            count += value > 0 ? 1 : 0;
        }
        return count;
    }

    /// Rows with ink, or columns with ink.
    private static int linesInked(Tensor values, boolean rows) {
        int count = 0;
        for (int i = 0; i < 20; i++) {
            boolean ink = false;
            for (int j = 0; j < 20; j++) {
                ink |= (rows ? values.at(0, i, j) : values.at(0, j, i)) > 0;
            }
            count += ink ? 1 : 0;
        }
        return count;
    }
}
