package convolarium.ui.explore;

import convolarium.session.Outcome;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/// What else there is to know about the layer: its description, its cost, how it is written in PyTorch.
final class DetailsPane extends VBox {

    private final DescriptionPane description;
    private final LedgerPane ledger;
    private final CodePane code;

    DetailsPane(Bench bench) {
        description = new DescriptionPane(bench);
        ledger = new LedgerPane(bench.messages());
        code = new CodePane(bench);
        var uses = new CheckBox();
        uses.setId("uses");
        uses.setWrapText(true);
        uses.textProperty().bind(bench.messages().text("details.uses"));
        uses.selectedProperty().bindBidirectional(bench.gaze().uses());
        getStyleClass().add("details");
        getChildren().addAll(uses, ledger, code, description);
    }

    void show(Outcome outcome) {
        ledger.show(outcome);
        code.show(outcome);
        description.show(outcome);
    }

    /// Lets the keyboard read the description.
    void focusDescription() {
        description.focusText();
    }
}
