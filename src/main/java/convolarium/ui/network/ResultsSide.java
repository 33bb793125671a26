package convolarium.ui.network;

import convolarium.session.Moment;
import convolarium.session.Progress;
import convolarium.text.Messages;
import convolarium.ui.control.Icons;
import convolarium.ui.control.Surroundings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/// How well the network learns: curves, and what it answers to what it was never shown.
final class ResultsSide extends VBox {

    private final Messages messages;
    private final BooleanProperty log = new SimpleBooleanProperty(this, "log", false);
    private final CurvesCanvas curves;
    private final Label reading = new Label();

    ResultsSide(Surroundings surroundings, Course course) {
        this.messages = surroundings.messages();
        this.curves = new CurvesCanvas(surroundings, log, reading::setText);
        reading.setId("curves-reading");
        reading.setWrapText(true);
        reading.getStyleClass().addAll("maps-reading", "curves-reading");
        var logarithmic = new CheckBox();
        logarithmic.setId("curves-log");
        logarithmic.textProperty().bind(messages.text("train.log"));
        logarithmic.selectedProperty().bindBidirectional(log);
        VBox.setVgrow(curves, Priority.ALWAYS);
        var showCurves = tab("curves");
        var tabs = new SegmentedButton(showCurves);
        tabs.setId("results");
        getStyleClass().add("net-results");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(tabs, gap, logarithmic);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, page(new VBox(curves, reading), showCurves));
        showCurves.setSelected(true);
        course.training().progress().subscribe(this::show);
        course.training().moment().subscribe(this::show);
    }

    private ToggleButton tab(String id) {
        var button = new ToggleButton();
        button.setId("show-" + id);
        button.textProperty().bind(messages.text("results." + id));
        Icons.tellWhole(button);
        button.setOnAction(_ -> button.setSelected(true));
        return button;
    }

    private static Node page(Node page, ToggleButton tab) {
        page.visibleProperty().bind(tab.selectedProperty());
        page.managedProperty().bind(tab.selectedProperty());
        VBox.setVgrow(page, Priority.ALWAYS);
        return page;
    }

    private void show(@Nullable Progress progress) {
        curves.mark(-1);
        curves.show(progress);
    }

    private void show(@Nullable Moment moment) {
        if (moment != null) {
            curves.mark(moment.step());
        }
    }
}
