package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.insight.Question.Topic;
import convolarium.op.TransposedConv;
import convolarium.window.Axis;
import convolarium.window.OutputPadding;
import convolarium.window.Window;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.PixelFormat;
import org.junit.jupiter.api.Test;

/// While something is to be predicted, nobody can see it on the stage.
class VeilPaintedTest extends Visit {

    private List<Integer> painted(String id) {
        view();
        return fx(() -> {
            layOut();
            var image = room.scene.lookup(id).snapshot(null, null);
            int width = (int) image.getWidth();
            var pixels = new int[width * (int) image.getHeight()];
            image.getPixelReader()
                    .getPixels(
                            0, 0, width, (int) image.getHeight(), PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return IntStream.of(pixels).boxed().toList();
        });
    }

    /// A bias is seen in the output alone.
    @Test
    void nothingPaintedTellsTheNextValue() {
        run(() -> room.edit(now -> now.withBias(0, 40)));
        at(0);
        run(() -> room.bench().gaze().predicts().set(true));
        run(() -> room.shell.actions().get("compare-keep").run());
        var before = painted("#stage");
        var kept = painted("#kept-stage");
        run(() -> room.edit(now -> now.withBias(0, 50)));
        run(() -> room.shell.actions().get("compare-keep").run());
        assertThat(painted("#stage").equals(before)).as("the same stage").isTrue();
        assertThat(painted("#kept-stage").equals(kept)).as("the same A").isTrue();
        run(() -> room.bench().predicting().reveal());
        assertThat(painted("#stage").equals(before))
                .as("the same stage after all")
                .isFalse();
    }

    /// Output padding makes the output larger and changes nothing else that is seen.
    @Test
    void nothingPaintedTellsTheSize() {
        var conv = TransposedConv.zeros(1, 1, Window.square(Axis.of(3).withStride(2)));
        run(() -> room.edit(now -> now.withKind(TransposedConv.TYPE).withOp(conv)));
        run(() -> GalleryPredict.ask(room, Topic.SIZE));
        var before = painted("#stage");
        run(() -> room.edit(now -> now.withOp(conv.withGrowth(new OutputPadding(0, 1, 1)))));
        assertThat(painted("#stage").equals(before)).as("the same stage").isTrue();
        run(() -> room.bench().predicting().reveal());
        assertThat(painted("#stage").equals(before))
                .as("the same stage after all")
                .isFalse();
    }
}
