package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.insight.CellTrace;
import convolarium.op.Pool;
import convolarium.op.Pool.Reduction;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A window over a whole photo: how its cell comes about is told, though its taps are too many to be kept.
class WideWindowTest extends Visit {

    private static final int HEIGHT = 3000;
    private static final int WIDTH = 4000;
    /// Where the largest number stands.
    private static final int FIRST = 5_000_123;

    private static final int SECOND = 7_000_001;

    private static final String BEGINNING =
            "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22";
    private static final String END = "197, 198, 199";

    private final Tensor photo = Tensor.of(Shape.picture(1, HEIGHT, WIDTH), (_, _, _, y, x) -> {
        int cell = y * WIDTH + x;
        return cell == FIRST || cell == SECOND ? 201 : cell % 200;
    });

    private static Pool whole(Reduction reduction) {
        return Pool.of(reduction, Window.square(Axis.of(2))).withExtent(Pool.Extent.GLOBAL);
    }

    private void pool(Reduction reduction) {
        run(() -> room.edit(now ->
                now.withPicture("photo", new Picture(photo, Picture.Tone.LIGHT)).withOp(whole(reduction))));
        at(0);
    }

    private String arithmetic() {
        return Arithmetic.of(view(), room.messages).text();
    }

    @Test
    void itsTapsAreNotKept() {
        var traces = Stream.generate(() -> CellTrace.of(whole(Reduction.AVERAGE), photo, 0, 0, 0, 99.5f))
                .limit(20)
                .toList();
        assertThat(traces).allMatch(trace -> trace.taps().size() == HEIGHT * WIDTH);
    }

    @Test
    void theLargestNumberIsFoundAndItsEqualIsCounted() {
        pool(Reduction.MAX);
        var trace = view().trace();
        assertThat(trace.winner()).isEqualTo(FIRST);
        assertThat(trace.ties()).isEqualTo(2);
        assertThat(trace.kept().orElseThrow().row()).isEqualTo(FIRST / WIDTH);
        assertThat(trace.kept().orElseThrow().col()).isEqualTo(FIRST % WIDTH);
        assertThat(arithmetic()).isEqualTo("y[0,0] = max(" + BEGINNING + ", …, 201, …, " + END + ") = 201");
        assertThat(view().captions().below()).isEqualTo("2 equal winners: the first counts");
    }

    @Test
    void theSmallestHasManyEquals() {
        pool(Reduction.MIN);
        assertThat(view().trace().ties()).isEqualTo(HEIGHT * WIDTH / 200);
        assertThat(arithmetic()).isEqualTo("y[0,0] = min(" + BEGINNING + ", …, " + END + ") = 0");
    }

    @Test
    void anAverageTellsItsFirstAndLastNumbers() {
        pool(Reduction.AVERAGE);
        assertThat(arithmetic())
                .isEqualTo("y[0,0] = (" + (BEGINNING + ", …, " + END).replace(",", " +") + ") / 12,000,000 ≈ 99.5");
    }

    @Test
    void itIsNotGoneThroughBackwards() {
        pool(Reduction.MAX);
        run(room.shell.actions().get("gradients")::run);
        assertThat(fx(() -> room.session.reverse().get().whole())).isEmpty();
        assertThat(words("gradient-value")).startsWith("So many numbers take too long");
    }
}
