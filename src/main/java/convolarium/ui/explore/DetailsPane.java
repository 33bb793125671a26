package convolarium.ui.explore;

import convolarium.session.Outcome;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Scrolls;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What else there is to know about the layer: its description, its cost, how it is written in PyTorch. Nothing is
/// worked out while nobody can see it.
final class DetailsPane extends VBox {

    private final ObservableValue<Boolean> seen;
    private final DescriptionPane description;
    private final LedgerPane ledger;
    private final CodePane code;
    private @Nullable Outcome outcome;

    /// @param actions among them those of the gradients and of what stands in the ledger
    /// @param seen whether anybody can see the pane
    DetailsPane(Bench bench, Actions actions, ObservableValue<Boolean> seen) {
        this.seen = seen;
        description = new DescriptionPane(bench, seen);
        ledger = new LedgerPane(bench.messages(), actions.get("shrink"));
        code = new CodePane(bench);
        var uses =
                Icons.check(actions.get("uses"), bench.messages(), bench.gaze().uses());
        getStyleClass().add("details");
        getChildren().addAll(new GradientPane(bench, actions), uses, ledger, code, description);
        seen.subscribe(this::refresh);
    }

    void show(Outcome now) {
        outcome = now;
        refresh();
    }

    private void refresh() {
        if (outcome != null && seen.getValue()) {
            ledger.show(outcome);
            code.show(outcome);
        }
    }

    void useCode() {
        code.use();
    }

    /// Brings the description into sight and lets the keyboard read it.
    void focusDescription() {
        description.focusText();
        Scrolls.reveal(description);
    }
}
