package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Test;

/// Something is dragged over a part of the window and dropped there.
class DropTest extends Visit {

    private static final File TWO = new File("src/test/resources/convolarium/data/pictures/2x2.png");

    private final List<DragEvent> answered = new ArrayList<>();

    private void drop(String over, DataFormat format, Object content) {
        var target = node(Node.class, over);
        run(() -> {
            var board = board(Map.of(format, content));
            fire(target, DragEvent.DRAG_OVER, board);
            fire(target, DragEvent.DRAG_DROPPED, board);
        });
    }

    private void fire(Node target, EventType<DragEvent> type, Dragboard board) {
        var event = new DragEvent(type, board, 0, 0, 0, 0, TransferMode.COPY, null, null, null);
        room.scene.getRoot().addEventFilter(type, answered::add);
        Event.fireEvent(target, event);
    }

    /// What another program has put on the dragboard, which no public constructor lets a test do.
    private static Dragboard board(Map<DataFormat, Object> content) {
        try {
            var peer = Class.forName("com.sun.javafx.tk.TKClipboard");
            var from = Proxy.newProxyInstance(
                    peer.getClassLoader(), new Class<?>[] {peer}, (_, method, arguments) -> switch (method.getName()) {
                        case "getContentTypes" -> content.keySet();
                        case "getContent" -> content.get(arguments[0]);
                        case "hasContent" -> content.containsKey(arguments[0]);
                        case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
            var constructor = Dragboard.class.getDeclaredConstructor(peer);
            constructor.setAccessible(true);
            return constructor.newInstance(from);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private void taken() {
        assertThat(answered).hasSize(2);
        assertThat(answered.getFirst().getAcceptedTransferMode()).isEqualTo(TransferMode.COPY);
        assertThat(answered.getLast().isDropCompleted()).isTrue();
    }

    @Test
    void aPictureFileDroppedOnTheStageIsTheInput() {
        drop("stage", DataFormat.FILES, List.of(TWO));
        taken();
        assertThat(now().picture().width()).isEqualTo(2);
        assertThat(now().source()).isEqualTo(TWO.getAbsolutePath());
    }

    @Test
    void textDroppedOnAPaneIsTheInput() {
        drop("kinds", DataFormat.PLAIN_TEXT, "1\t2\n3\t4\n");
        taken();
        assertThat(now().picture().values().array()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aPictureFileDroppedOnTheNetworkIsItsInput() {
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        drop("maps-title", DataFormat.FILES, List.of(TWO));
        taken();
        assertThat(fx(() -> room.studio.blueprint().get()).source()).isEqualTo(TWO.getAbsolutePath());
    }

    @Test
    void textDroppedOnTheNetworkIsItsInput() {
        var before = now();
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        drop("maps-title", DataFormat.PLAIN_TEXT, "1\t2\n3\t4\n");
        taken();
        assertThat(fx(() -> room.studio.blueprint().get()).source()).isEqualTo("pasted");
        assertThat(now()).isSameAs(before);
    }
}
