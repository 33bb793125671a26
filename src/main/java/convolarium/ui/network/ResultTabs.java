package convolarium.ui.network;

import convolarium.text.Messages;
import convolarium.ui.control.Action;
import convolarium.ui.control.Action.Group;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Nodes;
import convolarium.ui.control.Segments;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// Which of the results is shown.
final class ResultTabs extends HBox {

    final ToggleButton curves = tab("curves");
    final ToggleButton confusion = tab("confusion");
    final ToggleButton mistakes = tab("mistakes");
    final ToggleButton runs = tab("runs");
    final ToggleButton weights = tab("weights");
    final ToggleButton classes;

    ResultTabs(Messages messages) {
        this.classes = Icons.toggle("show-classes", "mdi2t-table-of-contents", messages.text("results.classes"));
        var all = List.of(curves, confusion, mistakes, runs, weights);
        all.forEach(tab -> tab.textProperty().bind(messages.text("results." + name(tab))));
        curves.setSelected(true);
        var row = Segments.of(all.toArray(ToggleButton[]::new));
        row.setId("results");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, Nodes.gap(), classes);
        with(classes, confusion);
    }

    private static String name(ToggleButton tab) {
        return tab.getId().substring("show-".length());
    }

    private static ToggleButton tab(String id) {
        var button = new ToggleButton();
        button.setId("show-" + id);
        Icons.tellWhole(button);
        button.addEventHandler(ActionEvent.ACTION, _ -> button.setSelected(true));
        return button;
    }

    /// What happens when somebody presses a tab.
    void onPressed(Runnable action) {
        List.of(curves, confusion, mistakes, runs, weights)
                .forEach(tab -> tab.addEventHandler(ActionEvent.ACTION, _ -> action.run()));
    }

    /// A control that is there while a tab is shown.
    void add(Node control, ToggleButton tab) {
        getChildren().add(control);
        with(control, tab);
    }

    /// Is there only while a button is pressed.
    static void with(Node node, ToggleButton button) {
        node.visibleProperty().bind(button.selectedProperty());
        node.managedProperty().bind(button.selectedProperty());
    }

    /// What can be shown.
    ///
    /// @param open lets the room show how its network learns
    List<Action> list(Runnable open) {
        return Stream.of(curves, confusion, classes, mistakes, runs, weights)
                .map(tab -> Action.of("results-" + name(tab), Group.VIEW, "results.show." + name(tab), () -> {
                            open.run();
                            show(tab);
                        })
                        .withIcon("mdi2c-chart-line-variant")
                        .ticked(tab.selectedProperty()))
                .toList();
    }

    private void show(ToggleButton tab) {
        if (tab.equals(classes)) {
            confusion.fire();
            classes.setSelected(true);
        } else {
            tab.fire();
            classes.setSelected(classes.isSelected() && !tab.equals(confusion));
        }
    }
}
