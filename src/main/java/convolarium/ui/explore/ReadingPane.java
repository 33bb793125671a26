package convolarium.ui.explore;

import convolarium.session.Outcome;
import convolarium.ui.control.Actions;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Scrolls;
import convolarium.ui.control.Segments;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

/// The right of the room: all maps, the details of the layer, or what was kept beside what is.
final class ReadingPane extends VBox {

    private static final String CARD = "invitation";

    private final ObjectProperty<Gaze.Tab> tab;
    private final ToggleButton showMaps;
    private final ToggleButton showDetails;
    private final MapsPane maps;
    private final DetailsPane details;
    private final ToggleButton showCompare;
    private final ComparePane compare;
    private final BooleanProperty predicts;
    private final SegmentedButton tabs;
    private final Label question = PredictPane.label("predict-invitation");

    /// @param zoom   how large everything is
    /// @param window lets the keyboard choose a cell of the window
    ReadingPane(Bench bench, Actions actions, ObservableDoubleValue zoom, Runnable window) {
        predicts = bench.gaze().predicts();
        tab = bench.gaze().tab();
        showMaps = tab(bench, Gaze.Tab.MAPS);
        showDetails = tab(bench, Gaze.Tab.DETAILS);
        maps = new MapsPane(bench, actions, zoom);
        details = new DetailsPane(bench, actions, showDetails.selectedProperty());
        showCompare = tab(bench, Gaze.Tab.COMPARE);
        compare = new ComparePane(bench, actions, showCompare.selectedProperty());
        bench.gaze().kept().subscribe((_, kept) -> {
            if (kept != null) {
                tab.set(Gaze.Tab.COMPARE);
            }
        });
        bench.gaze().gradients().subscribe((_, on) -> {
            if (on) {
                open(Gaze.Tab.DETAILS);
            }
        });
        tabs = Segments.of(showMaps, showDetails, showCompare);
        tabs.setId("reading");
        getStyleClass().addAll("side-pane", "reading");
        var asked = Scrolls.down(new PredictPane(bench, actions, window));
        VBox.setVgrow(asked, Priority.ALWAYS);
        predicts.subscribe(on -> Nodes.show(asked, on));
        getChildren()
                .addAll(
                        invitation(bench, actions),
                        tabs,
                        asked,
                        page(maps, showMaps),
                        page(Scrolls.down(details), showDetails),
                        page(Scrolls.down(compare), showCompare));
        tab.subscribe(this::select);
        predicts.subscribe(_ -> select());
    }

    /// No page is seen while something is to be predicted.
    private void select() {
        boolean pages = !predicts.get();
        showMaps.setSelected(pages && tab.get() == Gaze.Tab.MAPS);
        showDetails.setSelected(pages && tab.get() == Gaze.Tab.DETAILS);
        showCompare.setSelected(pages && tab.get() == Gaze.Tab.COMPARE);
    }

    /// A question that stands there from the beginning, and what lets one answer it.
    private VBox invitation(Bench bench, Actions actions) {
        question.textProperty().bind(bench.messages().text("predict.invitation"));
        var card = new VBox(question, start(bench, actions));
        question.visibleProperty().subscribe(on -> {
            card.getStyleClass().remove(CARD);
            if (on) {
                card.getStyleClass().add(CARD);
            }
        });
        predicts.subscribe(on -> Nodes.show(card, !on));
        return card;
    }

    private static Button start(Bench bench, Actions actions) {
        var action = actions.get("predict");
        var start = new Button();
        start.setId("predict");
        start.setGraphic(new FontIcon(action.icon()));
        start.textProperty().bind(action.text(bench.messages()));
        start.setTooltip(Icons.tooltip(action.hint(bench.messages())));
        start.setMaxWidth(Double.MAX_VALUE);
        start.setOnAction(_ -> action.run());
        return start;
    }

    /// Where there is little room the maps have it, and the question is on its button alone.
    void roomy(boolean on) {
        Nodes.show(question, on);
    }

    /// Before an audience there are no pages to choose from.
    void present(boolean on) {
        Nodes.show(tabs, !on);
    }

    /// Opens a page.
    void open(Gaze.Tab wanted) {
        predicts.set(false);
        tab.set(wanted);
        select();
    }

    private ToggleButton tab(Bench bench, Gaze.Tab tab) {
        var button = new ToggleButton();
        button.setId("show-" + tab.id());
        button.textProperty().bind(bench.messages().text("reading." + tab.id()));
        Icons.tellWhole(button);
        button.setOnAction(_ -> open(tab));
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
        open(Gaze.Tab.DETAILS);
        details.focusDescription();
    }

    /// Opens the code and lets what is written there be the layer.
    void useCode() {
        open(Gaze.Tab.DETAILS);
        details.useCode();
    }

    /// Lets the keyboard write the bias of the chosen filter.
    void typeBias() {
        open(Gaze.Tab.MAPS);
        maps.typeBias();
    }
}
