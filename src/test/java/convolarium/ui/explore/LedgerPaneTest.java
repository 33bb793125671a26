package convolarium.ui.explore;

import static org.assertj.core.api.Assertions.assertThat;

import convolarium.data.Paper;
import convolarium.op.Conv;
import convolarium.op.Pool;
import convolarium.text.Language;
import convolarium.window.Axis;
import convolarium.window.Window;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;

/// What a layer costs, as it stands in the room.
class LedgerPaneTest extends Visit {

    private List<String> table() {
        run(this::layOut);
        var table = node(GridPane.class, "ledger-table");
        return fx(() -> table.getChildren().stream()
                .map(cell -> ((Label) cell).getText())
                .filter(text -> !text.isEmpty())
                .toList());
    }

    private List<String> notes() {
        var pane = node(Parent.class, "ledger");
        return fx(() -> pane.getChildrenUnmodifiable().stream()
                .filter(Label.class::isInstance)
                .map(note -> ((Label) note).getText())
                .toList());
    }

    /// 8 by 8 numbers in and out, one filter of 3 by 3 and its bias; 4 bytes each.
    @Test
    void parametersMultiplyAddsAndMemoryStandBesideOtherWays() {
        run(() -> room.edit(now -> now.withPicture("sheet", Paper.blank(8, 8))));
        click("show-details");
        assertThat(table())
                .containsExactly(
                        "Parameters",
                        "Mult-adds",
                        "Memory",
                        "This layer",
                        "10",
                        "576",
                        "296 B",
                        "Dense",
                        "4,160",
                        "4,096",
                        "16.9 kB",
                        "Unshared",
                        "640",
                        "576",
                        "2.82 kB",
                        "Separable",
                        "12",
                        "640",
                        "304 B");
        assertThat(notes()).contains("Each figure for memory includes 256 B for the output.");
    }

    @Test
    void aLayerThatDoesNotFitCostsNothing() {
        click("show-details");
        assertThat(seen("ledger")).isTrue();
        run(() -> room.edit(
                now -> now.withOp(conv().withWindow(Window.square(Axis.of(7).withDilation(3))))));
        run(this::layOut);
        assertThat(seen("ledger")).isFalse();
        undo();
        run(this::layOut);
        assertThat(seen("ledger")).isTrue();
    }

    @Test
    void poolingTakesMemoryForItsOutputAlone() {
        run(() -> room.edit(now -> now.withPicture("sheet", Paper.blank(8, 8)).withKind(Pool.TYPE)));
        click("show-details");
        assertThat(table()).startsWith("Parameters", "Mult-adds", "Memory", "This layer", "0", "0", "64 B");
        run(() -> room.messages.languageProperty().set(Language.ZH));
        assertThat(table()).startsWith("参数", "乘加", "内存", "本层", "0", "0", "64 B");
        assertThat(notes()).contains("每个内存数字都包含输出所占的 64 B。");
    }

    /// 27 goes to 13 to 6 to 3 to 1 by halves.
    @Test
    void layersUntilLittleIsLeftStandBesideHalvings() {
        var narrow = Conv.zeros(1, 1, Window.square(Axis.of(3)));
        run(() -> room.edit(now -> now.withPicture("sheet", Paper.blank(27, 28)).withOp(narrow)));
        click("show-details");
        assertThat(notes()).contains("Layers like this until 1×2 is left: 13", "Halvings by pooling until then: 4");
        run(() -> room.edit(now -> now.withOp(Pool.TYPE.initial())));
        assertThat(notes()).contains("Layers like this until 1×1 is left: 4", "");
    }
}
