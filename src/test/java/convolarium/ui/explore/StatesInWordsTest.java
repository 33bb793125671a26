package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import convolarium.ui.Theme;
import convolarium.ui.draw.Pointed;
import convolarium.ui.draw.StageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every state of the room in words: all there, the same for those who hear, read and copy them, in one language.
class StatesInWordsTest extends Patience {

    /// Places in patterns that nobody filled, and keys that have no words.
    private static final Pattern UNRESOLVED = Pattern.compile("[{}]|\\b[a-z]+(?:\\.[a-z-]+)+\\b");

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void startToolkit() throws Exception {
        Fx.start();
    }

    @Test
    void everyStateIsToldInBothLanguages() {
        GalleryStates.explore().forEach(this::tell);
        assertThat(faults).isEmpty();
    }

    private void tell(String name, Consumer<Room> state) {
        run(() -> {
            var stage = new Stage();
            var room = new Room(stage, Language.EN, Theme.LIGHT, 1366, 698);
            stage.show();
            state.accept(room);
            layOut(room);
            room.messages.languageProperty().set(Language.ZH);
            layOut(room);
            English.left(stage).forEach(text -> faults.add(name + ": still English: " + text));
            room.shell.explore().actions().get("describe").run();
            for (var language : List.of(Language.ZH, Language.EN)) {
                room.messages.languageProperty().set(language);
                layOut(room);
                tell(name + " " + language, room, language);
            }
            stage.hide();
        });
    }

    private static void layOut(Room room) {
        room.shell.applyCss();
        room.shell.layout();
    }

    private void tell(String name, Room room, Language language) {
        var stage = (StagePane) room.scene.lookup("#stage");
        var words = stage.getAccessibleText();
        fault(words.isBlank(), name + ": nothing is told");
        fault(!read(room).equals(words), name + ": another thing is read: " + read(room));
        Clipboard.getSystemClipboard().clear();
        room.shell.explore().actions().get("description-copy").run();
        fault(!words.equals(Clipboard.getSystemClipboard().getString()), name + ": another thing is copied");
        fault(UNRESOLVED.matcher(words).find(), name + ": a pattern stands in " + words);
        fault(English.isIn(words) != (language == Language.EN), name + ": another language in " + words);
        stage.drawn()
                .ifPresent(view -> seen(view, room)
                        .filter(part -> !words.contains(part))
                        .forEach(part -> faults.add(name + ": no word of " + part)));
    }

    /// What stands on the stage besides numbers and titles.
    private static Stream<String> seen(StageView view, Room room) {
        var part = room.bench().gaze().seen().get().map(new Words(room.messages)::part);
        var pointed = view.pointed().map(Pointed::words);
        return Stream.of(Optional.of(view.captions().below()), part, pointed).flatMap(Optional::stream);
    }

    /// What stands in the pane, or over the stage before an audience.
    private static String read(Room room) {
        return room.scene.lookup("#said") instanceof Label said && seen(said)
                ? said.getText()
                : ((TextInputControl) room.scene.lookup("#description")).getText();
    }

    private void fault(boolean is, String what) {
        if (is) {
            faults.add(what);
        }
    }
}
