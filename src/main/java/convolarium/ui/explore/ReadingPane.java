package convolarium.ui.explore;

import convolarium.session.Outcome;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// The right of the room: all maps, or the details of the layer.
final class ReadingPane extends VBox {

    private final MapsPane maps;
    private final DetailsPane details;
    private final ScrollPane detailsScroll = new ScrollPane();
    private final ToggleButton showMaps;
    private final ToggleButton showDetails;

    /// @param zoom how large everything is
    ReadingPane(Bench bench, ObservableDoubleValue zoom) {
        maps = new MapsPane(bench, zoom);
        details = new DetailsPane(bench);
        detailsScroll.setContent(details);
        detailsScroll.setFitToWidth(true);
        detailsScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        detailsScroll.getStyleClass().add("edge-to-edge");
        showMaps = tab(bench, "maps", maps);
        showDetails = tab(bench, "details", detailsScroll);
        var tabs = new SegmentedButton(showMaps, showDetails);
        tabs.setId("reading");
        getStyleClass().addAll("side-pane", "reading");
        getChildren().addAll(tabs, maps, detailsScroll);
        VBox.setVgrow(maps, Priority.ALWAYS);
        VBox.setVgrow(detailsScroll, Priority.ALWAYS);
        open(showMaps);
    }

    private ToggleButton tab(Bench bench, String id, Node page) {
        var button = new ToggleButton();
        button.setId("show-" + id);
        button.textProperty().bind(bench.messages().text("reading." + id));
        page.visibleProperty().bind(button.selectedProperty());
        page.managedProperty().bind(button.selectedProperty());
        button.setOnAction(_ -> open(button));
        return button;
    }

    private void open(ToggleButton button) {
        button.setSelected(true);
    }

    void show(Outcome outcome) {
        maps.show(outcome);
        details.show(outcome);
    }

    /// Opens the description and lets the keyboard read it.
    void describe() {
        open(showDetails);
        details.focusDescription();
    }
}
