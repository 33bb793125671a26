package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Picture;
import convolarium.op.Activation;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.window.Border;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is told of the difference between A and B.
class ComparisonTest extends Visit {

    @Test
    void ofLargeMapsIsToldWhatIsSeenFromAfar() {
        int side = 2100;
        var large = Tensor.of(Shape.picture(1, side, side), (_, _, _, y, x) -> y % 7 + x % 5);
        run(() -> room.edit(now -> now.withPicture("large", new Picture(large, Picture.Tone.INK))
                .withActivation(Optional.of(Activation.Function.RELU))));
        click("show-compare");
        click("compare-keep");
        run(() -> room.edit(now -> now.withOp(conv().withBorder(Border.REFLECT))));
        var equal = room.messages.get("compare.equal-afar", 3);
        assertThat(told()).as("only the outermost cells differ").contains(equal);
        assertThat(words("compare-none")).isEqualTo(equal);
        run(() -> room.edit(now -> now.withBias(0, 3)));
        assertThat(told())
                .contains("seen from afar with 3×3 cells as one value, the difference B − A goes from 0 to 3.");
        run(() -> room.edit(now -> now.withOp(conv().withWindow(conv().window().map(axis -> axis.withPadding(0, 0))))));
        assertThat(words("compare-none")).isEqualTo(room.messages.get("compare.sizes"));
    }

    private String told() {
        return fx(() -> String.join(
                " ",
                new Comparison(room.bench()).sentences(room.session.outcome().get())));
    }

    @Test
    void whoHasNoMapToSubtractIsNamed() {
        click("show-compare");
        click("compare-keep");
        run(() -> room.edit(now -> now.withOp(conv().withFilters(2))));
        run(() -> room.bench().gaze().filter().set(1));
        var none = "A has no map 2, so there is nothing to subtract.";
        assertThat(told()).contains(none);
        assertThat(words("compare-none")).isEqualTo(none);
        run(() -> room.shell.actions().get("compare-keep").run());
        run(() -> room.edit(now -> now.withOp(conv().withWindow(conv().window()
                .map(axis -> axis.withSize(7).withDilation(3).withPadding(0, 0))))));
        assertThat(words("compare-none")).as("what does not fit").startsWith("B has no map 2");
    }
}
