package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// What another program drags over a part of the window and drops there.
final class Dragged {

    private Dragged() {}

    /// Drops it on a part of the window, which has to take it.
    static void onto(Node target, Map<DataFormat, ?> content) {
        var board = board(content);
        assertThat(fire(target, DragEvent.DRAG_OVER, board).getAcceptedTransferMode())
                .isEqualTo(TransferMode.COPY);
        assertThat(fire(target, DragEvent.DRAG_DROPPED, board).isDropCompleted())
                .isTrue();
    }

    /// Answers the event as it went through the window.
    private static DragEvent fire(Node target, EventType<DragEvent> type, Dragboard board) {
        var root = target.getScene().getRoot();
        var passed = new ArrayList<DragEvent>();
        EventHandler<DragEvent> watch = passed::add;
        root.addEventFilter(type, watch);
        Event.fireEvent(target, new DragEvent(type, board, 0, 0, 0, 0, TransferMode.COPY, null, null, null));
        root.removeEventFilter(type, watch);
        return passed.getFirst();
    }

    /// What another program has put on the dragboard, which no public constructor lets a test do.
    private static Dragboard board(Map<DataFormat, ?> content) {
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
}
