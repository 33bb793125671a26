package convolarium.ui.explore;

import convolarium.session.Outcome;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Scrolls;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// The right of the room: all maps, the details of the layer, or what was kept beside what is.
final class ReadingPane extends VBox {

    private final ObjectProperty<Gaze.Tab> tab;
    private final ToggleButton showMaps;
    private final ToggleButton showDetails;
    private final MapsPane maps;
    private final DetailsPane details;
    private final ToggleButton showCompare;
    private final ComparePane compare;

    /// @param zoom how large everything is
    ReadingPane(Bench bench, Actions actions, ObservableDoubleValue zoom) {
        tab = bench.gaze().tab();
        showMaps = tab(bench, Gaze.Tab.MAPS);
        showDetails = tab(bench, Gaze.Tab.DETAILS);
        maps = new MapsPane(bench, zoom);
        details = new DetailsPane(bench, showDetails.selectedProperty());
        showCompare = tab(bench, Gaze.Tab.COMPARE);
        compare = new ComparePane(bench, actions, showCompare.selectedProperty());
        bench.gaze().kept().subscribe((_, kept) -> {
            if (kept != null) {
                tab.set(Gaze.Tab.COMPARE);
            }
        });
        var tabs = new SegmentedButton(showMaps, showDetails, showCompare);
        tabs.setId("reading");
        getStyleClass().addAll("side-pane", "reading");
        getChildren()
                .addAll(
                        tabs,
                        page(maps, showMaps),
                        page(Scrolls.down(details), showDetails),
                        page(Scrolls.down(compare), showCompare));
        tab.subscribe(now -> {
            showMaps.setSelected(now == Gaze.Tab.MAPS);
            showDetails.setSelected(now == Gaze.Tab.DETAILS);
            showCompare.setSelected(now == Gaze.Tab.COMPARE);
        });
    }

    private static ToggleButton tab(Bench bench, Gaze.Tab tab) {
        var button = new ToggleButton();
        button.setId("show-" + tab.id());
        button.textProperty().bind(bench.messages().text("reading." + tab.id()));
        Icons.tellWhole(button);
        button.setOnAction(_ -> {
            bench.gaze().tab().set(tab);
            button.setSelected(true);
        });
        return button;
    }

    private static Node page(Node page, ToggleButton tab) {
        page.visibleProperty().bind(tab.selectedProperty());
        page.managedProperty().bind(tab.selectedProperty());
        VBox.setVgrow(page, Priority.ALWAYS);
        return page;
    }

    void show(Outcome outcome) {
        details.show(outcome);
        compare.refresh();
    }

    /// Opens the description and lets the keyboard read it.
    void describe() {
        tab.set(Gaze.Tab.DETAILS);
        details.focusDescription();
    }

    /// Opens the code and lets what is written there be the layer.
    void useCode() {
        tab.set(Gaze.Tab.DETAILS);
        details.useCode();
    }

    /// Lets the keyboard write the bias of the chosen filter.
    void typeBias() {
        tab.set(Gaze.Tab.MAPS);
        maps.typeBias();
    }
}
