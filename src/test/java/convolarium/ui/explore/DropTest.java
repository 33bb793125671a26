package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.session.Locks;
import java.io.File;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Something is dragged over a part of the window and dropped there.
class DropTest extends Visit {

    private static final File TWO = new File("src/test/resources/convolarium/data/pictures/2x2.png");
    private static final File TALL = new File("src/test/resources/convolarium/data/pictures/1x4000.png");

    private void drop(String over, DataFormat format, Object content) {
        var target = node(Node.class, over);
        run(() -> Dragged.onto(target, Map.of(format, content)));
    }

    @Test
    void aPictureFileDroppedOnTheStageIsTheInput() {
        drop("stage", DataFormat.FILES, List.of(TWO));
        assertThat(now().picture().width()).isEqualTo(2);
        assertThat(now().source()).isEqualTo(TWO.getAbsolutePath());
    }

    @Test
    void whatIsDroppedOnALockedInputIsRefusedAndNothingElseIsSaid() {
        var before = now();
        run(() -> room.session.locks().set(Locks.everything()));
        for (var file : List.of(TWO, TALL)) {
            run(() -> room.shell.explore().notice().clear());
            drop("stage", DataFormat.FILES, List.of(file));
            assertThat(find(Labeled.class, "#notice .label")
                            .map(Labeled::getText)
                            .orElse(""))
                    .startsWith("This is locked.");
            assertThat(seen("notice-offer")).isFalse();
        }
        assertThat(now()).isSameAs(before);
    }

    @Test
    void textDroppedOnAPaneIsTheInput() {
        drop("kinds", DataFormat.PLAIN_TEXT, "1\t2\n3\t4\n");
        assertThat(now().picture().values().array()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aPictureFileDroppedOnTheNetworkIsItsInput() {
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        drop("maps-title", DataFormat.FILES, List.of(TWO));
        assertThat(fx(() -> room.studio.blueprint().get()).source()).isEqualTo(TWO.getAbsolutePath());
    }

    @Test
    void textDroppedOnTheNetworkIsItsInput() {
        var before = now();
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        drop("maps-title", DataFormat.PLAIN_TEXT, "1\t2\n3\t4\n");
        assertThat(fx(() -> room.studio.blueprint().get()).source()).isEqualTo("pasted");
        assertThat(now()).isSameAs(before);
    }
}
