package convolarium.ui.explore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import convolarium.net.Recipe;
import convolarium.session.Trial;
import convolarium.text.Language;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Somebody wants to see more runs together than can be told apart.
class ManyRunsTest extends NetworkVisit {

    private static final int DRAWN = 4;

    /// A box that cannot be ticked says why not, in the language of the moment.
    @Test
    void noMoreAreDrawnThanHaveAColour() {
        run(() -> GalleryNetwork.train(room, 1));
        for (int i = 0; i < DRAWN; i++) {
            run(() -> room.training.fork(1, 0, Recipe.STANDARD.withBatch(16)));
            run(room::train);
        }
        click("show-runs");
        layOutNow();
        var others = others();
        others.forEach(this::tick);
        int last = others.getLast();
        assertThat(ticked(last)).isFalse();
        assertThat(notice())
                .isEqualTo("No more than 4 runs are drawn together, so that their colours can be told apart. "
                        + "Untick one first.");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        tick(last);
        assertThat(notice()).isEqualTo("最多同时画 4 次训练，颜色才能分清。请先取消勾选其中一次。");
        tick(others.getFirst());
        tick(last);
        assertThat(ticked(last)).isTrue();
    }

    private List<Integer> others() {
        return fx(() -> requireNonNull(room.training.progress().get())).trials().stream()
                .map(Trial::number)
                .limit(DRAWN)
                .toList();
    }

    private boolean ticked(int number) {
        return fx(() -> node(CheckBox.class, "run-draw-" + number).isSelected());
    }

    private void tick(int number) {
        focus(node(CheckBox.class, "run-draw-" + number));
        push(KeyCode.SPACE);
        layOutNow();
    }
}
