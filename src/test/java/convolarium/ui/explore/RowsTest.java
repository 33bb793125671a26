package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.session.Locks;
import convolarium.text.Language;
import convolarium.ui.Theme;
import convolarium.ui.control.Action;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Rows of lists and items of menus, by mouse alone and by keyboard alone, in both languages.
class RowsTest extends Visit {

    private void speak(Language language) {
        run(() -> room.messages.languageProperty().set(language));
        view();
    }

    /// The row of a list, once it shows what it has to.
    private Node row(String list, int index) {
        view();
        ListView<?> rows = node(ListView.class, list);
        until(() -> cell(rows, index).isPresent());
        return fx(() -> cell(rows, index).orElseThrow());
    }

    private static Optional<Node> cell(ListView<?> rows, int index) {
        return rows.lookupAll(".list-cell").stream()
                .filter(node -> node instanceof ListCell<?> cell
                        && cell.getIndex() == index
                        && rows.getItems().get(index).equals(cell.getItem())
                        && seen(cell))
                .findFirst();
    }

    private void clickRow(String list, int index) {
        click(middle(row(list, index)));
    }

    private void search(String action) {
        push(KeyCode.CONTROL, KeyCode.K);
        view();
        var name = room.shell.actions().get(action).name(room.messages, room.messages.language());
        run(() -> node(TextField.class, "palette-field").setText(name));
    }

    @ParameterizedTest
    @EnumSource
    void actionsInThePalette(Language language) {
        speak(language);
        search("sample-pinwheel");
        clickRow("palette-list", at("sample-pinwheel"));
        assertThat(now().source()).isEqualTo("pinwheel");
        search("sample-grating");
        push(KeyCode.ENTER);
        assertThat(now().source()).isEqualTo("grating");
    }

    @ParameterizedTest
    @EnumSource
    void themes(Language language) {
        speak(language);
        for (var theme : Theme.values()) {
            click("theme");
            clickRow("palette-list", at("theme-" + theme.name().toLowerCase(Locale.ROOT)));
            assertThat(fx(room.theme::get)).isEqualTo(theme);
        }
        for (var theme : Theme.values()) {
            push(KeyCode.CONTROL, KeyCode.T);
            int index = at("theme-" + theme.name().toLowerCase(Locale.ROOT));
            for (int i = 0; i < index; i++) {
                push(KeyCode.DOWN);
            }
            push(KeyCode.ENTER);
            assertThat(fx(room.theme::get)).isEqualTo(theme);
        }
    }

    private int at(String action) {
        ListView<?> rows = node(ListView.class, "palette-list");
        var ids = fx(() ->
                rows.getItems().stream().map(Action.class::cast).map(Action::id).toList());
        return ids.indexOf(action);
    }

    @ParameterizedTest
    @EnumSource
    void stepsInTheHistory(Language language) {
        speak(language);
        var first = now();
        click("stride-more");
        click("kernel-more");
        var last = now();
        click("history");
        clickRow("history-list", 2);
        assertThat(now()).isSameAs(first);
        clickRow("history-list", 0);
        assertThat(now()).isSameAs(last);
        push(KeyCode.END);
        assertThat(now()).isSameAs(first);
        push(KeyCode.HOME);
        assertThat(now()).isSameAs(last);
    }

    @ParameterizedTest
    @EnumSource
    void sizesOfANewSheet(Language language) {
        speak(language);
        for (int side : new int[] {8, 12}) {
            click("new-sheet");
            click("sheet-" + side);
            assertThat(now().picture().height()).isEqualTo(side);
        }
        focus(node(Node.class, "new-sheet"));
        push(KeyCode.SPACE);
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        assertThat(now().picture().height()).isEqualTo(8);
        assertThat(now().source()).isEqualTo("sheet");
    }

    @ParameterizedTest
    @EnumSource
    void locksAndHidesOfAControl(Language language) {
        speak(language);
        var stride = Locks.NONE.withLocked("stride", true);
        ask("stride-less");
        click("guard-lock");
        assertThat(locks()).isEqualTo(stride);
        ask("stride-less");
        click("guard-hide");
        assertThat(locks()).isEqualTo(stride.withHidden("stride", true));
        ask("kernel-less");
        click("guard-free");
        assertThat(locks()).isEqualTo(Locks.NONE);
        focus(node(Node.class, "stride"));
        push(KeyCode.SHIFT, KeyCode.F10);
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        assertThat(locks()).isEqualTo(stride);
    }

    /// Opens the menu of the row with this button, and waits until it has its place.
    private void ask(String button) {
        click(middle(node(Node.class, button)).subtract(80, 0), MouseButton.SECONDARY);
        pulses(2);
    }

    private Locks locks() {
        return fx(() -> room.session.locks().get());
    }
}
