package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.text.Language;
import convolarium.ui.control.Action;
import convolarium.ui.control.Keys;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/// The palette and the sheet of keys.
class OverlayTest extends Visit {

    private void openPalette() {
        push(KeyCode.CONTROL, KeyCode.K);
        view();
    }

    private List<String> listed() {
        ListView<?> list = node(ListView.class, "palette-list");
        return fx(() ->
                list.getItems().stream().map(Action.class::cast).map(Action::id).toList());
    }

    private void openAndWrite(String typed) {
        openPalette();
        write(typed);
    }

    @Test
    void thePaletteFindsAndDoes() {
        openAndWrite("step pool");
        assertThat(listed()).isEmpty();
        assertThat(seen("palette-none")).isTrue();
        push(KeyCode.ENTER);
        assertThat(seen("palette-pane")).isTrue();
        push(KeyCode.CONTROL, KeyCode.K);
        openAndWrite("sobel y");
        push(KeyCode.ENTER);
        assertThat(seen("palette-pane")).isFalse();
        assertThat(now().filters().getFirst().preset().name()).isEqualTo("SOBEL_Y");
        assertThat(focused().getId()).isEqualTo("stage-output");
    }

    @Test
    void bothLanguagesFind() {
        openPalette();
        run(() -> node(TextField.class, "palette-field").setText("池化"));
        assertThat(listed()).first().isEqualTo("kind-pool");
        push(KeyCode.ESCAPE);
        run(() -> room.messages.languageProperty().set(Language.ZH));
        openAndWrite("loop");
        assertThat(listed()).first().isEqualTo("loop");
    }

    @Test
    void arrowsChooseAndWhatWasDoneComesFirst() {
        openPalette();
        var first = listed();
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        push(KeyCode.UP);
        push(KeyCode.ENTER);
        openPalette();
        assertThat(listed()).startsWith(first.get(1), first.get(0), first.get(2));
        push(KeyCode.UP);
        push(KeyCode.ENTER);
        assertThat(seen("palette-pane")).isFalse();
    }

    @Test
    void whatIsWantedOftenComesFirstAndWhatCannotBeDoneLast() {
        openPalette();
        assertThat(listed()).startsWith("open", "play", "present", "predict", "compare-keep");
        assertThat(listed().indexOf("redo")).isGreaterThan(listed().indexOf("language"));
    }

    @Test
    void theMouseDoesToo() {
        openAndWrite("pinwheel");
        Node cell = fx(() -> room.shell.lookupAll(".palette-cell .label").stream()
                .filter(node -> node instanceof Label label && label.getText().startsWith("Pinwheel"))
                .findFirst()
                .orElseThrow());
        click(middle(cell));
        assertThat(now().source()).isEqualTo("pinwheel");
        assertThat(seen("palette-pane")).isFalse();
    }

    @Test
    void whatCannotBeDoneIsGreyAndStays() {
        openAndWrite("redo");
        assertThat(fx(() -> room.shell.lookup(".palette-cell:unavailable"))).isNotNull();
        push(KeyCode.ENTER);
        assertThat(seen("palette-pane")).isTrue();
        push(KeyCode.ESCAPE);
        assertThat(seen("palette-pane")).isFalse();
    }

    @Test
    void theFocusReturnsToWhereItWas() {
        focus(node(Node.class, "bias"));
        openPalette();
        assertThat(focused().getId()).isEqualTo("palette-field");
        openPalette();
        assertThat(focused().getId()).isEqualTo("bias");
        push(KeyCode.F1);
        assertThat(focused().getId()).isEqualTo("key-sheet");
        push(KeyCode.F1);
        assertThat(focused().getId()).isEqualTo("bias");
        click("palette");
        assertThat(focused().getId()).isEqualTo("palette-field");
        push(KeyCode.ESCAPE);
        assertThat(focused().getId()).isEqualTo("stage-output");
    }

    @Test
    void underAnOverlayTheRoomStaysAsItIs() {
        click("stride-more");
        at(9);
        var before = now();
        push(KeyCode.F1);
        for (var key : List.of(KeyCode.RIGHT, KeyCode.SPACE, KeyCode.P, KeyCode.TAB)) {
            push(key);
        }
        push(KeyCode.CONTROL, KeyCode.Z);
        openPalette();
        push(KeyCode.CONTROL, KeyCode.Z);
        push(KeyCode.TAB);
        assertThat(focused().getId()).isEqualTo("palette-field");
        assertThat(now()).isSameAs(before);
        assertThat(cell()).isEqualTo(9);
        assertThat(playing()).isFalse();
    }

    @Test
    void aClickBesideClosesAndDoesNothingElse() {
        at(9);
        click("keys");
        assertThat(seen("key-sheet")).isTrue();
        click(middle(node(Node.class, "key-sheet")));
        assertThat(seen("key-sheet")).isTrue();
        click(fx(() -> room.shell.localToScreen(new Point2D(4, room.shell.getHeight() - 4))));
        assertThat(seen("key-sheet")).isFalse();
        assertThat(cell()).isEqualTo(9);
    }

    @Test
    void theColumnsOfTheSheetTakeAllItsWidth() {
        push(KeyCode.F1);
        for (int zoom : List.of(75, 100, 150)) {
            run(() -> room.looks.zoom().set(zoom));
            push(KeyCode.F1);
            push(KeyCode.F1);
            pulses(2);
            var right = fx(() -> room.shell.lookupAll(".key-column").stream()
                    .mapToDouble(column -> column.getBoundsInParent().getMaxX())
                    .max()
                    .orElseThrow());
            var columns = find(Region.class, ".key-columns").orElseThrow();
            assertThat(columns.getWidth() - right).as("%d %%", zoom).isBetween(4.0, 24.0);
        }
    }

    @Test
    void theSheetTellsAllKeys() {
        push(KeyCode.F1);
        view();
        List<String> caps = fx(() -> room.shell.lookupAll(".key-sheet .key-cap").stream()
                .map(Labeled.class::cast)
                .map(Labeled::getText)
                .toList());
        var bound = room.shell.actions().all().stream()
                .flatMap(action -> Keys.texts(action.keys(), room.messages).stream())
                .toList();
        assertThat(caps).contains("Ctrl+K", "F1", "PgDn", "Space").containsAll(bound);
        assertThat(caps)
                .as("also those of a clicker and of the cells")
                .hasSize(bound.size() + 8)
                .containsSubsequence("PgDn", "PgUp", ".", "Esc")
                .containsSubsequence("←", "→", "↑", "↓");
        List<String> told = fx(() -> room.shell.lookupAll(".key-sheet .label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList());
        assertThat(told).as("what Esc does for a clicker").contains("Stop presenting");
    }

    @Test
    void theColumnsOfTheSheetAreAboutAsLong() {
        push(KeyCode.F1);
        view();
        var lengths = fx(() -> room.shell.lookupAll(".key-column").stream()
                .map(VBox.class::cast)
                .mapToDouble(column -> column.prefHeight(column.getWidth()))
                .summaryStatistics());
        assertThat(lengths.getCount()).isEqualTo(4);
        assertThat(lengths.getMax()).isLessThan(1.15 * lengths.getAverage());
    }
}
