package convolarium.session;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Brush;
import convolarium.data.Picture;
import convolarium.data.Spot;
import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The past of a photograph that is drawn on.
class PastTest {

    private static final int SIDE = 720;
    private static final int STROKES = 105;

    private final Session session = new Session(photo(), _ -> {}, _ -> {});

    private static Experiment photo() {
        var values = Tensor.of(Shape.picture(3, SIDE, SIDE), (_, c, _, y, x) -> (7 * c + 3 * y + x) % 256);
        return Experiment.beginning("photo", new Picture(values, Picture.Tone.LIGHT));
    }

    /// A line through all of the picture.
    private void stroke(int number) {
        var gesture = new Object();
        var brush = Brush.of(9, number);
        var middle = new Spot(SIDE / 2, 5 * number);
        draw(gesture, brush, new Spot(0, 7 * number), middle);
        draw(gesture, brush, middle, new Spot(SIDE - 1, SIDE - 1 - 3 * number));
    }

    private void draw(Object gesture, Brush brush, Spot from, Spot to) {
        session.edit(gesture, now -> now.withPicture("photo", brush.line(now.picture(), from, to)));
    }

    private int sum() {
        return session.experiment().get().picture().values().hashCode();
    }

    @Test
    void manyStrokesAreGoneBackToAndOnAgain() {
        assertThat(4L * 3 * SIDE * SIDE * STROKES)
                .as("more than there is memory for, were they kept whole")
                .isGreaterThan(Runtime.getRuntime().maxMemory() / 4);
        var seen = new ArrayList<Integer>(List.of(sum()));
        for (int i = 1; i <= STROKES; i++) {
            stroke(i);
            seen.add(sum());
        }
        session.edit(new Object(), now -> now.withKind(Pool.TYPE));
        assertThat(session.steps().place()).isEqualTo(STROKES + 1);
        assertThat(session.steps().isCut()).isFalse();
        for (int i = STROKES; i >= 0; i--) {
            session.undo();
            assertThat(sum()).as("stroke %d", i).isEqualTo(seen.get(i));
        }
        assertThat(session.experiment().get().op()).isNotInstanceOf(Pool.class);
        for (int i = 1; i <= STROKES; i++) {
            session.redo();
            assertThat(sum()).as("stroke %d", i).isEqualTo(seen.get(i));
        }
        session.redo();
        assertThat(session.experiment().get().op()).isInstanceOf(Pool.class);
        session.steps().go(40);
        assertThat(sum()).isEqualTo(seen.get(40));
    }

    @Test
    void stepsThatAreKeptApartAreListedAsTheyWere() {
        for (int i = 1; i <= 5; i++) {
            stroke(i);
        }
        session.steps().go(2);
        var all = session.steps().all();
        session.steps().go(0);
        for (var step : all) {
            assertThat(session.experiment().get()).isEqualTo(step);
            session.redo();
        }
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i)).isNotEqualTo(all.get(i - 1));
        }
    }

    @Test
    void weightsTakeMemoryToo() {
        var layer = (Conv) photo().op();
        var step = photo().withKind(Pool.TYPE);
        long all = Stream.of(step.picture().values(), layer.kernels(), layer.bias())
                .mapToLong(Tensor::bytes)
                .sum();
        var past = List.<Kept<Experiment>>of(new Kept.Whole<>(step));
        assertThat(new Albums(all).affordable(past)).isTrue();
        assertThat(new Albums(all - 1).affordable(past)).isFalse();
    }

    @Test
    void whatIsForgottenIsSaid() {
        for (int i = 1; i <= 200; i++) {
            session.edit(new Object(), now -> now.withKind(Pool.TYPE));
            session.edit(new Object(), now -> now.withKind(Conv.TYPE));
        }
        assertThat(session.steps().isCut()).isTrue();
        assertThat(session.steps().place()).isEqualTo(200);
    }
}
